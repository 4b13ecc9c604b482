import { sql } from 'kysely';
import { z } from 'zod';
import { ongeldig, Probleem } from '@waakvlam/kernel/errors';
import { route, type Route } from '@waakvlam/kernel/http';
import { SECONDE } from '@waakvlam/kernel/tijd';
import {
  adreswoorden,
  handhavingssoort,
  herkenVraag,
  kentekenwoorden,
  type Maatregelsoort,
  naamwoorden,
  type Straatvraag,
  type Zoekwoord,
} from '@waakvlam/maatregelen';
import type { Diensten } from '../diensten.ts';
import { straatsleutel } from '../straatcheck/sleutel.ts';

const treffer = z.object({
  soort: z.string(),
  naam: z.string(),
  /** What it forbids or provides. */
  functies: z.array(z.string()),
  wat: z.string(),
  zone: z.string().nullable(),
  tot: z.string().nullable(),
  handhaafbaar: z.enum(['ja', 'nee', 'onbekend']),
  melding: z.string(),
  doe: z.array(z.string()),
  strafbaar: z.string().nullable(),
  betreft: z.array(z.object({ naam: z.string(), geboren: z.string().nullable() })),
  /** Whether what was typed matches exactly, or only sounds alike. */
  precies: z.boolean(),
  casus: z.string().nullable().describe('Alleen voor wie deze casus mag zien.'),
});

const antwoord = z.object({
  soort: z.enum(['persoon', 'kenteken', 'adres']),
  resultaten: z.array(treffer),
  /** Always there, and never reads as "no ban". */
  let_op: z.string(),
});

const LET_OP =
  'Waakvlam kent niet elk verbod. Kijk ook in de politiesystemen en vraag de meldkamer voordat u iemand laat gaan.';
const NIETS =
  'Niets gevonden in Waakvlam. Dat zegt niet dat er geen verbod geldt. Kijk in de politiesystemen en vraag de meldkamer.';

/** An officer on the street asks which ban or mark holds, by name, plate or address. */
export function straatcheckRoute({ bekendheidssleutel, maatregelsoorten, grenzen }: Diensten): Route {
  return route(
    {
      method: 'POST',
      pad: '/straatchecks',
      naam: 'doeStraatcheck',
      samenvatting: 'Zegt een politieman op straat welk verbod of welke afspraak nu geldt en wat hij doet.',
      onderwerp: 'Maatregelen',
      permission: 'straatcheck.doen',
      audit: 'straatcheck',
      body: z.strictObject({
        zoek: z.string().trim().min(1).max(200),
        geboren: z.iso.date('Geef de geboortedatum als 1988-02-03.').optional(),
      }),
      antwoord: { 200: antwoord },
    },
    async ({ body: { zoek, geboren } }, { actor, trx, nu }) => {
      if (actor.organisatieCode !== 'politie') throw new Probleem('niet_bevoegd');
      const { soort, woorden } = leesVraag(zoek, geboren);
      const sleutels = new Map(
        woorden.map((woord) => [straatsleutel(bekendheidssleutel, woord).toString('hex'), woord.precies]),
      );
      const { rows } = await sql<Rij>`
        select * from straat_zoeken(${[...sleutels.keys()].map((hex) => Buffer.from(hex, 'hex'))}, ${soort},
                                    ${new Date(nu)}, ${JSON.stringify(grenzen)}::jsonb)`.execute(trx);
      if (rows[0]?.te_vaak === true)
        return { status: 200, body: { soort, resultaten: [], let_op: NIETS }, daarna: teVaak };
      const resultaten = besteTreffers(rows, sleutels).map(({ rij, precies }) =>
        schrijf(rij, precies, maatregelsoorten),
      );
      return { status: 200, body: { soort, resultaten, let_op: resultaten.length === 0 ? NIETS : LET_OP } };
    },
  );
}

interface Rij {
  readonly te_vaak: boolean;
  readonly sleutel: Buffer;
  readonly maatregel: string;
  readonly soort: string;
  readonly functies: readonly string[];
  readonly kader: string | null;
  readonly geldt_tot: Date | null;
  readonly uitgereikt: 'ja' | 'nee' | 'onbekend';
  readonly opgelegd: boolean;
  readonly betwist: boolean;
  readonly zone: string | null;
  readonly betreft: { naam: string; geboren: string | null }[];
  /** Null for who may not see the case. */
  readonly casus: string | null;
}

function leesVraag(zoek: string, geboren: string | undefined): { soort: Straatvraag; woorden: Zoekwoord[] } {
  const soort = geboren === undefined ? herkenVraag(zoek) : 'persoon';
  const woorden =
    soort === 'kenteken' ? kentekenwoorden(zoek) : soort === 'adres' ? adreswoorden(zoek) : naamwoorden(zoek, geboren);
  if (soort !== undefined && woorden.length > 0) return { soort, woorden };
  throw ongeldig({
    veld: 'zoek',
    melding:
      'Typ een voor- en achternaam (of achternaam met geboortedatum), een kenteken, of een postcode of straat met huisnummer.',
  });
}

/** Each measure once; exact matches first, and among these what was handed over and can be enforced. */
function besteTreffers(rijen: readonly Rij[], precies: ReadonlyMap<string, boolean>): { rij: Rij; precies: boolean }[] {
  const beste = new Map<string, { rij: Rij; precies: boolean }>();
  for (const rij of rijen) {
    const exact = precies.get(rij.sleutel.toString('hex')) ?? false;
    const sleutel = `${rij.maatregel}|${JSON.stringify(rij.betreft)}`;
    if (exact || !beste.has(sleutel)) beste.set(sleutel, { rij, precies: exact });
  }
  const kracht = ({ rij, precies: exact }: { rij: Rij; precies: boolean }) =>
    (exact ? 2 : 0) + (rij.uitgereikt === 'ja' ? 1 : 0);
  return [...beste.values()].toSorted((a, b) => kracht(b) - kracht(a));
}

function schrijf(rij: Rij, precies: boolean, soorten: ReadonlyMap<string, Maatregelsoort>): z.input<typeof treffer> {
  const soort = handhavingssoort(soorten, rij.soort, rij.kader);
  const uitreiken = soort?.uitreiking === 'nodig' && rij.uitgereikt !== 'ja';
  const handhaafbaar = !uitreiken ? 'ja' : rij.uitgereikt === 'nee' || rij.opgelegd ? 'nee' : 'onbekend';
  const waarschuwing = {
    ja: '',
    nee: 'Opgelegd, niet uitgereikt: reik het nu uit. Handhaven kan pas daarna. ',
    onbekend: 'Niet bekend of het is uitgereikt: vraag dat na voordat u aanhoudt. ',
  }[handhaafbaar];
  const betwist = rij.betwist ? 'Juridisch betwist: bel de hulpofficier voordat u aanhoudt. ' : '';
  return {
    soort: rij.soort,
    naam: soorten.get(rij.soort)?.naam ?? rij.soort,
    functies: rij.functies.map((functie) => soorten.get(functie)?.naam ?? functie),
    wat: soorten.get(rij.soort)?.wat ?? '',
    zone: rij.zone,
    tot: rij.geldt_tot === null ? null : new Date(rij.geldt_tot.getTime() - SECONDE).toISOString(),
    handhaafbaar,
    melding: `${waarschuwing}${betwist}${soort?.straat ?? soorten.get(rij.soort)?.straat ?? ''}`,
    doe: [...(soort?.overtreding.doe ?? [])],
    strafbaar: soort?.overtreding.strafbaar ?? null,
    betreft: rij.betreft,
    precies,
    casus: rij.casus,
  };
}

/** After the commit, so that the signal to the privacy officer stays. */
function teVaak(): Promise<void> {
  return Promise.reject(new Probleem('te_veel_verzoeken'));
}
