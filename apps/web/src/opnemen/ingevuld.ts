import { woordInZin } from '../taal/labels.ts';
import { exact } from '../tijd/weergave.ts';

const CODE = /^[a-z0-9]+(_[a-z0-9]+)*$/;
const KENMERK = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
const DAG = /^\d{4}-\d{2}-\d{2}$/;

/** What stands in a form, for people to read: its texts and choices that are not in `ander` in the same way. */
export function ingevuld(waarde: unknown, ander: unknown): string[] {
  const daar = new Set(teksten(ander));
  return teksten(waarde).flatMap((tekst) => (daar.has(tekst) || KENMERK.test(tekst) ? [] : [leesbaar(tekst)]));
}

function teksten(waarde: unknown): string[] {
  if (typeof waarde === 'string') return waarde.trim() === '' ? [] : [waarde.trim()];
  if (typeof waarde !== 'object' || waarde === null) return [];
  return Object.values(waarde).flatMap(teksten);
}

function leesbaar(tekst: string): string {
  if (DAG.test(tekst)) return exact(tekst);
  return CODE.test(tekst) ? woordInZin(tekst) : tekst;
}
