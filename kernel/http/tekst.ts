import type { Veldfout } from '../errors/index.ts';

const NUL = String.fromCharCode(0);

/** Fields that hold characters which cannot be stored as they are: NUL and halves of a surrogate pair. */
export function onbewaarbareTeksten(waarde: unknown, pad = '', diepte = 0): Veldfout[] {
  if (diepte > 32) return [{ veld: pad, melding: 'Dit is te diep genest.' }];
  if (typeof waarde === 'string') {
    if (waarde.isWellFormed() && !waarde.includes(NUL)) return [];
    return [{ veld: pad === '' ? 'inhoud' : pad, melding: 'Deze tekst bevat een teken dat niet bewaard kan worden.' }];
  }
  if (typeof waarde !== 'object' || waarde === null) return [];
  return Object.entries(waarde).flatMap(([sleutel, deel]) => [
    ...(onbewaarbareTeksten(sleutel).length > 0
      ? [{ veld: pad, melding: 'Een veldnaam bevat een vreemd teken.' }]
      : []),
    ...onbewaarbareTeksten(deel, pad === '' ? sleutel : `${pad}.${sleutel}`, diepte + 1),
  ]);
}
