import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

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
