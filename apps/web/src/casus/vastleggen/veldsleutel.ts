/** Key of a value: fields with the same name in two kinds (uitkomst, aard) are not the same field. */
export function sleutel(soort: string, veld: string): string {
  return `${soort}.${veld}`;
}
