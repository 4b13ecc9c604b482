import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Documentinhoud } from './inhoud.ts';

const SJABLOON = readFileSync(new URL('document.typ', import.meta.url), 'utf8');
const vind = createRequire(import.meta.url);
/** Open fonts (OFL) that come with the product, so that nothing of the machine or the network is needed. */
const LETTERS = [
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf',
  '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  '@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf',
];
/** Results that typst remembers of so many documents ago. */
const ONTHOUD = 5;

let zetter: NodeCompiler | undefined;

/** The document as tagged PDF. It is set by the rules of PDF/UA-1 unless a sign has no shape in our fonts; not validated. */
export function alsPdf(inhoud: Documentinhoud): Buffer {
  zetter ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: LETTERS.map((pad) => readFileSync(vind.resolve(pad))) }] });
  const gezet = zetter.compile({ mainFileContent: SJABLOON, inputs: { inhoud: JSON.stringify(inhoud) } });
  const fout = gezet.takeError();
  if (gezet.result === null) throw new Error(`a document could not be set: ${JSON.stringify(fout?.shortDiagnostics)}`);
  try {
    return zetter.pdf(gezet.result, { pdfStandard: 'ua-1' });
  } catch {
    // A name in a script that we have no font for is no reason to refuse the document.
    return zetter.pdf(gezet.result);
  } finally {
    zetter.evictCache(ONTHOUD);
  }
}
