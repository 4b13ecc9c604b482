import { describe, expect, it } from 'vitest';
import { isBeantwoord, toestemmingsfouten } from '../src/casus/plegerstap/toestemming.ts';

describe('what she says to a warning talk', () => {
  it.each(['ja', 'nee'])('is written down when it is %s, and never passed over when no victim is seen', (gegeven) => {
    expect(isBeantwoord({ door: 'anna', gegeven })).toBe(true);
    expect(toestemmingsfouten({ door: 'anna', gegeven })).toEqual([]);
    expect(toestemmingsfouten({ door: '', gegeven })).toEqual([
      { veld: 'gegeven', melding: expect.stringContaining('kan niet in het dossier') },
    ]);
  });

  it.each(['anna', ''])('need not be known to go on when she was not asked yet (victim seen: "%s")', (door) => {
    expect(isBeantwoord({ door, gegeven: 'niet_gevraagd' })).toBe(false);
    expect(toestemmingsfouten({ door, gegeven: 'niet_gevraagd' })).toEqual([]);
  });

  it('asks for a choice first', () => {
    expect(toestemmingsfouten({ door: '', gegeven: '' })).toEqual([{ veld: 'gegeven', melding: expect.any(String) }]);
  });
});
