import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pogingVoor, vergeetSleutel } from '../src/api/sleutels.ts';

const feit = (op: string, reden = 'rust') => ({ body: { soort: 'notitie', op, inhoud: { reden } } });
const nu = () => new Date().toISOString();

describe('a second try of a form', () => {
  beforeEach(() => vi.useFakeTimers({ now: Date.parse('2026-11-30T10:00:00Z') }));
  afterEach(() => {
    vergeetSleutel('a');
    vi.useRealTimers();
  });

  it('is the first one again, also when the moment is that of each try', () => {
    const eerste = pogingVoor('a', feit(nu()));
    vi.advanceTimersByTime(60_000);
    expect(pogingVoor('a', feit(nu()))).toEqual(eerste);
    expect(pogingVoor('b', feit(nu())).sleutel).not.toBe(eerste.sleutel);
    vergeetSleutel('b');
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
});
