import { sql } from 'kysely';
import { inTransaction } from '@waakvlam/kernel/db';
import { Probleem } from '@waakvlam/kernel/errors';
import type { Uitvoering } from '@waakvlam/kernel/http';
import type { Moment } from '@waakvlam/kernel/tijd';
import { type Feit, labelVan, readAlleFeiten } from '@waakvlam/logboek';
import { laadRoutekaart } from '@waakvlam/routekaart';
import type { Diensten } from '../diensten.ts';
import { beletselsVan, type Beletsel } from '../feiten/beletsels.ts';
import { nieuwFeitId } from '../feiten/id.ts';
import { eisVastleggen } from '../toegang.ts';
import { werkregels } from '../werkvoorraad/regels.ts';

/** One thing that has to be so before a case is closed. */
export interface Eis extends Beletsel {
  readonly voldaan: boolean;
}

/**
 * What the route card asks before the caller closes this case, and whether it is so now: weighed over all facts, as the
 * closing itself would be, and told in the words of the rules alone. 404 when the case is hidden, 403 for who may not close.
 */
export async function eisenVoorAfsluiting(
  { motorPool }: Pick<Diensten, 'motorPool'>,
  uitvoering: Uitvoering,
  casusId: string,
): Promise<readonly Eis[]> {
  const { actor, nu, trx } = uitvoering;
  const casus = await eisVastleggen(uitvoering, casusId);
  const proef = afsluiting(actor.organisatieCode, nu);
  const { rows } = await sql<{ gesloten: string[] }>`select mijn_gesloten(${casus.id}) as gesloten`.execute(trx);
  if (rows[0]?.gesloten.includes(labelVan(proef)) !== false) throw new Probleem('niet_bevoegd');
  const feiten = await inTransaction(motorPool, (motor) => readAlleFeiten(motor, casus.id));
  const beletsels = new Map(beletselsVan(casus, feiten, proef).map((een) => [een.item, een]));
  const inOrde = afsluitregels(casus.regio).filter(({ item }) => !beletsels.has(item));
  return [
    ...[...beletsels.values()].map((een) => ({ ...een, voldaan: false })),
    ...inOrde.map((een) => ({ ...een, voldaan: true })),
  ];
}

/** The prohibitions that look at closing, in the order of the rules. */
function afsluitregels(regio: string | null): Beletsel[] {
  const teksten = werkregels(regio);
  return laadRoutekaart(regio ?? undefined).regels.flatMap(({ regel }) => {
    const bij = [regel.bij ?? []].flat().flatMap((patroon) => ('feit' in patroon ? patroon.feit : []));
    if (regel.soort !== 'verbieden' || !bij.includes('afsluiting')) return [];
    const { tekst = regel.tekst, waarom = '' } = teksten.get(regel.id) ?? {};
    return [{ item: regel.id, tekst, waarom }];
  });
}

/** A closing by somebody who says that the stalking stopped: whether it did is asked when she closes. */
function afsluiting(wie: string, nu: Moment): Feit {
  const toen = { van: nu, tot: nu };
  const basis = { id: nieuwFeitId(), wie, over: [], gebeurd: toen, bekend: nu, termijnVanaf: toen };
  return { ...basis, geschat: false, oordeel: false, soort: 'afsluiting', inhoud: { stalking_gestopt: 'ja' } };
}
