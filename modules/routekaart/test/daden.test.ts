import { describe, expect, it } from 'vitest';
import { type FeitSoort, FEITTYPEN, veldenVan } from '@waakvlam/logboek';
import { dadenVan } from '../daden.ts';
import { bekendeRegios, laadRoutekaart } from '../index.ts';
import { leesRegeloverzicht } from '../overzicht.ts';

describe('the acts that do an item', () => {
  it('are told per kind of fact, with what its fields have to hold', () => {
    const daden = dadenVan({
      voldaan: [
        { feit: ['risicotaxatie', 'risicotoets'], met: { uitkomst: ['laag', 'hoog'], instrument: { niet: 'anders' } } },
        { feit: 'risico_bijgesteld', met: { overleg: { aanwezig: true } }, wie: 'politie' },
      ],
    });
    const velden = { uitkomst: { een_van: ['laag', 'hoog'] }, instrument: { niet: ['anders'] } };
    expect(daden).toEqual([
      { soort: 'risicotaxatie', velden, verwijst: null, wie: null, over: null },
      { soort: 'risicotoets', velden, verwijst: null, wie: null, over: null },
      {
        soort: 'risico_bijgesteld',
        velden: { overleg: { verplicht: true } },
        verwijst: null,
        wie: ['politie'],
        over: null,
      },
    ]);
  });

  it('say who they must be about, whom a field must name and what it must point at', () => {
    const [daad] = dadenVan({
      voldaan: { feit: 'contactafspraak', rol_in: { met: 'slachtoffer' }, tegen_rol: 'pleger', verwijst: 'op' },
    });
    expect(daad).toEqual({
      soort: 'contactafspraak',
      velden: { met: { rol: ['slachtoffer'] } },
      verwijst: { veld: 'op', naarVeld: null },
      wie: null,
      over: ['pleger'],
    });
  });

  it('are none of what only somebody of the case can say', () => {
    expect(dadenVan({ voldaan: { feit: 'melding', wie_rol: 'slachtoffer' } })).toEqual([]);
    expect(dadenVan({})).toEqual([]);
  });

  it('are named by the rule itself where the state of the case shows whether it was enough', () => {
    expect(dadenVan({ doe: 'maatregel_gestart' }).map(({ soort }) => soort)).toEqual(['maatregel_gestart']);
  });

  it('are there for everything that somebody has to do, or her word is enough: nothing stands without an end', () => {
    const dood = [undefined, ...bekendeRegios()].flatMap((regio) =>
      laadRoutekaart(regio)
        .regels.map(({ regel }) => regel)
        .filter((regel) => regel.soort !== 'verbieden' && regel.handmatig !== true && dadenVan(regel).length === 0)
        .map(({ id }) => id),
    );
    // a bell is silenced by an action and a joint decision, which have tasks of their own
    expect([...new Set(dood)]).toEqual(['alarmbel']);
  });

  it('name kinds and fields of the catalogue in every rule in force', () => {
    const soorten = new Map<string, FeitSoort>(FEITTYPEN.map(({ soort }) => [soort, soort]));
    const daden = leesRegeloverzicht('zeeland-west-brabant').regels.flatMap((regel) => regel.daden);
    expect(daden.length).toBeGreaterThan(100);
    for (const { soort, velden, verwijst } of daden) {
      const bekend = soorten.get(soort);
      const namen = bekend === undefined ? [] : veldenVan(bekend).map(({ naam }) => naam);
      expect(namen).toEqual(expect.arrayContaining([...Object.keys(velden), ...(verwijst ? [verwijst.veld] : [])]));
    }
  });
});
