import { SOORTEN } from '@waakvlam/logboek';
import type { GecompileerdeRegel, Haak, Routekaart, Soortwijzer, Toestandwijzer, Vervuller } from './kaart.ts';
import { compileerPatroon, lijstVan, soortenVan } from './patroon.ts';
import { GEBEURTENISSEN, type Patroon } from './regelschema.ts';
import type { Stelling } from './stellingen.ts';
import type { Teller } from './voorwaarden.ts';

type Wijzers = Pick<
  Routekaart,
  | 'soorten'
  | 'toestanden'
  | 'stellingen'
  | 'perStelling'
  | 'perTeller'
  | 'opAntwoord'
  | 'opStilte'
  | 'opTeLaat'
  | 'vervaltellers'
  | 'stilteperioden'
  | 'verboden'
  | 'versnelde'
  | 'vanAllen'
>;

/** Every kind of fact or event, with an index of its own. */
export const SOORTINDEX: ReadonlyMap<string, number> = new Map(
  [...SOORTEN, ...GEBEURTENISSEN].map((soort, index) => [soort, index]),
);

/** Who reacts to what, so that a fact or a moment is only held against rules that it can change. */
export function wijsAan(
  regels: readonly GecompileerdeRegel[],
  tellers: readonly Teller[],
  stellingen: readonly Stelling[],
): Wijzers {
  const wijzers = new Map<string, Bouw>();
  for (const [soort, index] of SOORTINDEX)
    wijzers.set(soort, { index, tellers: [], haken: { altijd: [], perVeld: [] }, vervulbaar: [], vervullers: [] });
  for (const teller of tellers) for (const soort of teller.soorten) wijzers.get(soort)?.tellers.push(teller);
  for (const regel of regels) {
    for (const patroon of lijstVan(regel.regel.bij)) hang(wijzers, regel, patroon);
    for (const via of regel.vervullingen)
      for (const soort of soortenVan(via.vervulling)) {
        wijzers.get(soort)?.vervulbaar.push(regel.index);
        wijzers.get(soort)?.vervullers.push({ regel, via });
      }
  }
  const perTeller = tellers.map((): Toestandwijzer[] => []);
  const vervaltellers = tellers.map(() => false);
  for (const regel of regels) {
    for (const omslag of regel.af.omslagen) perTeller[omslag.teller]?.push({ regel, omslag });
    for (const { teller } of regel.vervaltAf.omslagen) vervaltellers[teller] = true;
  }
  for (const teller of tellers)
    if (teller.vensters.length === 0 && !teller.bewaart && !vervaltellers[teller.index]) teller.genoeg = teller.hoogste;
  const toestanden = regels.filter(({ zolang }) => zolang !== undefined);
  return {
    soorten: new Map([...wijzers].map(([soort, bouw]) => [soort, afgebouwd(bouw)])),
    toestanden,
    stellingen: stellingen.filter(({ aspect }) => aspect !== 0),
    perStelling: stellingen.map(({ index }) => toestanden.filter(({ af }) => af.stellingen.includes(index))),
    perTeller,
    vervaltellers,
    opAntwoord: toestanden.filter(({ af }) => af.antwoorden),
    opStilte: toestanden.filter(({ af }) => af.stilte.length > 0),
    opTeLaat: toestanden.filter(({ af }) => af.plichten),
    stilteperioden: regels.flatMap((regel) => regel.af.stilte),
    verboden: regels.filter(({ soort }) => soort === 'verbieden').map(alsVerbod),
    versnelde: regels.filter(({ versneld }) => versneld !== undefined),
    vanAllen: regels.filter(({ allen }) => allen),
  };
}

function alsVerbod({ id, zolang, als, regel, wie, stap, bron }: GecompileerdeRegel): Routekaart['verboden'][number] {
  return { voorwaarde: zolang ?? als, verbod: { item: id, tekst: regel.tekst, wie, stap, bron } };
}

function afgebouwd(bouw: Bouw): Soortwijzer {
  return { ...bouw, vervulbaar: Uint16Array.from(bouw.vervulbaar) };
}

interface Bouw extends Omit<Soortwijzer, 'vervulbaar'> {
  readonly tellers: Teller[];
  readonly haken: { readonly altijd: Haak[]; readonly perVeld: { veld: string; perWaarde: Map<unknown, Haak[]> }[] };
  readonly vervulbaar: number[];
  readonly vervullers: Vervuller[];
}

function hang(wijzers: ReadonlyMap<string, Bouw>, regel: GecompileerdeRegel, patroon: Patroon): void {
  const [veld, verwacht] = Object.entries(patroon.met ?? {}).find(([, waarde]) => isWaarde(waarde)) ?? [];
  const haak = { index: regel.index, regel, toets: compileerPatroon(patroon, veld) };
  for (const soort of soortenVan(patroon)) {
    const haken = wijzers.get(soort)?.haken;
    if (veld === undefined) haken?.altijd.push(haak);
    else if (haken) hangOnder(haken.perVeld, veld, lijstVan<unknown>(verwacht), haak);
  }
}

function hangOnder(perVeld: Bouw['haken']['perVeld'], veld: string, waarden: readonly unknown[], haak: Haak): void {
  let bij = perVeld.find((ander) => ander.veld === veld);
  if (!bij) perVeld.push((bij = { veld, perWaarde: new Map() }));
  for (const waarde of waarden) {
    const lijst = bij.perWaarde.get(waarde);
    if (lijst) lijst.push(haak);
    else bij.perWaarde.set(waarde, [haak]);
  }
}

/** A field test that names the values it wants; `niet` and `aanwezig` do not. */
function isWaarde(verwacht: unknown): boolean {
  return Array.isArray(verwacht) || typeof verwacht !== 'object';
}
