import { describe, expect, it } from 'vitest';
import { type Feitregel, signalen, speel, taken } from './speel.ts';

const INGELEZEN = '2021-06-01T09:00';
const toen = (op: string, soort: string, wie: string, inhoud: object, id?: string): Feitregel => ({
  ...(id !== undefined && { id }),
  soort,
  wie,
  op,
  bekend: INGELEZEN,
  inhoud: { ...inhoud },
});
const sash = (op: string, uitkomst: string): Feitregel =>
  toen(op, 'risicotaxatie', 'politie', { instrument: 'sash', uitkomst, getraind: 'ja' });
const overleg = (op: string): Feitregel => toen(op, 'overleg_gehouden', 'zvh', { overleg: 'actieoverleg' }, 'o');
const weg = (van: string): Feitregel => ({ soort: 'redactie', op: '2021-03-10', inhoud: { van, reden: 'x' } });
const later: Feitregel = { soort: 'notitie', op: '2021-06-20', inhoud: { tekst: 'x' } };

describe('what becomes known at one moment, as in an import', () => {
  const gemeld = toen('2021-03-01T09:00', 'melding_veilig_thuis', 'politie', {
    van: 'politie',
    sash_meegestuurd: 'ja',
  });
  const triage = (op: string) => toen(op, 'triagebesluit', 'veilig_thuis', { uitkomst: 'onderzoek' });

  it.each<[string, Feitregel[], RegExp]>([
    ['done after it happened', [triage('2021-03-03T10:00')], /: gedaan /],
    ['done before it happened', [triage('2021-02-26T10:00')], /te laat/],
    ['known a day earlier', [{ ...triage('2021-03-03T10:00'), bekend: '2021-05-31T09:00' }], /te laat/],
    ['not done', [], /te laat/],
  ])('counts what was %s', (_wat, feiten, verwacht) => {
    expect(taken(speel([gemeld, ...feiten, later]), 'triage-veilig-thuis')[0]).toMatch(verwacht);
  });

  it('counts a meeting from when the level was assessed', () => {
    const na = [sash('2021-03-01T12:00', 'hoog'), overleg('2021-03-04T10:00')];
    const ervoor = [sash('2021-03-01T12:00', 'hoog'), overleg('2021-02-25T10:00')];
    expect(signalen(speel([...na, later]), 'overleg_te_laat')).toEqual([]);
    expect(signalen(speel([...ervoor, later]), 'overleg_te_laat')).toEqual(['2021-06-08T09:00']);
  });

  it('leaves the level as what happened last left it', () => {
    const verlaagd = toen('2021-04-01T10:00', 'risico_bijgesteld', 'zvh', { naar: 'laag', overleg: 'o', reden: 'x' });
    const feiten = [sash('2021-03-01T12:00', 'hoog'), overleg('2021-03-04T10:00'), verlaagd];
    expect(speel(feiten).risico.niveau).toBe('laag');
    expect(speel([...feiten, sash('2021-05-01T12:00', 'midden')]).risico.niveau).toBe('midden');
  });

  it('calls no report of before a closing news for the closed case', () => {
    const incident = (op: string) => toen(op, 'incident', 'politie', { aard: ['volgen'] });
    const gesloten = toen('2021-04-01T10:00', 'afsluiting', 'zvh', { stalking_gestopt: 'ja' });
    expect(signalen(speel([incident('2021-03-01T10:00'), gesloten]), 'melding_in_gesloten_casus')).toEqual([]);
    expect(signalen(speel([incident('2021-05-01T10:00'), gesloten]), 'melding_in_gesloten_casus')).toHaveLength(1);
  });
});

describe('a fact whose content was removed', () => {
  it('is no breach without a registered order', () => {
    const bevel = { soort: 'maatregel_gestart', wie: 'om', op: '2021-03-01', inhoud: { maatregel: 'vbm', id: 'v' } };
    const breuk = { id: 'b', soort: 'overtreding', op: '2021-03-05', inhoud: { maatregel: 'v', aard: 'fysiek' } };
    expect(signalen(speel([bevel, breuk, weg('b')]), 'overtreding_zonder_maatregel')).toEqual([]);
  });

  it.each([
    { id: 'x', soort: 'incident', op: '2021-03-05', inhoud: { aard: ['volgen'] } },
    { id: 'x', soort: 'overtreding', op: '2021-03-05', inhoud: { aard: 'fysiek' } },
  ])('still says that the stalking goes on: $soort', (feit) => {
    const gestopt = { soort: 'incident', op: '2021-03-01', inhoud: { aard: ['overig'], verandering: 'gestopt' } };
    const sluit = { soort: 'afsluiting', wie: 'zvh', op: '2021-03-20', inhoud: {} };
    const reden = 'niet vaststaat dat de stalking is gestopt';
    const redenen = (...feiten: Feitregel[]) =>
      speel([gestopt, ...feiten, sluit]).signalen.filter((signaal) => signaal.reden.includes(reden));
    expect(redenen()).toEqual([]);
    expect(redenen(feit, weg('x'))).toHaveLength(1);
  });

  it('still ends a detention when it was a suspension', () => {
    const vast = { soort: 'detentie_gestart', wie: 'om', op: '2021-03-01', inhoud: { soort: 'voorlopige_hechtenis' } };
    const vrij = { id: 's', soort: 'schorsing_voorlopige_hechtenis', wie: 'rechter', op: '2021-03-05', inhoud: {} };
    const volgt = { soort: 'incident', op: '2021-03-12', inhoud: { aard: ['volgen'] } };
    expect(signalen(speel([vast, vrij, weg('s'), volgt]), 'stalking_vanuit_detentie')).toEqual([]);
  });
});
