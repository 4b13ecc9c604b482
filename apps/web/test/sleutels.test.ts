import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiFout } from '../src/api/fout.ts';
import { pogingVoor, vergeetGeweigerd, vergeetSleutel } from '../src/api/sleutels.ts';
import { bewaarSessie, vergeetSessie } from '../src/sessie/sessie.ts';

vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: () => undefined, removeItem: () => undefined });
afterAll(() => void vi.unstubAllGlobals());

const feit = (op: string, reden = 'rust') => ({ body: { soort: 'notitie', op, inhoud: { reden } } });
const nu = () => new Date().toISOString();
const minuten = (aantal: number) => void vi.advanceTimersByTime(aantal * 60_000);
const alsGebruiker = (id: string) =>
  bewaarSessie({ gebruiker: { id, naam: 'Noor Bos', organisatie: 'politie', rol: 'wijkagent' } });

describe('a second try of a form', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.parse('2026-11-30T10:00:00Z') });
    alsGebruiker('noor');
  });
  afterEach(() => {
    vergeetSessie();
    vi.useRealTimers();
  });

  it('is the first one again, also when the moment is that of each try', () => {
    const eerste = pogingVoor('a', feit(nu()));
    vi.advanceTimersByTime(60_000);
    expect(pogingVoor('a', feit(nu()))).toEqual(eerste);
    expect(pogingVoor('b', feit(nu())).sleutel).not.toBe(eerste.sleutel);
  });

  it.each([
    ['says something else', () => feit(nu(), 'onrust')],
    ['is about a moment that somebody typed', () => feit('2026-11-29T21:00:00Z')],
  ])('is another one when it %s', (_wat, anders) => {
    const eerste = pogingVoor('a', feit(nu()));
    vi.advanceTimersByTime(60_000);
    const tweede = anders();
    expect(pogingVoor('a', tweede)).toEqual({ inhoud: tweede, sleutel: expect.not.stringMatching(eerste.sleutel) });
  });

  it('is a new fact once the server said yes', () => {
    const { sleutel } = pogingVoor('a', feit(nu()));
    vergeetSleutel('a');
    expect(pogingVoor('a', feit(nu())).sleutel).not.toBe(sleutel);
  });

  it('is a new fact with its own moment when it comes hours after a lost answer', () => {
    const eerste = pogingVoor('a', feit(nu()));
    minuten(180);
    const later = feit(nu());
    expect(pogingVoor('a', later)).toEqual({ inhoud: later, sleutel: expect.not.stringMatching(eerste.sleutel) });
  });

  it('stays the same one while somebody keeps trying', () => {
    const eerste = pogingVoor('a', feit(nu()));
    for (let keer = 0; keer < 4; keer++) {
      minuten(4);
      expect(pogingVoor('a', feit(nu()))).toEqual(eerste);
    }
  });

  it.each([401, 403, 404, 422, 429])('begins anew, at its own moment, after a %i', (status) => {
    pogingVoor('a', feit(nu()));
    vergeetGeweigerd('a', new ApiFout(status, 'nee'));
    minuten(1);
    const later = feit(nu());
    expect(pogingVoor('a', later).inhoud).toEqual(later);
  });

  it.each([0, 408, 409, 500, 503])(
    'is the first one again after a %i, which leaves open what became of it',
    (status) => {
      const eerste = pogingVoor('a', feit(nu()));
      vergeetGeweigerd('a', new ApiFout(status, 'misschien'));
      minuten(1);
      expect(pogingVoor('a', feit(nu()))).toEqual(eerste);
    },
  );

  it('is the first one again when only a later try was refused: the first may have arrived', () => {
    const eerste = pogingVoor('a', feit(nu()));
    minuten(1);
    pogingVoor('a', feit(nu()));
    vergeetGeweigerd('a', new ApiFout(429, 'te veel'));
    minuten(1);
    expect(pogingVoor('a', feit(nu()))).toEqual(eerste);
  });

  it('is never that of a colleague on the same computer', () => {
    const eerste = pogingVoor('a', feit(nu()));
    vergeetSessie({ verlopen: true });
    alsGebruiker('cas');
    minuten(1);
    const zijne = feit(nu());
    expect(pogingVoor('a', zijne)).toEqual({ inhoud: zijne, sleutel: expect.not.stringMatching(eerste.sleutel) });
  });

  it('is the first one again after a session that ended by itself, and a new one after signing out', () => {
    const eerste = pogingVoor('a', feit(nu()));
    vergeetSessie({ verlopen: true });
    alsGebruiker('noor');
    expect(pogingVoor('a', feit(nu()))).toEqual(eerste);
    vergeetSessie();
    alsGebruiker('noor');
    expect(pogingVoor('a', feit(nu())).sleutel).not.toBe(eerste.sleutel);
  });
});
