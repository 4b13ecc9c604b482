import { fstatSync, statSync } from 'node:fs';

/**
 * The input that `uit` would write over, undefined when there is none: under the same name, a link or another spelling of
 * it. `-` is standard input.
 */
export function overschreven(uit: string | undefined, invoer: readonly string[]): string | undefined {
  const doel = uit === undefined ? undefined : plaatsVan(uit);
  return doel && invoer.find((een) => plaatsVan(een) === doel);
}

/** Where a file lies on disk; undefined for what is not there, and for what cannot be written over (a pipe, a screen). */
function plaatsVan(pad: string): string | undefined {
  try {
    const stand = pad === '-' ? fstatSync(0) : statSync(pad);
    return stand.isFile() ? `${stand.dev}:${stand.ino}` : undefined;
  } catch {
    return undefined;
  }
}
