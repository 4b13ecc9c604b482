import { beoordeel, laadRoutekaart } from '../index.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { dossier, type Feitregel, moment, signalen, speel, taken } from './speel.ts';

beforeAll(() => void laadRoutekaart(), 60_000);

type Vast = 'laag' | 'midden' | 'hoog';

const melding: Feitregel = {
  soort: 'melding',
  wie: 's',
  op: '2021-03-01T10:00',
  inhoud: { bij: 'politie', herkend_als_stalking: 'ja' },
};
const sash = (uitkomst: Vast, op = '2021-03-01T12:00'): Feitregel => ({
  soort: 'risicotaxatie',
  op,
  inhoud: { instrument: 'sash', uitkomst, getraind: 'ja' },
});
const gebeld = (op: string, wie = 'politie'): Feitregel => ({
  soort: 'contact_slachtoffer',
  wie,
  op,
  inhoud: { kanaal: 'telefoon', gelukt: 'ja' },
});
const aangifte = (op: string, met_klacht = 'onbekend'): Feitregel => ({
  soort: 'aangifte',
  op,
  inhoud: { met_klacht, opgenomen: 'ja', door: 'slachtoffer' },
});
const poging = (op: string, uitkomst: string): Feitregel => ({
  soort: 'aangiftepoging',
  op,
  inhoud: { uitkomst, reden: 'geen logboek' },
});
const instemming = (op: string, gegeven = 'ja'): Feitregel => ({
  soort: 'toestemming',
  op,
  inhoud: { waarvoor: 'stopgesprek', gegeven, door: 's' },
});
const stopgesprek = (op: string): Feitregel => ({ soort: 'stopgesprek', op, inhoud: { fysiek: 'ja' } });
const overweging = (onderwerp: string, uitkomst: string, op: string): Feitregel => ({
  soort: 'overweging',
  op,
  inhoud: { onderwerp, uitkomst, reden: 'zo besproken' },
});
const rol = (op: string, organisatie = 'politie'): Feitregel => ({
  soort: 'rol_toegewezen',
  wie: organisatie,
  op,
  inhoud: { rol: 'contactpersoon_slachtoffer', organisatie },
});
const aol = (op: string, tot = '2021-06-01'): Feitregel => ({
  soort: 'maatregel_gestart',
  op,
  inhoud: { maatregel: 'aol', id: 'aol', tot },
});
const hulp = (soort?: string): Feitregel => ({
  soort: 'hulp_gestart',
  wie: 'shn',
  op: '2021-03-03',
  inhoud: { organisatie: 'shn', voor: 's', ...(soort !== undefined && { soort }) },
});
const bijHoog = (regio?: string) => {
  const gelezen = dossier([melding, sash('hoog')], regio);
  return beoordeel(laadRoutekaart(regio), gelezen, moment('2021-03-02'));
};
const contactpersoon = (...feiten: Feitregel[]) =>
  taken(speel([melding, ...feiten], '2021-03-20'), 'contactpersoon-politie');

const nog = (op: string): Feitregel => ({ ...melding, op });

describe('police contact at low risk', () => {
  const laag = [melding, sash('laag'), gebeld('2021-03-01T15:00')];

  it('asks a call at fourteen days and another at a month, and the talk at the report is neither', () => {
    const stand = speel(laag, '2021-04-05');
    expect(taken(stand, 'contact-na-14-dagen')).toEqual(['politie: te_laat (te laat) 2021-03-15T10:00']);
    expect(taken(stand, 'contact-na-een-maand')).toEqual(['politie: te_laat (te laat) 2021-04-01T10:00']);
    expect(signalen(stand, 'termijn_overschreden')).toEqual(['2021-03-15T10:00', '2021-04-01T10:00']);
  });

  it('is content with one call in each period', () => {
    const eerste = [...laag, gebeld('2021-03-14T09:00')];
    expect(taken(speel(eerste, '2021-03-20'), 'contact-na-14-dagen')[0]).toMatch(/^politie: gedaan 2021/);
    expect(taken(speel(eerste, '2021-03-20'), 'contact-na-een-maand')[0]).toMatch(/^politie: open/);
    const beide = speel([...eerste, gebeld('2021-03-31T09:00')], '2021-04-05');
    expect(taken(beide, 'contact-na-een-maand')[0]).toMatch(/^politie: gedaan 2021/);
    expect(signalen(beide, 'termijn_overschreden')).toEqual([]);
  });

  it.each([
    ['the day of the report, from the first minute on', '2021-03-01T10:30', '2021-03-01', 'open 2021-03-15T10:00'],
    ['after a few days', '2021-03-04T14:00', '2021-03-05', 'open 2021-03-15T10:00'],
    [
      'after more than two weeks, so that it is late at once',
      '2021-03-20T12:00',
      '2021-03-20T13:00',
      'te_laat (te laat) 2021-03-15T10:00',
    ],
    ['when the report is long ago, counted from then', '2021-05-03T10:00', '2021-05-04', 'open 2021-05-17T10:00'],
  ])('counts from the report when the SASH comes %s', (_wanneer, op, nu, taak) => {
    expect(taken(speel([melding, sash('laag', op)], nu), 'contact-na-14-dagen')).toEqual([`politie: ${taak}`]);
  });

  it('asks one call for all reports of a day, and another for a report on the next', () => {
    const stand = speel(
      [...laag, nog('2021-03-01T18:00'), nog('2021-03-01T23:30'), nog('2021-03-02T00:10')],
      '2021-03-03',
    );
    expect(taken(stand, 'contact-na-14-dagen')).toEqual([
      'politie: open 2021-03-15T10:00',
      'politie: open 2021-03-16T00:10',
    ]);
    expect(taken(stand, 'contact-na-een-maand')).toHaveLength(2);
  });

  it('counts a month by the calendar', () => {
    const februari = [{ ...melding, op: '2021-01-31T10:00' }, sash('laag', '2021-01-31T11:00')];
    expect(taken(speel(februari, '2021-02-01'), 'contact-na-een-maand')).toEqual(['politie: open 2021-02-28T10:00']);
  });

  it('starts again after a new report', () => {
    const stand = speel([...laag, gebeld('2021-03-14'), { ...melding, op: '2021-06-01T10:00' }], '2021-06-20');
    expect(taken(stand, 'contact-na-14-dagen').at(-1)).toMatch(/te_laat .*2021-06-15T10:00/);
  });

  it.each(['midden', 'hoog', undefined] as const)('asks nothing of the kind when the risk is %s', (niveau) => {
    const stand = speel([melding, ...(niveau ? [sash(niveau)] : [])], '2021-04-10');
    for (const item of ['contact-na-14-dagen', 'contact-na-een-maand', 'afronden-of-nieuwe-sash'])
      expect(taken(stand, item)).toEqual([]);
  });

  it('lapses when the risk goes up', () =>
    expect(taken(speel([...laag, sash('hoog', '2021-03-05')], '2021-05-01'), 'contact-na-14-dagen')).toEqual([
      'politie: nvt 2021-03-15T10:00',
    ]));

  it('asks after a month to close, or for a new SASH when it goes on', () => {
    const open = speel(laag, '2021-04-02');
    expect(taken(open, 'afronden-of-nieuwe-sash')[0]).toMatch(/^politie: open/);
    const opnieuw = speel([...laag, sash('laag', '2021-04-01')], '2021-05-01');
    expect(taken(opnieuw, 'afronden-of-nieuwe-sash')[0]).toMatch(/^politie: gedaan 2021/);
    const voorstel = { soort: 'voorstel', op: '2021-04-02', inhoud: { tot: 'afsluiting', reden: 'gestopt' } };
    expect(taken(speel([...laag, voorstel], '2021-05-01'), 'afronden-of-nieuwe-sash')[0]).toMatch(/gedaan 2021/);
  });

  it('asks a new SASH when nuisance goes on at low or middle risk, not at high', () => {
    const incident = { soort: 'incident', op: '2021-03-10', inhoud: { aard: ['contact_telefonisch'] } };
    const item = 'nieuwe-sash-als-overlast-doorgaat';
    expect(taken(speel([...laag, incident], '2021-03-11'), item)).toEqual(['politie: open 2021-03-17T23:59']);
    expect(taken(speel([...laag, incident, sash('laag', '2021-03-12')]), item)[0]).toMatch(/gedaan/);
    expect(taken(speel([melding, sash('hoog'), incident], '2021-04-01'), item)).toEqual([]);
  });
});

describe('a fixed contact person at the police', () => {
  it('is due the same day at high risk and within five working days at middle risk, and not asked without a level', () => {
    expect(contactpersoon(sash('hoog'))).toEqual(['politie: te_laat (te laat) 2021-03-01T23:59']);
    expect(contactpersoon(sash('midden'))).toEqual(['politie: te_laat (te laat) 2021-03-08T23:59']);
    expect(contactpersoon(sash('hoog'), rol('2021-03-01T16:00'))).toEqual(['politie: gedaan 2021-03-01T23:59']);
    expect(contactpersoon(sash('hoog'), rol('2021-03-01T16:00', 'veilig_thuis'))[0]).toMatch(/te_laat/);
    expect(contactpersoon()).toEqual([]);
  });
});

describe('a stopgesprek', () => {
  it('is asked for at low and middle risk only, and only after the victim agreed', () => {
    const gevraagd = (...feiten: Feitregel[]) =>
      taken(speel([melding, ...feiten], '2021-03-20'), 'toestemming-stopgesprek-vragen');
    expect(gevraagd(sash('laag'))).toEqual(['politie: open -']);
    expect(gevraagd(sash('midden'), instemming('2021-03-02', 'nee'))).toEqual(['politie: gedaan -']);
    expect(gevraagd(sash('hoog'))).toEqual([]);
    expect(taken(speel([melding, sash('laag')]), 'stopgesprek-houden')).toEqual([]);
    expect(taken(speel([melding, sash('laag'), instemming('2021-03-02', 'nee')]), 'stopgesprek-houden')).toEqual([]);
  });

  it('is done by holding it and lapses after an aangifte, a rising risk or a withdrawn consent', () => {
    const begin = [melding, sash('midden'), instemming('2021-03-02')];
    const taak = (...feiten: Feitregel[]) => taken(speel([...begin, ...feiten]), 'stopgesprek-houden');
    expect(taak()).toEqual(['politie: open -']);
    expect(taak(stopgesprek('2021-03-05'))).toEqual(['politie: gedaan -']);
    expect(taak(aangifte('2021-03-05'))).toEqual(['politie: nvt -']);
    expect(taak(sash('hoog', '2021-03-05'))).toEqual(['politie: nvt -']);
    expect(taak(instemming('2021-03-05', 'ingetrokken'))).toEqual(['politie: nvt -']);
  });

  it('without recorded consent draws attention, with it does not', () => {
    const code = 'stopgesprek_zonder_toestemming';
    expect(signalen(speel([melding, sash('laag'), stopgesprek('2021-03-05')]), code)).toHaveLength(1);
    expect(signalen(speel([melding, sash('laag'), instemming('2021-03-02'), stopgesprek('2021-03-05')]), code)).toEqual(
      [],
    );
  });

  it.each<[string, [string, ('stopgesprek' | 'delen')?][], boolean]>([
    ['yes', [['ja']], false],
    ['yes, taken back', [['ja'], ['ingetrokken']], true],
    ['no, then yes', [['nee'], ['ja']], false],
    ['yes, no', [['ja'], ['nee']], true],
    ['no, and yes to something else', [['nee'], ['ja', 'delen']], true],
  ])('goes by her last word: %s', (_titel, woorden, tegen) => {
    const feiten = woorden.map(([gegeven, waarvoor = 'stopgesprek'], dag): Feitregel => ({
      ...instemming(`2021-03-0${dag + 2}`),
      inhoud: { waarvoor, gegeven, door: 's' },
    }));
    const gehouden = speel([melding, sash('laag'), ...feiten, stopgesprek('2021-09-20')]);
    for (const code of ['stopgesprek_tegen_haar_wil', 'stopgesprek_zonder_toestemming'])
      expect(signalen(gehouden, code)).toHaveLength(tegen ? 1 : 0);
    const teHouden = taken(speel([melding, sash('laag'), ...feiten]), 'stopgesprek-houden');
    expect(teHouden.some((taak) => taak.startsWith('politie: open'))).toBe(!tegen);
  });

  it('is coordinated with Veilig Thuis when that takes part', () => {
    const vt = { soort: 'melding_veilig_thuis', op: '2021-03-01', inhoud: { van: 'politie', sash_meegestuurd: 'ja' } };
    const gedeeld = { soort: 'informatie_gedeeld', op: '2021-03-03', inhoud: { aan: ['veilig_thuis'] } };
    const begin = [melding, sash('laag'), instemming('2021-03-02')];
    expect(taken(speel(begin), 'stopgesprek-afstemmen')).toEqual([]);
    expect(taken(speel([vt, ...begin]), 'stopgesprek-afstemmen')).toEqual(['politie: open -']);
    expect(taken(speel([vt, ...begin, gedeeld]), 'stopgesprek-afstemmen')).toEqual(['politie: gedaan -']);
  });
});

describe('AOL and arrest', () => {
  it('asks an AOL at every level, the same day at high risk, and again when it ends', () => {
    expect(taken(speel([melding, sash('laag')], '2021-03-20'), 'aol-maken')).toEqual(['politie: open -']);
    const hoog = [melding, sash('hoog')];
    expect(signalen(speel(hoog, '2021-03-20'), 'aol_ontbreekt')).toEqual(['2021-03-02T00:00']);
    expect(taken(speel([...hoog, aol('2021-03-01T14:00')], '2021-03-20'), 'aol-maken')).toEqual([
      'politie: gedaan 2021-03-01T23:59',
    ]);
    expect(taken(speel([...hoog, aol('2021-03-01T14:00')], '2021-06-10'), 'aol-maken')).toHaveLength(2);
    expect(
      taken(speel([...hoog, overweging('aol', 'niet', '2021-03-01T14:00')], '2021-03-20'), 'aol-maken')[0],
    ).toMatch(/afgeweken/);
  });

  it('considers arrest outside heterdaad at high risk, and a recorded choice either way is enough', () => {
    const item = 'aanhouding-buiten-heterdaad-overwegen';
    const begin = [aangifte('2021-03-01T10:00'), sash('hoog')];
    expect(taken(speel(begin), item)).toEqual(['politie: open 2021-03-01T23:59']);
    for (const uitkomst of ['wel', 'niet'])
      expect(
        taken(speel([...begin, overweging('aanhouding_buiten_heterdaad', uitkomst, '2021-03-01T13:00')]), item),
      ).toEqual(['politie: gedaan 2021-03-01T23:59']);
    expect(taken(speel([aangifte('2021-03-01T10:00'), sash('midden')]), item)).toEqual([]);
  });
});

describe('aangifte and klacht', () => {
  it('never calls a klacht too late: it asks for it today and leaves the decision to the officer', () => {
    const stand = speel([aangifte('2021-03-01T10:00')], '2022-06-01');
    const klacht = stand.taken.filter(({ item }) => item.startsWith('klacht-'));
    expect(klacht.map(({ item, status, teLaat, uiterlijk }) => [item, status, teLaat, uiterlijk])).toEqual([
      ['klacht-vragen', 'open', false, null],
      ['klacht-haast', 'open', false, null],
    ]);
    for (const { tekst } of klacht) expect(tekst).toMatch(/officier beslist/);
    for (const { code, reden } of stand.signalen)
      if (code.startsWith('klacht')) expect(reden).toMatch(/vandaag.*officier beslist/);
    expect(signalen(stand, 'klacht_haast')).toEqual(['2021-05-01T10:00']);
  });

  it('is settled by the answer of the victim, whatever it is', () => {
    for (const ingediend of ['ja', 'nee']) {
      const klacht = { soort: 'klacht', op: '2021-03-02', inhoud: { ingediend } };
      const stand = speel([aangifte('2021-03-01T10:00'), klacht], '2022-06-01');
      expect(taken(stand, 'klacht-vragen')).toEqual(['politie: gedaan -']);
      expect(signalen(stand, 'klacht_haast')).toEqual([]);
    }
    expect(taken(speel([aangifte('2021-03-01', 'ja')], '2021-12-01'), 'klacht-vragen')).toEqual([]);
  });

  it('raises a refusal as an alarm for the taakaccenthouder until the aangifte is taken after all', () => {
    const geweigerd = [poging('2021-03-01T10:00', 'geweigerd')];
    const stand = speel(geweigerd, '2021-03-10');
    expect(signalen(stand, 'aangifte_geweigerd')).toEqual(['2021-03-01T10:00']);
    expect(stand.signalen.find(({ code }) => code === 'aangifte_geweigerd')?.reden).toMatch(/taakaccenthouder/);
    expect(signalen(speel([...geweigerd, aangifte('2021-03-02')]), 'aangifte_geweigerd')).toEqual([
      '2021-03-01T10:00 weg',
    ]);
  });

  it('asks to take a postponed aangifte within five working days, and the same day at high risk', () => {
    const item = 'aangifte-alsnog-opnemen';
    const uitgesteld = poging('2021-03-01T10:00', 'uitgesteld');
    expect(taken(speel([uitgesteld]), item)).toEqual(['politie: open 2021-03-08T23:59']);
    expect(taken(speel([uitgesteld, sash('hoog')]), item)).toEqual(['politie: open 2021-03-01T23:59']);
    expect(taken(speel([uitgesteld, aangifte('2021-03-04')]), item)[0]).toMatch(/gedaan/);
  });

  it('asks an individual assessment after an aangifte', () => {
    const gedaan = { soort: 'individuele_beoordeling', op: '2021-03-01T15:00', inhoud: { uitgevoerd: 'ja' } };
    const item = 'individuele-beoordeling';
    expect(taken(speel([aangifte('2021-03-01T10:00')], '2021-03-20'), item)[0]).toMatch(/^politie: te_laat/);
    expect(taken(speel([aangifte('2021-03-01T10:00'), gedaan], '2021-03-20'), item)[0]).toMatch(
      /^politie: gedaan 2021/,
    );
  });
});

describe('Slachtofferhulp', () => {
  const items = ['psychosociale-steun', 'juridische-steun', 'praktische-steun', 'beschermingsmaatregelen-bespreken'];

  it('owes support at any level once it takes part, not before', () => {
    for (const item of items) {
      expect(taken(speel([melding, sash('laag')], '2021-03-20'), item)).toEqual([]);
      for (const niveau of ['laag', 'midden', 'hoog'] as const)
        expect(taken(speel([melding, sash(niveau), gebeld('2021-03-02', 'shn')]), item)).toEqual(['shn: open -']);
    }
  });

  it('records each kind of support apart, and a refusal by the victim settles them all', () => {
    const begin = [melding, gebeld('2021-03-02', 'shn')];
    const stand = speel([...begin, hulp('juridisch')]);
    expect(items.map((item) => taken(stand, item)[0])).toEqual([
      'shn: open -',
      'shn: gedaan -',
      'shn: open -',
      'shn: open -',
    ]);
    const weigering = {
      soort: 'hulp_geweigerd',
      wie: 'shn',
      op: '2021-03-03',
      inhoud: { door: 's', organisatie: 'shn' },
    };
    for (const item of items) expect(taken(speel([...begin, weigering]), item)).toEqual(['shn: afgeweken -']);
  });

  it('owes support to her: what is given to the perpetrator, or refused by him, settles none of it', () => {
    const aanHem = [
      { ...hulp('juridisch'), inhoud: { organisatie: 'shn', voor: 'p', soort: 'juridisch' } },
      { soort: 'hulp_geweigerd', wie: 'shn', op: '2021-03-03', inhoud: { door: 'p', organisatie: 'shn' } },
    ];
    for (const item of items)
      expect(taken(speel([melding, gebeld('2021-03-02', 'shn'), ...aanHem]), item)).toEqual(['shn: open -']);
  });

  it('shares acute danger with the police or the officer at once', () => {
    const zorg = {
      soort: 'zorgsignaal',
      wie: 'shn',
      op: '2021-03-05T10:00',
      inhoud: { door: 'shn', zorg: 'hij staat voor de deur' },
    };
    const gedeeld = { soort: 'informatie_gedeeld', wie: 'shn', op: '2021-03-05T11:00', inhoud: { aan: ['politie'] } };
    const item = 'acute-onveiligheid-delen';
    expect(taken(speel([melding, zorg], '2021-03-06'), item)).toEqual(['shn: te_laat (te laat) 2021-03-05T14:00']);
    expect(taken(speel([melding, zorg, gedeeld], '2021-03-06'), item)).toEqual(['shn: gedaan 2021-03-05T14:00']);
    expect(signalen(speel([melding, zorg, gedeeld], '2021-03-06'), 'onveiligheid_niet_gedeeld')).toEqual([]);
  });
});

describe('Zeeland-West-Brabant', () => {
  it('brings in the OVD-R and the CCB team at high risk, which the national card does not ask', () => {
    for (const item of ['ovd-r-inlichten', 'ccb-inschakelen']) {
      expect(taken(bijHoog('zeeland-west-brabant'), item)).toEqual(['politie: open -']);
      expect(taken(bijHoog(), item)).toEqual([]);
    }
  });
});
