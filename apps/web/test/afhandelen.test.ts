import { describe, expect, it } from 'vitest';
import type { Gebruiker, Taak, Taaksoort } from '../src/api/types.ts';
import {
  controleerAfhandeling,
  isAfTeHandelen,
  leegAfhandelconcept,
  metSleutel,
  naarAfhandelfeit,
  nootVan,
} from '../src/casus/afhandelen/afhandeling.ts';
import { taakdoel, vindTaak } from '../src/casus/taken/gevraagd.ts';
import { eigenOrganisatie, organisatienaam } from '../src/sessie/organisatie.ts';

const VANDAAG = '2026-11-23';
const RECHT = { casus: 'c1', organisatie: 'politie' };
const concept = leegAfhandelconcept(VANDAAG);
const taak = (deel: Partial<Taak> = {}): Taak => ({
  item: 'pol_afspraak',
  wie: 'politie',
  stap: '0',
  status: 'open',
  teLaat: false,
  sinds: '2026-11-20T23:30:00+01:00',
  uiterlijk: null,
  voldaanDoor: [],
  bron: [],
  handmatig: true,
  ...deel,
});

describe('a task that the organisation itself settles', () => {
  it('waits for its word while it is open or late', () => {
    expect([taak(), taak({ status: 'te_laat' })].map((t) => isAfTeHandelen(t, RECHT))).toEqual([true, true]);
  });

  it.each<[string, Partial<Taak>]>([
    ['of another organisation', { wie: 'om' }],
    ['that a fact of its own fulfils', { handmatig: false }],
    ['that is a prohibition', { soort: 'verbieden' }],
    ['that is done', { status: 'gedaan' }],
    ['that was argued away', { status: 'afgeweken' }],
    ['that no longer applies', { status: 'nvt' }],
  ])('is not one %s', (_welke, deel) => {
    expect(isAfTeHandelen(taak(deel), RECHT)).toBe(false);
  });

  it('is for nobody who may not record, nor on an answer that does not say', () => {
    const { handmatig: _weg, ...zonder } = taak();
    expect([isAfTeHandelen(taak(), null), isAfTeHandelen(zonder, RECHT)]).toEqual([false, false]);
  });

  it('keeps its key when the order changes, also beside its like', () => {
    const ander = taak({ item: 'ander' });
    const sleutelVan = (taken: Taak[]) => metSleutel(taken).find((rij) => rij.taak === ander)?.sleutel;
    expect(sleutelVan([taak(), ander])).toBe(sleutelVan([ander, taak()]));
    expect(new Set(metSleutel([taak(), taak(), ander]).map((rij) => rij.sleutel)).size).toBe(3);
  });
});

describe('what is recorded of it', () => {
  it('is that it was done, with words only when there are any', () => {
    expect(naarAfhandelfeit('gedaan', 'x', { ...concept, toelichting: '  ', reden: 'niet van hier' })).toEqual({
      soort: 'item_gedaan',
      op: VANDAAG,
      inhoud: { item: 'x' },
    });
    expect(naarAfhandelfeit('gedaan', 'x', { ...concept, toelichting: ' Gebeld. ' }).inhoud).toEqual({
      item: 'x',
      toelichting: 'Gebeld.',
    });
  });

  it('is why it is not done', () => {
    expect(naarAfhandelfeit('afgeweken', 'x', { ...concept, reden: ' Zij wil niet. ' })).toEqual({
      soort: 'item_afgeweken',
      op: VANDAAG,
      inhoud: { item: 'x', reden: 'Zij wil niet.' },
    });
  });

  it.each<['gedaan' | 'afgeweken', Partial<typeof concept>, string[]]>([
    ['gedaan', {}, []],
    ['gedaan', { datum: '' }, ['op']],
    ['gedaan', { datum: '2026-11-24' }, ['op']],
    ['gedaan', { datum: '2026-11-20' }, []],
    ['gedaan', { datum: '2026-11-19' }, ['op']],
    ['afgeweken', { reden: '  ' }, ['reden']],
    ['afgeweken', { reden: 'Zij wil niet.' }, []],
  ])('misses in %s with %j: %j', (daad, deel, velden) => {
    const fouten = controleerAfhandeling(daad, taak(), { ...concept, ...deel }, VANDAAG);
    expect(fouten.map((fout) => fout.veld)).toEqual(velden);
  });
});

describe('the note on a task that was done', () => {
  it.each<[Taaksoort, string[]]>([
    ['overwegen', ['toelichting']],
    ['besluiten', ['toelichting']],
    ['vragen', ['toelichting']],
    ['informeren', []],
    ['bewaken', []],
    ['doen', []],
  ])('is missed at %s when nothing else tells what came of it: %j', (soort, velden) => {
    const fouten = controleerAfhandeling('gedaan', { ...taak(), soort }, { ...concept, toelichting: ' ' }, VANDAAG);
    expect(fouten.map((fout) => fout.veld)).toEqual(velden);
    expect(nootVan({ soort }).verplicht).toBe(velden.length > 0);
  });
});

describe('the task that an address asks for', () => {
  const twee = [
    { item: 'x', sinds: '2026-11-20T10:00:00+01:00' },
    { item: 'x', sinds: '2026-11-22T10:00:00+01:00' },
    { item: 'y', sinds: null },
  ];
  it('is the one of that item and moment, however the moment is written', () => {
    expect(vindTaak(twee, taakdoel({ item: 'x', sinds: '2026-11-22T09:00:00Z' }))).toBe(twee[1]);
    expect(vindTaak(twee, taakdoel({ item: 'y', sinds: null }))).toBe(twee[2]);
  });
  it('is the first of that item when its moment is gone, and none when the item is', () => {
    expect(vindTaak(twee, taakdoel({ item: 'x', sinds: '2026-01-01T00:00:00Z' }))).toBe(twee[0]);
    expect(vindTaak(twee, taakdoel({ item: 'z', sinds: null }))).toBeUndefined();
    expect(vindTaak(twee, 'contact')).toBeUndefined();
    expect(vindTaak(twee, '')).toBeUndefined();
  });
});

describe('the own organisation', () => {
  const gebruiker: Gebruiker = { id: 'u1', naam: 'Noor Bos', organisatie: 'politie', rol: 'wijkagent' };

  it('is shown by its name, or by what its code stands for', () => {
    expect(organisatienaam({ ...gebruiker, organisatienaam: 'Politie Verzonnenstad' })).toBe('Politie Verzonnenstad');
    expect(organisatienaam(gebruiker)).toBe('Politie');
  });

  it('is known by its code only', () => {
    expect(eigenOrganisatie(gebruiker)).toBe('politie');
    expect(eigenOrganisatie({ ...gebruiker, organisatie: 'Politie Verzonnenstad' })).toBeUndefined();
    expect(eigenOrganisatie({ ...gebruiker, organisatie: 'toString' })).toBeUndefined();
    expect(eigenOrganisatie(undefined)).toBeUndefined();
  });
});
