import { describe, expect, it } from 'vitest';
import { toestelnaam } from './toestel.ts';

describe('the name of a device', () => {
  it.each([
    [
      'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/142.0.0.0 Mobile Safari/537.36',
      'Chrome op Android',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Mobile/15E148 Safari/604.1',
      'Safari op iOS',
    ],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox op Windows'],
    ['', undefined],
    [undefined, undefined],
  ])('of %s is %s', (kenmerk, naam) => expect(toestelnaam(kenmerk)).toBe(naam));

  it('is never longer than people read, whatever a browser says', () => {
    expect((toestelnaam(`Naam${'x'.repeat(5000)}/1.0 (Linux)`) ?? '').length).toBeLessThanOrEqual(100);
  });
});
