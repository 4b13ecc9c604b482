export function isBlok(waarde: unknown): waarde is Record<string, unknown> {
  return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);
}

/** The non-empty text at a key of a raw value, if it has one. */
export function tekstVan(waarde: unknown, sleutel: string): string | undefined {
  const tekst = isBlok(waarde) ? waarde[sleutel] : undefined;
  return typeof tekst === 'string' && tekst !== '' ? tekst : undefined;
}

export function lijstVan(waarde: unknown): unknown[] {
  return Array.isArray(waarde) ? waarde : [];
}
