import maakCode from 'qrcode-generator';

const RAND = 4;

/** A text as a QR code: the side in modules, margin included, and the path of its dark modules for an SVG image. */
export function alsQr(tekst: string): { zijde: number; pad: string } {
  const code = maakCode(0, 'M');
  code.addData(tekst, 'Byte');
  code.make();
  const aantal = code.getModuleCount();
  const plaatsen = Array.from({ length: aantal }, (_waarde, plaats) => plaats);
  const pad = plaatsen.flatMap((rij) =>
    plaatsen.filter((kolom) => code.isDark(rij, kolom)).map((kolom) => `M${kolom + RAND} ${rij + RAND}h1v1h-1z`),
  );
  return { zijde: aantal + 2 * RAND, pad: pad.join('') };
}
