import type { z } from 'zod';
import type { Veldfout } from './probleem.ts';

type Issue = z.core.$ZodIssue;

const SOORTEN: Readonly<Record<string, string>> = {
  string: 'een tekst',
  number: 'een getal',
  int: 'een geheel getal',
  boolean: 'true of false',
  array: 'een lijst',
  object: 'een object',
  record: 'een object',
};

/** Zod's findings as fields with a Dutch sentence each; the sentences never repeat what was sent. */
export function veldfouten(issues: readonly Issue[], invoer: unknown): Veldfout[] {
  return issues.flatMap((issue) => {
    const veld = toonPad(issue.path);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((sleutel) => ({
        veld: veld === '' ? sleutel : `${veld}.${sleutel}`,
        melding: 'Dit veld is niet bekend.',
      }));
    }
    const waarde = waardeOp(invoer, issue.path);
    return [
      {
        veld: veld === '' ? 'inhoud' : veld,
        melding: melding(issue, waarde),
        ...(isLeeg(issue, waarde) && { leeg: true }),
        ...(issue.code === 'invalid_value' && { keuzes: issue.values.map(String) }),
      },
    ];
  });
}

function isLeeg(issue: Issue, waarde: unknown): boolean {
  if (issue.code === 'custom') return false;
  return (
    waarde === undefined ||
    waarde === '' ||
    (issue.code === 'too_small' && issue.origin === 'string' && issue.minimum === 1)
  );
}

function melding(issue: Issue, waarde: unknown): string {
  if (isLeeg(issue, waarde)) return 'Vul dit veld in.';
  switch (issue.code) {
    case 'invalid_type':
      return `Vul ${SOORTEN[issue.expected] ?? 'een geldige waarde'} in.`;
    case 'invalid_value':
      return `Kies een van: ${issue.values.map(String).join(', ')}.`;
    case 'too_small':
      return issue.origin === 'string'
        ? `Gebruik ten minste ${String(issue.minimum)} tekens.`
        : `Minimaal ${String(issue.minimum)}.`;
    case 'too_big':
      return issue.origin === 'string'
        ? `Gebruik hoogstens ${String(issue.maximum)} tekens.`
        : `Hoogstens ${String(issue.maximum)}.`;
    case 'invalid_format':
      return eigenMelding(issue.message, 'De vorm klopt niet.');
    case 'custom':
      return eigenMelding(issue.message, 'Deze waarde is niet geldig.');
    default:
      return 'Deze waarde is niet geldig.';
  }
}

/** Zod's own fallback text is English; a sentence of ours is passed on. */
function eigenMelding(tekst: string, anders: string): string {
  return tekst === '' || tekst.startsWith('Invalid') ? anders : tekst;
}

/** `betrokkenen[0].rol` */
export function toonPad(pad: readonly PropertyKey[]): string {
  return pad
    .map((deel, i) => (typeof deel === 'number' ? `[${deel}]` : i === 0 ? String(deel) : `.${String(deel)}`))
    .join('');
}

function waardeOp(invoer: unknown, pad: readonly PropertyKey[]): unknown {
  let waarde = invoer;
  for (const deel of pad) {
    if (typeof waarde !== 'object' || waarde === null) return undefined;
    waarde = Reflect.get(waarde, deel);
  }
  return waarde;
}
