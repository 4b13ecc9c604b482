import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { laadSjablonen, type Sjabloon } from '../../apps/server/documenten/sjablonen.ts';

/** Every kind of document in every form, as the body of a request. */
export const DOCUMENTEN: readonly { sjabloon: Sjabloon; body: { soort: string; vorm: string } }[] =
  laadSjablonen().flatMap((sjabloon) =>
    ['pdf', 'html'].map((vorm) => ({ sjabloon, body: { soort: sjabloon.id, vorm } })),
  );

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
