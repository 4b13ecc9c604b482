import type { Uitvoering } from '@waakvlam/kernel/http';
import { leesLog } from '../feiten/log.ts';
import { noemtEenVanDeAdressen } from '../maatregelen/omschrijving.ts';

const KORTSTE_NAAM = 3;
const TUSSEN = new Set('van von der den het ter ten de la el'.split(' '));

/**
 * Gives what says whether words for the perpetrator name an address of somebody else in the case, or the victim, a child
 * or who else stands around her. A name that he bears too (that of his children, say) tells him nothing.
 */
export async function leesVerrader({ trx }: Uitvoering, casusId: string): Promise<(tekst: string) => boolean> {
  const plegers = new Set<string>();
  const namen = new Map<string, string>();
  const adressen: { van: string; adres: string }[] = [];
  for (const { feit } of await leesLog(trx, casusId)) {
    if (feit.geredigeerd) continue;
    if (feit.soort === 'betrokkene_toegevoegd') {
      if (feit.inhoud.rol === 'pleger') plegers.add(feit.inhoud.id);
      namen.set(feit.inhoud.id, feit.inhoud.naam ?? '');
    } else if (feit.soort === 'verblijf_vastgesteld' && feit.inhoud.adres !== undefined)
      adressen.push({ van: feit.inhoud.betrokkene, adres: feit.inhoud.adres });
  }
  const woordenVan = (pleger: boolean): string[] =>
    [...namen].flatMap(([id, naam]) => (plegers.has(id) === pleger ? woorden(naam) : []));
  const vanHem = new Set(woordenVan(true));
  const geheim = new Set(woordenVan(false).filter((woord) => !vanHem.has(woord)));
  const vanAnderen = adressen.filter(({ van }) => !plegers.has(van)).map(({ adres }) => adres);
  return (tekst) => woorden(tekst).some((woord) => geheim.has(woord)) || noemtEenVanDeAdressen(tekst, vanAnderen);
}

function woorden(tekst: string): string[] {
  const kaal = tekst.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return kaal.split(/[^\p{L}]+/u).filter((woord) => woord.length >= KORTSTE_NAAM && !TUSSEN.has(woord));
}
