import { describe, expect, it } from 'vitest';
import { laadRoutekaart, toetsHandeling } from '../index.ts';
import { dossier, type Feitregel, signalen, speel, taken } from './speel.ts';

const hoog: Feitregel = { soort: 'risicotaxatie', inhoud: { instrument: 'sash', uitkomst: 'hoog' } };
const laag: Feitregel = { soort: 'risicotaxatie', inhoud: { instrument: 'sash', uitkomst: 'laag' } };
const aangifte: Feitregel = { soort: 'aangifte', op: '2021-03-02', inhoud: { met_klacht: 'ja', opgenomen: 'ja' } };
/** She knows of the talk and is safe: what is planned is held back by something else. */
const veilig: Feitregel = {
  soort: 'veiligheidscheck',
  op: '2021-03-04',
  inhoud: { handeling: 'stopgesprek', ingelicht: 'ja', veilig: 'ja' },
};
const plan: Feitregel = { id: 'plan', soort: 'stopgesprek', op: '2021-03-05', inhoud: { gepland: 'ja', fysiek: 'ja' } };
const gehouden: Feitregel = { ...plan, inhoud: { gepland: 'nee', fysiek: 'ja' } };

const voorstel = (wie: string, door: string): Feitregel => ({
  soort: 'voorstel',
  wie,
  door,
  op: '2021-03-04',
  inhoud: { tot: 'afsluiting' },
});

function belet(feiten: readonly Feitregel[], id: string): string[] {
  const gelezen = dossier(feiten);
  const feit = gelezen.feiten.find((een) => een.id === id);
  if (!feit) throw new Error(`no fact ${id}`);
  return toetsHandeling(laadRoutekaart(), gelezen, feit).map(({ item }) => item);
}

describe('what the route card forbids', () => {
  it.each<[string, Feitregel[], string[]]>([
    ['planning a stopgesprek at high risk', [hoog, veilig, plan], ['stopgesprek-contra-indicatie']],
    ['planning one after an aangifte', [laag, veilig, aangifte, plan], ['stopgesprek-na-aangifte']],
    [
      'planning a second one',
      [laag, veilig, { ...gehouden, id: 'eerder', op: '2021-03-03' }, plan],
      ['stopgesprek-opnieuw'],
    ],
  ])('holds back %s', (_titel, feiten, verwacht) => {
    expect(belet(feiten, 'plan')).toEqual(verwacht);
  });

  it('lets a first stopgesprek at low risk go on', () => expect(belet([laag, veilig, plan], 'plan')).toEqual([]));

  it('never refuses to record a stopgesprek that was held, but signals it', () => {
    expect(belet([hoog, gehouden], 'plan')).toEqual([]);
    expect(signalen(speel([hoog, gehouden]), 'contra_indicatie')).toEqual(['2021-03-05T23:59']);
  });

  it('lets an argued exception through and keeps it visible as such', () => {
    const afwijking: Feitregel = {
      soort: 'item_afgeweken',
      op: '2021-03-05',
      inhoud: { item: 'stopgesprek-contra-indicatie', reden: 'slachtoffer vraagt erom en de wijkagent kent hem goed' },
    };
    expect(belet([hoog, veilig, afwijking, plan], 'plan')).toEqual([]);
    expect(taken(speel([hoog, afwijking, plan]), 'stopgesprek-contra-indicatie')).toEqual(['politie: afgeweken -']);
  });

  it('holds back a closing that nobody else proposed', () => {
    const sluit: Feitregel = {
      id: 'x',
      soort: 'afsluiting',
      wie: 'zvh',
      door: 'A',
      op: '2021-03-05',
      inhoud: { stalking_gestopt: 'ja' },
    };
    const TWEEDE = 'afsluiten-met-tweede-paar-ogen';
    expect(belet([laag, sluit], 'x')).toContain(TWEEDE);
    expect(belet([laag, voorstel('zvh', 'A'), sluit], 'x')).toContain(TWEEDE);
    expect(belet([laag, voorstel('zvh', 'B'), sluit], 'x')).not.toContain(TWEEDE);
    expect(belet([laag, voorstel('politie', 'A'), sluit], 'x')).not.toContain(TWEEDE);
  });

  it('holds back a meeting with victim and perpetrator together, and signals one that was held', () => {
    const samen = { overleg: 'rto', uitgenodigd: ['s', 'p', 'politie'] };
    const gepland: Feitregel = { id: 'g', soort: 'overleg_gepland', wie: 'zvh', op: '2021-03-05', inhoud: samen };
    expect(belet([laag, gepland], 'g')).toEqual(['slachtoffer-en-pleger-nooit-samen']);
    const apart: Feitregel = { ...gepland, inhoud: { ...samen, uitgenodigd: ['s', 'politie'] } };
    expect(belet([laag, apart], 'g')).toEqual([]);
    const gehouden: Feitregel = {
      soort: 'overleg_gehouden',
      wie: 'zvh',
      op: '2021-03-06',
      inhoud: { overleg: 'rto', aanwezig: ['s', 'p'] },
    };
    expect(signalen(speel([laag, gehouden]), 'slachtoffer_en_pleger_samen')).toEqual(['2021-03-06T23:59']);
  });

  it('holds back mediation while the stalking goes on, and not once it is marked as stopped', () => {
    const mediation: Feitregel = {
      id: 'm',
      soort: 'overweging',
      wie: '3ro',
      op: '2021-03-20',
      inhoud: { onderwerp: 'mediation', uitkomst: 'wel' },
    };
    const incident: Feitregel = { soort: 'incident', inhoud: { aard: ['lastigvallen'] } };
    const gestopt: Feitregel = {
      soort: 'incident',
      op: '2021-03-10',
      inhoud: { aard: ['overig'], verandering: 'gestopt' },
    };
    expect(belet([laag, incident, mediation], 'm')).toEqual(['geen-mediation-tijdens-stalking']);
    expect(belet([laag, incident, gestopt, mediation], 'm')).toEqual([]);
  });

  it('holds back a closing while a concern is unanswered', () => {
    const zorg: Feitregel = { id: 'z', soort: 'zorgsignaal', wie: '3ro', op: '2021-03-03', inhoud: { door: '3ro' } };
    const sluit: Feitregel = {
      id: 'x',
      soort: 'afsluiting',
      wie: 'zvh',
      op: '2021-03-05',
      inhoud: { stalking_gestopt: 'ja' },
    };
    const antwoord: Feitregel = {
      soort: 'antwoord',
      wie: 'zvh',
      op: '2021-03-04',
      inhoud: { op: 'z', uitkomst: 'ingewilligd' },
    };
    const voorstel: Feitregel = { soort: 'voorstel', wie: 'politie', op: '2021-03-04', inhoud: { tot: 'afsluiting' } };
    const gedaan: Feitregel[] = [
      { soort: 'melding_veilig_thuis', op: '2021-03-03', inhoud: { van: 'politie', sash_meegestuurd: 'ja' } },
      { soort: 'item_gedaan', wie: '3ro', op: '2021-03-03', inhoud: { item: '3ro-onveiligheid-melden' } },
    ];
    expect(belet([laag, zorg, ...gedaan, voorstel, sluit], 'x')).toContain('afsluiten-met-onbeantwoorde-zorg');
    expect(belet([laag, zorg, ...gedaan, antwoord, voorstel, sluit], 'x')).not.toContain(
      'afsluiten-met-onbeantwoorde-zorg',
    );
    expect(belet([laag, zorg, antwoord, voorstel, sluit], 'x')).toContain('afsluiten-met-open-plichten');
  });
});
