import { describe, expect, it } from 'vitest';
import { type Feitregel, speel } from './speel.ts';

function redenen(code: string, feiten: readonly Feitregel[], op?: string): string[] {
  return speel(feiten, op)
    .signalen.filter((signaal) => signaal.code === code)
    .map(({ reden }) => reden);
}

const sash = (uitkomst: string, op: string) => ({
  soort: 'risicotaxatie',
  op,
  inhoud: { instrument: 'sash', uitkomst },
});
const redactie = (van: string) => ({ soort: 'redactie', op: '2021-03-10', inhoud: { van, reden: 'op verzoek' } });
const verbod = { soort: 'maatregel_gestart', inhoud: { maatregel: 'contactverbod', id: 'm', tot: '2021-05-31' } };

describe('the reason of a signal', () => {
  it.each([
    ['2021-03-05', /gewijzigd op 5 maart 2021: incident \(tracker\)/],
    ['2021-03', /gewijzigd in maart 2021: incident \(tracker\)/],
  ])('says when something happened on %s in good Dutch', (op, reden) => {
    expect(redenen('herbeoordeling_nodig', [{ soort: 'incident', op, inhoud: { aard: ['tracker'] } }])[0]).toMatch(
      reden,
    );
  });

  it('says of a period from when until when', () => {
    const incident = { soort: 'incident', van: '2021-03-02', tot: '2021-03-09', inhoud: { aard: ['vanuit_detentie'] } };
    expect(redenen('stalking_vanuit_detentie', [incident])[0]).toMatch(
      /^Van 2 maart 2021 tot en met 9 maart 2021 belaagde de pleger het slachtoffer/,
    );
  });

  it('names a dismissal as such, also when its reason was recorded', () => {
    const sepot = { soort: 'ovj_besluit', wie: 'om', inhoud: { besluit: 'sepot', reden: 'te weinig bewijs' } };
    expect(redenen('herbeoordeling_nodig', [sepot])).toEqual([expect.stringContaining('(sepot)')]);
  });

  it('names the last day of a measure that ran out', () => {
    expect(redenen('einde_zonder_vervanging', [verbod], '2021-06-02')).toEqual([
      'Een maatregel (contactverbod) eindigde op 31 mei 2021 zonder vervanging (reden: verlopen). Niets dekt nu: contactverbod.',
    ]);
  });

  it('names the day on which a measure ended, also when that is learned later', () => {
    const einde = {
      soort: 'maatregel_beeindigd',
      op: '2021-04-10',
      bekend: '2021-05-03',
      inhoud: { maatregel: 'm', reden: 'ingetrokken' },
    };
    expect(redenen('einde_zonder_vervanging', [verbod, einde])[0]).toMatch(/eindigde op 10 april 2021/);
  });

  it.each(['constructor', '__proto__', 'valueOf'])('repeats the word %s as it was recorded', (reden) => {
    const poging = { soort: 'aangiftepoging', inhoud: { uitkomst: 'geweigerd', reden } };
    expect(redenen('aangifte_geweigerd', [poging])[0]).toContain(`(reden: ${reden.replaceAll('_', ' ')})`);
  });
});

describe('the reason of a signal on a fact that was redacted', () => {
  const poging = {
    id: 'poging',
    soort: 'aangiftepoging',
    inhoud: { uitkomst: 'geweigerd', reden: 'zij noemde haar nieuwe adres' },
  };
  const steken = { id: 'steken', soort: 'incident', inhoud: { aard: ['steken'] } };

  it.each([
    ['aangifte_geweigerd', poging, /Op 1 maart 2021 is een aangifte geweigerd \(reden: onbekend\)/],
    ['ernstig_incident', steken, /Ernstig incident op 1 maart 2021: onbekend/],
  ])('quotes nothing of it any more (%s)', (code, feit, reden) => {
    expect(redenen(code, [feit, redactie(feit.id)], '2021-03-09')[0]).toMatch(/adres|steken/);
    expect(redenen(code, [feit, redactie(feit.id)])).toEqual([expect.stringMatching(reden)]);
  });
});

describe('the reason of a level', () => {
  const overleg = { id: 'o', soort: 'overleg_gehouden', wie: 'zvh', op: '2021-03-04', inhoud: { overleg: 'rto' } };
  const lager = {
    soort: 'risico_bijgesteld',
    wie: 'zvh',
    op: '2021-03-05',
    inhoud: { naar: 'laag', overleg: 'o', reden: 'samen besloten' },
  };

  it.each([
    ['an outcome', [sash('hoog', '2021-03-01')], 'Niveau hoog: SASH door politie.'],
    [
      'a higher outcome of before',
      [sash('hoog', '2021-03-01'), sash('laag', '2021-03-02')],
      'Niveau hoog: staat tot een gezamenlijk besluit het verlaagt.',
    ],
    [
      'a joint decision',
      [sash('hoog', '2021-03-01'), overleg, lager],
      'Niveau laag: vastgesteld in een gezamenlijk besluit.',
    ],
  ])('names %s', (_wat, feiten, reden) => {
    expect(speel(feiten).risico.reden).toBe(reden);
  });
});
