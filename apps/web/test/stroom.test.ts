import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { volgStroom } from '../src/api/stroom.ts';
import { VERS_MS } from '../src/app/queryClient.ts';
import { maakVerversing } from '../src/app/verversing.ts';
import { zolangGezien } from '../src/app/zolangGezien.ts';
import { bewaarSessie, vergeetSessie } from '../src/sessie/sessie.ts';

vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: () => undefined, removeItem: () => undefined });
afterAll(() => void vi.unstubAllGlobals());
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
afterEach(() => void vi.useRealTimers());

/** A stream of these chunks that ends. */
const stroom = (...delen: string[]) =>
  new Response(
    new ReadableStream({
      start: (bak) => {
        for (const deel of delen) bak.enqueue(new TextEncoder().encode(deel));
        bak.close();
      },
    }),
  );
const wachtOpLezen = () => new Promise((klaar) => setImmediate(klaar));
const verbonden = ': verbonden\n\n';
const beoordeeld = 'event: beoordeeld\ndata: {"casus":"c1"}\n\n';

describe('following a stream', () => {
  let stop: () => void;
  const bij = vi.fn();
  const antwoorden = vi.fn<() => Promise<Response>>();

  /** The server answers so, one after the other; then it hangs. Gives how often news came after each answer. */
  async function volg(...reeks: (Response | Error)[]): Promise<number[]> {
    for (const een of reeks)
      antwoorden.mockImplementationOnce(() => (een instanceof Error ? Promise.reject(een) : Promise.resolve(een)));
    antwoorden.mockImplementation(() => new Promise(() => {}));
    stop = volgStroom('/casussen/c1/gebeurtenissen', bij);
    const keren: number[] = [];
    while (keren.length < reeks.length) {
      for (let keer = 0; keer < 20; keer++) await wachtOpLezen();
      keren.push(bij.mock.calls.length);
      await vi.advanceTimersByTimeAsync(5000);
    }
    return keren;
  }

  beforeEach(() => {
    vi.stubGlobal('fetch', antwoorden);
    bewaarSessie({ gebruiker: { id: 'u1', naam: 'Noor Bos', organisatie: 'politie', rol: 'wijkagent' } });
  });
  afterEach(() => {
    stop();
    vergeetSessie();
    bij.mockReset();
    antwoorden.mockReset();
  });

  it('tells each event, and nothing of a connection or a heartbeat', async () => {
    expect(await volg(stroom(verbonden, beoordeeld, ': \n\n', beoordeeld.slice(0, 9), beoordeeld.slice(9)))).toEqual([
      2,
    ]);
  });

  it('tells once that there is a stream again: what happened meanwhile nobody tells', async () => {
    expect(await volg(stroom(verbonden), stroom(verbonden), stroom(verbonden))).toEqual([0, 1, 2]);
  });

  it('tells that there is a stream when it opened slowly: what came meanwhile nobody tells', async () => {
    antwoorden.mockImplementationOnce(() => new Promise((klaar) => setTimeout(() => klaar(stroom(verbonden)), 3000)));
    antwoorden.mockImplementation(() => new Promise(() => {}));
    stop = volgStroom('/casussen/c1/gebeurtenissen', bij);
    await vi.advanceTimersByTimeAsync(2999);
    expect(bij).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(bij).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['there is no connection', () => new Error('net')],
    ['the server is down', () => new Response(null, { status: 503 })],
    ['too much was asked', () => new Response(null, { status: 429 })],
  ])('goes on when %s, and tells it when there is one', async (_wat, storing) => {
    expect(await volg(storing(), storing(), stroom(verbonden))).toEqual([0, 0, 1]);
  });

  it.each([401, 403, 404])('tells it and stops when the server says %i: access ended', async (status) => {
    expect(await volg(stroom(verbonden), new Response(null, { status }))).toEqual([0, 1]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(antwoorden).toHaveBeenCalledTimes(2);
  });

  it('asks for nothing more once it is stopped or nobody is signed in', async () => {
    await volg(stroom(verbonden));
    expect(antwoorden).toHaveBeenCalledTimes(2);
    stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(antwoorden).toHaveBeenCalledTimes(2);
  });
});

describe('asking anew after news', () => {
  it('asks once for what happens shortly after each other', async () => {
    const { gevraagd, verversing, opruimen } = await open(100);
    for (let keer = 0; keer < 5; keer++) verversing.meld();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(gevraagd).toHaveBeenCalledTimes(2);
    opruimen();
  });

  it('lets a slow answer end under steady news, and then asks once more', async () => {
    const { gevraagd, verversing, client, opruimen } = await open(9000);
    for (let seconde = 0; seconde < 15; seconde++) {
      verversing.meld();
      await vi.advanceTimersByTimeAsync(1000);
    }
    expect(client.getQueryData(SLEUTEL)).toBe(2);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(client.getQueryData(SLEUTEL)).toBe(gevraagd.mock.calls.length);
    expect(afgebroken).toBe(0);
    opruimen();
  });

  it('asks again for what was under way when the news came, and not for the rest', async () => {
    const { gevraagd, verversing, client, opruimen } = await open(5000);
    const ander = vi.fn(() => Promise.resolve(1));
    const los = new QueryObserver(client, { queryKey: [...CASUS, 'ander'], queryFn: ander }).subscribe(() => {});
    await vi.advanceTimersByTimeAsync(100);
    void client.invalidateQueries({ queryKey: SLEUTEL });
    await vi.advanceTimersByTimeAsync(100);
    expect(gevraagd).toHaveBeenCalledTimes(2);
    verversing.nu();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(gevraagd).toHaveBeenCalledTimes(3);
    expect(ander).toHaveBeenCalledTimes(2);
    los();
    opruimen();
  });

  it('asks nothing once it is stopped', async () => {
    const { gevraagd, verversing, opruimen } = await open(100);
    verversing.meld();
    verversing.stop();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(gevraagd).toHaveBeenCalledTimes(1);
    opruimen();
  });
});

describe('following while the page is looked at', () => {
  const blad = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const toon = (staat: string) => {
    blad.visibilityState = staat;
    blad.dispatchEvent(new Event('visibilitychange'));
  };
  const los = vi.fn();
  const volg = vi.fn(() => los);
  const terug = vi.fn();
  let stop: () => void;

  beforeEach(() => {
    vi.stubGlobal('document', blad);
    blad.visibilityState = 'visible';
    stop = zolangGezien(volg, terug);
  });
  afterEach(() => {
    stop();
    vi.clearAllMocks();
  });

  it('keeps the stream of who looks elsewhere for a moment, and asks for nothing', () => {
    for (let keer = 0; keer < 3; keer++) {
      toon('hidden');
      vi.advanceTimersByTime(VERS_MS - 1000);
      toon('visible');
    }
    expect([volg, los, terug].map((een) => een.mock.calls.length)).toEqual([1, 0, 0]);
  });

  it('lets go of it for who stays away, and begins anew on return', () => {
    toon('hidden');
    vi.advanceTimersByTime(VERS_MS);
    expect([volg, los, terug].map((een) => een.mock.calls.length)).toEqual([1, 1, 0]);
    toon('visible');
    expect([volg, los, terug].map((een) => een.mock.calls.length)).toEqual([2, 1, 1]);
  });

  it('begins anew after a sleep in which no timer ran', () => {
    toon('hidden');
    vi.setSystemTime(Date.now() + VERS_MS);
    toon('visible');
    expect([volg, los, terug].map((een) => een.mock.calls.length)).toEqual([2, 1, 1]);
  });

  it('follows nothing on a page that nobody looks at yet, and nothing after the end', () => {
    stop();
    vi.clearAllMocks();
    blad.visibilityState = 'hidden';
    stop = zolangGezien(volg, terug);
    expect(volg).not.toHaveBeenCalled();
    stop();
    toon('visible');
    expect(volg).not.toHaveBeenCalled();
  });
});

const CASUS = ['casus', 'c1'];
const SLEUTEL = [...CASUS, 'traag'];
let afgebroken = 0;

/** A case that is shown, whose answer takes so long (ms) and is how often it was asked for. */
async function open(duur: number) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  let keer = 0;
  const gevraagd = vi.fn(({ signal }: { signal: AbortSignal }) => {
    const dit = ++keer;
    signal.addEventListener('abort', () => afgebroken++);
    return new Promise<number>((klaar) => setTimeout(() => klaar(dit), duur));
  });
  const los = new QueryObserver(client, { queryKey: SLEUTEL, queryFn: gevraagd }).subscribe(() => {});
  await vi.advanceTimersByTimeAsync(duur);
  const verversing = maakVerversing(client, CASUS);
  const opruimen = () => {
    verversing.stop();
    los();
    client.clear();
  };
  return { client, gevraagd, verversing, opruimen };
}
