import type { CasusStand } from '@waakvlam/casus';
import type { Feit } from '@waakvlam/logboek';

/**
 * Whether a fact is an action that answers a bell: something done that holds the perpetrator or protects the victim. What
 * was only asked for, was not carried out or is about others than these two answers nothing.
 */
export function isActie(feit: Feit, casus: CasusStand): boolean {
  switch (feit.soort) {
    case 'aanhouding':
    case 'detentie_gestart':
    case 'voorgeleiding':
      return !casus.isOmgekeerd(feit);
    case 'maatregel_gestart':
      return feit.inhoud.status !== 'aangevraagd' && gaatOver([feit.inhoud.voor ?? []].flat(), feit, casus);
    case 'hulp_gestart':
      return gaatOver([feit.inhoud.voor], feit, casus);
    case 'afspraak_uitgevoerd':
      return feit.inhoud.uitgevoerd !== 'nee' && gaatOver([], feit, casus);
    case 'overtreding_opgevolgd':
      return feit.inhoud.besluit !== 'geen';
    case 'maatregel_uitgereikt':
    case 'maatregel_verlengd':
    case 'plan_vastgesteld':
      return gaatOver([], feit, casus);
    default:
      return false;
  }
}

const ANDEREN: ReadonlySet<string> = new Set([
  'kind',
  'netwerk',
  'nieuwe_partner',
  'getuige',
  'bedreigde_professional',
]);

/** False when it names people, none of whom is the victim, the perpetrator or somebody whose role is not known. */
function gaatOver(voor: readonly string[], { over }: Feit, casus: CasusStand): boolean {
  const genoemd = voor.length > 0 ? voor : over;
  return genoemd.length === 0 || genoemd.some((id) => !ANDEREN.has(casus.betrokkenen.rolVan(id) ?? ''));
}
