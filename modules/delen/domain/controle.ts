import { organisatieCodes } from '@waakvlam/kernel/actor';
import { CATEGORIEEN, ROLLEN } from '@waakvlam/logboek';
import { type Convenant, type ConvenantRij, rijenVan } from './convenant.ts';
import { SETTINGS, UITKOMSTEN } from './vorm.ts';

/** A covenant that cannot be right; every fault is named. */
export class ConvenantFout extends Error {
  readonly problemen: readonly string[];
  /** False when the file has not even the shape of a covenant. */
  readonly leesbaar: boolean;

  constructor(bestand: string, problemen: readonly string[], leesbaar = true) {
    super(`${bestand}: ${problemen.join('; ')}`);
    this.name = 'ConvenantFout';
    this.problemen = problemen;
    this.leesbaar = leesbaar;
  }
}

const NA_BESLUIT = UITKOMSTEN.indexOf('na_besluit');

/** Everything that is wrong with a covenant, in Dutch sentences that name the rule and the cell; empty when it holds. */
export function problemenVan(convenant: Convenant): string[] {
  const rijen = rijenVan(convenant);
  return [...verwijzingen(convenant), ...cellen(rijen), ...wet(convenant, rijen)];
}

function verwijzingen({ regels, gronden, doelen }: Convenant): string[] {
  const problemen: string[] = [];
  const ids = new Set<string>();
  for (const regel of regels) {
    const plek = `regel ${regel.id}`;
    if (ids.has(regel.id)) problemen.push(`${plek}: dit id komt twee keer voor`);
    ids.add(regel.id);
    if (!(regel.doel in doelen)) problemen.push(`${plek}: het doel '${regel.doel}' staat niet onder doelen`);
    for (const grond of regel.grond) {
      if (!(grond in gronden)) problemen.push(`${plek}: de grond '${grond}' staat niet onder gronden`);
    }
    for (const rol of regel.rollen ?? []) {
      if (!ROLLEN.some((een) => een === rol)) problemen.push(`${plek}: de rol '${rol}' bestaat niet`);
    }
    const voorwaarde = regel.rollen ?? regel.niveaus ?? regel.fasen ?? regel.toestemming;
    if (regel.werking === 'basis' && voorwaarde !== undefined) {
      problemen.push(`${plek}: een basisregel heeft geen voorwaarden; gebruik werking verruimt of beperkt`);
    }
    if (regel.werking !== 'basis' && voorwaarde === undefined) {
      problemen.push(`${plek}: noem een rol, niveau, fase of toestemming, anders is het een basisregel`);
    }
    const genoemd = Object.values(regel.uitkomsten).flat();
    const dubbel = genoemd.filter((een, i) => genoemd.indexOf(een) !== i);
    for (const een of new Set(dubbel)) problemen.push(`${plek}: '${een}' staat bij meer dan één uitkomst`);
  }
  return problemen;
}

const celVan = ({ categorie, organisatie, setting }: ConvenantRij): string =>
  `${categorie}, ${organisatie}, ${setting}`;

/** Each cell has exactly one base outcome, and every other rule changes what stands there. */
function cellen(rijen: readonly ConvenantRij[]): string[] {
  const problemen: string[] = [];
  const basis = new Map<string, ConvenantRij>();
  for (const rij of rijen.filter(({ werking }) => werking === 'basis')) {
    const eerder = basis.get(celVan(rij));
    basis.set(celVan(rij), rij);
    if (eerder === undefined) continue;
    const soort = eerder.uitkomst === rij.uitkomst ? 'zeggen hetzelfde over' : 'spreken elkaar tegen over';
    problemen.push(`regel ${eerder.regel} en ${rij.regel} ${soort} ${celVan(rij)}`);
  }
  for (const setting of SETTINGS)
    for (const organisatie of organisatieCodes)
      for (const categorie of CATEGORIEEN) {
        const cel = `${categorie}, ${organisatie}, ${setting}`;
        if (!basis.has(cel)) problemen.push(`gat: geen basisregel voor ${cel}`);
      }
  const gezien = new Map<string, ConvenantRij>();
  for (const rij of rijen.filter(({ werking }) => werking !== 'basis')) {
    const staat = basis.get(celVan(rij))?.uitkomst ?? 0;
    if (rij.werking === 'verruimt' ? rij.uitkomst <= staat : rij.uitkomst >= (hoogste(rijen, rij) ?? staat)) {
      problemen.push(`regel ${rij.regel} verandert niets aan ${celVan(rij)}`);
    }
    const { rollen, niveaus, fasen, toestemming } = rij;
    const sleutel = JSON.stringify([celVan(rij), rollen, niveaus, fasen, toestemming]);
    const eerder = gezien.get(sleutel);
    gezien.set(sleutel, rij);
    if (eerder !== undefined && eerder.uitkomst !== rij.uitkomst) {
      problemen.push(`regel ${eerder.regel} en ${rij.regel} spreken elkaar tegen over ${celVan(rij)}`);
    }
  }
  return problemen;
}

/** The most that a cell can come to before anything narrows it. */
function hoogste(rijen: readonly ConvenantRij[], cel: ConvenantRij): number | undefined {
  const uitkomsten = rijen.filter((rij) => rij.werking !== 'beperkt' && celVan(rij) === celVan(cel));
  return uitkomsten.length === 0 ? undefined : Math.max(...uitkomsten.map(({ uitkomst }) => uitkomst));
}

/** What no covenant can agree away. */
function wet(convenant: Convenant, rijen: readonly ConvenantRij[]): string[] {
  const { plegerzijde, wgsDeelnemers, gronden, regels } = convenant;
  const opToestemming = new Set(
    regels
      .filter(
        ({ grond, toestemming }) =>
          toestemming === true || grond.some((een) => gronden[een]?.doorbreektBeroepsgeheim === 'ja'),
      )
      .map(({ id }) => id),
  );
  return rijen.flatMap((rij) => {
    if (rij.uitkomst === 0) return [];
    const plek = `regel ${rij.regel}, ${celVan(rij)}`;
    if (rij.categorie === 'adres' && plegerzijde.organisaties.includes(rij.organisatie)) {
      return [`${plek}: wie met de pleger werkt krijgt nooit te zien waar het slachtoffer is`];
    }
    if (rij.setting === 'casusoverleg' && !wgsDeelnemers.includes(rij.organisatie)) {
      return [`${plek}: wie geen deelnemer onder de Wgs is ziet niets van een casusoverleg (Wgs 2.27)`];
    }
    if (rij.organisatie === 'advocaat' || rij.organisatie === 'slachtoffer') {
      return [`${plek}: een betrokkene en haar advocaat hebben geen toegang als partner`];
    }
    if (rij.categorie === 'medisch' && rij.uitkomst > NA_BESLUIT && !opToestemming.has(rij.regel)) {
      return [`${plek}: het medisch beroepsgeheim vraagt toestemming of een wet (Wgs 2.29 lid 2)`];
    }
    return [];
  });
}
