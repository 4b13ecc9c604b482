const MAX = 200;

/**
 * File name in a Content-Disposition header: `filename*=UTF-8''...` before `filename="..."`; without any path, and without
 * characters that turn the direction of writing, with which "foto.exe" reads as a picture. At most 200 characters.
 */
export function bestandsnaamUit(kop: string | undefined): string | undefined {
  const uitgebreid = /filename\*=UTF-8''([^;]+)/i.exec(kop ?? '')?.[1];
  const gewoon = /filename="?([^";]+)"?/i.exec(kop ?? '')?.[1];
  const naam = uitgebreid === undefined ? gewoon : ontcijfer(uitgebreid);
  const laatste = naam
    ?.replaceAll(/[\p{Cc}\p{Bidi_Control}]/gu, '')
    .split(/[/\\]/)
    .at(-1)
    ?.trim();
  if (laatste === undefined || laatste === '' || !laatste.isWellFormed()) return undefined;
  // Cut between characters, not in the middle of one.
  return Array.from(laatste).slice(0, MAX).join('');
}

/** Header that makes a browser save the file under its name. */
export function bestandsnaamKop(naam: string | null): string {
  if (naam === null) return 'attachment';
  return `attachment; filename*=UTF-8''${encodeURIComponent(naam).replaceAll(/['()*]/g, (teken) => `%${teken.charCodeAt(0).toString(16)}`)}`;
}

function ontcijfer(tekst: string): string | undefined {
  try {
    return decodeURIComponent(tekst);
  } catch {
    return undefined;
  }
}
