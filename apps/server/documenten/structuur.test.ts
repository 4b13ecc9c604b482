import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { Documentinhoud } from './inhoud.ts';
import { alsPdf } from './pdf.ts';

const INHOUD: Documentinhoud = {
  titel: 'Overdracht',
  kenmerken: [['Casus', 'Proefcasus']],
  watermerk: 'Wies Wijkvoorbeeld · 1 april 2026',
  nummer: 'proef-1',
  inleiding: ['Een inleiding.'],
  secties: [
    {
      kop: 'Wat er gebeurde',
      opmerking: undefined,
      regels: [{ wat: 'Incident', wanneer: '1 maart 2026', bron: 'politie, feit', velden: [['aard', 'volgen']] }],
    },
    { kop: 'Risico', opmerking: 'Niets vastgelegd.', regels: [] },
  ],
  invullen: ['Advies'],
  slot: ['Een slot.'],
};

interface Knoop {
  readonly role?: string;
  readonly children?: readonly object[];
}

/** Roles of the tags in reading order, as a screen reader meets them. */
function rollen(knoop: object): string[] {
  const { role, children = [] }: Knoop = knoop;
  return [...(role === undefined ? [] : [role]), ...children.flatMap(rollen)];
}

/** Our own look at the structure of a PDF; no validator. */
async function bekijk(inhoud: Documentinhoud) {
  const pdf = await getDocument({ data: new Uint8Array(alsPdf(inhoud)), useSystemFonts: false, verbosity: 0 }).promise;
  const { info, metadata } = await pdf.getMetadata();
  const rol: string[] = [];
  const bladen: string[] = [];
  for (let nummer = 1; nummer <= pdf.numPages; nummer += 1) {
    const blad = await pdf.getPage(nummer);
    rol.push(...rollen((await blad.getStructTree()) ?? {}));
    const { items } = await blad.getTextContent();
    bladen.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  const uit = { merken: await pdf.getMarkInfo(), info, xmp: metadata?.getRaw() ?? '', rol, bladen };
  await pdf.loadingTask.destroy();
  return uit;
}

describe('the structure of a PDF', () => {
  it('is tagged, has a title and a language, and headings that go down by one', async () => {
    const { merken, info, xmp, rol } = await bekijk(INHOUD);
    expect(merken).toMatchObject({ Marked: true });
    expect(info).toMatchObject({ Title: 'Overdracht', Language: 'nl' });
    expect(xmp).toContain('pdfuaid');
    const koppen = rol.filter((een) => /^H\d$/.test(een));
    expect(koppen).toEqual(['H1', 'H2', 'H2', 'H2']);
    expect(rol).toEqual(expect.arrayContaining(['L', 'LI', 'LBody', 'P']));
  });

  it('puts maker and moment on every page, outside what a screen reader reads as content', async () => {
    const lang = { ...INHOUD, slot: Array.from({ length: 120 }, () => 'Nog een alinea om een bladzijde te vullen.') };
    const { bladen, rol } = await bekijk(lang);
    expect(bladen.length).toBeGreaterThan(1);
    for (const [plek, blad] of bladen.entries()) {
      expect(blad).toContain(`bladzijde ${plek + 1} van ${bladen.length}`);
      expect(blad.split(INHOUD.watermerk).length).toBeGreaterThan(2);
    }
    // A paragraph each for what is read once; the watermark of three pages adds none.
    expect(rol.filter((een) => een === 'P').length).toBeLessThan(lang.slot.length + 10);
  });

  it.each(['محمد', 'Zoë Ñuñez 😀', '漢字', '#strong[x] $1$ \\ "', 'x'.repeat(500)])(
    'is made for any name, and takes it as text: %s',
    async (naam) => {
      const { bladen, merken } = await bekijk({ ...INHOUD, inleiding: [naam] });
      expect(merken).toMatchObject({ Marked: true });
      if (naam.startsWith('#')) expect(bladen.join()).toContain('#strong[x]');
    },
  );
});
