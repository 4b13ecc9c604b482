/** What is wrong with the arguments of a command, in Dutch; the argument itself is named. */
export function beschrijfArgumentfout(fout: unknown): string {
  const { code = '', message = String(fout) } = fout instanceof Error ? (fout as NodeJS.ErrnoException) : {};
  const genoemd = /'(-[^' ]*)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `De optie ${genoemd} bestaat niet.`;
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `De optie ${genoemd} heeft geen of een verkeerde waarde.`;
  return 'De opdracht is niet te lezen.';
}
