import { describe, expect, test } from 'vitest';
import { laadHerkenningsregels, maakLezer } from '../index.ts';

const lees = maakLezer(laadHerkenningsregels());
const soorten = (tekst: string): string[] => lees(tekst).signalen.map(({ soort }) => soort);

describe('layout that came along with a text', () => {
  const GEWOON =
    'Haar ex-vriend belt haar al maanden elke dag en stond gisteren weer in de straat waar zij woont. Zij is bang.';

  test.each([
    [
      'tags',
      `<p>Haar <b>ex-vriend</b> belt haar al maanden elke dag en stond gisteren weer in de straat waar zij woont.</p><p>Zij is bang.</p>`,
    ],
    ['spaces that may not break', GEWOON.replaceAll(' ', '&nbsp;')],
    ['a word broken off', GEWOON.replace('gisteren', 'giste-\nren').replace('maanden', 'maan-\r\nden')],
    ['lines broken off', GEWOON.replace(' stond', '\nstond')],
    ['lines broken off by an empty one', GEWOON.replace(' stond', '\r\n\r\nstond')],
  ])('is not read: %s', (_, tekst) => {
    expect(soorten(tekst)).toEqual(soorten(GEWOON));
    expect(soorten(GEWOON)).toEqual(expect.arrayContaining(['ex', 'ongewenst_contact', 'volgen', 'angst']));
  });

  test('stands for the letters that it names', () => {
    expect(soorten('Hij ge&iuml;ntimideerde haar, foto&#39;s en foto&rsquo;s.')).toEqual(
      soorten('Hij geïntimideerde haar, foto’s en foto’s.'),
    );
  });

  test('leaves every place where it was', () => {
    const tekst = '<p>Ze zegt: &quot;hij blijft me bel-\nlen&quot;, al maanden.</p>';
    const { signalen } = lees(tekst);
    expect(signalen.length).toBeGreaterThan(0);
    for (const { citaat, van, tot } of signalen) expect(tekst.slice(van, tot)).toBe(citaat);
  });

  test('joins no notes of a few words to the next', () => {
    expect(soorten('Hij bleef haar bellen\nniet opgenomen')).toContain('ongewenst_contact');
  });

  test('joins no two words with a hyphen in common', () => {
    expect(soorten('Hij kreeg een contact-\nen straatverbod.')).toContain('contactverbod');
  });
});

describe('a compound with ex', () => {
  test('is one person, and nobody around another', () => {
    expect(soorten('Hij stuurde zijn ex-vriendin een bericht.')).not.toContain('derden');
    expect(soorten('Hij stuurde haar vriendin een bericht.')).toContain('derden');
  });

  test('is the one whose things are named', () => {
    expect(soorten('Hij staat steeds voor de deur van zijn ex-vriendin.')).toContain('volgen');
  });
});
