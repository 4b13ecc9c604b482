import { tn } from '../taal/taal.ts';

const EENHEDEN: Readonly<Record<string, (n: number) => string>> = {
  H: (n) => tn(n, '{{aantal}} uur', '{{aantal}} uur'),
  D: (n) => tn(n, '{{aantal}} dag', '{{aantal}} dagen'),
  W: (n) => tn(n, '{{aantal}} week', '{{aantal}} weken'),
  M: (n) => tn(n, '{{aantal}} maand', '{{aantal}} maanden'),
  Y: (n) => tn(n, '{{aantal}} jaar', '{{aantal}} jaar'),
};

/** `P2W` as `2 weken`, `PT4H` as `4 uur`; undefined for what is no duration of one unit. */
export function duurInWoorden(waarde: string): string | undefined {
  const [, getal, letter] = /^P(?:(?=\d+[DWMY]$)|T(?=\d+H$))(\d+)([DWMYH])$/.exec(waarde) ?? [];
  return EENHEDEN[letter ?? '']?.(Number(getal));
}
