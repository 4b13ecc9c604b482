import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { laadSjablonen, type Sjabloon } from '../../apps/server/documenten/sjablonen.ts';

/** Every kind of document, as the body of a request; the form alternates, so that each kind meets both. */
export function documentenVoor(
  ronde: number,
): readonly { sjabloon: Sjabloon; body: { soort: string; vorm: string } }[] {
  return SJABLONEN.map((sjabloon, plek) => {
    const vorm = (ronde + plek) % 2 === 0 ? 'pdf' : 'html';
    return { sjabloon, body: { soort: sjabloon.id, vorm } };
  });
}
const SJABLONEN = laadSjablonen();

/** The words of a document: those on the pages of a PDF, or the page itself. */
export async function woordenVan(bytes: Uint8Array): Promise<string> {
  if (new TextDecoder().decode(bytes.subarray(0, 5)) !== '%PDF-') return new TextDecoder().decode(bytes);
  const pdf = await getDocument({ data: bytes, useSystemFonts: false, verbosity: 0 }).promise;
  const delen: string[] = [];
  for (let nummer = 1; nummer <= pdf.numPages; nummer += 1) {
    const { items } = await (await pdf.getPage(nummer)).getTextContent();
    delen.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  await pdf.loadingTask.destroy();
  return delen.join('');
}
