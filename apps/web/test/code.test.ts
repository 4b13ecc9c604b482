import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eenmaal } from '../src/casus/tabs/code.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('code that is fetched when it is first asked for', () => {
  it('is fetched once, and there at once from then on', async () => {
    const haal = vi.fn(() => Promise.resolve('inhoud'));
    const code = eenmaal(haal);
    expect(code.nu()).toBeUndefined();
    await Promise.all([code.laad(), code.laad()]);
    expect([code.nu(), haal.mock.calls.length]).toEqual(['inhoud', 1]);
  });

  it('is asked for again after a failure, but not by the screen that is about to say so', async () => {
    const haal = vi.fn<() => Promise<string>>();
    haal.mockRejectedValueOnce(new Error('geen verbinding')).mockResolvedValue('inhoud');
    const code = eenmaal(haal);
    await expect(code.laad()).rejects.toThrow('geen verbinding');
    await expect(code.laad()).rejects.toThrow('geen verbinding');
    expect(haal).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1000);
    await expect(code.laad()).resolves.toBe('inhoud');
  });
});
