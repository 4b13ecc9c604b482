/** The path of a case in the API, or of something in it: `casuspad(id, 'feiten')`. */
export function casuspad(id: string, ...rest: readonly string[]): string {
  return ['/casussen', id, ...rest].map((deel, plek) => (plek === 0 ? deel : encodeURIComponent(deel))).join('/');
}
