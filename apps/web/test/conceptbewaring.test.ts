import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Bewaard, Plek } from '../src/api/concept.ts';
import {
  bewaarAlles,
  laatElders,
  leesElders,
  wissel,
  zetPoging,
  bewaarEerst,
  haalBij,
  herstelConcept,
  leesConcept,
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
/** What the server says of a form that it kept. */
let antwoord = '{}';
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
  return new Response(status === 204 ? null : antwoord, { status });
});

const meldAan = (id: string) =>
  bewaarSessie({ token: 'proef', gebruiker: { id, naam: id, organisatie: 'politie', rol: 'wijkagent' } });

beforeEach(() => {
  vi.useFakeTimers();
  meldAan('wies');
});

afterEach(async () => {
  status = 200;
  antwoord = '{}';
  wacht = Promise.resolve();
  meldAan('wies');
  for (const ander of leesElders(WIES)) laatElders(WIES, ander, Object.keys(ander.inhoud));
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
        inhoud: { soort: 'feiten_c1', inhoud: { wat: 'ab' }, bladzijde: expect.any(String) },
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
    herstelConcept(WIES, [{ id: 'oud', inhoud: { wat: 'van gisteren' } }]);
    expect(leesConcept(WIES)).toMatchObject({ id: 'oud', hervat: true });
    wisConcept(WIES, true);
    herstelConcept(WIES, [{ id: 'oud', inhoud: { wat: 'van gisteren' } }]);
    expect(leesConcept(WIES)).toBeUndefined();
    zetConcept(WIES, { wat: 'nieuw' });
    herstelConcept(WIES, [{ id: 'ander', inhoud: { wat: 'van eergisteren' } }]);
    expect(leesConcept(WIES)?.inhoud).toEqual({ wat: 'nieuw' });
    expect(leesElders(WIES)).toEqual([{ id: 'ander', inhoud: { wat: 'van eergisteren' } }]);
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

describe('what one person typed on two pages', () => {
  // what was thrown away on a page does not come back there, so each test has rows of its own
  let oud: Bewaard = { id: '', inhoud: {} };
  let nieuw = oud;
  beforeEach(() => {
    oud = { id: crypto.randomUUID(), versie: 1, inhoud: { log: 'gisteren', regie: 'zij belde' } };
    nieuw = { id: crypto.randomUUID(), versie: 3, inhoud: { log: 'vandaag' } };
  });

  it('is kept under an id of its own as soon as another page went on with it', async () => {
    antwoord = '{"versie":1}';
    zetConcept(WIES, { log: 'een' });
    await vi.runAllTimersAsync();
    const eerst = leesConcept(WIES)?.id;
    status = 412;
    zetConcept(WIES, { log: 'een en meer' });
    await vi.advanceTimersByTimeAsync(650);
    status = 200;
    await vi.runAllTimersAsync();
    expect(leesConcept(WIES)).toMatchObject({ inhoud: { log: 'een en meer' }, staat: 'bewaard' });
    expect(leesConcept(WIES)?.id).not.toBe(eerst);
    expect(verzoeken.map(({ pad }) => pad)).toEqual([
      `/concepten/${eerst}`,
      `/concepten/${eerst}`,
      `/concepten/${leesConcept(WIES)?.id}`,
    ]);
    expect(verzoeken.at(1)?.inhoud).toMatchObject({ versie: 1 });
    expect(verzoeken.at(2)?.inhoud).not.toHaveProperty('versie');
  });

  it('comes together: other forms at once, the same form to choose from', async () => {
    herstelConcept(WIES, [nieuw, oud]);
    expect(leesConcept(WIES)).toMatchObject({ id: nieuw.id, inhoud: { log: 'vandaag', regie: 'zij belde' } });
    expect(leesElders(WIES)).toEqual([{ ...oud, inhoud: { log: 'gisteren' } }]);
    await vi.runAllTimersAsync();
    // what waits to be chosen stays on the server
    expect(verzoeken.map(({ method, pad }) => `${method} ${pad}`)).toEqual([`PUT /concepten/${nieuw.id}`]);
  });

  it('clears away a page of which everything is here, once that is kept, and not what came to it since', async () => {
    herstelConcept(WIES, [nieuw, { ...oud, inhoud: { log: 'vandaag', regie: 'zij belde' } }]);
    await vi.runAllTimersAsync();
    expect(leesElders(WIES)).toEqual([]);
    expect(verzoeken.map(({ method }) => method)).toEqual(['PUT', 'DELETE']);
    expect(verzoeken.at(1)?.pad).toMatch(new RegExp(`^/concepten/${oud.id}\\?bladzijde=[0-9a-f-]+&versie=1$`));
  });

  it('changes places when it is chosen, so that both stay, and not when that cannot be kept', async () => {
    herstelConcept(WIES, [nieuw, oud]);
    await vi.runAllTimersAsync();
    const ander = leesElders(WIES)[0] ?? expect.fail('nothing to choose');
    status = 0;
    await expect(wissel(WIES, ander, ['log'])).rejects.toThrow();
    expect(leesConcept(WIES)?.inhoud).toMatchObject({ log: 'vandaag' });
    status = 200;
    antwoord = '{"versie":2}';
    await wissel(WIES, ander, ['log']);
    expect(leesConcept(WIES)?.inhoud).toEqual({ log: 'gisteren', regie: 'zij belde' });
    expect(leesElders(WIES)).toEqual([{ id: oud.id, versie: 2, inhoud: { log: 'vandaag' } }]);
    expect(verzoeken.at(-1)?.inhoud).toMatchObject({ inhoud: { log: 'vandaag' }, versie: 1 });
  });

  it('goes here when it was recorded on the other page, unless it was typed on here', async () => {
    herstelConcept(WIES, [oud]);
    status = 404;
    await haalBij();
    expect(leesConcept(WIES)).toBeUndefined();

    herstelConcept(WIES, [nieuw]);
    const { promise, resolve: laatDoor } = Promise.withResolvers<void>();
    wacht = promise;
    const bijhalen = haalBij();
    zetConcept(WIES, { log: 'vandaag, en nog iets' });
    laatDoor();
    await bijhalen;
    expect(leesConcept(WIES)?.inhoud).toEqual({ log: 'vandaag, en nog iets' });
    status = 200;
  });

  it('is here what the other page made of it, with what that sent, and stays when there is no answer', async () => {
    herstelConcept(WIES, [oud]);
    status = 0;
    await haalBij();
    expect(leesConcept(WIES)?.inhoud).toEqual(oud.inhoud);
    status = 200;
    const poging = { merk: 'm', inhoud: {}, sleutel: 'k', delen: ['regie'], onzeker: false };
    antwoord = JSON.stringify({
      id: oud.id,
      versie: 2,
      inhoud: { regie: 'zij belde', '#verzonden': { regie: poging } },
    });
    await haalBij();
    expect(leesConcept(WIES)).toMatchObject({
      versie: 2,
      inhoud: { regie: 'zij belde' },
      pogingen: { regie: { sleutel: 'k', onzeker: true } },
    });
    expect(leesConcept(WIES)?.inhoud).not.toHaveProperty('log');
  });

  it('is never mixed where a draft is one form', () => {
    const triage: Plek = { wie: 'wies', soort: 'triage_c1' };
    herstelConcept(triage, [nieuw, oud]);
    expect(leesConcept(triage)?.inhoud).toEqual(nieuw.inhoud);
    expect(leesElders(triage)).toEqual([oud]);
    wisConcept(triage, false);
    laatElders(triage, oud, Object.keys(oud.inhoud));
  });

  it('is not there for who signs in next', () => {
    herstelConcept(WIES, [nieuw, oud]);
    vergeetSessie();
    meldAan('tara');
    expect(leesElders(WIES)).toEqual([]);
  });
});

describe('what is being sent', () => {
  const poging = { merk: 'm', inhoud: { pad: '/x' }, sleutel: 's', delen: ['log'], onzeker: false };

  it('is with the draft before it goes, and may have arrived when it is found back', async () => {
    zetConcept(WIES, { log: 'een' });
    zetPoging(WIES, 'f', poging);
    await bewaarEerst(WIES);
    expect(verzoeken.at(-1)?.inhoud).toMatchObject({ inhoud: { log: 'een', '#verzonden': { f: { sleutel: 's' } } } });
    wisConcept(WIES, false);
    herstelConcept(WIES, [{ id: 'terug', inhoud: { log: 'een', '#verzonden': { f: poging, stuk: 3 } } }]);
    expect(leesConcept(WIES)).toMatchObject({ inhoud: { log: 'een' }, pogingen: { f: { ...poging, onzeker: true } } });
    expect(Object.keys(leesConcept(WIES)?.pogingen ?? {})).toEqual(['f']);
  });

  it('does not wait for a server that does not answer', async () => {
    wacht = new Promise(() => undefined);
    zetConcept(WIES, { log: 'een' });
    const klaar = vi.fn();
    void bewaarEerst(WIES).then(klaar);
    await vi.advanceTimersByTimeAsync(2100);
    expect(klaar).toHaveBeenCalled();
  });
});
