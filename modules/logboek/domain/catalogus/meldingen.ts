import type { z } from 'zod';

/**
 * Says in Dutch what is wrong with a value and how to mend it. Quotes at most forty characters of the value, so that
 * free text does not travel into logs.
 */
export function meldingVoor(issue: z.core.$ZodIssue, waarde: unknown): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `onbekende sleutel ${issue.keys.slice(0, 5).map(citeer).join(', ')}; haal die weg of verbeter de spelling`;
    case 'invalid_type':
      return waarde === undefined ? 'is verplicht en ontbreekt' : verkeerdType(issue.expected, waarde);
    case 'invalid_value':
      return waarde === undefined
        ? `is verplicht en ontbreekt; kies uit ${opsomming(issue.values)}`
        : `${citeer(waarde)} kan hier niet; kies uit ${opsomming(issue.values, waarde)}`;
    case 'too_small':
      return 'mag niet leeg zijn';
    case 'too_big':
      return `is te groot; ten hoogste ${issue.maximum}`;
    case 'custom':
      return issue.message === 'Invalid input' ? `${citeer(waarde)} is geen geldige waarde` : issue.message;
    default:
      return `${citeer(waarde)} is geen geldige waarde`;
  }
}

const TYPEN: Record<string, string> = {
  string: 'tekst',
  number: 'een getal',
  boolean: 'true of false',
  array: 'een lijst',
  object: 'een blok met velden',
  record: 'een blok met velden',
};

function verkeerdType(verwacht: string, waarde: unknown): string {
  const moet = `moet ${TYPEN[verwacht] ?? verwacht} zijn`;
  if (verwacht === 'string' && (typeof waarde === 'number' || typeof waarde === 'boolean')) {
    return `${moet}; zet ${citeer(waarde)} tussen aanhalingstekens`;
  }
  if (verwacht === 'array') return `${moet}; zet er blokhaken omheen`;
  return waarde === null ? `${moet}, maar is leeg` : moet;
}

/** That this is no date; of a year alone, or of parts of a second, what to write for it. */
export function geenDatum(waarde: unknown): string {
  const wat = citeer(waarde);
  if (typeof waarde === 'string' && /^\d{4}-\d\d-\d\dT[\d:]+\.\d+/.test(waarde))
    return `${wat} heeft delen van een seconde; laat die weg (2018-03-14T21:30:05+01:00)`;
  return typeof waarde === 'string' && /^\d{4}$/.test(waarde)
    ? `${wat} is alleen een jaar; noem ook de maand (${waarde}-03), of schrijf van: ${waarde}-01-01 en tot: ${waarde}-12-31`
    : `${wat} is geen bestaande datum (2018-03-14, 2018-03 of 2018-03-14T21:30)`;
}

/** A value between quotes, cut to forty characters. */
export function citeer(waarde: unknown): string {
  if (waarde === null) return 'leeg';
  if (typeof waarde === 'object') return Array.isArray(waarde) ? 'een lijst' : 'een blok';
  const tekst = typeof waarde === 'string' ? waarde : (JSON.stringify(waarde) ?? 'niets');
  return `'${tekst.length > 40 ? `${tekst.slice(0, 40)}…` : tekst}'`;
}

function opsomming(waarden: readonly unknown[], gegeven?: unknown): string {
  const namen = waarden.map(String);
  if (namen.length <= 16) return namen.join(', ');
  const dichtbij = typeof gegeven === 'string' ? lijktOp(gegeven, namen) : undefined;
  return dichtbij === undefined
    ? `de ${namen.length} waarden van de catalogus`
    : `de ${namen.length} waarden van de catalogus; bedoelde u '${dichtbij}'?`;
}

/** The name nearest to `gegeven` when it is at most a third of its letters away. */
export function lijktOp(gegeven: string, namen: Iterable<string>): string | undefined {
  if (gegeven.length > 40) return undefined;
  let beste: string | undefined;
  let minste = Math.max(1, Math.floor(gegeven.length / 3)) + 1;
  for (const naam of namen) {
    if (Math.abs(naam.length - gegeven.length) >= minste) continue;
    const stappen = afstand(gegeven, naam);
    if (stappen < minste) [beste, minste] = [naam, stappen];
  }
  return beste;
}

function afstand(a: string, b: string): number {
  let vorige = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const rij = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const wissel = (vorige[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      rij.push(Math.min(wissel, (vorige[j] ?? 0) + 1, (rij[j - 1] ?? 0) + 1));
    }
    vorige = rij;
  }
  return vorige[b.length] ?? 0;
}
