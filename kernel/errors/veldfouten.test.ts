import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { veldfouten } from './veldfouten.ts';

function meldingen(schema: z.ZodType, invoer: unknown): string[] {
  return veldfouten(schema.safeParse(invoer).error?.issues ?? [], invoer).map(({ melding }) => melding);
}

describe('what is wrong with a field', () => {
  it('says the form that a field must have in the sentence of its schema, and never in English', () => {
    expect(
      meldingen(z.object({ tijd: z.string().regex(/^\d\d:\d\d$/, 'Geef een tijd als 22:00.') }), { tijd: 'x' }),
    ).toEqual(['Geef een tijd als 22:00.']);
    expect(meldingen(z.object({ tijd: z.string().regex(/^\d\d:\d\d$/) }), { tijd: 'x' })).toEqual([
      'De vorm klopt niet.',
    ]);
    expect(meldingen(z.object({ post: z.email() }), { post: 'x' })).toEqual(['De vorm klopt niet.']);
  });
});
