import { resolve } from 'node:path';
import { z } from 'zod';

/** The set-up of one Waakvlam server. */
export interface Config {
  readonly poort: number;
  readonly host: string;
  /** Folder for database, attachments and keys. */
  readonly dataMap: string;
  /** Connection of an existing PostgreSQL; without it we start our own under `dataMap`. */
  readonly databaseUrl?: string;
  /** Load the demo region into an empty database and allow demo sign-in. */
  readonly demo: boolean;
  readonly logniveau: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Requests per minute and caller before 429. */
  readonly limietPerMinuut: number;
  /** How long an Idempotency-Key is remembered, in hours. */
  readonly sleutelUren: number;
  /** Master key for attachments from the environment; else a generated file of mode 0600. */
  readonly bijlagensleutel?: Buffer;
}

/** A set-up that cannot be used; the message is Dutch and names the variable. */
export class ConfigFout extends Error {
  constructor(regels: readonly string[]) {
    super(regels.join('\n'));
    this.name = 'ConfigFout';
  }
}

const LOKAAL = new Set(['127.0.0.1', '::1', 'localhost']);

const aanUit = z.enum(['0', '1'], { error: 'kies 0 of 1' });
const schema = z.object({
  PORT: z.coerce
    .number({ error: 'is geen getal' })
    .int('is geen geheel getal')
    .min(0, 'ligt onder 0')
    .max(65_535, 'ligt boven 65535')
    .default(4200),
  HOST: z.string().min(1, 'is leeg').default('127.0.0.1'),
  WAAKVLAM_DATA: z.string().min(1, 'is leeg').default('.waakvlam'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'is geen adres dat met postgresql:// begint' }).optional(),
  WAAKVLAM_DEMO: aanUit.default('1'),
  WAAKVLAM_LOGNIVEAU: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], { error: 'kies debug, info, warn, error of silent' })
    .default('warn'),
  WAAKVLAM_LIMIET_PER_MINUUT: z.coerce
    .number({ error: 'is geen getal' })
    .int('is geen geheel getal')
    .min(1, 'ligt onder 1')
    .default(6000),
  WAAKVLAM_SLEUTEL_UREN: z.coerce
    .number({ error: 'is geen getal' })
    .int('is geen geheel getal')
    .min(1, 'ligt onder 1')
    .max(8760, 'ligt boven 8760')
    .default(24),
  WAAKVLAM_BIJLAGENSLEUTEL: z
    .string()
    .refine((tekst) => Buffer.from(tekst, 'base64').length === 32, 'is geen base64 van 32 bytes')
    .optional(),
});

/**
 * Reads the set-up from the environment; `map` is the folder that a relative WAAKVLAM_DATA starts from.
 * Throws {@link ConfigFout} with a line per variable that is wrong.
 */
export function leesConfig(omgeving: Readonly<Record<string, string | undefined>>, map: string): Config {
  const gelezen = schema.safeParse(zonderLege(omgeving));
  if (!gelezen.success) {
    throw new ConfigFout(gelezen.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`));
  }
  const waarden = gelezen.data;
  const demo = waarden.WAAKVLAM_DEMO === '1';
  if (demo && !LOKAAL.has(waarden.HOST)) {
    throw new ConfigFout([
      'HOST laat anderen toe terwijl de demo-aanmelding aan staat. Zet WAAKVLAM_DEMO=0 of gebruik HOST=127.0.0.1.',
    ]);
  }
  return {
    poort: waarden.PORT,
    host: waarden.HOST,
    dataMap: resolve(map, waarden.WAAKVLAM_DATA),
    demo,
    logniveau: waarden.WAAKVLAM_LOGNIVEAU,
    limietPerMinuut: waarden.WAAKVLAM_LIMIET_PER_MINUUT,
    sleutelUren: waarden.WAAKVLAM_SLEUTEL_UREN,
    ...(waarden.DATABASE_URL !== undefined && { databaseUrl: waarden.DATABASE_URL }),
    ...(waarden.WAAKVLAM_BIJLAGENSLEUTEL !== undefined && {
      bijlagensleutel: Buffer.from(waarden.WAAKVLAM_BIJLAGENSLEUTEL, 'base64'),
    }),
  };
}

function zonderLege(omgeving: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const uit: Record<string, string> = {};
  for (const [naam, waarde] of Object.entries(omgeving)) {
    if (waarde !== undefined && waarde !== '') uit[naam] = waarde;
  }
  return uit;
}
