import { Readable } from 'node:stream';
import { z } from 'zod';
import { ongeldig } from '@waakvlam/kernel/errors';
import { cursor, leesCursor, lijstVan, pagina, route, type Route, stroomRoute } from '@waakvlam/kernel/http';
import type { StroomUitvoering, Uitvoering } from '@waakvlam/kernel/http';
import { AMSTERDAM, formatMoment, parseTijdvak, SECONDE } from '@waakvlam/kernel/tijd';
import type { Diensten } from '../diensten.ts';
import { type Inzage, type Inzagevraag, leesInzagen } from '../inzage/lezen.ts';
import { alsCsv, alsLogregel, CSV_KOP } from '../inzage/uitvoer.ts';

const inzage = z.object({
  moment: z.string(),
  medewerker: z.string(),
  kenmerk: z.string().describe('Waaronder haar organisatie haar kent; twee mensen kunnen dezelfde naam hebben.'),
  functie: z.string(),
  organisatie: z.string(),
  casus: z.string().nullable().describe('Leeg: het ging niet over één casus.'),
  handeling: z.string(),
  categorie: z.string(),
  uitgang: z.string(),
  geweigerd: z.string().nullable(),
  grond: z.string().nullable().describe('Waarop de toegang op dat moment rustte; leeg: er was geen toegang.'),
  verwerking: z.string().nullable().describe('Verwijst naar het register van verwerkingen.'),
});

const verwerking = z.object({
  id: z.string(),
  naam: z.string(),
  doel: z.string(),
  grondslag: z.array(z.string()),
  betrokkenen: z.array(z.string()),
  bewaren: z.string(),
  bron: z.array(z.string()),
});

/** Who looked at a case and why, on screen and as a file; and the register that says why data are processed at all. */
export function inzagenRoutes(diensten: Diensten): Route[] {
  return [lijstRoute(), zoekRoute(), uitvoerRoute(), registerRoute(diensten)];
}

const LEZEN = { onderwerp: 'Toezicht', permission: 'toezicht.lezen', audit: 'inzage' } as const;

function lijstRoute(): Route {
  return route(
    {
      ...LEZEN,
      method: 'GET',
      pad: '/casussen/{casusId}/inzagen',
      naam: 'lijstInzagen',
      samenvatting: 'Noemt wie naar een casus keek, wanneer en op welke grond. Nieuwste eerst, zonder inhoud.',
      query: z.strictObject(pagina),
      antwoord: { 200: lijstVan(inzage) },
    },
    async ({ params: { casusId }, query: { limiet, na } }, { trx }) => {
      return { status: 200, body: await blad(trx, { casus: casusId, na, limiet }) };
    },
  );
}

/** By body: who and what she looks for are no part of an address. */
function zoekRoute(): Route {
  return route(
    {
      ...LEZEN,
      method: 'POST',
      pad: '/inzagen/zoekopdrachten',
      naam: 'zoekInzagen',
      samenvatting: 'Zoekt wie wat bekeek: op medewerker, casus of periode. Nieuwste eerst, zonder inhoud.',
      body: z.strictObject({
        wie: z.string().trim().min(2).max(200).optional().describe('Deel van een naam, of een kenmerk.'),
        casus: z.uuid().optional(),
        casusnaam: z.string().trim().min(3).max(200).optional().describe('De hele naam van een casus.'),
        van: z.iso.date('Geef de dag als 2026-03-02.').optional(),
        tot: z.iso.date('Geef de dag als 2026-03-02.').optional().describe('Tot en met deze dag.'),
        alles: z.boolean().default(false).describe('Ook wat over geen casus ging, zoals lijsten.'),
        limiet: z.int().min(1).max(500).default(50),
        na: z.string().optional(),
      }),
      antwoord: { 200: lijstVan(inzage) },
    },
    async ({ body: { van, tot, ...vraag } }, { trx }) => {
      if ([vraag.wie, vraag.casus, vraag.casusnaam, van].every((een) => een === undefined))
        throw ongeldig({ veld: 'wie', melding: 'Vul in wie keek, welke casus, of vanaf welke dag.' });
      if (van !== undefined && tot !== undefined && tot < van)
        throw ongeldig({ veld: 'tot', melding: 'Deze dag ligt voor de eerste dag.' });
      return { status: 200, body: await blad(trx, { ...vraag, van: dag(van)?.van, tot: dag(tot)?.na }) };
    },
  );
}

/** A Dutch day: its first moment, and the first one after it. */
function dag(datum: string | undefined): { van: Date; na: Date } | undefined {
  const vak = datum === undefined ? undefined : parseTijdvak(datum, AMSTERDAM);
  return vak && { van: new Date(vak.van), na: new Date(vak.tot + SECONDE) };
}

/** One page of rows, with what to ask for the next. */
async function blad(
  trx: Uitvoering['trx'],
  { na, limiet, ...vraag }: Omit<Inzagevraag, 'na'> & { na?: string | undefined },
) {
  const [van] = na === undefined ? [undefined] : leesCursor(na, z.tuple([z.number().int()]));
  const rijen = await leesInzagen(trx, { ...vraag, na: van, limiet: limiet + 1 });
  const deel = rijen.slice(0, limiet);
  const laatste = rijen.length > limiet ? deel.at(-1) : undefined;
  return {
    resultaten: deel.map((rij) => ({ ...rij, moment: formatMoment(rij.moment.getTime(), AMSTERDAM) })),
    volgende: laatste ? cursor([Number(laatste.id)]) : null,
  };
}

const BLOK = 2000;

function uitvoerRoute(): Route {
  return stroomRoute(
    {
      ...LEZEN,
      method: 'GET',
      pad: '/casussen/{casusId}/inzagen/uitvoer',
      naam: 'voerInzagenUit',
      samenvatting: 'Geeft wie naar een casus keek als bestand: CSV, of regels volgens Logboek Dataverwerkingen.',
      query: z.strictObject({ vorm: z.enum(['csv', 'jsonl']).default('csv') }),
      stroom: 'text/csv',
      antwoord: { 200: z.string() },
    },
    async ({ params: { casusId }, query: { vorm } }, uitvoering) => {
      const eerste = await blok(uitvoering, casusId, undefined);
      const schrijf = vorm === 'csv' ? alsCsv : (rij: Inzage): string => alsLogregel(rij, casusId);
      const regels = async function* (): AsyncGenerator<string> {
        if (vorm === 'csv') yield CSV_KOP;
        for (let rijen = eerste; rijen.length > 0 && !uitvoering.weg.aborted;) {
          yield rijen.map(schrijf).join('');
          rijen = rijen.length < BLOK ? [] : await blok(uitvoering, casusId, Number(rijen.at(-1)?.id));
        }
      };
      return {
        status: 200,
        body: Readable.from(regels()),
        headers: {
          'content-type': vorm === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson',
          'content-disposition': `attachment; filename="inzagen.${vorm}"`,
        },
      };
    },
  );
}

function blok({ inTransactie }: StroomUitvoering, casus: string, na: number | undefined): Promise<Inzage[]> {
  return inTransactie(({ trx }) => leesInzagen(trx, { casus, na, limiet: BLOK }));
}

function registerRoute({ verwerkingen }: Diensten): Route {
  return route(
    {
      method: 'GET',
      pad: '/verwerkingen',
      naam: 'lijstVerwerkingen',
      samenvatting: 'Geeft het register van verwerkingen: waarvoor, op welke grond, over wie en hoe lang.',
      onderwerp: 'Toezicht',
      permission: 'aangemeld',
      audit: 'geen_persoonsgegevens',
      antwoord: { 200: z.object({ verwerkingen: z.array(verwerking) }) },
    },
    async () => ({ status: 200, body: { verwerkingen: [...verwerkingen.alle] } }),
  );
}
