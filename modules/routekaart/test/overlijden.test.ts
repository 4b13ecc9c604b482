import { describe, expect, it } from 'vitest';
import { laadRoutekaart, type Stand } from '../index.ts';
import { type Feitregel, signalen, speel, taken } from './speel.ts';

const open: Feitregel = { soort: 'casus_geopend', op: '2021-02-26', inhoud: {} };
const contact: Feitregel = {
  soort: 'rol_toegewezen',
  op: '2021-02-26',
  inhoud: { rol: 'contactpersoon_slachtoffer', organisatie: 'politie' },
};
const sash: Feitregel = {
  soort: 'risicotaxatie',
  op: '2021-03-01T10:00',
  inhoud: { instrument: 'sash', uitkomst: 'hoog', getraind: 'ja', onderbouwing: 'x' },
};
const verbod: Feitregel = {
  id: 'm',
  soort: 'maatregel_gestart',
  wie: 'om',
  op: '2021-03-01T11:00',
  inhoud: {
    maatregel: 'gedragsaanwijzing',
    id: 'ga',
    tot: '2021-05-29',
    functies: ['contactverbod'],
    uitgereikt: 'ja',
  },
};
const detentie: Feitregel[] = [
  { soort: 'detentie_gestart', wie: 'om', op: '2021-03-02', inhoud: { soort: 'straf' } },
  { id: 'plan', soort: 'vrijlating_gepland', wie: 'dji', op: '2021-03-03', inhoud: { datum: '2021-06-20' } },
];
const melding: Feitregel = {
  soort: 'melding',
  op: '2021-03-04T09:00',
  wie: 's',
  inhoud: { bij: 'politie', herkend_als_stalking: 'ja' },
};
const bel: Feitregel = { soort: 'alarmbel', op: '2021-03-04T10:00', inhoud: { welke: 'doodsangst' } };
const afspraak: Feitregel = { soort: 'contactafspraak', op: '2021-03-04T11:00', inhoud: { om_de: 'P7D' } };
const incident: Feitregel = { soort: 'incident', op: '2021-03-05T09:00', inhoud: { aard: ['volgen'] } };
const zaak = [open, contact, sash, verbod, ...detentie, melding, bel, afspraak, incident];

const dood = (betrokkene: string, op = '2021-03-06T09:00', meer: object = {}): Feitregel => ({
  id: `dood-${betrokkene}`,
  soort: 'overlijden_vastgesteld',
  op,
  ...meer,
  inhoud: { betrokkene },
});
const erbij = (id: string, rol: string): Feitregel => ({
  soort: 'betrokkene_toegevoegd',
  op: '2021-02-27',
  inhoud: { id, rol },
});

const OPEN = new Set(['open', 'te_laat']);
const gevraagd = (stand: Stand) => new Set(stand.taken.flatMap(({ item, status }) => (OPEN.has(status) ? item : [])));
const actief = (stand: Stand) => new Set(stand.signalen.flatMap((signaal) => (signaal.actief ? signaal.code : [])));
const regels = laadRoutekaart().regels;
const inLeven = (rol: string) => regels.flatMap((regel) => (regel.inLeven.includes(rol) ? regel.id : []));

const tegen = (id: string, over: string[]): Feitregel => ({
  ...verbod,
  id: `f-${id}`,
  over,
  inhoud: { maatregel: 'contactverbod', id },
});
const verbodVoor = (id: string, wie: string): Feitregel => ({
  ...verbod,
  id: `f-${id}`,
  inhoud: { maatregel: 'contactverbod', id, tot: '2021-06-15', voor: wie },
});

/** Fulfilled by one of these alone, so that nothing else is meant. */
const alleenDoor = (soorten: ReadonlySet<string>) =>
  regels.filter(({ vervullingen }) => {
    const door = vervullingen.flatMap(({ vervulling: { feit } }) => feit).filter((feit) => !feit.startsWith('item_'));
    return door.length > 0 && door.every((feit) => soorten.has(feit));
  });

/** Weeks later, when what would have been announced would have been. */
const LATER = '2021-06-10';

describe('after the death of the perpetrator', () => {
  const ervoor = speel(zaak, LATER);
  const erna = speel([...zaak, dood('p')], LATER);

  it.each([
    ['alarmbel', true, false],
    ['alarmbel-actie', true, false],
    ['einde-zonder-vervanging', true, false],
    ['vrijlating-voorbereiden', true, false],
    ['overleg-bij-hoog-risico', true, false],
    ['contactafspraak-elke-week', true, true],
    ['slachtoffer-spreken-na-incident', true, true],
    ['overlijden-pleger-slachtoffer-vertellen', false, true],
    ['overlijden-pleger-partners-vertellen', false, true],
    ['overlijden-pleger-kinderen-en-naasten', false, true],
    ['overlijden-pleger-hoe-verder', false, true],
  ])('%s is asked before: %s, after: %s', (item, voor, na) => {
    expect([gevraagd(ervoor).has(item), gevraagd(erna).has(item)]).toEqual([voor, na]);
  });

  it('asks nothing that only a living perpetrator can be asked about', () => {
    expect([...gevraagd(erna)].filter((item) => inLeven('pleger').includes(item))).toEqual([]);
    expect(erna.verboden.map(({ item }) => item).filter((item) => inLeven('pleger').includes(item))).toEqual([]);
  });

  it('ends the alarms that rest on him and keeps the level', () => {
    expect(actief(ervoor)).toContain('alarmbel');
    expect(actief(erna)).not.toContain('alarmbel');
    expect(actief(erna)).not.toContain('einde_zonder_vervanging');
    expect(erna.risico.niveau).toBe(ervoor.risico.niveau);
  });

  it('ends his measures with that reason, and none that helps others', () => {
    const aware: Feitregel = {
      soort: 'maatregel_gestart',
      op: '2021-03-01T11:00',
      inhoud: { maatregel: 'aware', id: 'knop' },
    };
    const stand = speel([...zaak, aware, dood('p')]);
    expect(stand.maatregelen.map(({ id, einde }) => [id, einde?.reden])).toEqual([
      ['knop', undefined],
      ['ga', 'overlijden'],
    ]);
    expect(signalen(stand, 'einde_zonder_vervanging')).toEqual([]);
  });

  it('announces no end and no release any more', () => {
    const na = speel([open, sash, verbod, ...detentie, dood('p')], '2021-06-19');
    expect(taken(na, 'vrijlating-voorbereiden')).toEqual([]);
    expect(taken(na, 'maatregel-verlengen-of-vervangen')).toEqual([]);
    expect(taken(na, 'om-gvm-voor-einde-straf')).toEqual([]);
  });

  it('asks her contact to tell her the same day', () => {
    const gebeld: Feitregel = {
      soort: 'slachtoffer_geinformeerd',
      op: '2021-03-06T11:00',
      inhoud: { over: 'anders', hoe: 'telefoon' },
    };
    const item = 'overlijden-pleger-slachtoffer-vertellen';
    expect(taken(speel([...zaak, dood('p')]), item)).toEqual(['politie: open 2021-03-06T23:59']);
    expect(taken(speel([...zaak, dood('p'), gebeld]), item)).toEqual(['politie: gedaan 2021-03-06T23:59']);
  });

  it('leaves what rests on the other of two perpetrators', () => {
    const ander = erbij('q', 'pleger');
    const stand = speel([...zaak, ander, dood('p')], LATER);
    expect(gevraagd(stand)).toContain('alarmbel');
    expect(gevraagd(stand)).toContain('vrijlating-voorbereiden');
    expect(gevraagd(stand)).toContain('overlijden-pleger-slachtoffer-vertellen');
    expect(gevraagd(stand)).not.toContain('overlijden-pleger-hoe-verder');
    expect(gevraagd(speel([...zaak, ander, dood('p'), dood('q')], LATER))).not.toContain('alarmbel');
  });

  it('ends of two perpetrators only the measures of who died', () => {
    const stand = speel([open, erbij('q', 'pleger'), tegen('a', ['p']), tegen('b', ['q']), tegen('c', []), dood('p')]);
    expect(stand.maatregelen.flatMap(({ id, einde }) => (einde ? id : []))).toEqual(['a']);
  });
});

describe('after the death of the victim', () => {
  const ervoor = speel(zaak, LATER);
  const erna = speel([...zaak, dood('s')], LATER);

  it.each([
    ['contactafspraak-elke-week', true, false],
    ['slachtoffer-spreken-na-incident', true, false],
    ['eerste-contact-politie', true, false],
    ['alarmbel', true, true],
    ['einde-zonder-vervanging', true, true],
    ['vrijlating-voorbereiden', true, false],
    ['vrijlating-na-overlijden-slachtoffer', false, true],
    ['overlijden-slachtoffer-regie', false, true],
    ['overlijden-slachtoffer-partners-vertellen', false, true],
    ['overlijden-slachtoffer-kinderen', false, true],
    ['overlijden-slachtoffer-nabestaanden', false, true],
    ['overlijden-slachtoffer-anderen', false, true],
    ['overlijden-slachtoffer-bewijs', false, true],
    ['leren-na-overlijden', false, true],
  ])('%s is asked before: %s, after: %s', (item, voor, na) => {
    expect([gevraagd(ervoor).has(item), gevraagd(erna).has(item)]).toEqual([voor, na]);
  });

  it('asks nobody to speak with her, to tell her anything or to agree on contact', () => {
    const met = /\b(bel|spreek|vertel|vraag|bied|informeer|help)\b( \S+){0,3} (het slachtoffer|haar)\b/iu;
    const zinnen = erna.taken.flatMap(({ status, tekst }) => (OPEN.has(status) && met.test(tekst) ? tekst : []));
    expect(zinnen).toEqual([]);
    expect([...gevraagd(erna)].filter((item) => inLeven('slachtoffer').includes(item))).toEqual([]);
  });

  it('asks nothing of her when something happens afterwards', () => {
    const later: Feitregel[] = [
      { ...melding, wie: 'v', op: '2021-03-07T09:00' },
      { ...incident, op: '2021-03-07T10:00' },
      { soort: 'aanhouding', op: '2021-03-07T11:00' },
      { soort: 'ovj_besluit', wie: 'om', op: '2021-03-08T11:00', inhoud: { besluit: 'dagvaarden' } },
      { soort: 'uitspraak', wie: 'rechter', op: '2021-03-20', inhoud: { uitkomst: 'veroordeling' } },
    ];
    const stand = speel([...zaak, dood('s'), ...later], LATER);
    expect([...gevraagd(stand)].filter((item) => inLeven('slachtoffer').includes(item))).toEqual([]);
    expect(gevraagd(stand)).toContain('nabestaanden-nieuws-strafzaak');
  });

  it('raises an alarm for who directs, which names nobody', () => {
    const { signalen: alle, risico } = erna;
    const alarm = alle.find(({ code }) => code === 'slachtoffer_overleden');
    expect(alarm).toMatchObject({ ernst: 'alarm', actief: true });
    expect(alarm?.reden).not.toMatch(/Sanne|Voorbeeld/);
    expect(risico.niveau).toBe(ervoor.risico.niveau);
  });

  it('keeps measures, and announces no end of one that protected only her', () => {
    const stand = speel([...zaak, verbodVoor('haar', 's'), verbodVoor('kind', 'k'), dood('s')], LATER);
    const lopend = stand.maatregelen.flatMap(({ id, einde }) => (einde ? [] : id));
    expect(lopend).toEqual(['haar', 'kind']);
    const aangekondigd = stand.taken.filter(({ item, status }) => item === 'verlenging-dringend' && OPEN.has(status));
    expect(new Set(aangekondigd.flatMap(({ feiten }) => feiten))).toEqual(new Set(['f-kind']));
  });

  it('does not close before it is decided whether to learn from it', () => {
    const sluit: Feitregel = { soort: 'afsluiting', op: '2021-03-20', inhoud: { reden: 'x', stalking_gestopt: 'ja' } };
    const besloten: Feitregel = {
      soort: 'item_afgeweken',
      wie: 'zvh',
      op: '2021-03-19',
      inhoud: { item: 'leren-na-overlijden', reden: 'x' },
    };
    const item = 'sluiten-na-overlijden-slachtoffer';
    expect(gevraagd(speel([...zaak, dood('s'), sluit]))).toContain(item);
    expect(gevraagd(speel([...zaak, dood('s'), besloten, sluit]))).not.toContain(item);
    expect(gevraagd(speel([...zaak, sluit]))).not.toContain(item);
  });

  it('owes the other of two victims what it did, and says that it is about her', () => {
    const stand = speel([...zaak, erbij('t', 'slachtoffer'), dood('s')]);
    const zinnen = (item: string) =>
      stand.taken.flatMap((taak) => (taak.item === item && OPEN.has(taak.status) ? taak.tekst : []));
    expect(zinnen('slachtoffer-spreken-na-incident')).toEqual([expect.stringMatching(/Het gaat om slachtoffer 2\.$/)]);
    // Who reported died: she is not called back, nor is the other in her place.
    expect(zinnen('eerste-contact-politie')).toEqual([]);
    expect(gevraagd(stand)).toContain('overlijden-slachtoffer-regie');
    expect(gevraagd(speel([...zaak, erbij('t', 'slachtoffer'), dood('s'), dood('t')]))).not.toContain(
      'slachtoffer-spreken-na-incident',
    );
  });

  it('counts a talk with the other victim as done, when something happens afterwards', () => {
    const sprak: Feitregel = {
      soort: 'contact_slachtoffer',
      op: '2021-03-07T12:00',
      over: ['t'],
      inhoud: { kanaal: 'telefoon', gelukt: 'ja' },
    };
    const nieuw = { ...incident, op: '2021-03-07T09:00' };
    const stand = speel([open, erbij('t', 'slachtoffer'), contact, dood('s'), nieuw, sprak]);
    expect(taken(stand, 'slachtoffer-spreken-na-incident')).toEqual([expect.stringContaining('gedaan')]);
  });
});

describe('a death in time', () => {
  it('silences from when it is known, also when it happened long before', () => {
    const laat = dood('p', '2021-02-27', { bekend: '2021-03-06T09:00' });
    expect(gevraagd(speel([...zaak, laat], '2021-03-05T23:00'))).toContain('alarmbel');
    const stand = speel([...zaak, laat]);
    expect(gevraagd(stand)).not.toContain('alarmbel');
    expect(taken(stand, 'overlijden-pleger-slachtoffer-vertellen')).toEqual(['politie: open 2021-03-06T23:59']);
  });

  it('is undone by a correction: everything is asked again', () => {
    const verbeterd: Feitregel = {
      soort: 'correctie',
      op: '2021-03-07',
      inhoud: { van: 'dood-s', reden: 'verkeerde persoon' },
    };
    const stand = speel([...zaak, dood('s'), verbeterd], LATER);
    expect(gevraagd(stand)).toEqual(gevraagd(speel(zaak, LATER)));
    expect(actief(stand)).toEqual(actief(speel(zaak, LATER)));
  });

  it.each(['p', 's'])('speaks in a closed case too, of %s, and leaves it closed', (wie) => {
    const dicht: Feitregel = { soort: 'afsluiting', op: '2021-03-05T12:00', inhoud: { reden: 'x' } };
    const stand = speel([...zaak, dicht, dood(wie)], '2021-06-19');
    expect(gevraagd(stand)).not.toContain('overlijden-pleger-hoe-verder');
    const nieuw = [...gevraagd(stand)].filter((item) => item.startsWith('overlijden-'));
    expect(nieuw.length).toBeGreaterThan(2);
    expect(
      [...gevraagd(stand)].filter((item) => inLeven(wie === 'p' ? 'pleger' : 'slachtoffer').includes(item)),
    ).toEqual([]);
  });

  it('tells nobody by name', () => {
    for (const wie of ['p', 's']) {
      const { taken: alle, signalen: gegeven } = speel([...zaak, dood(wie)]);
      for (const zin of [...alle.map(({ tekst }) => tekst), ...gegeven.map(({ reden }) => reden)])
        expect(zin).not.toMatch(/Sanne|Piet/);
    }
  });
});

describe('rules of the living', () => {
  const spreken = new Set(['contact_slachtoffer', 'slachtoffer_geinformeerd', 'contactafspraak', 'wens_slachtoffer']);
  const stappen = new Set(['contact_pleger', 'pleger_geinformeerd', 'stopgesprek', 'risicotaxatie']);

  it('are all that are done by speaking with the victim', () => {
    expect(
      alleenDoor(spreken).flatMap(({ id, inLeven: rollen }) => (rollen.includes('slachtoffer') ? [] : id)),
    ).toEqual([]);
  });

  it('are all that are done by a step towards the perpetrator or by assessing his risk', () => {
    expect(alleenDoor(stappen).flatMap(({ id, inLeven: rollen }) => (rollen.includes('pleger') ? [] : id))).toEqual([]);
  });
});
