import os from 'node:os';

export interface Meting {
  readonly wat: string;
  readonly gemeten: string;
  readonly grens: string;
  readonly verhouding: number;
}

/** One row: what was measured against its bar; a ratio of at most 1 meets it. */
export function meting(wat: string, waarde: number, grens: number, eenheid: string): Meting {
  return { wat, gemeten: `${rond(waarde)} ${eenheid}`, grens: `${rond(grens)} ${eenheid}`, verhouding: waarde / grens };
}

export function machine(): string {
  const { model = 'onbekend' } = os.cpus()[0] ?? {};
  const geheugen = Math.round(os.totalmem() / 2 ** 30);
  return `Node ${process.version}, ${os.cpus().length} x ${model.trim()}, ${geheugen} GiB, belasting ${os.loadavg().map(rond).join(' ')}`;
}

export function schrijfTabel(metingen: readonly Meting[]): string {
  const breed = Math.max(...metingen.map(({ wat }) => wat.length));
  const regels = metingen.map(
    ({ wat, gemeten, grens, verhouding }) =>
      `${wat.padEnd(breed)}  ${gemeten.padStart(14)}  ${grens.padStart(14)}  ${verhouding.toFixed(2).padStart(6)}${verhouding > 1 ? '  over de grens' : ''}`,
  );
  return [
    `${'wat'.padEnd(breed)}  ${'gemeten'.padStart(14)}  ${'grens'.padStart(14)}  ${'verh.'.padStart(6)}`,
    ...regels,
  ].join('\n');
}

export function mediaan(waarden: readonly number[]): number {
  return waarden.toSorted((a, b) => a - b)[Math.floor(waarden.length / 2)] ?? Number.NaN;
}

function rond(waarde: number): string {
  return waarde >= 100 ? waarde.toFixed(0) : waarde.toPrecision(3);
}
