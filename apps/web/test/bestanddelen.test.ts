import { describe, expect, it } from 'vitest';
import type { Feit, Maatregel } from '../src/api/types.ts';
import { bestanddelenVan, klachtVan } from '../src/casus/strafzaak/bestanddelen.ts';

const feit = (id: string, soort: string, dag: string, inhoud: Record<string, unknown> = {}): Feit => ({
  id,
  soort,
  gebeurd: { van: `${dag}T10:00:00+01:00`, tot: `${dag}T10:00:00+01:00`, weergave: dag },
  bekend: `${dag}T12:00:00+01:00`,
  geregistreerd: `${dag}T12:00:00+01:00`,
  wie: 'politie',
  inhoud,
});
const betrokkenen = [
  { id: 'anna', rol: 'slachtoffer' },
  { id: 'bert', rol: 'pleger' },
  { id: 'kim', rol: 'kind' },
];
const steun = (feiten: Feit[], maatregelen: Maatregel[] = []): Record<string, string[]> => {
  const delen = bestanddelenVan(feiten, { betrokkenen, maatregelen });
  return Object.fromEntries(delen.map(({ code, feiten: ids }) => [code, ids.map(({ id }) => id)]));
};

const APP = feit('app', 'incident', '2026-11-01', { aard: ['contact_digitaal'], door: 'bert' });
const GRENS = feit('grens', 'grens_gesteld', '2026-11-05', { gezegd: 'ja' });
const DEUR = feit('deur', 'incident', '2026-11-09', { aard: ['opwachten', 'bedreiging'] });

/** An act at this moment. */
const om = (id: string, moment: string): Feit => ({
  ...APP,
  id,
  gebeurd: { van: moment, tot: moment, weergave: id },
});

describe('what the elements of belaging rest on', () => {
  it('is nothing in a case without acts, and then there is something to ask', () => {
    expect(Object.values(steun([])).flat()).toEqual([]);
    const delen = bestanddelenVan([], { betrokkenen: [], maatregelen: [] });
    expect(delen.every(({ vraag }) => vraag.endsWith('?'))).toBe(true);
  });

  it('is what he did, and what he went on with after he was told to stop', () => {
    expect(steun([DEUR, GRENS, APP])).toEqual({
      wederrechtelijk: ['grens'],
      stelselmatig: ['app', 'deur'],
      opzettelijk: ['deur'],
      inbreuk: ['app', 'deur'],
      dwang: ['app', 'deur'],
    });
  });

  it('asks for more than one act, where one fact may tell of many', () => {
    expect(steun([APP])['stelselmatig']).toEqual([]);
    expect(steun([{ ...APP, inhoud: { ...APP.inhoud, aantal: 40 } }])['stelselmatig']).toEqual(['app']);
  });

  it('knows no before and after of a boundary of which nobody remembers the day', () => {
    expect(steun([APP, { ...GRENS, geschat: true }, DEUR])).toMatchObject({
      wederrechtelijk: ['grens'],
      opzettelijk: [],
    });
  });

  it('takes a breach for intent whenever it was, and puts moments in order over a change of the clock', () => {
    const [zomer, winter] = [om('zomer', '2026-10-25T02:30:00+02:00'), om('winter', '2026-10-25T02:10:00+01:00')];
    expect(steun([winter, zomer])['stelselmatig']).toEqual(['zomer', 'winter']);
    const eerder = feit('eerder', 'overtreding', '2026-10-30', { aard: 'digitaal' });
    expect(steun([eerder, GRENS, DEUR])['opzettelijk']).toEqual(['eerder', 'deur']);
  });

  it('leaves out what another did, what was taken back and a boundary that was not set', () => {
    const kind = feit('kind', 'incident', '2026-11-10', { aard: ['contact_digitaal'], door: 'kim' });
    expect(steun([APP, kind, { ...DEUR, vervallen: true }])['stelselmatig']).toEqual([]);
    expect(steun([feit('nee', 'grens_gesteld', '2026-11-05', { gezegd: 'nee' })])['wederrechtelijk']).toEqual([]);
  });

  it('takes an order to stay away for a boundary once it was served, and a breach of it for intent', () => {
    const order = feit('order', 'maatregel_gestart', '2026-11-06', { maatregel: 'gedragsaanwijzing' });
    const maatregel: Maatregel = {
      id: 'm',
      maatregel: 'gedragsaanwijzing',
      functies: ['contactverbod'],
      van: '2026-11-06',
      tot: null,
      status: 'actief',
      feit: 'order',
    };
    const breuk = feit('breuk', 'overtreding', '2026-11-08', { aard: 'digitaal' });
    expect(steun([order, breuk], [{ ...maatregel, uitgereikt: 'nee' }])).toMatchObject({
      wederrechtelijk: [],
      opzettelijk: ['breuk'],
    });
    expect(steun([order, breuk], [{ ...maatregel, uitgereikt: 'ja' }])['wederrechtelijk']).toEqual(['order']);
  });
});

describe('whether she asked for prosecution', () => {
  it('is not told by what he reported against her', () => {
    const tegen = feit('t', 'aangifte', '2026-11-04', { met_klacht: 'ja', opgenomen: 'ja', door: 'pleger' });
    expect(klachtVan([tegen])).toBeUndefined();
  });

  it('is told by the newest complaint, and nothing is made of a report without', () => {
    const aangifte = feit('a', 'aangifte', '2026-11-01', { met_klacht: 'nee', opgenomen: 'ja' });
    const klacht = feit('k', 'klacht', '2026-11-03', { ingediend: 'ja' });
    expect(klachtVan([aangifte])).toBeUndefined();
    expect(klachtVan([aangifte, klacht])?.id).toBe('k');
    expect(klachtVan([klacht, feit('terug', 'klacht', '2026-11-20', { ingediend: 'nee' })])?.id).toBe('terug');
  });
});
