import { Rollen } from '@waakvlam/casus';
import { nietNu, ongeldig, Probleem } from '@waakvlam/kernel/errors';
import { type Feit, ORGANISATIES } from '@waakvlam/logboek';

type Overdracht = Extract<Feit, { soort: 'rol_overgedragen' }>;

const CODES: ReadonlySet<string> = new Set(ORGANISATIES);

/**
 * Holds a handover of a role to its two sides: who holds the role, or directs, offers it; who gets it accepts it or gives
 * it back, once. `feiten` are those in force that the caller sees. Throws 403 for anyone else, 409 when it was answered.
 */
export function eisOverdracht(feit: Feit, feiten: readonly Feit[], wie: string): void {
  if (feit.soort !== 'rol_overgedragen') return;
  if (feit.inhoud.overdracht === undefined) eisAanbod(feit, feiten, wie);
  else eisAntwoord(feit, feit.inhoud.overdracht, feiten, wie);
}

/** Whether this fact offers a role and waits for the other. */
export function isAanbod(feit: Feit): feit is Overdracht {
  if (feit.soort !== 'rol_overgedragen' || feit.inhoud.overdracht !== undefined) return false;
  return feit.inhoud.aanvaard === 'nee' || feit.inhoud.aanvaard === 'onbekend';
}

/** The organisation that a role was offered to: a name means a colleague of who offered it. */
export function ontvangerVan({ wie, inhoud }: Overdracht): string {
  return CODES.has(inhoud.naar) ? inhoud.naar : wie;
}

function eisAanbod(feit: Overdracht, feiten: readonly Feit[], wie: string): void {
  const { rol } = feit.inhoud;
  if (!isAanbod(feit) && ontvangerVan(feit) !== wie) {
    throw ongeldig({
      veld: 'inhoud.aanvaard',
      melding: 'Alleen de ontvanger kan een rol aanvaarden. Bied haar aan; tot dan blijft zij waar zij is.',
    });
  }
  const rollen = new Rollen();
  for (const eerder of feiten) rollen.verwerk(eerder);
  const houders = rollen.houders(rol);
  if (houders.length === 0) {
    throw ongeldig({
      veld: 'inhoud.rol',
      melding: 'Niemand heeft deze rol nu. Wijs haar toe in plaats van over te dragen.',
    });
  }
  const regie = rollen.houders('procesregisseur');
  if (![...houders, ...regie].some(({ organisatie }) => organisatie === wie)) throw new Probleem('niet_bevoegd');
}

function eisAntwoord(feit: Overdracht, id: string, feiten: readonly Feit[], wie: string): void {
  const aanbod = feiten.find((een) => een.id === id);
  if (aanbod === undefined || !isAanbod(aanbod) || aanbod.inhoud.rol !== feit.inhoud.rol) {
    throw ongeldig({ veld: 'inhoud.overdracht', melding: 'Dit is geen aanbod van deze rol.' });
  }
  if (ontvangerVan(aanbod) !== wie) throw new Probleem('niet_bevoegd');
  if (feiten.some((een) => een.soort === 'rol_overgedragen' && een.inhoud.overdracht === id)) {
    throw nietNu('Op deze overdracht is al geantwoord.');
  }
}
