import { QueryClient } from '@tanstack/react-query';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { leesConcept, wisConcept } from '../src/api/conceptbewaring.ts';
import { isAangekomen, noteerOnderweg } from '../src/api/conceptonderweg.ts';
import { conceptQuery } from '../src/api/conceptQuery.ts';
import { bewaarSessie } from '../src/sessie/sessie.ts';

const WIES = { wie: 'wies', soort: 'feiten_c1' };
const opslag = new Map<string, string>();
/** What the server has of drafts, at each time that it is asked; the last goes on. */
let antwoorden: unknown[][] = [];

vi.stubGlobal('sessionStorage', {
  getItem: (sleutel: string) => opslag.get(sleutel) ?? null,
  setItem: (sleutel: string, waarde: string) => void opslag.set(sleutel, waarde),
  removeItem: (sleutel: string) => void opslag.delete(sleutel),
});
vi.stubGlobal('fetch', async () => {
  const resultaten = antwoorden.length > 1 ? antwoorden.shift() : antwoorden[0];
  return new Response(JSON.stringify({ resultaten }));
});

beforeEach(() => {
  vi.useFakeTimers();
  opslag.clear();
  bewaarSessie({ token: 'proef', gebruiker: { id: 'wies', naam: 'Wies', organisatie: 'politie', rol: 'wijkagent' } });
});

afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('what the page before this one sent at its end', () => {
  it('has arrived once the server has it in another version than that page knew', () => {
    noteerOnderweg({ id: 'a', soort: 'feiten_c1' });
    noteerOnderweg({ id: 'b', soort: 'feiten_c1', versie: 3 });
    noteerOnderweg({ id: 'c', soort: 'feiten_c2' });
    expect(isAangekomen('feiten_c1', [])).toBe(false);
    expect(isAangekomen('feiten_c1', [{ id: 'b', inhoud: {}, versie: 3 }])).toBe(false);
    expect(isAangekomen('feiten_c1', [{ id: 'a', inhoud: {}, versie: 1 }])).toBe(false);
    expect(isAangekomen('feiten_c1', [{ id: 'b', inhoud: {}, versie: 4 }])).toBe(true);
    expect(isAangekomen('feiten_c2', [])).toBe(false);
  });

  it('is not waited for after ten seconds, and holds nothing of what was typed', () => {
    const regel = { id: 'a', soort: 'feiten_c1', inhoud: { log: 'zij belde' } };
    noteerOnderweg(regel);
    expect([...opslag.values()].join(' ')).not.toContain('zij belde');
    vi.advanceTimersByTime(10_000);
    expect(isAangekomen('feiten_c1', [])).toBe(true);
  });

  it('comes to the form when it arrives after the first question of the new page', async () => {
    noteerOnderweg({ id: 'a', soort: 'feiten_c1' });
    antwoorden = [[], [], [{ id: 'a', inhoud: { log: 'zij belde' }, versie: 1 }]];
    const gevraagd = new QueryClient().fetchQuery(conceptQuery(WIES));
    await vi.runAllTimersAsync();
    await gevraagd;
    expect(leesConcept(WIES)).toMatchObject({ inhoud: { log: 'zij belde' }, hervat: true });
    wisConcept(WIES, false);
  });

  it('keeps the form waiting for three seconds at most', async () => {
    noteerOnderweg({ id: 'a', soort: 'feiten_c1' });
    antwoorden = [[{ id: 'z', inhoud: { log: 'van eerder' }, versie: 1 }]];
    const gevraagd = new QueryClient().fetchQuery(conceptQuery(WIES));
    await vi.advanceTimersByTimeAsync(3100);
    await gevraagd;
    expect(leesConcept(WIES)?.inhoud).toEqual({ log: 'van eerder' });
    wisConcept(WIES, false);
  });
});
