import { expect, it } from 'vitest';
import { nieuwFeitId } from './id.ts';

it('gives ids in the order in which facts are recorded', () => {
  const ids = Array.from({ length: 2000 }, nieuwFeitId);
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});
