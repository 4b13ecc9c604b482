import { fileTypeFromBuffer } from 'file-type';

/** What an attachment may be: pictures, sound, video, documents and plain text. Nothing that runs. */
export const TOEGESTAAN = new Set([
  'application/pdf',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'audio/mpeg',
  'audio/ogg',
  'audio/wav',
  'audio/x-m4a',
  'image/gif',
  'image/heic',
  'image/jpeg',
  'image/png',
  'image/webp',
  'text/plain',
  'video/mp4',
  'video/quicktime',
]);

/** How many of the first bytes are needed to tell. */
export const KOP_BYTES = 64 * 1024;

/** Media type by content, whatever the sender calls it; undefined when it is unknown or not allowed. */
export async function mediatypeVan(kop: Buffer): Promise<string | undefined> {
  const gevonden = (await fileTypeFromBuffer(kop))?.mime ?? (isTekst(kop) ? 'text/plain' : undefined);
  return gevonden !== undefined && TOEGESTAAN.has(gevonden) ? gevonden : undefined;
}

function isTekst(kop: Buffer): boolean {
  // A character may be cut in two at the end of what was read.
  const tekst = new TextDecoder('utf-8', { fatal: true });
  try {
    const gelezen = tekst.decode(kop, { stream: true });
    // oxlint-disable-next-line no-control-regex -- control characters are what sets binary apart from text
    return gelezen.length > 0 && !/[\u0000-\u0008\u000e-\u001f]/.test(gelezen) && !/^\s*(<|#!|%!)/.test(gelezen);
  } catch {
    return false;
  }
}
