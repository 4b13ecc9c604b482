import { isIP } from 'node:net';
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
  /** Requests per minute before 429: of one person, and of one address for all who are not recognised. */
  readonly limietPerMinuut: number;
  /** Proxies in front of the server (addresses or ranges), whose word on where a request comes from counts. */
  readonly proxys?: readonly string[];
  /** How long an Idempotency-Key is remembered, in hours. */
  readonly sleutelUren: number;
  /** A session ends after this many hours, used or not. */
  readonly sessieUren: number;
  /** And after this many minutes in which nobody used it. */
  readonly stilteMinuten: number;
  /** Address at which people reach the server (https://waakvlam.example); this machine when left out. */
  readonly adres?: string;
  /** Identity provider of the organisation; left out, the embedded one with local accounts. */
  readonly uitgever?: Uitgeverconfig;
  /** Where mail goes out, and from which address; without it no mail is sent. */
  readonly mail?: { readonly smtp: string; readonly van: string };
  /** Where maps and places of addresses come from; nothing is asked outside when left out. */
  readonly kaart?: Kaartconfig;
  /** Master key for attachments from the environment; else a generated file of mode 0600. */
  readonly bijlagensleutel?: Buffer;
}

/** How the server is known at an OpenID Connect provider. */
export interface Uitgeverconfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Claim of the ID token that names the person, as provisioning wrote it down. */
  readonly claim: string;
}

export interface Kaartconfig {
  /** Tiles as {z}/{x}/{y}. Whoever serves them sees where somebody looks: best within the own organisation. */
  readonly tegels?: string;
  /** Whom the tiles are from, as their licence asks. */
  readonly naamsvermelding?: string;
  /** A Locatieserver that finds the place of an address; the address goes there, so within the own organisation too. */
  readonly adressen?: string;
}

/** A set-up that cannot be used; the message is Dutch and names the variable. */
export class ConfigFout extends Error {
  constructor(regels: readonly string[]) {
    super(regels.join('\n'));
    this.name = 'ConfigFout';
  }
}

const LOKAAL = new Set(['127.0.0.1', '::1', 'localhost']);

/** An IP address, or a range of them that is not simply everybody. */
function isReeks(deel: string): boolean {
  const [adres = '', lengte, meer] = deel.split('/');
  const soort = isIP(adres);
  if (soort === 0 || meer !== undefined) return false;
  if (lengte === undefined) return true;
  return /^\d{1,3}$/.test(lengte) && Number(lengte) >= 1 && Number(lengte) <= (soort === 4 ? 32 : 128);
}

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
    .default(30_000),
  WAAKVLAM_PROXY: z
    .string()
    .transform((tekst) => tekst.split(',').map((deel) => deel.trim()))
    .refine((delen) => delen.every(isReeks), 'is geen lijst van adressen of reeksen zoals 10.0.0.0/8')
    .optional(),
  WAAKVLAM_SLEUTEL_UREN: z.coerce
    .number({ error: 'is geen getal' })
    .int('is geen geheel getal')
    .min(1, 'ligt onder 1')
    .max(8760, 'ligt boven 8760')
    .default(336),
  WAAKVLAM_SESSIE_UREN: z.coerce
    .number({ error: 'is geen getal' })
    .min(0.01, 'ligt onder 0,01')
    .max(24, 'ligt boven 24')
    .default(12),
  WAAKVLAM_STILTE_MINUTEN: z.coerce
    .number({ error: 'is geen getal' })
    .min(2, 'ligt onder 2')
    .max(120, 'ligt boven 120')
    .default(30),
  WAAKVLAM_ADRES: z.url({ protocol: /^https?$/, error: 'is geen adres dat met http(s):// begint' }).optional(),
  WAAKVLAM_SMTP: z.url({ protocol: /^smtps?$/, error: 'is geen adres dat met smtp(s):// begint' }).optional(),
  WAAKVLAM_MAIL_VAN: z.email('is geen e-mailadres').optional(),
  WAAKVLAM_OIDC_ISSUER: z.url({ protocol: /^https?$/, error: 'is geen adres dat met http(s):// begint' }).optional(),
  WAAKVLAM_OIDC_CLIENT_ID: z.string().optional(),
  WAAKVLAM_OIDC_CLIENT_SECRET: z.string().optional(),
  WAAKVLAM_OIDC_CLAIM: z.string().default('sub'),
  WAAKVLAM_KAARTTEGELS: z.url({ protocol: /^https?$/, error: 'is geen adres dat met http(s):// begint' }).optional(),
  WAAKVLAM_KAARTBRON: z.string().optional(),
  WAAKVLAM_ADRESSEN: z.url({ protocol: /^https?$/, error: 'is geen adres dat met http(s):// begint' }).optional(),
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
    sessieUren: waarden.WAAKVLAM_SESSIE_UREN,
    stilteMinuten: waarden.WAAKVLAM_STILTE_MINUTEN,
    ...(waarden.WAAKVLAM_PROXY !== undefined && { proxys: waarden.WAAKVLAM_PROXY }),
    ...(waarden.WAAKVLAM_ADRES !== undefined && { adres: adresVan('WAAKVLAM_ADRES', waarden.WAAKVLAM_ADRES) }),
    ...(waarden.WAAKVLAM_SMTP !== undefined && { mail: leesMail(waarden) }),
    ...(waarden.WAAKVLAM_OIDC_ISSUER !== undefined && { uitgever: leesUitgever(waarden) }),
    ...leesKaart(waarden),
    ...(waarden.DATABASE_URL !== undefined && { databaseUrl: waarden.DATABASE_URL }),
    ...(waarden.WAAKVLAM_BIJLAGENSLEUTEL !== undefined && {
      bijlagensleutel: Buffer.from(waarden.WAAKVLAM_BIJLAGENSLEUTEL, 'base64'),
    }),
  };
}

function leesMail({ WAAKVLAM_SMTP: smtp = '', WAAKVLAM_MAIL_VAN: van }: z.output<typeof schema>) {
  if (van === undefined) throw new ConfigFout(['WAAKVLAM_MAIL_VAN hoort bij WAAKVLAM_SMTP.']);
  return { smtp, van };
}

const ADRESDEEL = '{adres}';

function leesKaart({
  WAAKVLAM_KAARTTEGELS: tegels,
  WAAKVLAM_KAARTBRON: naamsvermelding,
  WAAKVLAM_ADRESSEN: adressen,
}: z.output<typeof schema>): { kaart?: Kaartconfig } {
  if (tegels !== undefined && !['{z}', '{x}', '{y}'].every((deel) => tegels.includes(deel)))
    throw new ConfigFout(['WAAKVLAM_KAARTTEGELS moet {z}, {x} en {y} bevatten.']);
  if (adressen !== undefined && !adressen.includes(ADRESDEEL))
    throw new ConfigFout([`WAAKVLAM_ADRESSEN moet ${ADRESDEEL} bevatten.`]);
  if (tegels !== undefined) adresVan('WAAKVLAM_KAARTTEGELS', tegels);
  if (adressen !== undefined) adresVan('WAAKVLAM_ADRESSEN', adressen);
  if (tegels === undefined && adressen === undefined) return {};
  return {
    kaart: {
      ...(tegels !== undefined && { tegels }),
      ...(naamsvermelding !== undefined && { naamsvermelding }),
      ...(adressen !== undefined && { adressen }),
    },
  };
}

function leesUitgever(waarden: z.output<typeof schema>): Uitgeverconfig {
  const {
    WAAKVLAM_OIDC_ISSUER: issuer = '',
    WAAKVLAM_OIDC_CLIENT_ID: clientId,
    WAAKVLAM_OIDC_CLIENT_SECRET: clientSecret,
  } = waarden;
  if (clientId === undefined || clientSecret === undefined)
    throw new ConfigFout(['WAAKVLAM_OIDC_CLIENT_ID en WAAKVLAM_OIDC_CLIENT_SECRET horen bij WAAKVLAM_OIDC_ISSUER.']);
  adresVan('WAAKVLAM_OIDC_ISSUER', issuer);
  return { issuer, clientId, clientSecret, claim: waarden.WAAKVLAM_OIDC_CLAIM };
}

/** Without TLS only on this machine: a session that travels in the clear is anyone's. */
function adresVan(naam: string, adres: string): string {
  const { protocol, hostname, origin } = new URL(adres);
  if (protocol !== 'https:' && !LOKAAL.has(hostname.replaceAll(/[[\]]/g, '')))
    throw new ConfigFout([`${naam} moet met https:// beginnen.`]);
  return origin;
}

function zonderLege(omgeving: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const uit: Record<string, string> = {};
  for (const [naam, waarde] of Object.entries(omgeving)) {
    if (waarde !== undefined && waarde !== '') uit[naam] = waarde;
  }
  return uit;
}
