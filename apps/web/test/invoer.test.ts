import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  leesInvoer,
  leesOnderdelen,
  onthoudInvoer,
  type Venster,
  vergeetInvoer,
  volgInvoer,
} from '../src/casus/vastleggen/invoer.ts';

const GEDAAN: Venster = { wie: 'wies', casusId: 'c1', titel: 'Is het gedaan?', onderdeel: 'belofte-a' };
const anders = (deel: Partial<Venster>): Venster => ({ ...GEDAAN, ...deel });
const ANDERE = [
  anders({ wie: 'gijs' }),
  anders({ casusId: 'c2' }),
  anders({ titel: 'Is het' }),
  anders({ onderdeel: 'belofte-b' }),
  anders({ onderdeel: 'belofte-a2' }),
  anders({ onderdeel: '' }),
  // one name runs on in the other
  anders({ titel: 'Is het gedaan? belofte-a', onderdeel: '' }),
];

describe('what was typed in a window', () => {
  afterEach(() => [GEDAAN, ...ANDERE].forEach(vergeetInvoer));

  it('is there for that window of that user, case and subject, and in no other', () => {
    onthoudInvoer(GEDAAN, '', 'half een zin');
    expect(leesInvoer(GEDAAN, '')).toBe('half een zin');
    expect(ANDERE.map((venster) => leesInvoer(venster, ''))).toEqual(ANDERE.map(() => undefined));
  });

  it('goes with all its parts when it is recorded or called off, and leaves that of others', () => {
    for (const deel of ['', 'wie', 'niet']) onthoudInvoer(GEDAAN, deel, deel);
    for (const venster of ANDERE) onthoudInvoer(venster, '', venster);
    vergeetInvoer(GEDAAN);
    expect(['', 'wie', 'niet'].map((deel) => leesInvoer(GEDAAN, deel))).toEqual([undefined, undefined, undefined]);
    expect(ANDERE.map((venster) => leesInvoer(venster, ''))).toEqual(ANDERE);
  });

  it('says what the windows of one title that were begun are about, of that user and case alone', () => {
    for (const venster of [GEDAAN, ...ANDERE]) onthoudInvoer(venster, '', 'x');
    expect(leesOnderdelen(GEDAAN)).toEqual(['belofte-a', 'belofte-b', 'belofte-a2', '']);
    vergeetInvoer(GEDAAN);
    expect(leesOnderdelen(GEDAAN)).not.toContain('belofte-a');
  });

  it('tells whoever draws it of every change until he leaves', () => {
    const teken = vi.fn();
    const stop = volgInvoer(teken);
    onthoudInvoer(GEDAAN, '', 'a');
    vergeetInvoer(GEDAAN);
    stop();
    onthoudInvoer(GEDAAN, '', 'b');
    expect(teken).toHaveBeenCalledTimes(2);
  });
});
