import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  bewaarAlles,
  herstelConcept,
  leesConcept,
  type Plek,
  volgConcepten,
  wisConcept,
  zetConcept,
} from '../src/api/conceptbewaring.ts';
import { bewaarSessie, vergeetSessie } from '../src/sessie/sessie.ts';

type Verzoek = { method: string; pad: string; inhoud: unknown };

const WIES: Plek = { wie: 'wies', soort: 'feiten_c1' };
const opslag = new Map<string, string>();
const verzoeken: Verzoek[] = [];
/** How the server answers; a status of 0 is no answer at all. */
let status = 200;
let wacht: Promise<void> = Promise.resolve();

vi.stubGlobal('sessionStorage', {
  getItem: (sleutel: string) => opslag.get(sleutel) ?? null,
  setItem: (sleutel: string, waarde: string) => void opslag.set(sleutel, waarde),
  removeItem: (sleutel: string) => void opslag.delete(sleutel),
});
vi.stubGlobal('fetch', async (pad: string, { method = 'GET', body }: RequestInit) => {
  const gelezen: unknown = typeof body === 'string' ? JSON.parse(body) : undefined;
  verzoeken.push({ method, pad: pad.replace('/api/v1', ''), inhoud: gelezen });
  await wacht;
  if (status === 0) throw new TypeError('no connection');
  return new Response(status === 204 ? null : '{}', { status });
});

const meldAan = (id: string) =>
  bewaarSessie({ token: 'proef', gebruiker: { id, naam: id, organisatie: 'politie', rol: 'wijkagent' } });

beforeEach(() => {
  vi.useFakeTimers();
  meldAan('wies');
});

afterEach(async () => {
  status = 200;
  wacht = Promise.resolve();
  meldAan('wies');
  wisConcept(WIES, false);
  await vi.runAllTimersAsync();
  vi.useRealTimers();
  verzoeken.length = 0;
});

afterAll(() => void vi.unstubAllGlobals());

describe('what is typed in a form', () => {
  it('is kept on the server once typing rests, and nothing is sent for what is kept', async () => {
    zetConcept(WIES, { wat: 'a' });
    zetConcept(WIES, { wat: 'ab' });
    expect(leesConcept(WIES)).toMatchObject({ inhoud: { wat: 'ab' }, staat: 'bezig', hervat: false });
    await vi.runAllTimersAsync();
    expect(leesConcept(WIES)?.staat).toBe('bewaard');
    expect(verzoeken).toEqual([
      {
        method: 'PUT',
        pad: `/concepten/${leesConcept(WIES)?.id}`,
        inhoud: { soort: 'feiten_c1', inhoud: { wat: 'ab' } },
      },
    ]);
    await bewaarAlles();
    expect(verzoeken).toHaveLength(1);
  });

  it('says that it is not kept without a connection, and is kept as soon as there is one', async () => {
    status = 0;
    zetConcept(WIES, { wat: 'a' });
    await vi.advanceTimersByTimeAsync(1000);
    expect(leesConcept(WIES)?.staat).toBe('niet_bewaard');
    status = 200;
    await vi.runAllTimersAsync();
    expect(leesConcept(WIES)?.staat).toBe('bewaard');
  });

  it('says that it is too long, and is tried again only when it was changed', async () => {
    status = 413;
    zetConcept(WIES, { wat: 'veel' });
    await vi.advanceTimersByTimeAsync(20_000);
    expect([leesConcept(WIES)?.staat, verzoeken.length]).toEqual(['geweigerd', 1]);
    status = 200;
    zetConcept(WIES, { wat: 'min' });
    await vi.runAllTimersAsync();
    expect(leesConcept(WIES)?.staat).toBe('bewaard');
  });

  it('is sent at once when its writer leaves', async () => {
    zetConcept(WIES, { wat: 'a' });
    await bewaarAlles(true);
    expect(verzoeken).toHaveLength(1);
  });

  it('never overtakes what is still being sent', async () => {
    const { promise, resolve: laatDoor } = Promise.withResolvers<void>();
    wacht = promise;
    zetConcept(WIES, { wat: 'a' });
    await vi.advanceTimersByTimeAsync(700);
    zetConcept(WIES, { wat: 'ab' });
    await vi.advanceTimersByTimeAsync(3000);
    expect(verzoeken).toHaveLength(1);
    laatDoor();
    await vi.runAllTimersAsync();
    expect(verzoeken.map(({ inhoud }) => inhoud)).toMatchObject([{ inhoud: { wat: 'a' } }, { inhoud: { wat: 'ab' } }]);
  });

  it('is removed after what was still being sent, so that nothing brings it back', async () => {
    const { promise, resolve: laatDoor } = Promise.withResolvers<void>();
    wacht = promise;
    zetConcept(WIES, { wat: 'a' });
    await vi.advanceTimersByTimeAsync(700);
    wisConcept(WIES, false);
    expect(leesConcept(WIES)).toBeUndefined();
    expect(verzoeken.map(({ method }) => method)).toEqual(['PUT']);
    laatDoor();
    await vi.runAllTimersAsync();
    expect(verzoeken.map(({ method }) => method)).toEqual(['PUT', 'DELETE']);
  });

  it('is removed in the end, also when the connection was gone at first', async () => {
    zetConcept(WIES, { wat: 'a' });
    await vi.runAllTimersAsync();
    status = 0;
    wisConcept(WIES, true);
    await vi.advanceTimersByTimeAsync(100);
    status = 204;
    await vi.runAllTimersAsync();
    expect(verzoeken.map(({ method }) => method)).toEqual(['PUT', 'DELETE', 'DELETE']);
  });

  it('gives way to nothing that was found later, nor comes back once thrown away', async () => {
    herstelConcept(WIES, { id: 'oud', inhoud: { wat: 'van gisteren' } });
    expect(leesConcept(WIES)).toMatchObject({ id: 'oud', hervat: true });
    wisConcept(WIES, true);
    herstelConcept(WIES, { id: 'oud', inhoud: { wat: 'van gisteren' } });
    expect(leesConcept(WIES)).toBeUndefined();
    zetConcept(WIES, { wat: 'nieuw' });
    herstelConcept(WIES, { id: 'ander', inhoud: { wat: 'van eergisteren' } });
    expect(leesConcept(WIES)?.inhoud).toEqual({ wat: 'nieuw' });
  });

  it('is never sent as that of somebody else, and waits for its writer', async () => {
    zetConcept(WIES, { wat: 'van Wies' });
    vergeetSessie({ verlopen: true });
    meldAan('tara');
    await vi.runAllTimersAsync();
    await bewaarAlles();
    expect(verzoeken).toEqual([]);
    expect(leesConcept({ ...WIES, wie: 'tara' })).toBeUndefined();
    meldAan('wies');
    await vi.runAllTimersAsync();
    expect(verzoeken).toHaveLength(1);
  });

  it('does not stay behind on the machine once the server has it and its writer has gone', async () => {
    zetConcept(WIES, { wat: 'van Wies' });
    await vi.runAllTimersAsync();
    const opnieuw = vi.fn();
    const stop = volgConcepten(opnieuw);
    vergeetSessie();
    stop();
    expect(opnieuw).toHaveBeenCalled();
    expect(leesConcept(WIES)).toBeUndefined();
  });
});
