import { describe, expect, it } from 'vitest';
import { type Feitregel, signalen, speel, taken } from './speel.ts';

const advies = (advies: string, op: string, extra: object = {}): Feitregel => ({
  soort: 'veiligheidsadvies',
  wie: 'shn',
  op,
  inhoud: { advies, reactie: 'denkt_na', uitgelegd: 'ja', ...extra },
});
const gewogen = (op: string): Feitregel => ({
  soort: 'overweging',
  wie: 'shn',
  op,
  inhoud: { onderwerp: 'contact_verbreken', uitkomst: 'wel', reden: 'hij zocht haar nooit op' },
});
const camera: Feitregel = {
  soort: 'maatregel_gestart',
  op: '2021-03-08T15:00',
  inhoud: { maatregel: 'camera', id: 'm' },
};
const MELDING: Feitregel = { soort: 'melding', inhoud: { bij: 'politie', herkend_als_stalking: 'ja' } };

describe('an advice to a victim', () => {
  it.each(['contact_verbreken', 'niet_reageren'])('to do %s is weighed first', (welk) => {
    const zonder = speel([MELDING, advies(welk, '2021-03-08T10:00')]);
    expect(signalen(zonder, 'advies_ongewogen')).toEqual(['2021-03-08T10:00']);
    const met = speel([MELDING, gewogen('2021-03-05'), advies(welk, '2021-03-08T10:00')]);
    expect(signalen(met, 'advies_ongewogen')).toEqual([]);
    const langGeleden = speel([MELDING, gewogen('2021-03-01'), advies(welk, '2021-03-20T10:00')]);
    expect(signalen(langGeleden, 'advies_ongewogen')).toEqual(['2021-03-20T10:00']);
  });

  it('that he will notice asks for protection the same day, and any other does not', () => {
    const feiten = [MELDING, advies('contact_verbreken', '2021-03-08T10:00')];
    expect(signalen(speel(feiten, '2021-03-12'), 'advies_zonder_bescherming')).toEqual(['2021-03-09T00:00']);
    expect(signalen(speel([...feiten, camera], '2021-03-12'), 'advies_zonder_bescherming')).toEqual([]);
    const logboek = speel([MELDING, advies('logboek', '2021-03-08T10:00')], '2021-03-12');
    expect(taken(logboek, 'bescherming-bij-verbreken')).toEqual([]);
    expect(signalen(logboek, 'advies_ongewogen')).toEqual([]);
  });

  it('is explained, once it was not', () => {
    expect(taken(speel([MELDING, advies('logboek', '2021-03-08')]), 'advies-uitleggen')).toEqual([]);
    const niet = [MELDING, advies('logboek', '2021-03-08', { uitgelegd: 'nee' })];
    expect(taken(speel(niet), 'advies-uitleggen').join()).toMatch(/open/);
    expect(taken(speel([...niet, advies('logboek', '2021-03-09')]), 'advies-uitleggen').join()).toMatch(/gedaan/);
  });

  it.each(['wil_niet', 'kan_niet'])('that she says %s to asks for something else, and lowers nothing', (reactie) => {
    const hoog: Feitregel = {
      soort: 'risicotaxatie',
      inhoud: { instrument: 'sash', uitkomst: 'hoog', getraind: 'ja', onderbouwing: 'x' },
    };
    const stand = speel([MELDING, hoog, advies('sociale_media', '2021-03-08', { reactie })]);
    expect(taken(stand, 'advies-dat-niet-gaat').join()).toMatch(/open/);
    expect(stand.risico.niveau).toBe('hoog');
    const anders = speel([MELDING, advies('sociale_media', '2021-03-08', { reactie }), camera]);
    expect(taken(anders, 'advies-dat-niet-gaat').join()).toMatch(/gedaan/);
  });
});
