import { describe, expect, it } from 'vitest';
import { type Feitregel, signalen, speel, taken } from './speel.ts';

const hoog: Feitregel = { soort: 'risicotaxatie', inhoud: { instrument: 'sash', uitkomst: 'hoog', getraind: 'ja' } };
const laag: Feitregel = { soort: 'risicotaxatie', inhoud: { instrument: 'sash', uitkomst: 'laag', getraind: 'ja' } };
const regie: Feitregel = {
  soort: 'rol_toegewezen',
  wie: 'zvh',
  inhoud: { rol: 'casusregisseur', organisatie: 'veilig_thuis' },
};
const contact: Feitregel = {
  soort: 'rol_toegewezen',
  wie: 'zvh',
  inhoud: { rol: 'contactpersoon_slachtoffer', organisatie: 'shn', voor: 'slachtoffer' },
};
const gebeld = (op: string): Feitregel => ({
  soort: 'contact_slachtoffer',
  wie: 'shn',
  op,
  inhoud: { kanaal: 'telefoon', gelukt: 'ja' },
});
const notitie = (op: string): Feitregel => ({ soort: 'notitie', op, inhoud: { tekst: 'later' } });
const incident = (op: string): Feitregel => ({ soort: 'incident', op, inhoud: { aard: ['opwachten'], tegen: ['s'] } });

const overdracht = (aanvaard: string, op = '2021-03-05'): Feitregel => ({
  soort: 'overdracht',
  wie: 'veilig_thuis',
  op,
  inhoud: { van: 'veilig_thuis', naar: 'wijkteam', aanvaard },
});
const plan = (inhoud: object, op = '2021-03-03'): Feitregel => ({
  id: 'plan',
  soort: 'plan_vastgesteld',
  wie: 'veilig_thuis',
  op,
  inhoud: { plan: 'veiligheidsplan', ...inhoud },
});
const wachtlijst = (inhoud: object): Feitregel => ({
  soort: 'wachtlijst',
  wie: 'ggz',
  inhoud: { bij: 'ggz', ...inhoud },
});
const gestopt = (resultaat: string): Feitregel => ({
  soort: 'hulp_beeindigd',
  wie: 'wijkteam',
  op: '2021-03-05',
  inhoud: { organisatie: 'wijkteam', voor: 's', resultaat },
});

describe('direction and handover', () => {
  it('asks the receiver to accept a case, within five working days', () => {
    const stand = speel([regie, overdracht('onbekend')]);
    expect(taken(stand, 'overdracht-aanvaarden')).toEqual(['wijkteam: open 2021-03-12T23:59']);
    expect(signalen(stand, 'overdracht_niet_aanvaard')).toHaveLength(1);
  });
  it('asks it the same day at high risk', () =>
    expect(taken(speel([hoog, regie, overdracht('onbekend')]), 'overdracht-aanvaarden')).toEqual([
      'wijkteam: open 2021-03-05T23:59',
    ]));
  it('is content once the receiver accepts, and then asks who does the work', () => {
    const stand = speel([regie, overdracht('onbekend'), overdracht('ja', '2021-03-08')]);
    expect(taken(stand, 'overdracht-aanvaarden')).toEqual(['wijkteam: gedaan 2021-03-12T23:59']);
    expect(signalen(stand, 'overdracht_niet_aanvaard').every((signaal) => signaal.endsWith('weg'))).toBe(true);
    expect(taken(stand, 'houder-na-overdracht')).toEqual(['wijkteam: open 2021-03-15T23:59']);
  });
  it('raises nothing for a handover that was accepted at once', () =>
    expect(signalen(speel([regie, overdracht('ja')]), 'overdracht_niet_aanvaard')).toEqual([]));
  it('leaves a role with its holder until the other accepts', () => {
    const stand = speel([
      regie,
      {
        soort: 'rol_overgedragen',
        wie: 'veilig_thuis',
        op: '2021-03-05',
        inhoud: { rol: 'casusregisseur', van: 'veilig_thuis', naar: 'wijkteam', aanvaard: 'nee' },
      },
    ]);
    expect(stand.regie.casusregisseur?.organisatie).toBe('veilig_thuis');
    expect(taken(stand, 'rol-overdracht-aanvaarden')).toEqual(['wijkteam: open 2021-03-12T23:59']);
  });
  it('flags a case director who stops while help runs', () => {
    const hulp: Feitregel = { soort: 'hulp_gestart', wie: 'wijkteam', inhoud: { organisatie: 'wijkteam', voor: 's' } };
    const stopt: Feitregel = {
      soort: 'rol_beeindigd',
      wie: 'veilig_thuis',
      op: '2021-03-20',
      inhoud: { rol: 'casusregisseur', organisatie: 'veilig_thuis' },
    };
    expect(signalen(speel([regie, hulp, stopt]), 'regie_stopt_terwijl_hulp_loopt')).toHaveLength(1);
    expect(signalen(speel([regie, stopt]), 'regie_stopt_terwijl_hulp_loopt')).toEqual([]);
  });
  it('asks for regie instead of reactions when incidents pile up without a meeting or a plan', () => {
    const reeks = [incident('2021-03-01'), incident('2021-03-05'), incident('2021-03-09')];
    expect(signalen(speel([...reeks, notitie('2021-03-22')]), 'reactie_per_incident')).toEqual([]);
    expect(signalen(speel([...reeks, notitie('2021-03-24')]), 'reactie_per_incident')).toHaveLength(1);
    const overleg: Feitregel = { soort: 'overleg_gehouden', op: '2021-03-10', inhoud: { overleg: 'casusoverleg' } };
    expect(signalen(speel([...reeks, overleg, notitie('2021-03-24')]), 'reactie_per_incident')).toEqual([]);
  });
});

describe('plans and phases', () => {
  it('asks the case director for a safety plan, sooner at high risk and not at low', () => {
    expect(taken(speel([regie, incident('2021-03-01')]), 'veiligheidsplan-maken')).toEqual([
      'veilig_thuis: open 2021-03-15T23:59',
    ]);
    expect(taken(speel([regie, hoog]), 'veiligheidsplan-maken')).toEqual(['veilig_thuis: open 2021-03-08T23:59']);
    expect(taken(speel([laag, regie]), 'veiligheidsplan-maken')).toEqual([]);
  });
  it('flags a plan made without the victim until it is made with her', () => {
    const zonder = speel([regie, plan({ met_slachtoffer: 'nee' })]);
    expect(signalen(zonder, 'plan_zonder_slachtoffer')).toEqual(['2021-03-03T23:59']);
    const alsnog = speel([
      regie,
      plan({ met_slachtoffer: 'nee' }),
      { ...plan({ met_slachtoffer: 'ja' }, '2021-03-06'), id: 'plan-2' },
    ]);
    expect(signalen(alsnog, 'plan_zonder_slachtoffer')).toEqual(['2021-03-03T23:59 weg']);
    expect(signalen(speel([regie, plan({ met_slachtoffer: 'ja' })]), 'plan_zonder_slachtoffer')).toEqual([]);
  });
  it('wants a plan evaluated after three months, and again three months later', () => {
    const evaluatie: Feitregel = {
      soort: 'plan_geevalueerd',
      wie: 'veilig_thuis',
      op: '2021-05-20',
      inhoud: { plan: 'plan', uitkomst: 'werkt' },
    };
    expect(signalen(speel([regie, plan({}), notitie('2021-06-05')]), 'plan_niet_geevalueerd')).toHaveLength(1);
    expect(signalen(speel([regie, plan({}), evaluatie, notitie('2021-06-05')]), 'plan_niet_geevalueerd')).toEqual([]);
    const later = speel([regie, plan({}), evaluatie, notitie('2021-08-22')]);
    expect(signalen(later, 'plan_niet_geevalueerd')).toHaveLength(1);
  });
  it('holds recovery back while the risk is high or unknown, and not once it is low and there is a plan', () => {
    const herstel: Feitregel = { soort: 'fase_gewijzigd', wie: 'zvh', op: '2021-03-10', inhoud: { fase: 'herstel' } };
    expect(signalen(speel([hoog, plan({}), herstel]), 'fase_te_vroeg')).toHaveLength(1);
    expect(signalen(speel([plan({}), herstel]), 'fase_te_vroeg')).toHaveLength(1);
    expect(signalen(speel([laag, plan({}), herstel]), 'fase_te_vroeg')).toEqual([]);
  });
  it('keeps the pilot light burning in recovery', () => {
    const herstel: Feitregel = { soort: 'fase_gewijzigd', wie: 'zvh', op: '2021-03-10', inhoud: { fase: 'herstel' } };
    const gekeken: Feitregel = {
      soort: 'monitormoment',
      wie: 'veilig_thuis',
      op: '2021-06-01',
      inhoud: { uitkomst: 'rustig' },
    };
    const verhaal = [laag, plan({}), herstel];
    expect(signalen(speel([...verhaal, notitie('2021-06-12')]), 'waakvlam_ontbreekt')).toHaveLength(1);
    expect(signalen(speel([...verhaal, gekeken, notitie('2021-06-12')]), 'waakvlam_ontbreekt')).toEqual([]);
    expect(signalen(speel([...verhaal, gekeken, notitie('2021-09-03')]), 'waakvlam_ontbreekt')).toHaveLength(1);
  });
});

describe('help', () => {
  it('flags a waiting list without a bridging measure at the organisation that lets people wait', () => {
    const stand = speel([wachtlijst({})]);
    expect(taken(stand, 'wachtlijst-overbruggen')).toEqual(['ggz: open 2021-03-08T23:59']);
    expect(signalen(stand, 'wachtlijst_zonder_overbrugging')).toHaveLength(1);
    const overbrugd = speel([wachtlijst({ overbrugging: 'wekelijks gesprek' })]);
    expect(signalen(overbrugd, 'wachtlijst_zonder_overbrugging')).toEqual([]);
  });
  it('asks what follows when help stops without result, and not when it helped', () => {
    const stand = speel([regie, gestopt('nee')]);
    expect(taken(stand, 'hulp-zonder-resultaat')).toEqual(['veilig_thuis: open 2021-03-12T23:59']);
    expect(signalen(stand, 'hulp_zonder_resultaat')).toHaveLength(1);
    expect(signalen(speel([regie, gestopt('ja')]), 'hulp_zonder_resultaat')).toEqual([]);
  });
  it('keeps other ways open when the victim refuses help, at her contact, without touching the level', () => {
    const weigert: Feitregel = {
      soort: 'hulp_geweigerd',
      wie: 'shn',
      op: '2021-03-04',
      over: ['s'],
      inhoud: { door: 's', organisatie: 'shn' },
    };
    const stand = speel([contact, hoog, weigert]);
    expect(taken(stand, 'slachtoffer-weigert-hulp')).toEqual(['shn: open -']);
    expect(stand.risico.niveau).toBe('hoog');
    expect(taken(stand, 'pleger-weigert-hulp')).toEqual([]);
    const anders: Feitregel = { soort: 'contactafspraak', wie: 'shn', op: '2021-03-06', inhoud: { om_de: 'P7D' } };
    expect(taken(speel([contact, hoog, weigert, anders]), 'slachtoffer-weigert-hulp')).toEqual(['shn: gedaan -']);
  });
  it('notices that nobody has seen the perpetrator for a month, unless he is detained or under supervision', () => {
    const begin = [regie, incident('2021-03-01')];
    const einde = notitie('2021-04-05');
    const code = 'pleger_buiten_beeld';
    expect(signalen(speel([...begin, einde]), code)).toHaveLength(1);
    const gesprek: Feitregel = {
      soort: 'contact_pleger',
      op: '2021-03-15',
      inhoud: { kanaal: 'fysiek', verschenen: 'ja' },
    };
    expect(signalen(speel([...begin, gesprek, einde]), code)).toEqual([]);
    const vast: Feitregel = { soort: 'detentie_gestart', op: '2021-03-02', inhoud: { soort: 'voorlopige_hechtenis' } };
    expect(signalen(speel([...begin, vast, einde]), code)).toEqual([]);
    expect(signalen(speel([laag, ...begin, einde]), code)).toEqual([]);
  });
});

describe('contact with the victim as agreed', () => {
  const afspraak: Feitregel = { soort: 'contactafspraak', wie: 'shn', op: '2021-03-02', inhoud: { om_de: 'P7D' } };
  const code = 'contactafspraak_niet_nagekomen';

  it('flags the first week without contact, at her contact person', () => {
    const stand = speel([contact, afspraak, notitie('2021-03-12')]);
    expect(signalen(stand, code)).toHaveLength(1);
    expect(taken(stand, 'contactafspraak-elke-week')).toEqual(['shn: te_laat (te laat) 2021-03-09T23:59']);
  });
  it('stays quiet while she is called every week and flags the week in which she is not', () => {
    const weken = [gebeld('2021-03-08'), gebeld('2021-03-14'), gebeld('2021-03-20')];
    expect(signalen(speel([contact, afspraak, ...weken, notitie('2021-03-26')]), code)).toEqual([]);
    expect(signalen(speel([contact, afspraak, ...weken, notitie('2021-03-29')]), code)).toHaveLength(1);
  });
  it('counts whole days: a call on the last day is in time', () =>
    expect(signalen(speel([contact, afspraak, gebeld('2021-03-09'), notitie('2021-03-16')]), code)).toEqual([]));
  it('starts counting at the talk in which it was agreed', () => {
    const zelfdeDag = [contact, gebeld('2021-03-02'), afspraak, notitie('2021-03-12')];
    expect(signalen(speel(zelfdeDag), code)).toHaveLength(1);
  });
  it('follows a new, slower agreement', () => {
    const trager: Feitregel = { ...afspraak, op: '2021-03-08', inhoud: { om_de: 'P14D' } };
    const verhaal = [contact, afspraak, gebeld('2021-03-07'), trager, gebeld('2021-03-18')];
    expect(signalen(speel([...verhaal, notitie('2021-03-29')]), code)).toEqual([]);
  });
});

describe('children', () => {
  const omgang: Feitregel = { soort: 'omgangsregeling', wie: 'rvdk', inhoud: { kind: 'k', status: 'vastgesteld' } };
  const verbod: Feitregel = {
    soort: 'maatregel_gestart',
    wie: 'om',
    op: '2021-03-04',
    inhoud: { maatregel: 'gedragsaanwijzing', id: 'ga', kader: 'ovj', tot: '2021-05-01', functies: ['contactverbod'] },
  };
  const code = 'omgang_botst_met_verbod';

  it('flags contact arrangements that clash with a ban, whichever came first', () => {
    expect(signalen(speel([omgang, verbod]), code)).toEqual(['2021-03-04T23:59']);
    expect(signalen(speel([verbod, { ...omgang, op: '2021-03-06' }]), code)).toEqual(['2021-03-06T23:59']);
    expect(signalen(speel([omgang]), code)).toEqual([]);
  });
  it('lets go when the arrangements are changed or the ban has ended', () => {
    const gewijzigd: Feitregel = { ...omgang, op: '2021-03-08', inhoud: { kind: 'k', status: 'gestopt' } };
    expect(signalen(speel([omgang, verbod, gewijzigd]), code)).toEqual(['2021-03-04T23:59 weg']);
    expect(signalen(speel([omgang, verbod, notitie('2021-05-03')]), code)).toEqual(['2021-03-04T23:59 weg']);
  });
});
