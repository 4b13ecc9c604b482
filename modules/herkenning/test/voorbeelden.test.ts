import { describe, expect, test } from 'vitest';
import { laadHerkenningsregels, maakLezer } from '../index.ts';

const regels = laadHerkenningsregels();
const lees = maakLezer(regels);
const soorten = [...Object.entries(regels.soorten), ...Object.entries(regels.tegenwicht)];

const gevonden = (tekst: string): string[] => {
  const { signalen, tegenwicht } = lees(tekst);
  return [...signalen, ...tegenwicht].map(({ soort }) => soort);
};

describe.each(soorten)('the rules of %s', (soort, { regels }) => {
  const voorbeelden = regels.flatMap(({ id, voorbeelden }) => voorbeelden.map((tekst) => [id, tekst] as const));
  const tegen = regels.flatMap(({ id, tegenvoorbeelden }) => tegenvoorbeelden.map((tekst) => [id, tekst] as const));

  test.each(voorbeelden)('%s finds it in: %s', (_, tekst) => {
    expect(gevonden(tekst)).toContain(soort);
  });
  test.each(tegen)('%s does not find it in: %s', (_, tekst) => {
    expect(gevonden(tekst)).not.toContain(soort);
  });
});
