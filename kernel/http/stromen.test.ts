import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { Stromen } from './stromen.ts';

it('lets one person have fifty streams, refuses the next and closes it, and makes room when one closes', async () => {
  const stromen = new Stromen();
  const van = (wie: string): PassThrough => {
    const stroom = new PassThrough();
    stromen.tel(wie, stroom);
    return stroom;
  };
  const open = Array.from({ length: 50 }, () => van('anna'));
  const teVeel = new PassThrough();
  expect(() => stromen.tel('anna', teVeel)).toThrow(expect.objectContaining({ code: 'te_veel_verzoeken' }));
  expect(teVeel.destroyed).toBe(true);
  expect(van('bert').destroyed).toBe(false);
  const eerste = open[0] ?? expect.fail();
  eerste.destroy();
  await once(eerste, 'close');
  expect(van('anna').destroyed).toBe(false);
  expect(() => van('anna')).toThrow();
});
