import { describe, expect, it } from 'vitest';
import type { Feit, Niveau, Oordeel, Signaal, Stand, Taak } from '../src/api/types.ts';
import { agendavoorstel } from '../src/casus/overleg/agenda/agendavoorstel.ts';
import { afsprakenVan, besluitenVan, bezwarenVan } from '../src/casus/overleg/afspraken.ts';
import { kwamUit, overleggenVan, overlegVanNu, zijnSamen } from '../src/casus/overleg/overleggen.ts';

const NU = '2026-11-23T10:00:00+01:00';

let nummer = 0;
function feit(op: string, soort: string, inhoud: Record<string, unknown>, rest: Partial<Feit> = {}): Feit {
  nummer += 1;
  return {
    id: `f${nummer}`,
    soort,
    gebeurd: { van: op, tot: op, weergave: op },
    bekend: op,
    geregistreerd: op,
    wie: 'zvh',
    inhoud,
    ...rest,
  };
}

const LEGE_STAND: Stand = {
  casus: 'c',
  op: NU,
  regels: 'landelijk@2026-01-01',
  risico: { niveau: 'midden', sinds: NU, herkomst: [], reden: '' },
  fase: null,
  regie: { procesregisseur: null, casusregisseur: null },
  signalen: [],
  taken: [],
  volgendeVerandering: null,
};

const NAMEN = new Map([['s1', 'Anna Voorbeeld']]);

describe('meetings of a case', () => {
  const gepland = feit('2026-11-01T09:00:00+01:00', 'overleg_gepland', {
    overleg: 'actieoverleg',
    datum: '2026-11-26T14:00',
    uitgenodigd: ['politie', 's1'],
  });
  const gehouden = feit('2026-11-12T14:00:00+01:00', 'overleg_gehouden', {
    overleg: 'casusoverleg',
    aanwezig: ['zvh', 'om'],
    afwezig: ['3ro'],
    reden_afwezigheid: 'ziek',
  });

  it('stand before or after now, with who was asked and who was there', () => {
    const { komend, voorbij } = overleggenVan([gehouden, gepland], NU);
    expect(komend).toMatchObject([{ soort: 'actieoverleg', op: '2026-11-26T14:00', uitgenodigd: ['politie', 's1'] }]);
    expect(voorbij).toMatchObject([{ aanwezig: ['zvh', 'om'], afwezig: ['3ro'], redenAfwezig: 'ziek' }]);
  });

  it.each([
    ['held that day', '2026-11-12T15:00:00+01:00', 'casusoverleg', 1],
    ['of another kind that day', '2026-11-12T15:00:00+01:00', 'rto', 2],
    ['held a week later', '2026-11-19T15:00:00+01:00', 'casusoverleg', 2],
  ])('asks for a report of one that was planned and %s: %i in all', (_wat, op, overleg, aantal) => {
    const plan = feit('2026-11-01T09:00:00+01:00', 'overleg_gepland', { overleg: 'casusoverleg', datum: '2026-11-12' });
    const { voorbij } = overleggenVan([plan, feit(op, 'overleg_gehouden', { overleg })], NU);
    expect(voorbij).toHaveLength(aantal);
    expect(voorbij.some((een) => een.zonderVerslag)).toBe(aantal === 2);
  });

  it('leave out what a correction took away', () => {
    expect(overleggenVan([{ ...gehouden, vervallen: true }], NU).voorbij).toEqual([]);
  });

  const mensen = [
    { id: 's1', rol: 'slachtoffer' },
    { id: 'p1', rol: 'pleger' },
    { id: 'n1', rol: 'netwerk' },
  ];
  it.each([
    [['s1', 'p1', 'zvh'], true],
    [['slachtoffer', 'p1'], true],
    [['s1', 'n1', 'zvh'], false],
    [['p1', 'zvh'], false],
    [[], false],
  ])('see in %j whether both sides sit at one table: %s', (partijen, samen) => {
    expect(zijnSamen(partijen, mensen)).toBe(samen);
  });
});

const belofte = (uiterlijk?: string) =>
  feit('2026-11-01T09:00:00+01:00', 'afspraak', { id: 'bel', voor: 'politie', ...(uiterlijk && { uiterlijk }) });
const uitvoering = (afspraak: string, uitgevoerd: string) =>
  feit('2026-11-05T09:00:00+01:00', 'afspraak_uitgevoerd', { afspraak, uitgevoerd });

describe('promises', () => {
  it.each([
    ['2026-11-23', undefined, 'open'],
    ['2026-11-22', undefined, 'te_laat'],
    [undefined, undefined, 'open'],
    ['2026-11-22', 'ja', 'gedaan'],
    ['2026-11-22', 'nee', 'niet_gedaan'],
    ['2026-11-22', 'deels', 'te_laat'],
    ['2026-12-22', 'deels', 'deels'],
  ])('by %s, done: %s, stand as %s', (uiterlijk, gedaan, staat) => {
    const feiten = [belofte(uiterlijk), ...(gedaan ? [uitvoering('bel', gedaan)] : [])];
    expect(afsprakenVan(feiten, NU)).toMatchObject([{ voor: 'politie', staat }]);
  });

  it('are not kept by what says that a promise was kept without saying which', () => {
    const afgeschermd = { ...belofte(), inhoud: {}, afgeschermd: true };
    const gemeld = { ...uitvoering('', 'ja'), inhoud: { uitgevoerd: 'ja' } };
    expect(afsprakenVan([afgeschermd, gemeld], NU)).toMatchObject([{ staat: 'open', gemeld: null }]);
  });

  it('are found by the id of their fact too, and what is late comes first', () => {
    const eerste = belofte('2026-12-01');
    const late = { ...belofte('2026-11-01'), inhoud: { id: 'ander', voor: 'om', uiterlijk: '2026-11-01' } };
    const klaar = { ...belofte(), inhoud: { id: 'derde', voor: 'shn' } };
    const staten = afsprakenVan([klaar, eerste, late, uitvoering(klaar.id, 'ja')], NU).map(({ staat }) => staat);
    expect(staten).toEqual(['te_laat', 'open', 'gedaan']);
  });
});

describe('what came of a meeting that was corrected', () => {
  const correctie = (van: string, door?: string, rest: Partial<Feit> = {}) =>
    feit(NU, 'correctie', { van, reden: 'verkeerde dag', ...(door && { vervangen_door: door }) }, rest);
  const besluit = feit(NU, 'besluit', { wat: 'Eén lijn', overleg: 'oud' });
  const afspraak = feit(NU, 'afspraak', { id: 'b', voor: 'om', overleg: 'oud' });

  it.each([
    ['as it was', [], 'oud'],
    ['corrected', [correctie('oud', 'nieuw')], 'nieuw'],
    ['corrected twice', [correctie('nieuw', 'nieuwst'), correctie('oud', 'nieuw')], 'nieuwst'],
    ['withdrawn', [correctie('oud')], 'oud'],
    ['corrected by what was withdrawn itself', [correctie('oud', 'nieuw', { vervallen: true })], 'oud'],
    ['going round', [correctie('oud', 'nieuw'), correctie('nieuw', 'oud')], 'oud'],
  ])('belongs to the meeting %s', (_hoe, correcties, overleg) => {
    const feiten = [besluit, afspraak, ...correcties];
    expect([...besluitenVan(feiten), ...afsprakenVan(feiten, NU)].map((een) => een.overleg)).toEqual([
      overleg,
      overleg,
    ]);
  });
});

describe('a promise that was corrected after it was kept', () => {
  const gedaan = uitvoering('oud', 'ja');
  const verbeterd = {
    ...belofte('2026-11-22'),
    id: 'nieuw',
    inhoud: { id: 'nieuw', voor: 'om', uiterlijk: '2026-11-22' },
  };
  const correctie = feit(NU, 'correctie', { van: 'oud', vervangen_door: 'nieuw', reden: 'verkeerde dag' });

  it('stays kept, and one that came in the place of nothing is late', () => {
    expect(afsprakenVan([verbeterd, gedaan, correctie], NU)).toMatchObject([{ staat: 'gedaan' }]);
    expect(afsprakenVan([verbeterd, gedaan], NU)).toMatchObject([{ staat: 'te_laat' }]);
  });
});

const rto = (datum: string) => feit('2026-11-01T09:00:00+01:00', 'overleg_gepland', { overleg: 'rto', datum });
const rtoGehouden = (op: string) => feit(op, 'overleg_gehouden', { overleg: 'rto' });
const vanNu = (...feiten: Feit[]) => overlegVanNu(overleggenVan(feiten, NU), NU)?.feit;

describe('what is decided at the table', () => {
  it('belongs to the meeting of today, though nobody recorded that it was held', () => {
    const vandaag = rto('2026-11-23');
    const laatst = rtoGehouden('2026-11-12T14:00:00+01:00');
    expect(vanNu(laatst, vandaag)).toBe(vandaag.id);
    expect(vanNu(laatst, rto('2026-11-24'))).toBeUndefined();
    const gisteren = rtoGehouden('2026-11-22T14:00:00+01:00');
    expect(vanNu(laatst, gisteren)).toBe(gisteren.id);
  });

  it('came of the meeting that carried the plan out', () => {
    const plan = rto('2026-11-12');
    const [overleg] = overleggenVan([plan, rtoGehouden('2026-11-12T14:00:00+01:00')], NU).voorbij;
    expect(overleg && [plan.id, overleg.feit, 'een-ander', ''].map((wijst) => kwamUit(overleg, wijst))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

const ALARM: Signaal = {
  code: 'termijn_overschreden',
  ernst: 'alarm',
  sinds: NU,
  reden: '',
  feiten: [],
  bron: [],
  actief: true,
};

const nieuw = (feiten: Feit[]) => agendavoorstel(LEGE_STAND, feiten, NAMEN).find(({ naam }) => naam === 'nieuw');

function taak(wie: string, uiterlijk: string): Taak {
  const staat = { status: 'te_laat', teLaat: true, sinds: NU, uiterlijk } as const;
  return { item: 'x', wie, stap: '1', ...staat, voldaanDoor: [], bron: [], tekst: 'Beoordeel opnieuw' };
}

const oordeel = (wie: string, niveau: Niveau): Oordeel => ({
  instrument: 'sash',
  wie,
  niveau,
  toets: false,
  sinds: NU,
  feit: wie,
});

const metOordelen = (oordelen: Oordeel[]) =>
  agendavoorstel({ ...LEGE_STAND, risico: { ...LEGE_STAND.risico, oordelen } }, [], NAMEN);

describe('the proposal for the agenda', () => {
  it('is empty when nothing asks to be discussed', () => {
    expect(agendavoorstel(LEGE_STAND, [], NAMEN)).toEqual([]);
  });

  it('holds promises, alarms, dissent, late duties, measures that end and questions, in that order', () => {
    const bezwaar = feit('2026-11-02T09:00:00+01:00', 'bezwaar_aangetekend', { tegen: 'x', reden: 'Te vroeg' });
    const vraag = feit('2026-11-03T09:00:00+01:00', 'informatieverzoek', {
      aan: 'om',
      vraag: 'Wanneer is de zitting?',
    });
    const afspraak = feit('2026-11-03T09:00:00+01:00', 'afspraak', { id: 'a', voor: 'shn' }, { wat: 'Bellen' });
    const signaal = { code: 'stilte', sinds: NU, reden: '', feiten: [], bron: [], actief: true };
    const delen = agendavoorstel(
      {
        ...LEGE_STAND,
        signalen: [
          { ...signaal, ernst: 'alarm', tekst: 'Alarm' },
          { ...signaal, ernst: 'alarm', tekst: 'Voorbij', actief: false },
          { ...signaal, ernst: 'waarschuwing', tekst: 'Waarschuwing' },
        ],
        taken: [
          {
            item: 'x',
            wie: 'om',
            stap: '1',
            status: 'te_laat',
            teLaat: true,
            sinds: NU,
            uiterlijk: NU,
            voldaanDoor: [],
            bron: [],
            tekst: 'Beslis',
          },
        ],
        maatregelen: [
          { id: 'm1', maatregel: 'contactverbod', van: '2026-01-01', tot: '2026-12-01', status: 'actief' },
          { id: 'm2', maatregel: 'aol', van: '2026-01-01', tot: '2027-12-01', status: 'actief' },
        ],
      },
      [bezwaar, vraag, afspraak],
      NAMEN,
    );
    expect(delen.map(({ titel, punten }) => [titel, punten.map(({ tekst }) => tekst)])).toEqual([
      ['Wat kwam er van de vorige keer?', ['Bellen']],
      ['Alarmen', ['Alarm']],
      ['Spreekt elkaar tegen', ['Te vroeg']],
      ['Te laat, per organisatie', ['Beslis']],
      ['Loopt af', ['Contactverbod']],
      ['Vragen zonder antwoord', ['Wanneer is de zitting?']],
    ]);
  });

  it.each([
    ['s1', undefined, 'Anna Voorbeeld, open'],
    ['s1', '2026-11-01', 'Anna Voorbeeld, te laat'],
    ['politie', undefined, 'Politie, open'],
  ])('names who promised something, an organisation or a person: %s', (voor, uiterlijk, bij) => {
    const afspraak = feit(NU, 'afspraak', { id: 'a', voor, ...(uiterlijk && { uiterlijk }) }, { wat: 'Bellen' });
    expect(agendavoorstel(LEGE_STAND, [afspraak], NAMEN)).toMatchObject([{ punten: [{ bij, nl: true }] }]);
  });

  it('says that words are Dutch only when a rule or a writer gave them', () => {
    const tekst = { sinds: NU, reden: '', feiten: [], bron: [], actief: true, ernst: 'alarm' as const };
    const signalen = [
      { ...tekst, code: 'stilte' },
      { ...tekst, code: 'stilte', tekst: 'Het is stil' },
    ];
    const vragen = [
      feit(NU, 'overlegverzoek', { overleg: 'rto', aan: 'om' }),
      feit(NU, 'informatieverzoek', { aan: 'om', vraag: 'Wanneer?' }),
    ];
    const delen = agendavoorstel({ ...LEGE_STAND, signalen }, vragen, NAMEN);
    expect(delen.map(({ punten }) => punten.map(({ nl }) => nl))).toEqual([
      [false, true],
      [false, true],
    ]);
  });

  it('leaves out what was answered', () => {
    const bezwaar = feit('2026-11-02T09:00:00+01:00', 'bezwaar_aangetekend', { tegen: 'x', reden: 'Te vroeg' });
    const vraag = feit('2026-11-03T09:00:00+01:00', 'informatieverzoek', { aan: 'om', vraag: 'Wanneer?' });
    const antwoord = feit('2026-11-04T09:00:00+01:00', 'antwoord', { op: bezwaar.id, uitkomst: 'geweigerd' });
    const beantwoord = feit('2026-11-04T09:00:00+01:00', 'informatieverzoek_beantwoord', { verzoek: vraag.id });
    const feiten = [bezwaar, vraag, antwoord, beantwoord];
    expect(agendavoorstel(LEGE_STAND, feiten, NAMEN)).toEqual([]);
    expect(bezwarenVan(feiten)).toMatchObject([{ antwoord: { uitkomst: 'geweigerd' } }]);
  });

  it('tells what is new since the partners met, grave things first, or of two weeks before the first meeting', () => {
    const overleg = feit('2026-11-10T10:00:00+01:00', 'overleg_gehouden', { overleg: 'actieoverleg' });
    const lang = feit('2026-11-01T10:00:00+01:00', 'incident', { aard: ['volgen'] });
    const eerder = feit('2026-11-10T09:00:00+01:00', 'incident', { aard: ['volgen'] });
    const later = feit('2026-11-12T10:00:00+01:00', 'incident', { aard: ['volgen'] });
    const breuk = feit('2026-11-13T10:00:00+01:00', 'overtreding', {});
    expect(nieuw([lang, eerder, overleg, later, breuk])).toMatchObject({
      titel: 'Nieuw sinds het vorige overleg',
      punten: [{ feiten: [breuk.id] }, { feiten: [later.id] }],
    });
    expect(nieuw([lang, eerder, later])).toMatchObject({
      titel: 'Nieuw in de laatste twee weken',
      punten: [{ bij: '2 keer: volgen', feiten: [later.id, eerder.id] }],
    });
  });

  it('says what came of the last meeting: promises with how they stand, and decisions', () => {
    const vorige = feit('2026-11-10T10:00:00+01:00', 'overleg_gehouden', { overleg: 'actieoverleg' });
    const bij = { overleg: vorige.id };
    const gedaan = feit('2026-11-10T10:00:00+01:00', 'afspraak', { ...bij, voor: 'om' }, { wat: 'Vorderen' });
    const laat = feit('2026-11-10T10:00:00+01:00', 'afspraak', { ...bij, voor: 'shn', uiterlijk: '2026-11-12' });
    const oud = feit('2026-09-10T10:00:00+01:00', 'afspraak', { voor: 'om' }, { wat: 'Allang klaar' });
    const uitgevoerd = [gedaan, oud].map(({ id }) =>
      feit('2026-11-11T10:00:00+01:00', 'afspraak_uitgevoerd', { afspraak: id, uitgevoerd: 'ja' }),
    );
    const besluit = feit('2026-11-10T10:00:00+01:00', 'besluit', { ...bij, wat: 'Eén lijn' });
    const [deel] = agendavoorstel(LEGE_STAND, [oud, vorige, gedaan, laat, ...uitgevoerd, besluit], NAMEN);
    expect(deel?.punten.map(({ tekst, bij: hoe, afspraak }) => [tekst, hoe, afspraak?.feit])).toEqual([
      ['Afspraak', 'Slachtofferhulp, te laat', laat.id],
      ['Vorderen', 'OM, gedaan', undefined],
      ['Eén lijn', 'besluit', undefined],
    ]);
  });

  it('tells alarms of one title apart by their reason, and tasks of one text by their term', () => {
    const signalen = ['Zij hoorde het niet.', 'Het is niet gemeld.'].map((reden): Signaal => ({ ...ALARM, reden }));
    const taken = [taak('om', '2026-11-01'), taak('politie', '2026-11-13'), taak('politie', '2026-11-03')];
    const delen = agendavoorstel({ ...LEGE_STAND, signalen, taken }, [], NAMEN);
    expect(delen[0]?.punten.map(({ uitleg }) => uitleg)).toEqual(['Zij hoorde het niet.', 'Het is niet gemeld.']);
    expect(delen[1]?.punten.map(({ wie, bij }) => [wie, bij])).toEqual([
      [['politie'], '20 dagen geleden'],
      [['politie'], '10 dagen geleden'],
      [['om'], '22 dagen geleden'],
    ]);
  });

  it('names what several organisations owe once, first, with who still has to', () => {
    const eens = { ...taak('om', '2026-11-13'), tekst: 'Bespreek de casus' };
    const gedaan: Taak = { ...eens, wie: 'zvh', status: 'gedaan' };
    const taken = [taak('shn', '2026-11-01'), eens, { ...eens, wie: 'politie' }, gedaan];
    const [laat] = agendavoorstel({ ...LEGE_STAND, taken }, [], NAMEN);
    expect(laat?.punten.map(({ tekst, wie, bij }) => [tekst, wie, bij])).toEqual([
      ['Bespreek de casus', ['om', 'politie'], '10 dagen geleden, nog door OM en Politie'],
      ['Beoordeel opnieuw', ['shn'], '22 dagen geleden'],
    ]);
  });

  it('says where levels differ, and not when one of them is unknown or they agree', () => {
    expect(metOordelen([oordeel('politie', 'hoog'), oordeel('veilig_thuis', 'midden')])).toMatchObject([
      { naam: 'tegenspraak', punten: [{ bij: 'Politie: hoog, Veilig Thuis: midden' }] },
    ]);
    expect(metOordelen([oordeel('politie', 'hoog'), oordeel('veilig_thuis', 'onbekend')])).toEqual([]);
    expect(metOordelen([oordeel('politie', 'hoog'), oordeel('veilig_thuis', 'hoog')])).toEqual([]);
  });
});
