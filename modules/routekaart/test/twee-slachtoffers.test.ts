import { describe, expect, it } from 'vitest';
import { type Feitregel, signalen, speel, taken } from './speel.ts';

const open: Feitregel = { soort: 'casus_geopend', op: '2021-02-26', inhoud: {} };
const tweede: Feitregel = { op: '2021-02-27', soort: 'betrokkene_toegevoegd', inhoud: { id: 't', rol: 'slachtoffer' } };
const vrij: Feitregel = {
  id: 'v',
  soort: 'vrijlating',
  wie: 'dji',
  op: '2021-03-03T10:00',
  inhoud: { reden: 'einde_straf' },
};
const vertelt = (...over: string[]): Feitregel => ({
  soort: 'slachtoffer_geinformeerd',
  op: '2021-03-03T11:00',
  over,
  inhoud: { over: 'vrijlating', hoe: 'telefoon', over_feiten: ['v'] },
});
const sprak = (over: string, op: string): Feitregel => ({
  soort: 'contact_slachtoffer',
  op,
  ...(over && { over: [over] }),
  inhoud: { kanaal: 'telefoon', gelukt: 'ja' },
});
const later: Feitregel = { soort: 'notitie', op: '2021-03-05', inhoud: { tekst: 'x' } };

const item = 'slachtoffer-over-vrijlating';
const zinnen = (...feiten: Feitregel[]) =>
  speel(feiten).taken.flatMap((taak) =>
    taak.item === item && taak.wie === 'om' ? `${taak.status}: ${taak.tekst}` : [],
  );

const incident = (tegen: string, op: string): Feitregel => ({
  soort: 'incident',
  op,
  inhoud: { aard: ['volgen'], tegen: [tegen] },
});

describe('what is owed to each of two victims', () => {
  it('is open for the second when only the first heard, and says so', () => {
    expect(zinnen(open, tweede, vrij, vertelt('s'))).toEqual([
      expect.stringMatching(/^open: .*Het gaat om slachtoffer 2\.$/),
    ]);
    expect(signalen(speel([open, tweede, vrij, vertelt('s'), later]), 'slachtoffer_niet_geinformeerd')).toHaveLength(1);
  });

  it.each<[string, Feitregel[]]>([
    ['both heard together', [vertelt('s', 't')]],
    ['one after the other', [vertelt('t'), vertelt('s')]],
    ['nobody was named', [vertelt()]],
  ])('is done when %s', (_wat, feiten) => {
    expect(zinnen(open, tweede, vrij, ...feiten)).toEqual([expect.stringMatching(/^gedaan: /)]);
  });

  it('is not owed to the other when the occasion is about one', () => {
    const melding: Feitregel = {
      soort: 'melding',
      wie: 't',
      op: '2021-03-02T10:00',
      inhoud: { bij: 'politie', herkend_als_stalking: 'ja' },
    };
    const gevraagd = (over: string) =>
      taken(speel([open, tweede, melding, sprak(over, '2021-03-02T12:00')]), 'eerste-contact-politie');
    expect(gevraagd('t')).toEqual(['politie: gedaan 2021-03-09T23:59']);
    expect(gevraagd('s')).toEqual(['politie: open 2021-03-09T23:59']);
  });

  it('is owed again to who had her turn, when she gives a new occasion for the same item', () => {
    const stand = speel([
      open,
      tweede,
      incident('s', '2021-03-01T10:00'),
      incident('t', '2021-03-01T11:00'),
      sprak('s', '2021-03-01T12:00'),
      incident('s', '2021-03-01T13:00'),
      sprak('t', '2021-03-01T14:00'),
    ]);
    const gesprek = stand.taken.filter((taak) => taak.item === 'slachtoffer-spreken-na-incident');
    expect(gesprek.map(({ status, tekst }) => [status, tekst.endsWith('Het gaat om slachtoffer 1.')])).toEqual([
      ['open', true],
    ]);
  });

  it('changes nothing where there is one victim', () => {
    expect(zinnen(vrij, vertelt('s'))).toEqual([expect.stringMatching(/^gedaan: /)]);
  });
});

const afspraak = (met: string, om_de: string): Feitregel => ({
  soort: 'contactafspraak',
  op: '2021-03-01T10:00',
  inhoud: { met, om_de },
});
const spreken = (...feiten: Feitregel[]) =>
  speel([open, tweede, ...feiten, { ...later, op: '2021-04-20' }])
    .signalen.filter(({ code }) => code === 'contactafspraak_niet_nagekomen')
    .map(({ sinds, reden }) => `${sinds.slice(0, 10)} ${reden.slice(-14)}`);

describe('what was agreed with one of two victims', () => {
  it('is not owed to the other, nor kept by speaking her', () => {
    expect(spreken(afspraak('s', 'P7D'), sprak('t', '2021-03-05'))).toEqual(['2021-03-09 slachtoffer 1.']);
  });

  it('stands beside another rhythm for the other', () => {
    expect(spreken(afspraak('s', 'P7D'), afspraak('t', 'P1M'))).toEqual([
      '2021-03-09 slachtoffer 1.',
      '2021-04-02 slachtoffer 2.',
    ]);
  });
});
