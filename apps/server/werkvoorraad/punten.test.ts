import { describe, expect, it } from 'vitest';
import { parseTijdvak, AMSTERDAM } from '@waakvlam/kernel/tijd';
import { type Feit, maakFeit } from '@waakvlam/logboek';
import { type Werkpunt, werkpuntenVan } from './punten.ts';
import { opPleger } from './regels.ts';

const NU = Date.parse('2026-11-29T12:00:00+01:00');
const LEEG = {
  casusstatus: 'open' as const,
  regie: { procesregisseur: null, casusregisseur: null },
  contacten: [],
  maatregelen: [],
  risico: { niveau: 'onbekend' as const, sinds: null, herkomst: [], reden: '', oordelen: [] },
  taken: [],
  verwacht: [],
};

/** Facts on days, oldest first; the victim is in the case. */
function dossier(...delen: readonly (readonly [soort: string, op: string, inhoud: object])[]): Feit[] {
  const feiten: Feit[] = [];
  const leg = (soort: string, op: string, inhoud: object): void => {
    const bekend = Math.min(parseTijdvak(op, AMSTERDAM)?.van ?? NU, NU);
    const feit = { soort, op, bekend: new Date(bekend).toISOString().slice(0, 19) + 'Z', inhoud };
    feiten.push(
      maakFeit(feit, { feiten, wie: 'om', magImporteren: true, nu: NU, nieuwId: () => `f${feiten.length + 1}` }),
    );
  };
  leg('betrokkene_toegevoegd', '2026-01-01', { id: 'anna', rol: 'slachtoffer', naam: 'Anna Voorbeeld' });
  for (const deel of delen) leg(...deel);
  return feiten;
}
const soorten = (punten: readonly Werkpunt[]): string[] => punten.map(({ soort }) => soort);
const een = (punten: readonly Werkpunt[], soort: string): Werkpunt | undefined =>
  punten.find((punt) => punt.soort === soort);
const later = (vanaf: string) => ({ item: 'twaalf', wie: ['veilig_thuis'], vanaf, uiterlijk: null });

describe('werkpunten of a case', () => {
  it('say who is missing, and nothing of that once the case is closed', () => {
    const feiten = dossier();
    expect(soorten(werkpuntenVan(feiten, LEEG, NU))).toEqual([
      'zonder_procesregisseur',
      'zonder_casusregisseur',
      'zonder_contact',
      'zonder_beoordeling',
      'toestemming',
      'toestemming',
    ]);
    expect(werkpuntenVan(feiten, { ...LEEG, casusstatus: 'gesloten' }, NU)).toEqual([]);
  });

  it('count failed attempts since she was last spoken to, and when she is due by the agreement', () => {
    const feiten = dossier(
      ['contactafspraak', '2026-11-01', { met: 'anna', om_de: 'P1W' }],
      ['contact_slachtoffer', '2026-11-10', { kanaal: 'telefoon', gelukt: 'nee' }],
      ['contact_slachtoffer', '2026-11-12', { kanaal: 'telefoon', gelukt: 'ja' }],
      ['contact_slachtoffer', '2026-11-19', { kanaal: 'telefoon', gelukt: 'nee' }],
      ['contact_slachtoffer', '2026-11-20', { kanaal: 'telefoon', gelukt: 'nee' }],
    );
    const contact = een(werkpuntenVan(feiten, LEEG, NU), 'contact');
    expect(contact?.inhoud).toMatchObject({ pogingen: 2, om_de: 'P1W' });
    expect(contact?.op).toMatch(/^2026-11-19/);
    expect(contact?.feiten).toEqual(['f2', 'f4', 'f5', 'f6']);
  });

  it.each([
    [
      [['detentie_gestart', '2026-11-01', { soort: 'voorlopige_hechtenis', verwacht_einde: '2026-12-10' }]],
      ['detentie_einde'],
    ],
    [
      [
        ['detentie_gestart', '2026-11-01', { soort: 'voorlopige_hechtenis', verwacht_einde: '2026-12-10' }],
        ['vrijlating', '2026-11-20', { reden: 'opheffing' }],
      ],
      [],
    ],
    [[['vrijlating_gepland', '2026-11-20', { datum: '2026-12-01' }]], ['vrijlating']],
    [[['zitting_gepland', '2026-11-20', { zitting: 'politierechter', datum: '2026-12-03' }]], ['zitting']],
    [[['overleg_gepland', '2026-11-20', { overleg: 'actieoverleg', datum: '2026-12-03T10:00' }]], ['overleg']],
    [[['zitting_gepland', '2026-11-01', { zitting: 'politierechter', datum: '2026-11-03' }]], []],
  ] as const)('show %j as %j', (delen, verwacht) => {
    const gevonden = soorten(werkpuntenVan(dossier(...delen), LEEG, NU));
    expect(gevonden.filter((soort) => !soort.startsWith('zonder') && soort !== 'toestemming')).toEqual(verwacht);
  });

  it('show what the victim last said about sharing, with that fact as premise', () => {
    const feiten = dossier(
      ['toestemming', '2026-11-01', { waarvoor: 'delen', gegeven: 'ja', door: 'anna' }],
      ['toestemming', '2026-11-05', { waarvoor: 'delen', gegeven: 'ingetrokken', door: 'anna' }],
    );
    expect(een(werkpuntenVan(feiten, LEEG, NU), 'toestemming')).toMatchObject({
      inhoud: { stand: 'ingetrokken' },
      feiten: ['f3'],
    });
    expect(een(werkpuntenVan(dossier(), LEEG, NU), 'toestemming')).toMatchObject({
      inhoud: { stand: 'niet_gevraagd' },
      vereist: ['contact_slachtoffer'],
    });
  });

  it('name what binds somebody under supervision, and not what only helps the victim', () => {
    const toezichthouder = { rol: 'toezichthouder', organisatie: '3ro', voor: 'pleger', sinds: '2026-11-01' };
    const maatregel = {
      functies: [],
      status: 'actief',
      van: '2026-11-01',
      tot: null,
      einde: null,
      betwist: null,
      kader: null,
      voor: null,
      onderdeelVan: null,
      uitgereikt: 'ja',
      verlengingen: 0,
      zone: null,
      dekking: [],
    } as const;
    const stand = {
      ...LEEG,
      contacten: [toezichthouder],
      maatregelen: [
        { ...maatregel, id: 'ga', maatregel: 'gedragsaanwijzing', feit: 'f2' },
        { ...maatregel, id: 'aware', maatregel: 'aware', feit: 'f3' },
      ],
    };
    expect(een(werkpuntenVan([], stand, NU, { opPleger: opPleger() }), 'toezicht')).toMatchObject({
      wie: '3ro',
      inhoud: { voorwaarden: ['gedragsaanwijzing'] },
      feiten: ['f2'],
    });
  });

  it('say that who heard a yes has nothing by it until another heard it too, where consent counts for her', () => {
    const ja = { waarvoor: 'delen', gegeven: 'ja', door: 'anna' };
    const gehoord = dossier(['toestemming', '2026-11-01', ja]);
    const zegt = (opToestemming: boolean) =>
      een(werkpuntenVan(gehoord, LEEG, NU, { opToestemming: () => opToestemming }), 'toestemming')?.inhoud;
    expect(zegt(true)).toEqual({ stand: 'ja', wacht: 'om' });
    expect(zegt(false)).toEqual({ stand: 'ja' });
  });

  it('hold no word that a person wrote', () => {
    const feiten = dossier(
      [
        'contactafspraak',
        '2026-11-01',
        { met: 'anna', om_de: 'P1W', wanneer_veilig: 'GEHEIM na 18 uur', kanaal: 'GEHEIM' },
      ],
      ['contact_slachtoffer', '2026-11-12', { kanaal: 'telefoon', gelukt: 'nee', uitkomst: 'GEHEIM' }],
      ['voorgeleiding', '2026-11-23', { uitkomst: 'GEHEIM' }],
    );
    expect(JSON.stringify(werkpuntenVan(feiten, LEEG, NU))).not.toContain('GEHEIM');
  });

  it('say when somebody looks whether it stayed safe, also in a closed case, once per item that still has to come', () => {
    const taak = {
      item: 'monitormomenten',
      wie: 'veilig_thuis',
      stap: '3' as const,
      soort: 'doen' as const,
      handmatig: true,
      status: 'te_laat' as const,
      teLaat: true,
      sinds: '2026-06-01T00:00:00+02:00',
      uiterlijk: '2026-09-01T00:00:00+02:00',
      tekst: 'GEHEIM',
      waarom: '',
      feiten: ['f1'],
      voldaanDoor: [],
      bron: [],
    };
    const stand = {
      ...LEEG,
      casusstatus: 'gesloten' as const,
      taken: [taak, { ...taak, status: 'gedaan' as const }, { ...taak, item: 'ander' }],
      verwacht: [later('2027-03-01T00:00:00+01:00'), later('2027-06-01T00:00:00+02:00')],
    };
    const punten = werkpuntenVan(dossier(), stand, NU, { opNazorg: new Set(['monitormomenten', 'twaalf']) });
    expect(
      punten.map(({ soort, op, wie, feiten, vereist }) => [soort, op?.slice(0, 10), wie, feiten, vereist]),
    ).toEqual([
      ['nazorg', '2026-09-01', 'veilig_thuis', ['f1'], []],
      ['nazorg', '2027-03-01', 'veilig_thuis', [], ['zorg']],
    ]);
    expect(JSON.stringify(punten)).not.toContain('GEHEIM');
  });
});
