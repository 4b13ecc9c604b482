import { describe, expect, it } from 'vitest';
import { type Feitregel, signalen, speel, taken } from './speel.ts';

const nood: Feitregel = {
  id: 'nood',
  soort: 'noodtoegang',
  wie: 'shn',
  inhoud: { medewerker: 'Roos Verzonnen', organisatie: 'shn', reden: 'acute dreiging' },
};
const oordeel = (uitkomst: string, op = '2021-03-03'): Feitregel => ({
  soort: 'noodtoegang_beoordeeld',
  wie: 'zvh',
  op,
  inhoud: { noodtoegang: 'nood', oordeel: uitkomst, reden: 'nagelezen' },
});

const lek = (naar_aanleiding_van?: string): Feitregel => ({
  soort: 'datalek',
  wie: 'zvh',
  op: '2021-03-04',
  inhoud: { wat: 'anders', aan: 'ander', ...(naar_aanleiding_van && { naar_aanleiding_van }) },
});

describe('emergency access', () => {
  it('shows at once, and asks the process director to review it within five working days', () => {
    const stand = speel([nood]);
    expect(taken(stand, 'noodtoegang-beoordelen')).toEqual(['zvh: open 2021-03-08T23:59']);
    expect(signalen(stand, 'noodtoegang_gebruikt')).toHaveLength(1);
    expect(signalen(stand, 'noodtoegang_niet_beoordeeld')).toEqual([]);
  });
  it('is overdue from the sixth working day', () =>
    expect(signalen(speel([nood], '2021-03-09'), 'noodtoegang_niet_beoordeeld')).toEqual(['2021-03-09T00:00']));
  it('is content with a review that finds it right', () => {
    const stand = speel([nood, oordeel('terecht')], '2021-03-20');
    expect(signalen(stand, 'noodtoegang_gebruikt')).toEqual([expect.stringMatching(/ weg$/)]);
    expect(signalen(stand, 'noodtoegang_niet_beoordeeld')).toEqual([]);
    expect(signalen(stand, 'noodtoegang_onterecht')).toEqual([]);
  });
  it('raises an alarm when it was wrong, until the leak is recorded', () => {
    const stand = speel([nood, oordeel('onterecht')]);
    expect(stand.signalen.find(({ code }) => code === 'noodtoegang_onterecht')?.ernst).toBe('alarm');
    const na = (...feiten: Feitregel[]) =>
      signalen(speel([nood, oordeel('onterecht'), ...feiten]), 'noodtoegang_onterecht');
    expect(na(lek('nood'))).toEqual([expect.stringMatching(/ weg$/)]);
    // A leak of something else is another leak.
    expect(na(lek())).toEqual([expect.not.stringMatching(/ weg$/)]);
  });
});

const melding: Feitregel = {
  soort: 'melding_veilig_thuis',
  wie: 'politie',
  inhoud: { van: 'politie', sash_meegestuurd: 'onbekend' },
};
const plicht = (wie: string, op: string, inhoud: object): Feitregel => ({
  soort: 'informatieplicht',
  wie: 'veilig_thuis',
  op,
  inhoud: { betrokkene: wie, ...inhoud },
});
const geinformeerd = (wie: string, op: string): Feitregel => plicht(wie, op, { status: 'geinformeerd' });
const kind = geinformeerd('k', '2021-03-10');
const uitstel = (wie: string, op: string, rest = {}): Feitregel =>
  plicht(wie, op, { status: 'uitgesteld', reden: 'nog niet veilig', ...rest });

const erbij = (id: string, rol: string, op: string): Feitregel => ({
  soort: 'betrokkene_toegevoegd',
  wie: 'politie',
  op,
  inhoud: { id, rol },
});

describe('the duty to inform (Wmo 2015 art. 5.3.1)', () => {
  it('counts four weeks for the victim, the perpetrator and the child', () => {
    const telaat = signalen(speel([melding], '2021-04-02'), 'informatieplicht_te_laat');
    expect(telaat).toHaveLength(3);
    expect(signalen(speel([melding], '2021-03-28'), 'informatieplicht_te_laat')).toEqual([]);
  });
  it('is not met for the one by informing the other', () => {
    const stand = speel([melding, kind, geinformeerd('s', '2021-03-10')], '2021-04-02');
    expect(signalen(stand, 'informatieplicht_te_laat')).toHaveLength(1);
    expect(taken(stand, 'pleger-informeren-over-vastlegging')[0]).toContain('te laat');
  });
  it('is met when each was informed, or when it says why not', () => {
    const nooit = plicht('p', '2021-03-10', { status: 'achterwege', reden: 'dan weet hij waar zij is' });
    expect(
      signalen(
        speel([melding, kind, geinformeerd('s', '2021-03-10'), nooit], '2021-06-01'),
        'informatieplicht_te_laat',
      ),
    ).toEqual([]);
  });
  it('is one per person: a second victim and a child are told on their own, also who is added later', () => {
    const feiten = [
      melding,
      erbij('s2', 'slachtoffer', '2021-03-05'),
      erbij('k2', 'kind', '2021-03-05'),
      geinformeerd('s', '2021-03-10'),
      geinformeerd('p', '2021-03-10'),
      kind,
    ];
    const stand = speel(feiten, '2021-04-05');
    expect(signalen(stand, 'informatieplicht_te_laat')).toHaveLength(2);
    expect(taken(stand, 'slachtoffer-informeren-over-vastlegging').map((taak) => taak.split(' ')[1])).toEqual(
      expect.arrayContaining(['gedaan', 'te_laat']),
    );
    const klaar = [...feiten, geinformeerd('s2', '2021-03-11'), geinformeerd('k2', '2021-03-11')];
    expect(signalen(speel(klaar, '2021-04-05'), 'informatieplicht_te_laat')).toEqual([]);
    expect(
      taken(speel([erbij('n', 'nieuwe_partner', '2021-03-05')]), 'nieuwe-partner-informeren-over-vastlegging'),
    ).toEqual([]);
  });
  it('comes back two weeks after each extension, for that person', () => {
    const feiten = [melding, kind, geinformeerd('s', '2021-03-10'), uitstel('p', '2021-03-20')];
    expect(signalen(speel(feiten, '2021-04-02'), 'informatieplicht_te_laat')).toEqual([]);
    expect(signalen(speel(feiten, '2021-04-05'), 'informatieplicht_te_laat')).toHaveLength(1);
    const ander = [...feiten, geinformeerd('s', '2021-03-30')];
    expect(signalen(speel(ander, '2021-04-05'), 'informatieplicht_te_laat')).toHaveLength(1);
    const opnieuw = [...feiten, uitstel('p', '2021-04-01')];
    expect(signalen(speel(opnieuw, '2021-04-05'), 'informatieplicht_te_laat')).toEqual([]);
    expect(signalen(speel(opnieuw, '2021-04-17'), 'informatieplicht_te_laat')).toHaveLength(1);
  });
  it('comes back sooner when the extension says so', () => {
    const feiten = [melding, geinformeerd('s', '2021-03-10'), uitstel('p', '2021-03-20', { tot: '2021-03-24' })];
    expect(taken(speel(feiten), 'informeren-na-uitstel-tot')).toEqual(['veilig_thuis: open 2021-03-24T23:59']);
    expect(taken(speel(feiten), 'informeren-na-uitstel')).toEqual([]);
    expect(signalen(speel(feiten, '2021-03-26'), 'informatieplicht_te_laat')).toHaveLength(1);
  });
});

const weigering = (rest: object, op = '2021-03-03'): Feitregel => ({
  soort: 'informatieverzoek_beantwoord',
  wie: 'ggz',
  op,
  inhoud: { verzoek: 'vraag', beantwoord: 'geweigerd', ...rest },
});

describe('asking and refusing information', () => {
  const verzoek: Feitregel = {
    id: 'vraag',
    soort: 'informatieverzoek',
    wie: 'om',
    inhoud: { aan: 'ggz', antwoord_uiterlijk: '2021-03-05' },
  };
  it('is late without an answer by the term', () =>
    expect(signalen(speel([verzoek], '2021-03-07'), 'termijn_overschreden')).toHaveLength(1));
  it('asks the refuser for a ground', () => {
    const stand = speel([verzoek, weigering({})]);
    expect(taken(stand, 'weigering-gronden')).toEqual(['ggz: open 2021-03-10T23:59']);
    expect(signalen(stand, 'weigering_zonder_grond')).toHaveLength(1);
  });
  it('takes a refusal with its ground, at once or afterwards', () => {
    const gegrond = { grond: 'beroepsgeheim' };
    expect(signalen(speel([verzoek, weigering(gegrond)]), 'weigering_zonder_grond')).toEqual([]);
    const later = speel([verzoek, weigering({}), weigering(gegrond, '2021-03-04')]);
    expect(signalen(later, 'weigering_zonder_grond')).toEqual([expect.stringMatching(/ weg$/)]);
  });
});

const toestemming = (gegeven: string): Feitregel => ({
  soort: 'toestemming',
  wie: 'shn',
  inhoud: { waarvoor: 'delen', gegeven, door: 's' },
});

const toets = (afgeweken: string): Feitregel => ({
  soort: 'rac_toets',
  wie: 'zvh',
  inhoud: { over_feiten: ['vast'], advies: 'negatief', afgeweken, reden: 'acuut gevaar' },
});

describe('what was shared', () => {
  it('comes up again when consent is withdrawn, not when it is refused', () => {
    expect(signalen(speel([toestemming('ingetrokken')]), 'toestemming_ingetrokken').length).toBeGreaterThan(0);
    expect(signalen(speel([toestemming('nee')]), 'toestemming_ingetrokken')).toEqual([]);
  });
  it('warns when a result leaves the circle against the advice, not when it follows the advice', () => {
    const feit: Feitregel = { id: 'vast', soort: 'notitie', inhoud: { tekst: 'x' } };
    expect(signalen(speel([feit, toets('ja')]), 'rechtmatigheid_afgeweken')).toHaveLength(1);
    expect(signalen(speel([feit, toets('nee')]), 'rechtmatigheid_afgeweken')).toEqual([]);
  });
  it('draws attention to an address given for monitoring, until the victim knows', () => {
    const adres: Feitregel = {
      id: 'adres',
      soort: 'verblijf_vastgesteld',
      inhoud: { betrokkene: 's', soort: 'woon', adres: 'ergens', geheim: 'ja' },
    };
    const gegeven: Feitregel = {
      soort: 'adres_verstrekt',
      wie: 'om',
      inhoud: { feit: 'adres', aan: '3ro', doel: 'em', reden: 'enkelband' },
    };
    const weet: Feitregel = {
      soort: 'slachtoffer_geinformeerd',
      wie: 'shn',
      op: '2021-03-02',
      inhoud: { over: 'maatregel' },
    };
    expect(signalen(speel([adres, gegeven]), 'adres_verstrekt')).toHaveLength(1);
    expect(signalen(speel([adres, gegeven, weet]), 'adres_verstrekt')).toEqual([expect.stringMatching(/ weg$/)]);
  });
});

const ja = (wie: string, inhoud: object = {}, op = '2021-03-01'): Feitregel => ({
  soort: 'toestemming',
  wie,
  op,
  inhoud: { waarvoor: 'delen', gegeven: 'ja', door: 's', ...inhoud },
});
const onbevestigd = (...feiten: Feitregel[]) => signalen(speel(feiten, '2021-03-05'), 'toestemming_onbevestigd');

describe('consent that only the one who gains by it wrote down', () => {
  it('shows as unconfirmed until another heard it too', () => {
    expect(onbevestigd(ja('shn', { aan: ['shn'] }))).toEqual([expect.not.stringMatching(/ weg$/)]);
    for (const inhoud of [{ aan: ['shn'] }, {}]) {
      expect(onbevestigd(ja('shn', { aan: ['shn'] }), ja('politie', inhoud, '2021-03-03'))).toEqual([
        expect.stringMatching(/ weg$/),
      ]);
    }
  });
  it('needs nothing when another wrote it down', () =>
    expect(onbevestigd(ja('politie', { aan: ['shn'] }))).toEqual([]));
});

const werktBij = (werkgever?: string): Feitregel => ({
  soort: 'informatie_ontvangen',
  wie: 'shn',
  inhoud: { onderwerp: 'pleger_werkt_in_keten', ...(werkgever && { werkgever }) },
});
const eerste = (stand: ReturnType<typeof speel>, item: string) => taken(stand, item)[0];

describe('a perpetrator who works for a partner in the chain', () => {
  it('is an alarm: who knows him there must not see the case, and she gets another to call', () => {
    const stand = speel([werktBij('politie')]);
    expect(eerste(stand, 'pleger-in-de-keten-afschermen')).toBe('zvh: open 2021-03-01T23:59');
    expect(eerste(stand, 'contactpersoon-buiten-zijn-werk')).toBe('zvh: open 2021-03-01T23:59');
    const alarm = stand.signalen.find(({ code }) => code === 'pleger_werkt_in_de_keten');
    expect([alarm?.ernst, alarm?.actief]).toEqual(['alarm', true]);
    expect(alarm?.reden).toContain('ketenpartner werkt (politie)');
  });

  it.each([
    ['politie', 'politie', 1],
    ['om', 'om', 0],
    ['3ro', '3ro', 0],
  ])(
    'at %s: %s gives it to others, and a police officer is prosecuted by who does not work with him',
    (waar, wie, om) => {
      const stand = speel([werktBij(waar)]);
      expect(eerste(stand, 'pleger-in-de-keten-behandeling')).toBe(`${wie}: open 2021-03-01T23:59`);
      expect(taken(stand, 'pleger-in-de-keten-officier')).toHaveLength(om);
    },
  );

  it('is not shared around like other news, and asks no organisation that nobody named', () => {
    const stand = speel([werktBij()]);
    expect(taken(stand, 'informatie-delen')).toEqual([]);
    expect(taken(stand, 'pleger-in-de-keten-behandeling')).toEqual([]);
    expect(taken(stand, 'pleger-in-de-keten-afschermen')).toHaveLength(1);
  });
});
