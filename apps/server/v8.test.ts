import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { JONG } from './v8.ts';

it('asks V8 for something that this Node knows', () => {
  const { status, stderr } = spawnSync(process.execPath, [JONG, '--eval', '0'], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  expect(spawnSync(process.execPath, [`${JONG}-x`, '--eval', '0']).status).not.toBe(0);
});
