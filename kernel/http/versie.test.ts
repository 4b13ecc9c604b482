import { describe, expect, it } from 'vitest';
import { eisVersie, etag } from './versie.ts';

describe('a write on a version', () => {
  it.each([etag(3), '*', '"2", "3"', '"2","3"', ` ${etag(3)} `])('goes on where %s names it', (ifMatch) => {
    expect(() => eisVersie(ifMatch, etag(3))).not.toThrow();
  });

  it.each([undefined, '', '3', 'W/"3"', etag(2), '"33"'])('is refused where %s does not', (ifMatch) => {
    expect(() => eisVersie(ifMatch, etag(3))).toThrow('verouderd');
  });
});
