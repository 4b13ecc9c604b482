import { beoordeel, laadRoutekaart } from '../index.ts';
import { describe, expect, it } from 'vitest';
import { dossier, type Feitregel, moment, signalen, speel, taken } from './speel.ts';

// Monday 1 March 2021.
const aangifte: Feitregel = {
  soort: 'aangifte',
  op: '2021-03-01T10:00',
  inhoud: { met_klacht: 'ja', opgenomen: 'ja' },
};
const later = (op: string): Feitregel => ({ soort: 'notitie', op, inhoud: { tekst: 'x' } });
const erbij = (id: string, rol: string): Feitregel => ({ soort: 'betrokkene_toegevoegd', inhoud: { id, rol } });

const relatie = (welke: string, op = '2021-03-01T10:00'): Feitregel => ({
  soort: 'relatie_vastgesteld',
  op,
  inhoud: { van: 'p', tot: 's', relatie: welke },
});

const mist = (feiten: Feitregel[], kind = false) => {
  const { feiten: alle, ...rest } = dossier([aangifte, ...feiten, later('2021-03-03')]);
  const zonderKind = alle.filter(
    (feit) => kind || feit.soort !== 'betrokkene_toegevoegd' || feit.inhoud.rol !== 'kind',
  );
  const stand = beoordeel(laadRoutekaart(), { ...rest, feiten: zonderKind }, moment('2021-03-03'));
  return signalen(stand, 'veilig_thuis_niet_geinformeerd').length;
};

describe('Veilig Thuis, which is there for violence where people depend on each other', () => {
  it.each<[string, Feitregel[], boolean, number]>([
    ['when the relation is not known', [], false, 1],
    ['of an ex-partner', [relatie('ex_partner')], false, 1],
    ['of family', [relatie('familie')], false, 1],
    ['of another kind', [relatie('anders')], false, 1],
    ['not of a stranger', [relatie('onbekende')], false, 0],
    ['not of a neighbour or a colleague', [relatie('buur'), relatie('collega')], false, 0],
    ['of a stranger when a child is involved', [relatie('onbekende')], true, 1],
    ['of an acquaintance who turns out to be an ex-partner', [relatie('kennis'), relatie('ex_partner')], false, 1],
  ])('has to hear %s', (_wat, feiten, kind, aantal) => expect(mist(feiten, kind)).toBe(aantal));
});

describe('a case that is none for Veilig Thuis', () => {
  const kind: Feitregel = { soort: 'betrokkene_toegevoegd', inhoud: { id: 'k', rol: 'kind' } };
  const kalender: Feitregel[] = [
    { soort: 'incident', op: '2021-03-02T09:00', inhoud: { aard: ['doodsbedreiging'], tegen: ['s'], door: 'p' } },
    {
      soort: 'risicotaxatie',
      op: '2021-03-02T10:00',
      inhoud: { instrument: 'sash', uitkomst: 'hoog', getraind: 'ja' },
    },
    { soort: 'alarmbel', op: '2021-03-02T11:00', inhoud: { welke: 'doodsangst' } },
    {
      soort: 'triagebesluit',
      wie: 'politie',
      op: '2021-03-02T12:00',
      inhoud: { uitkomst: 'advies', niveau: 'crisis' },
    },
    later('2021-04-10'),
  ];
  const speelt = (...feiten: Feitregel[]) => {
    const { feiten: alle, ...rest } = dossier([aangifte, ...feiten, ...kalender]);
    const zonder = alle.filter(({ id }) => id !== 'betrokkene:k');
    return beoordeel(laadRoutekaart(), { ...rest, feiten: zonder }, moment('2021-04-10'));
  };
  const wie = (...feiten: Feitregel[]) => speelt(...feiten).taken.map((taak) => taak.wie);

  it('asks nothing of Veilig Thuis and does not send anybody there', () => {
    const stand = speelt(relatie('onbekende'));
    expect(stand.taken.filter((taak) => taak.wie === 'veilig_thuis').map(({ item }) => item)).toEqual([]);
    const genoemd = stand.taken.filter(
      ({ tekst }) => /Veilig Thuis/.test(tekst) && !/als die meedoet|bij huiselijk geweld/.test(tekst),
    );
    expect(genoemd.map(({ item }) => item)).toEqual([]);
    expect(taken(stand, 'sash-delen-met-om')).toEqual(['politie: open -']);
    expect(taken(stand, 'casusregisseur-aanwijzen')[0]).toMatch(/^zvh/);
  });

  it('hands over what it owes still, overdue or not, when the relation becomes known later', () => {
    const stand = speelt(relatie('kennis', '2021-03-20T10:00'));
    const vanVeiligThuis = stand.taken.filter((taak) => taak.wie === 'veilig_thuis');
    expect(vanVeiligThuis.filter(({ status }) => status === 'open' || status === 'te_laat')).toEqual([]);
    const over = vanVeiligThuis.filter(({ item }) => item === 'veiligheidsplan-maken');
    expect(over).toHaveLength(1);
    expect(taken(stand, 'veiligheidsplan-maken')).toContainEqual(expect.stringMatching(/^politie: te_laat/));
    const vanAnderen = new Set(stand.taken.filter((taak) => taak.wie !== 'veilig_thuis').map(({ item }) => item));
    expect(vanVeiligThuis.filter(({ item, status }) => status === 'nvt' && !vanAnderen.has(item))).toEqual([]);
  });

  it('leaves with Veilig Thuis what was asked of it by name', () => {
    const vraag: Feitregel = { soort: 'informatieverzoek', op: '2021-03-03', inhoud: { aan: 'veilig_thuis' } };
    const openVan = (...feiten: Feitregel[]) =>
      speelt(vraag, ...feiten).taken.filter(
        ({ wie: van, feiten: om, status }) => van === 'veilig_thuis' && om.includes('f2') && status !== 'nvt',
      );
    expect(openVan().length).toBeGreaterThan(0);
    expect(openVan(relatie('kennis', '2021-03-20T10:00'))).toEqual(openVan());
  });

  it.each<[string, Feitregel[]]>([
    ['nobody knows who he is to her', []],
    ['he turns out to be her ex', [relatie('onbekende'), relatie('ex_partner')]],
    ['a child is involved', [relatie('buur'), { ...kind, inhoud: { id: 'k2', rol: 'kind' } }]],
    [
      'Veilig Thuis got a report',
      [relatie('collega'), { soort: 'melding_veilig_thuis', inhoud: { van: 'school', sash_meegestuurd: 'nee' } }],
    ],
  ])('still asks it when %s', (_wat, feiten) => {
    expect(wie(...feiten)).toContain('veilig_thuis');
    expect(taken(speelt(...feiten), 'sash-delen')).toHaveLength(1);
  });
});

const na = (actie: Feitregel) =>
  speel([
    erbij('n', 'nieuwe_partner'),
    { soort: 'alarmbel', op: '2021-03-02', inhoud: { welke: 'doodsangst' } },
    { op: '2021-03-03', ...actie },
    { id: 'o', soort: 'overleg_gehouden', wie: 'zvh', op: '2021-03-10', inhoud: { overleg: 'actieoverleg' } },
    { soort: 'risico_bijgesteld', wie: 'zvh', op: '2021-03-11', inhoud: { naar: 'laag', overleg: 'o', reden: 'r' } },
  ]).risico.niveau;

const maatregel = (extra: Record<string, unknown> = {}): Feitregel => ({
  soort: 'maatregel_gestart',
  inhoud: { maatregel: 'aware', id: 'aw', ...extra },
});

describe('an action after a bell', () => {
  it.each<[string, Feitregel, boolean]>([
    ['his arrest', { soort: 'aanhouding' }, true],
    ['an arrest of the victim', { soort: 'aanhouding', over: ['s'] }, false],
    ['his detention', { soort: 'detentie_gestart', over: ['p'], inhoud: { soort: 'straf' } }, true],
    ['detention of the victim', { soort: 'detentie_gestart', over: ['s'], inhoud: { soort: 'straf' } }, false],
    ['a measure for nobody by name', maatregel(), true],
    ['a measure for her', maatregel({ voor: 's' }), true],
    ['a measure for the new partner alone', maatregel({ voor: 'n' }), false],
    ['a measure that was only applied for', maatregel({ status: 'aangevraagd' }), false],
    ['help for him', { soort: 'hulp_gestart', inhoud: { organisatie: 'ggz', voor: 'p' } }, true],
    ['help for a child', { soort: 'hulp_gestart', inhoud: { organisatie: 'ggz', voor: 'k' } }, false],
    ['a plan', { soort: 'plan_vastgesteld', inhoud: { plan: 'veiligheidsplan' } }, true],
    ['a plan for the network', { soort: 'plan_vastgesteld', over: ['v'], inhoud: { plan: 'veiligheidsplan' } }, false],
  ])('is %s: %j %s', (_wat, actie, telt) => expect(na(actie)).toBe(telt ? 'laag' : 'hoog'));

  it('is not an answer to a breach that says that nothing is done', () => {
    const breuk: Feitregel = { id: 'b', soort: 'overtreding', op: '2021-03-01', inhoud: { aard: 'fysiek' } };
    const antwoord = (besluit: string) =>
      speel([
        breuk,
        { soort: 'alarmbel', op: '2021-03-02', inhoud: { welke: 'doodsangst' } },
        { soort: 'overtreding_opgevolgd', op: '2021-03-03', inhoud: { overtreding: 'b', besluit } },
        { id: 'o', soort: 'overleg_gehouden', wie: 'zvh', op: '2021-03-10', inhoud: { overleg: 'actieoverleg' } },
        {
          soort: 'risico_bijgesteld',
          wie: 'zvh',
          op: '2021-03-11',
          inhoud: { naar: 'laag', overleg: 'o', reden: 'r' },
        },
      ]).risico.niveau;
    expect([antwoord('waarschuwing'), antwoord('geen')]).toEqual(['laag', 'hoog']);
  });
});

const ernstig = (tegen: string[], op: string): Feitregel => ({
  soort: 'incident',
  op,
  inhoud: { aard: ['doodsbedreiging'], tegen },
});

const redenen = (...feiten: Feitregel[]) =>
  speel(feiten).signalen.flatMap(({ code, reden }) =>
    code === 'ernstig_incident' ? [reden.replace(/^.*dezelfde dag nodig\. ?/, '')] : [],
  );

describe('of several people in one role', () => {
  const tweede: Feitregel = { ...erbij('t', 'slachtoffer'), op: '2021-03-01T10:00' };

  it.each<[string, Feitregel[], string[]]>([
    ['nothing is added while there is one victim', [ernstig(['s'], '2021-03-02')], ['']],
    [
      'the sentence says which of two',
      [tweede, ernstig(['s'], '2021-03-02'), ernstig(['t'], '2021-03-03')],
      ['Het gaat om slachtoffer 1.', 'Het gaat om slachtoffer 2.'],
    ],
    ['both are meant when both are named', [tweede, ernstig(['s', 't'], '2021-03-02')], ['']],
    ['others are not counted with them', [tweede, ernstig(['k'], '2021-03-02')], ['']],
  ])('%s', (_wat, feiten, verwacht) => expect(redenen(...feiten)).toEqual(verwacht));

  it('says so of a measure that ended, and of no item that is about both', () => {
    const { signalen: gegeven } = speel([
      tweede,
      { ...aangifte, wie: 's', inhoud: { met_klacht: 'nee', opgenomen: 'ja' } },
      {
        soort: 'maatregel_gestart',
        op: '2021-03-02',
        inhoud: { maatregel: 'contactverbod', id: 'c', voor: 't', tot: '2021-03-04' },
      },
      { ...aangifte, wie: 't', op: '2021-03-05', inhoud: { met_klacht: 'nee', opgenomen: 'ja' } },
      later('2021-03-06'),
    ]);
    const reden = (code: string) => gegeven.find((signaal) => signaal.code === code)?.reden;
    expect(reden('einde_zonder_vervanging')).toMatch(/contactverbod\. Het gaat om slachtoffer 2\.$/);
    expect(reden('klacht_ontbreekt')).not.toContain('Het gaat om');
  });
});

const codes = (...feiten: Feitregel[]) => new Set(speel(feiten).signalen.map(({ code }) => code));

const wanhoop = (aard: string, door?: string): Feitregel => ({
  soort: 'incident',
  op: '2021-03-02',
  inhoud: { aard: [aard], ...(door && { door }) },
});

describe('who despairs', () => {
  it('gets help of her own when it is somebody around them, and the risk is looked at again', () => {
    for (const door of ['k', 'v']) {
      const stand = speel([wanhoop('suicidedreiging', door)]);
      const gegeven = stand.signalen.map(({ code }) => code);
      expect(gegeven).toEqual(expect.arrayContaining(['naaste_in_nood', 'herbeoordeling_nodig']));
      expect(gegeven).not.toContain('slachtoffer_in_nood');
      expect(stand.signalen.find(({ code }) => code === 'naaste_in_nood')?.reden).not.toMatch(/pleger/);
    }
    expect(codes(wanhoop('suicidedreiging', 'p')).has('naaste_in_nood')).toBe(false);
  });

  it.each<[string, Feitregel, string, string[]]>([
    ['he sees no other way', wanhoop('laatste_redmiddel', 'p'), 'hoog', ['alarmbel']],
    ['nobody said who', wanhoop('laatste_redmiddel'), 'hoog', ['alarmbel']],
    ['she sees no other way', wanhoop('laatste_redmiddel', 's'), 'hoog', ['alarmbel', 'slachtoffer_in_nood']],
    ['he threatens to kill himself', wanhoop('suicidedreiging', 'p'), 'onbekend', ['ernstig_incident']],
    ['she does', wanhoop('suicidedreiging', 's'), 'onbekend', ['slachtoffer_in_nood']],
  ])('decides what is asked: %s', (_wie, feit, niveau, verwacht) => {
    expect(speel([feit]).risico.niveau).toBe(niveau);
    const gegeven = codes(feit);
    for (const code of ['alarmbel', 'slachtoffer_in_nood', 'ernstig_incident'])
      expect(gegeven.has(code), code).toBe(verwacht.includes(code));
  });
});

const verblijf = (betrokkene: string, land?: string): Feitregel => ({
  id: 'v',
  soort: 'verblijf_vastgesteld',
  op: '2021-03-02',
  inhoud: { betrokkene, soort: 'woon', ...(land && { land }) },
});

describe('a victim', () => {
  it.each<[string, Feitregel, boolean]>([
    ['across the border', verblijf('s', 'BE'), true],
    ['in the Netherlands', verblijf('s', 'NL'), false],
    ['somewhere', verblijf('s'), false],
  ])('%s: whether protection holds there is asked: %j %s', (_waar, feit, gevraagd) =>
    expect(codes(feit).has('bescherming_over_de_grens')).toBe(gevraagd),
  );

  it('across the border is only told to who may see where she is', () => {
    const { signalen: gegeven } = speel([verblijf('s', 'BE')]);
    expect(gegeven.find(({ code }) => code === 'bescherming_over_de_grens')?.feiten).toEqual(['v']);
    expect(codes(verblijf('p', 'BE')).has('bescherming_over_de_grens')).toBe(false);
  });

  it('under age is asked who may know, and Veilig Thuis hears of her whoever he is', () => {
    const jong: Feitregel = {
      soort: 'betrokkene_toegevoegd',
      op: '2021-03-01T09:00',
      inhoud: { id: 'j', rol: 'slachtoffer', leeftijd: 15 },
    };
    expect(taken(speel([jong]), 'minderjarig-slachtoffer')).toEqual(['politie: open -']);
    expect(
      taken(speel([{ ...jong, inhoud: { id: 'j', rol: 'slachtoffer', leeftijd: 18 } }]), 'minderjarig-slachtoffer'),
    ).toEqual([]);
  });
});
