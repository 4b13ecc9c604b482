import { toonPad, type Veldfout } from '../errors/index.ts';

const NUL = String.fromCharCode(0);

type Pad = readonly (string | number)[];

/** Fields that hold characters which cannot be stored as they are: NUL and halves of a surrogate pair. */
export function onbewaarbareTeksten(waarde: unknown, pad: Pad = []): Veldfout[] {
  const veld = pad.length === 0 ? 'inhoud' : toonPad(pad);
  if (pad.length > 32) return [{ veld, melding: 'Dit is te diep genest.' }];
  if (typeof waarde === 'string') {
    return isBewaarbaar(waarde) ? [] : [{ veld, melding: 'Deze tekst bevat een teken dat niet bewaard kan worden.' }];
  }
  if (Array.isArray(waarde)) return waarde.flatMap((deel, i) => onbewaarbareTeksten(deel, [...pad, i]));
  if (typeof waarde !== 'object' || waarde === null) return [];
  return Object.entries(waarde).flatMap(([naam, deel]) =>
    isBewaarbaar(naam)
      ? onbewaarbareTeksten(deel, [...pad, naam])
      : [{ veld, melding: 'Een veldnaam bevat een teken dat niet bewaard kan worden.' }],
  );
}

function isBewaarbaar(tekst: string): boolean {
  return tekst.isWellFormed() && !tekst.includes(NUL);
}
