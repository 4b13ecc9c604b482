import { describe, expect, test } from 'vitest';
import {
  bedenkVoorstellen,
  laadHerkenningsregels,
  maakBijstelling,
  maakLezer,
  maakMeter,
  meetEffect,
} from '../../index.ts';

const regels = laadHerkenningsregels();
const meter = maakMeter(regels);
const lezer = maakLezer(regels);
const gelabeld = (tekst: string, stalking: boolean) => ({
  gevonden: meter.vind(tekst),
  stalking,
  namen: new Set<string>(),
});

const WERK = [
  'De monteur belt haar steeds weer over de ketel. Zij is bang voor de kosten.',
  'De monteur appt haar steeds weer over de ketel. Zij is het zat en bang.',
  'Over de ketel belt de monteur haar dagelijks. Zij is bang.',
];
const EX = [
  'Haar ex belt haar steeds weer en stond gisteren weer voor haar deur. Zij is bang en durft niet meer naar buiten.',
  'Haar ex stuurt haar steeds weer berichten. Hij stond weer voor haar woning te wachten. Zij is bang.',
];
const refused = () => [...WERK.map((tekst) => gelabeld(tekst, false)), ...EX.map((tekst) => gelabeld(tekst, true))];

describe('proposals from verdicts', () => {
  test('name a word that stands in all that was refused and in nothing that was right', () => {
    const voorstellen = bedenkVoorstellen(meter, refused(), []);
    expect(voorstellen.map(({ wijziging }) => wijziging)).toContainEqual({
      soort: 'woord',
      woord: 'monteur',
      richting: 'tegen',
    });
    expect(voorstellen.find(({ wijziging }) => wijziging.soort === 'woord')?.uitleg).toContain('3 meldingen');
  });

  test('leave out names, what stands in confirmed reports too, and what was decided already', () => {
    const namen = new Set(['monteur']);
    const zonder = bedenkVoorstellen(
      meter,
      refused().map((een) => ({ ...een, namen })),
      [],
    );
    expect(JSON.stringify(zonder)).not.toContain('monteur');
    expect(JSON.stringify(bedenkVoorstellen(meter, refused(), []))).not.toContain('"woning"');
    const al = bedenkVoorstellen(meter, refused(), [{ soort: 'woord', woord: 'monteur', richting: 'tegen' }]);
    expect(JSON.stringify(al)).not.toContain('"monteur"');
  });

  test('need three reports, and change nothing by themselves', () => {
    expect(bedenkVoorstellen(meter, refused().slice(1), [])).toEqual([]);
    for (const tekst of WERK) expect(lezer(tekst).oordeel).toBe('vermoeden');
  });
});

describe('the effect of a change', () => {
  const tegen = [
    { soort: 'woord', woord: 'monteur', richting: 'tegen' },
    { soort: 'woord', woord: 'ketel', richting: 'tegen' },
    { soort: 'punten', regel: 'ongewenst_contact.steeds_contact', punten: 0.5 },
  ] as const;

  test('is measured before and after, and says what it would newly miss', () => {
    const { gelezen, verloren } = meetEffect(meter, [], refused(), [], tegen);
    expect(gelezen.voor).toEqual({ terecht: 2, gemist: 0, onterecht: 3 });
    expect(gelezen.na.terecht).toBe(2);
    expect(gelezen.na.onterecht).toBeLessThan(3);
    expect(verloren).toBe(0);
    const toch = gelabeld(WERK[0] ?? '', true);
    expect(meetEffect(meter, [], [toch], [], tegen)).toMatchObject({ verloren: 1, gelezen: { na: { gemist: 1 } } });
  });

  test('is what the reader then does: the same verdict, with the word quoted as counterweight', () => {
    const bijstelling = maakBijstelling(tegen);
    for (const tekst of [...WERK, ...EX]) {
      const lezing = lezer(tekst, bijstelling);
      expect(lezing.oordeel).toBe(meter.oordeel(meter.vind(tekst), bijstelling));
      for (const { citaat, van, tot } of lezing.tegenwicht) expect(tekst.slice(van, tot)).toBe(citaat);
    }
    expect(lezer(WERK[0] ?? '', bijstelling).tegenwicht.map(({ soort }) => soort)).toContain('eigen_tegenwoord');
  });

  test('never makes a suspicion of a word alone', () => {
    const voor = maakBijstelling([{ soort: 'woord', woord: 'fiets', richting: 'voor' }]);
    expect(lezer('De fiets staat bij de fiets en de fiets is rood van de fiets.', voor).oordeel).not.toBe('vermoeden');
  });
});
