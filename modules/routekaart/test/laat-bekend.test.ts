import { describe, expect, it } from 'vitest';
import { type Feitregel, signalen, speel, taken } from './speel.ts';

// A verdict of Wednesday 3 March that the chain hears of on Monday 12 April.
const vonnis: Feitregel = {
  id: 'u',
  soort: 'uitspraak',
  wie: 'om',
  op: '2021-03-03T11:00',
  bekend: '2021-04-12T09:00',
  inhoud: { uitkomst: 'veroordeling' },
};
const verteld = (op: string, bekend: string, over_feiten: string[]): Feitregel => ({
  soort: 'slachtoffer_geinformeerd',
  wie: 'shn',
  op,
  bekend,
  inhoud: { over: 'uitspraak', hoe: 'telefoon', ...(over_feiten.length > 0 && { over_feiten }) },
});
const later = (op: string): Feitregel => ({ soort: 'notitie', op, inhoud: { tekst: 'x' } });

const horen = (...feiten: Feitregel[]) =>
  taken(speel([...feiten, later('2021-04-12T10:00')]), 'slachtoffer-over-uitspraak');

describe('a verdict that becomes known weeks later', () => {
  it('asks what follows counted from when it became known, and says both moments', () => {
    const stand = speel([vonnis, later('2021-04-14')]);
    expect(taken(stand, 'uitspraak-delen')).toEqual(['om: te_laat (te laat) 2021-04-13T23:59']);
    expect(signalen(stand, 'besluit_niet_gedeeld')).toEqual(['2021-04-14T00:00']);
    expect(stand.signalen.find(({ code }) => code === 'besluit_niet_gedeeld')?.reden).toContain(
      'van 3 maart 2021 (bekend geworden op 12 april 2021)',
    );
  });

  it.each<[string, Feitregel[], RegExp]>([
    ['nobody told her', [], /: open /],
    ['she was told of it then, which is known now', [verteld('2021-03-04', '2021-04-12T09:00', ['u'])], /: gedaan /],
    ['she was told of it then, which was known all along', [verteld('2021-03-04', '2021-03-04', ['u'])], /: gedaan /],
    ['she was told of something then', [verteld('2021-03-04', '2021-03-04', [])], /: open /],
    ['she was told before it was spoken', [verteld('2021-03-02', '2021-03-02', ['u'])], /: open /],
  ])('when %s', (_wat, feiten, verwacht) => {
    const gevraagd = horen(vonnis, ...feiten);
    expect(gevraagd.length).toBeGreaterThan(0);
    for (const taak of gevraagd) expect(taak).toMatch(verwacht);
    for (const taak of gevraagd) expect(taak).not.toContain('te laat');
  });

  it('says one moment where the day before is the difference', () => {
    const { signalen: gegeven } = speel([{ ...vonnis, bekend: '2021-03-04T09:00' }, later('2021-03-08')]);
    expect(gegeven.find(({ code }) => code === 'besluit_niet_gedeeld')?.reden).toContain('van 3 maart 2021 is niet');
  });
});

const vast = (op: string, bekend = op): Feitregel => ({
  soort: 'detentie_gestart',
  wie: 'dji',
  op,
  bekend,
  inhoud: { soort: 'straf' },
});
const vrij = (op: string, bekend = op): Feitregel => ({
  soort: 'vrijlating',
  wie: 'dji',
  op,
  bekend,
  inhoud: { reden: 'verlof' },
});

describe('what happened earlier and becomes known later does not undo what happened after it', () => {
  const belaagt: Feitregel = { soort: 'incident', op: '2021-04-20T10:00', inhoud: { aard: ['volgen'] } };

  it.each<[string, Feitregel[], number]>([
    ['an old release, when he was detained again', [vast('2021-04-05'), vrij('2021-04-01', '2021-04-12')], 1],
    ['release and detention of one report', [vrij('2021-04-01', '2021-04-12'), vast('2021-04-05', '2021-04-12')], 1],
    ['detention and release of one report', [vast('2021-04-01', '2021-04-12'), vrij('2021-04-05', '2021-04-12')], 0],
    ['an old detention, when he was released since', [vrij('2021-04-05'), vast('2021-04-01', '2021-04-12')], 0],
    ['a release of the day on which he was detained', [vast('2021-04-05'), vrij('2021-04-05')], 0],
  ])('%s', (_wat, feiten, aantal) => {
    expect(signalen(speel([...feiten, belaagt]), 'stalking_vanuit_detentie')).toHaveLength(aantal);
  });

  it('of the phase, an organisation that takes part and where he lives', () => {
    const stand = speel([
      { soort: 'fase_gewijzigd', wie: 'zvh', op: '2021-04-05', inhoud: { fase: 'herstel' } },
      {
        soort: 'fase_gewijzigd',
        wie: 'zvh',
        op: '2021-04-01',
        bekend: '2021-04-12',
        inhoud: { fase: 'risicogestuurde_zorg' },
      },
      {
        soort: 'betrokkenheid_gewijzigd',
        wie: '3ro',
        op: '2021-04-05',
        inhoud: { organisatie: '3ro', naar: 'actief' },
      },
      {
        soort: 'betrokkenheid_gewijzigd',
        wie: '3ro',
        op: '2021-04-01',
        bekend: '2021-04-12',
        inhoud: { organisatie: '3ro', naar: 'beeindigd' },
      },
      { soort: 'verblijf_vastgesteld', op: '2021-04-05', inhoud: { betrokkene: 'p', soort: 'woon', land: 'DE' } },
      {
        soort: 'verblijf_vastgesteld',
        op: '2021-04-01',
        bekend: '2021-04-12',
        inhoud: { betrokkene: 'p', soort: 'woon', land: 'NL' },
      },
      { ...vonnis, op: '2021-04-13', bekend: '2021-04-13' },
    ]);
    expect(stand.fase).toBe('herstel');
    expect(taken(stand, 'strafzaak-nieuws-reclassering')).toHaveLength(1);
    expect(signalen(stand, 'pleger_in_buitenland')).toEqual(['2021-04-05T23:59']);
  });
});
