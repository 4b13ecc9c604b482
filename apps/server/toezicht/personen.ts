import { createHmac } from 'node:crypto';

const TUSSENVOEGSELS = new Set('van de der den het ter ten te t in op aan bij von el al la le du'.split(' '));

/**
 * Keyed digests under which a person is known: of all her names, and of the last name with the first letter of the first;
 * both with the day of birth. Spelling of diacritics, ij and y, and small words between names makes no difference. None
 * when name or day of birth is missing. The key keeps a digest from being guessed.
 */
export function persoonsleutels(
  sleutel: Buffer,
  { naam, geboren }: { readonly naam?: string | undefined; readonly geboren?: string | undefined },
): Buffer[] {
  const dag = /^\d{4}-\d{2}-\d{2}$/.exec(geboren ?? '')?.[0];
  const namen = woorden(naam ?? '');
  const laatste = namen.at(-1);
  if (dag === undefined || laatste === undefined || namen.length < 2) return [];
  const digest = (tekst: string): Buffer => createHmac('sha256', sleutel).update(`${tekst}|${dag}`).digest();
  return [digest(namen.toSorted().join(' ')), digest(`${laatste} ${namen[0]?.charAt(0) ?? ''}`)];
}

/** Keyed digest of a name alone: shows that someone tries one name with many days of birth, without keeping the name. */
export function naamsleutel(sleutel: Buffer, naam: string): Buffer {
  return createHmac('sha256', sleutel)
    .update(`naam|${woorden(naam).toSorted().join(' ')}`)
    .digest();
}

function woorden(naam: string): string[] {
  return naam
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ij', 'y')
    .split(/[^\p{L}\d]+/u)
    .filter((woord) => woord !== '' && !TUSSENVOEGSELS.has(woord));
}
