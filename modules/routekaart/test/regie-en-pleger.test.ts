import { describe, expect, it } from 'vitest';
import { laadRoutekaart, toetsHandeling } from '../index.ts';
import { dossier, type Feitregel, signalen, speel, taken } from './speel.ts';

const open: Feitregel = { soort: 'casus_geopend', inhoud: {} };
const niveau = (uitkomst: string): Feitregel => ({ soort: 'risicotaxatie', inhoud: { instrument: 'sash', uitkomst } });
const regie: Feitregel = {
  soort: 'rol_toegewezen',
  wie: 'zvh',
  inhoud: { rol: 'procesregisseur', organisatie: 'zvh', medewerker: 'Paula' },
};
const notitie = (op: string): Feitregel => ({ soort: 'notitie', op, inhoud: { tekst: 'niets nieuws' } });
const overgedragen = (id: string, op: string, inhoud: object, wie = 'zvh'): Feitregel => ({
  id,
  soort: 'rol_overgedragen',
  wie,
  op,
  inhoud: { rol: 'procesregisseur', van: 'zvh', naar: 'gemeente', ...inhoud },
});
const aanbod = overgedragen('aanbod', '2021-03-05', { aanvaard: 'onbekend' });

const casushouder = (organisatie: string): Feitregel => ({
  soort: 'rol_toegewezen',
  inhoud: { rol: 'casushouder', organisatie },
});
const trede = (naar: string, op: string, id = naar): Feitregel => ({
  id,
  soort: 'opschaling',
  wie: 'zvh',
  op,
  inhoud: { naar, reden: 'geen gehoor' },
});
const afspraak = (op: string, om_de: string, rest: object = {}): Feitregel => ({
  soort: 'contactafspraak',
  op,
  inhoud: { om_de, ...rest },
});
const gesproken = (op: string): Feitregel => ({
  soort: 'contact_slachtoffer',
  op,
  inhoud: { kanaal: 'telefoon', gelukt: 'ja' },
});
const wacht = (stand: ReturnType<typeof speel>) => taken(stand, 'nieuws-tijdens-wachten-op-zitting');
const woont = (op: string): Feitregel => ({
  soort: 'verblijf_vastgesteld',
  op,
  inhoud: { betrokkene: 's', soort: 'woon' },
});
const check = (op: string, inhoud: object = {}): Feitregel => ({
  soort: 'veiligheidscheck',
  op,
  inhoud: { handeling: 'uitreiking', ingelicht: 'ja', veilig: 'ja', ...inhoud },
});
const effect = (welk: string): Feitregel => ({
  soort: 'stopgesprek_effect',
  op: '2021-03-15',
  inhoud: { stopgesprek: 'g', effect: welk },
});
const knoptest = (op: string, werkt: string): Feitregel => ({
  soort: 'aware_test',
  op,
  inhoud: { maatregel: 'knop', werkt },
});
const doet = (organisatie: string): Feitregel => ({
  soort: 'rol_toegewezen',
  inhoud: { rol: 'casushouder', organisatie },
});
const nieuws = (stand: ReturnType<typeof speel>) =>
  stand.taken.filter(({ item }) => item.startsWith('strafzaak-nieuws-')).map(({ wie }) => wie);
const geenNieuws = (hoe: string): Feitregel => ({
  soort: 'slachtoffer_geinformeerd',
  op: '2021-03-06',
  inhoud: { over: 'voortgang', geen_nieuws: 'ja', hoe },
});
const verteld = (inhoud: object): Feitregel => ({
  soort: 'slachtoffer_geinformeerd',
  op: '2021-03-03',
  inhoud: { over: 'uitspraak', ...inhoud },
});
const sprakHaar = (kanaal: string, wie = 'politie'): Feitregel => ({
  soort: 'contact_slachtoffer',
  wie,
  op: '2021-03-03',
  inhoud: { kanaal, gelukt: 'ja' },
});
const naVertellen = (hoe: string) =>
  taken(speel([afspraak('2021-03-01', 'P7D'), geenNieuws(hoe)]), 'contactafspraak-elke-week');

describe('direction across organisations', () => {
  it.each(['onbekend', 'laag', 'midden', 'hoog'])('is missed at once at level %s', (uitkomst) =>
    expect(signalen(speel([open, niveau(uitkomst)]), 'geen_regie')).toHaveLength(2),
  );

  it('stays where it is until the other accepts, and both have the open handover as a task', () => {
    const stand = speel([regie, aanbod]);
    expect(stand.regie.procesregisseur).toMatchObject({ organisatie: 'zvh', medewerker: 'Paula' });
    expect(taken(stand, 'rol-overdracht-aanvaarden')).toEqual(['gemeente: open 2021-03-12T23:59']);
    expect(taken(stand, 'overdracht-bewaken')).toEqual(['zvh: open 2021-03-12T23:59']);
  });

  it('goes over with the acceptance, to the person and deputy that the receiver names', () => {
    const ja = overgedragen(
      'ja',
      '2021-03-08',
      { aanvaard: 'ja', overdracht: 'aanbod', medewerker: 'Gijs', waarnemer: 'Bo' },
      'gemeente',
    );
    const stand = speel([regie, aanbod, ja]);
    expect(stand.regie.procesregisseur).toMatchObject({ organisatie: 'gemeente', medewerker: 'Gijs' });
    expect(stand.contacten).toMatchObject([{ rol: 'procesregisseur', waarnemer: 'Bo' }]);
    for (const item of ['rol-overdracht-aanvaarden', 'overdracht-bewaken'])
      expect(taken(stand, item)[0]).toContain('gedaan');
  });

  it('takes the role of the one who handed over, not that of another holder of the receiver', () => {
    const over: Feitregel = {
      soort: 'rol_overgedragen',
      wie: 'gemeente',
      op: '2021-03-06',
      inhoud: { rol: 'casushouder', van: 'politie', naar: 'gemeente', aanvaard: 'ja' },
    };
    const wie = speel([casushouder('veilig_thuis'), casushouder('politie'), over]).contacten.map(
      (een) => een.organisatie,
    );
    expect(wie.toSorted()).toEqual(['gemeente', 'veilig_thuis']);
  });

  it('comes back when the other gives it back, and then someone else is sought', () => {
    const nee = overgedragen('nee', '2021-03-08', { aanvaard: 'nee', overdracht: 'aanbod', reden: 'vol' }, 'gemeente');
    const stand = speel([regie, aanbod, nee]);
    expect(stand.regie.procesregisseur?.organisatie).toBe('zvh');
    expect(taken(stand, 'rol-overdracht-aanvaarden')).toEqual(['gemeente: gedaan 2021-03-12T23:59']);
    expect(signalen(stand, 'overdracht_teruggegeven')).toHaveLength(1);
  });

  it('is asked why it goes to someone else', () => {
    const ander: Feitregel = {
      ...regie,
      op: '2021-04-01',
      inhoud: { rol: 'procesregisseur', organisatie: 'gemeente' },
    };
    expect(taken(speel([regie]), 'zelfde-procesregisseur')).toEqual([]);
    expect(taken(speel([regie, ander]), 'zelfde-procesregisseur')).toHaveLength(1);
  });

  it('is flagged when it stops before the chance of repetition is small', () => {
    const stopt: Feitregel = {
      soort: 'rol_beeindigd',
      wie: 'zvh',
      op: '2021-04-20',
      inhoud: { rol: 'procesregisseur', organisatie: 'zvh' },
    };
    const rustig: Feitregel[] = [
      niveau('laag'),
      { soort: 'fase_gewijzigd', op: '2021-03-10', inhoud: { fase: 'herstel' } },
      { soort: 'monitormoment', op: '2021-04-10', inhoud: { uitkomst: 'rustig' } },
    ];
    expect(signalen(speel([regie, stopt]), 'procesregie_stopt_te_vroeg')).toHaveLength(1);
    expect(signalen(speel([regie, ...rustig, stopt]), 'procesregie_stopt_te_vroeg')).toEqual([]);
  });
});

describe('the ladder', () => {
  it.each([
    ['professional', '2021-03-03', 'waarschuwing'],
    ['teamleider', '2021-03-03', 'waarschuwing'],
    ['management', '2021-03-04', 'alarm'],
    ['bestuur', '2021-03-08', 'alarm'],
    ['burgemeester', '2021-03-08', 'alarm'],
  ])('gives %s its own term, and says so when no answer comes', (naar, dag, ernst) => {
    const feiten = [regie, trede(naar, '2021-03-01'), notitie('2021-03-20')];
    expect(taken(speel(feiten), `escalatie-${naar}`)).toEqual([`zvh: te_laat (te laat) ${dag}T23:59`]);
    const signaal = speel(feiten).signalen.find(({ code }) => code === 'escalatie_onbeantwoord');
    expect(signaal).toMatchObject({ ernst, actief: true });
  });

  it('rests with an answer, and moves on with the next step', () => {
    const antwoord: Feitregel = {
      soort: 'antwoord',
      op: '2021-03-02',
      inhoud: { op: 'professional', uitkomst: 'ingewilligd' },
    };
    const eerste = trede('professional', '2021-03-01');
    for (const verder of [antwoord, trede('teamleider', '2021-03-02')])
      expect(taken(speel([regie, eerste, verder]), 'escalatie-professional')[0]).toContain('gedaan');
    const lager = trede('professional', '2021-03-02', 'weer');
    expect(taken(speel([regie, trede('management', '2021-03-01'), lager]), 'escalatie-management')[0]).toContain(
      'open',
    );
  });

  it.each(['mda', 'let', 'stelsel_bewaken_beveiligen', 'riec'])('asks for an answer to a referral to %s', (naar) =>
    expect(
      signalen(speel([regie, trede(naar, '2021-03-01'), notitie('2021-03-20')]), 'verwijzing_onbeantwoord'),
    ).toEqual(['2021-03-09T00:00']),
  );

  it('asks the duty function for an answer at once, and whoever agreed on a day on that day', () => {
    const nu: Feitregel = { ...trede('ovdr', '2021-03-01T20:00'), wie: 'politie' };
    expect(signalen(speel([regie, nu, notitie('2021-03-03')]), 'verwijzing_onbeantwoord')).toEqual([
      '2021-03-02T00:00',
    ]);
    const dag = { ...trede('let', '2021-03-01'), inhoud: { naar: 'let', antwoord_uiterlijk: '2021-03-15' } };
    expect(taken(speel([regie, dag]), 'antwoord-op-afgesproken-dag')).toEqual(['zvh: open 2021-03-15T23:59']);
    expect(taken(speel([regie, dag]), 'verwijzing-beantwoorden')).toEqual([]);
  });
});

describe('contact with the victim', () => {
  it('follows the newest agreement, also when that is faster than an earlier one', () => {
    const stand = speel([afspraak('2021-03-01', 'P1M'), afspraak('2021-03-10', 'P1D'), gesproken('2021-03-11')]);
    expect(taken(stand, 'contactafspraak-elke-maand')[0]).toContain('nvt');
    expect(taken(stand, 'contactafspraak-elke-dag').at(-1)).toBe('politie: open 2021-03-12T23:59');
    expect(
      signalen(
        speel([afspraak('2021-03-01', 'P1M'), afspraak('2021-03-10', 'P7D'), notitie('2021-03-19')]),
        'contactafspraak_niet_nagekomen',
      ),
    ).toHaveLength(1);
  });

  it('counts the telling that there is no news, by a person and not by letter', () => {
    expect(naVertellen('telefoon')).toEqual(['politie: gedaan 2021-03-08T23:59', 'politie: open 2021-03-13T23:59']);
    expect(naVertellen('brief')).toEqual(['politie: open 2021-03-08T23:59']);
  });

  it('is more often for who does not manage alone', () => {
    expect(
      signalen(speel([open, afspraak('2021-03-02', 'P1M', { zelfredzaam: 'nee' })]), 'contact_past_niet'),
    ).toHaveLength(1);
    expect(signalen(speel([open, afspraak('2021-03-02', 'P1M', { zelfredzaam: 'ja' })]), 'contact_past_niet')).toEqual(
      [],
    );
    expect(signalen(speel([open, afspraak('2021-03-02', 'P7D', { zelfredzaam: 'nee' })]), 'contact_past_niet')).toEqual(
      [],
    );
  });

  it('goes on while she waits for the hearing, and after she moved', () => {
    const dagvaarding: Feitregel = {
      soort: 'ovj_besluit',
      wie: 'om',
      op: '2021-03-01',
      inhoud: { besluit: 'dagvaarden' },
    };
    expect(wacht(speel([open, dagvaarding, notitie('2021-03-20')]))).toEqual([]);
    expect(wacht(speel([open, dagvaarding, notitie('2021-04-05')]))).toEqual(['politie: open -']);
    expect(taken(speel([woont('2021-03-01')]), 'contact-na-verhuizing')).toEqual([]);
    expect(taken(speel([woont('2021-03-01'), woont('2021-03-08')]), 'contact-na-verhuizing')).toEqual([
      'politie: open 2021-03-15T23:59',
    ]);
  });
});

describe('what the perpetrator notices', () => {
  const stap: Feitregel = {
    id: 'stap',
    soort: 'plegerhandeling_gepland',
    op: '2021-03-05T12:00',
    inhoud: { handeling: 'uitreiking' },
  };
  const belet = (...feiten: Feitregel[]) => {
    const gelezen = dossier([...feiten, stap]);
    const feit = gelezen.feiten.find(({ id }) => id === 'stap');
    return feit ? toetsHandeling(laadRoutekaart(), gelezen, feit).map(({ item }) => item) : expect.fail('no fact');
  };

  it.each<[string, Feitregel[], string[]]>([
    ['without a check', [], ['eerst-veiligheidscheck']],
    [
      'after a check for something else',
      [check('2021-03-05T10:00', { handeling: 'bezoek' })],
      ['eerst-veiligheidscheck'],
    ],
    ['after a check that is too old', [check('2021-03-01T10:00')], ['eerst-veiligheidscheck']],
    ['when she does not know', [check('2021-03-05T10:00', { ingelicht: 'nee' })], ['eerst-veiligheidscheck']],
    [
      'when she turned out not safe after an earlier check',
      [check('2021-03-04T10:00'), check('2021-03-05T10:00', { veilig: 'nee' })],
      ['niet-naar-pleger-als-zij-onveilig-is'],
    ],
    [
      'when nobody knows whether she is safe',
      [check('2021-03-05T10:00', { veilig: 'onbekend' })],
      ['eerst-veiligheidscheck', 'niet-naar-pleger-als-zij-onveilig-is'],
    ],
    ['once she was made safe again', [check('2021-03-05T10:00', { veilig: 'nee' }), check('2021-03-05T11:00')], []],
    ['after a check', [check('2021-03-05T10:00')], []],
  ])('is weighed %s', (_titel, feiten, verwacht) => expect(belet(...feiten).toSorted()).toEqual(verwacht.toSorted()));

  it('raises an alarm when a check finds her not safe, until she is', () => {
    const onveilig = check('2021-03-05T10:00', { veilig: 'nee' });
    expect(signalen(speel([onveilig]), 'slachtoffer_onveilig')).toEqual(['2021-03-05T10:00']);
    expect(signalen(speel([onveilig, check('2021-03-05T11:00')]), 'slachtoffer_onveilig')).toEqual([
      '2021-03-05T10:00 weg',
    ]);
  });

  it('is followed: what a warning talk did after two weeks', () => {
    const gesprek: Feitregel = {
      id: 'g',
      soort: 'stopgesprek',
      op: '2021-03-01',
      inhoud: { gepland: 'nee', fysiek: 'ja' },
    };
    expect(signalen(speel([gesprek, notitie('2021-03-19')]), 'stopgesprek_effect_onbekend')).toHaveLength(1);
    expect(taken(speel([gesprek, effect('gestopt')]), 'stopgesprek-effect-nagaan')[0]).toContain('gedaan');
    expect(signalen(speel([gesprek, effect('gestopt')]), 'stopgesprek_hielp_niet')).toEqual([]);
    expect(signalen(speel([gesprek, effect('erger')]), 'stopgesprek_hielp_niet')).toHaveLength(1);
  });

  it('asks to try the alarm button out, and alarms when it fails', () => {
    const aware: Feitregel = { soort: 'maatregel_gestart', inhoud: { id: 'knop', maatregel: 'aware' } };
    expect(signalen(speel([aware, notitie('2021-03-06')]), 'aware_niet_getest')).toHaveLength(1);
    expect(signalen(speel([aware, knoptest('2021-03-02', 'nee')]), 'aware_werkt_niet')).toHaveLength(1);
    expect(
      signalen(speel([aware, knoptest('2021-03-02', 'nee'), knoptest('2021-03-03', 'ja')]), 'aware_werkt_niet')[0],
    ).toMatch(/weg$/);
  });
});

describe('news of the criminal case', () => {
  const vonnis: Feitregel = {
    id: 'v',
    soort: 'uitspraak',
    wie: 'om',
    op: '2021-03-03',
    inhoud: { uitkomst: 'veroordeling' },
  };

  it('goes to all who act on it, and to nobody who takes no part', () => {
    expect(nieuws(speel([regie, vonnis])).toSorted()).toEqual(['politie', 'veilig_thuis', 'zvh']);
    expect(nieuws(speel([regie, doet('3ro'), doet('shn'), vonnis]))).toEqual(expect.arrayContaining(['3ro', 'shn']));
  });

  const zitting: Feitregel = {
    ...vonnis,
    soort: 'zitting_gepland',
    inhoud: { datum: '2021-06-01', zitting: 'politierechter' },
  };

  it('is told to the victim by a person, about that event', () => {
    const hoort = (...feiten: Feitregel[]) => taken(speel([zitting, ...feiten]), 'strafzaak-nieuws-slachtoffer');
    expect(hoort(verteld({ hoe: 'brief', over_feiten: ['v'] }))[0]).toContain('open');
    expect(hoort(verteld({ hoe: 'telefoon' }))[0]).toContain('open');
    expect(hoort(verteld({ hoe: 'telefoon', over_feiten: ['v'] }))[0]).toContain('gedaan');
    expect(hoort(verteld({ over_feiten: ['v'] }))[0]).toContain('gedaan');
    expect(hoort(sprakHaar('telefoon'))[0]).toContain('gedaan');
    expect(hoort(sprakHaar('brief'))[0]).toContain('open');
    expect(hoort(sprakHaar('telefoon', 'shn'))[0]).toContain('open');
    expect(signalen(speel([zitting, notitie('2021-03-05')]), 'nieuws_niet_door_mens_verteld')).toHaveLength(1);
  });

  it.each<[string, Feitregel]>([
    ['a verdict', vonnis],
    ['a decision to prosecute', { ...vonnis, soort: 'ovj_besluit', inhoud: { besluit: 'dagvaarden' } }],
  ])('is one signal when nobody told her: %s', (_wat, nieuw) => {
    const codes = (...feiten: Feitregel[]) =>
      speel([nieuw, ...feiten]).signalen.flatMap(({ code }) =>
        ['slachtoffer_niet_geinformeerd', 'nieuws_niet_door_mens_verteld'].includes(code) ? [code] : [],
      );
    expect(codes(notitie('2021-03-05'))).toEqual(['slachtoffer_niet_geinformeerd']);
    expect(codes(verteld({ hoe: 'brief', over_feiten: ['v'] }), notitie('2021-03-05'))).toHaveLength(1);
    expect(codes(verteld({ hoe: 'telefoon', over_feiten: ['v'] }), notitie('2021-03-05'))).toEqual([]);
  });

  it('is an alarm when an appeal takes the protection away, unless it holds at once', () => {
    const beroep: Feitregel = {
      soort: 'rechtsmiddel',
      wie: 'om',
      op: '2021-03-10',
      inhoud: { soort: 'hoger_beroep', door: 'verdachte', uitspraak: 'v' },
    };
    const dut: Feitregel = {
      soort: 'maatregel_gestart',
      wie: 'om',
      op: '2021-03-03',
      inhoud: { id: 'd', maatregel: 'dut' },
    };
    expect(signalen(speel([vonnis, beroep]), 'beroep_zonder_dut')).toHaveLength(1);
    expect(signalen(speel([vonnis, dut, beroep]), 'beroep_zonder_dut')).toEqual([]);
  });
});

describe('a signal from another region', () => {
  const elders: Feitregel = {
    soort: 'signaal_elders',
    op: '2021-06-01',
    inhoud: { regio: 'limburg', soort: 'melding' },
  };
  const dicht: Feitregel = { soort: 'afsluiting', wie: 'zvh', op: '2021-05-01', inhoud: { stalking_gestopt: 'ja' } };

  it('wakes a dormant case and asks whether it opens again', () =>
    expect(taken(speel([regie, dicht, elders]), 'melding-na-afsluiting')[0]).toMatch(/^zvh: open/));

  it('asks in an open case to call there', () => {
    const stand = speel([regie, elders]);
    expect(taken(stand, 'signaal-uit-andere-regio')).toEqual(['zvh: open 2021-06-02T23:59']);
    expect(stand.signalen.find(({ code }) => code === 'signaal_andere_regio')?.reden).toContain('limburg');
  });
});

const overVrijlating = (op: string): Feitregel => ({
  soort: 'slachtoffer_geinformeerd',
  op,
  inhoud: { over: 'vrijlating', hoe: 'telefoon' },
});

describe('a release that nobody expected', () => {
  it('is an alarm when she has not heard within the hour', () => {
    const vrij: Feitregel = { soort: 'vrijlating', wie: 'om', op: '2021-03-05T10:00', inhoud: { reden: 'onbekend' } };
    const laat = speel([vrij, overVrijlating('2021-03-05T11:30')]);
    expect(taken(laat, 'onverwachte-vrijlating')[0]).toContain('(te laat)');
    expect(signalen(laat, 'vrijlating_niet_verteld')).toEqual(['2021-03-05T11:00 weg']);
    expect(signalen(speel([vrij, overVrijlating('2021-03-05T10:40')]), 'vrijlating_niet_verteld')).toEqual([]);
  });
});
