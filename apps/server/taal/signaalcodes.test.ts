import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SIGNAALTITELS } from './signaalcodes.ts';

const REGELS = join(import.meta.dirname, '..', '..', '..', 'regels', 'routekaarten');

/** Every `code:` in the rules: that key means nothing else there. */
function codesInRegels(): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const naam of globSync('**/*.yaml', { cwd: REGELS })) {
    const tekst = readFileSync(join(REGELS, naam), 'utf8');
    for (const [, code = ''] of tekst.matchAll(/\bcode: *(\w+)/g)) codes.add(code);
  }
  return codes;
}

describe('the titles of signals', () => {
  it('cover every code that a rule can raise, and no other', () => {
    const codes = codesInRegels();
    expect(codes.size).toBeGreaterThan(40);
    expect(Object.keys(SIGNAALTITELS).toSorted()).toEqual([...codes].toSorted());
  });

  it('are short, and differ from each other', () => {
    const titels = Object.values(SIGNAALTITELS);
    expect(new Set(titels).size).toBe(titels.length);
    for (const titel of titels) expect(titel).toMatch(/^[A-Z].{2,49}$/);
  });
});
