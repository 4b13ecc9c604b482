import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { Probleem } from '@waakvlam/kernel/errors';
import { API_PAD, eisVersie, etag, mag, route, type Route, type Uitvoering } from '@waakvlam/kernel/http';
import { AMSTERDAM, formatMoment } from '@waakvlam/kernel/tijd';
import { noemtEenAdres } from '../maatregelen/omschrijving.ts';

const VOOR = ['slachtoffer', 'pleger', 'kind', 'omgeving'] as const;
const AARD = ['opvang', 'hulpverlening', 'behandeling', 'juridisch', 'praktisch', 'begeleiding'] as const;

const inhoud = z.strictObject({
  naam: z.string().trim().min(1).max(200),
  voor: z.array(z.enum(VOOR)).min(1).max(VOOR.length),
  aard: z.enum(AARD),
  aanbieder: z.string().trim().min(1).max(200),
  /** What it is, for whoever writes a plan. */
  uitleg: z.string().trim().max(1000).nullable().default(null),
  /** How somebody is put on the list. */
  aanmelden: z.string().trim().max(500).nullable().default(null),
  /** Weeks until help begins; null: not known. */
  wachttijd_weken: z.number().int().min(0).max(260).nullable().default(null),
  gestopt: z.boolean().default(false),
});

const TEKSTEN = ['naam', 'aanbieder', 'uitleg', 'aanmelden'] as const;
const GEEN_PLEK =
  'Zet hier geen adres: waar een opvang is staat nergens. Schrijf hoe iemand zich aanmeldt, zonder straat of postcode.';

/** Where a shelter is, stands nowhere: everybody in the region reads this, also who works with the perpetrator. */
const zonderPlek = inhoud.superRefine((hulp, context) => {
  if (hulp.aard !== 'opvang') return;
  for (const veld of TEKSTEN)
    if (noemtEenAdres(hulp[veld] ?? '')) context.addIssue({ code: 'custom', path: [veld], message: GEEN_PLEK });
});
const voorziening = z.object({ id: z.string(), regio: z.string(), versie: z.number(), bijgewerkt: z.string() });
const voorzieningSchema = voorziening.extend(inhoud.shape);

const GEDEELD = { onderwerp: 'Voorzieningen', audit: 'geen_persoonsgegevens' } as const;

/** What help there is in a region and how long people wait for it; shown while a plan is written. */
export function voorzieningRoutes(): Route[] {
  return [lijstRoute(), maakRoute(), wijzigRoute()];
}

function lijstRoute(): Route {
  return route(
    {
      ...GEDEELD,
      method: 'GET',
      pad: '/voorzieningen',
      naam: 'lijstVoorzieningen',
      samenvatting: 'Noemt de hulp in een regio met de wachttijd, de kortste voorop.',
      permission: 'aangemeld',
      query: z.strictObject({ regio: z.string().max(100).optional() }),
      antwoord: {
        200: z.object({
          resultaten: z.array(voorzieningSchema),
          volgende: z.null(),
          abilities: z.object({ beheren: z.boolean() }),
        }),
      },
    },
    async ({ query }, uitvoering) => {
      const regio = query.regio ?? uitvoering.actor.regio;
      const { rows } = await sql<Rij>`
        select * from voorziening where regio = ${regio}
         order by gestopt, wachttijd_weken nulls last, naam limit 500`.execute(uitvoering.trx);
      const beheren = mag(uitvoering.actor.orgrol, 'voorzieningen.beheren') && regio === uitvoering.actor.regio;
      return { status: 200, body: { resultaten: rows.map(schrijf), volgende: null, abilities: { beheren } } };
    },
  );
}

function maakRoute(): Route {
  return route(
    {
      ...GEDEELD,
      method: 'POST',
      pad: '/voorzieningen',
      naam: 'maakVoorziening',
      samenvatting: 'Voegt hulp toe aan de lijst van uw regio.',
      permission: 'voorzieningen.beheren',
      body: zonderPlek,
      antwoord: { 201: voorzieningSchema },
    },
    async ({ body }, uitvoering) => {
      const id = randomUUID();
      const { naam, voor, aard, aanbieder, uitleg, aanmelden, wachttijd_weken, gestopt } = body;
      const { actor, trx } = uitvoering;
      await sql`
        insert into voorziening (id, regio, naam, voor, aard, aanbieder, uitleg, aanmelden, wachttijd_weken, gestopt, bijgewerkt_door)
        values (${id}, ${actor.regio}, ${naam}, ${voor}, ${aard}, ${aanbieder}, ${uitleg}, ${aanmelden}, ${wachttijd_weken},
                ${gestopt}, ${actor.medewerker})`.execute(trx);
      return antwoord(uitvoering, id, 201);
    },
    (_vraag, bron, uitvoering) => antwoord(uitvoering, bron, 201),
  );
}

function wijzigRoute(): Route {
  return route(
    {
      ...GEDEELD,
      method: 'POST',
      pad: '/voorzieningen/{voorzieningId}/wijzigingen',
      naam: 'wijzigVoorziening',
      samenvatting:
        'Werkt hulp in uw regio bij, zoals de wachttijd; ook met dezelfde inhoud, om te zeggen dat zij nog klopt.',
      permission: 'voorzieningen.beheren',
      versie: 'verplicht',
      body: zonderPlek,
      antwoord: { 200: voorzieningSchema },
    },
    async ({ params: { voorzieningId }, body, kop }, uitvoering) => {
      const { versie, regio } = await eisVoorziening(uitvoering, voorzieningId);
      if (regio !== uitvoering.actor.regio) throw new Probleem('niet_bevoegd');
      eisVersie(kop('if-match'), etag(versie));
      const { naam, voor, aard, aanbieder, uitleg, aanmelden, wachttijd_weken, gestopt } = body;
      const { numAffectedRows } = await sql`
        update voorziening
           set naam = ${naam}, voor = ${voor}, aard = ${aard}, aanbieder = ${aanbieder}, uitleg = ${uitleg},
               aanmelden = ${aanmelden}, wachttijd_weken = ${wachttijd_weken}, gestopt = ${gestopt}, versie = versie + 1,
               bijgewerkt_op = now(), bijgewerkt_door = ${uitvoering.actor.medewerker}
         where id::text = ${voorzieningId} and versie = ${versie}`.execute(uitvoering.trx);
      if (numAffectedRows !== 1n) throw new Probleem('verouderd');
      return antwoord(uitvoering, voorzieningId, 200);
    },
    ({ params: { voorzieningId } }, _bron, uitvoering) => antwoord(uitvoering, voorzieningId, 200),
  );
}

interface Rij extends z.output<typeof inhoud> {
  readonly id: string;
  readonly regio: string;
  readonly versie: number;
  readonly bijgewerkt_op: Date;
}

async function eisVoorziening({ trx }: Uitvoering, id: string): Promise<z.output<typeof voorzieningSchema>> {
  const { rows } = await sql<Rij>`select * from voorziening where id::text = ${id}`.execute(trx);
  if (rows[0] === undefined) throw new Probleem('niet_gevonden');
  return schrijf(rows[0]);
}

function schrijf({ bijgewerkt_op, ...rij }: Rij): z.output<typeof voorzieningSchema> {
  return {
    id: rij.id,
    regio: rij.regio,
    versie: rij.versie,
    bijgewerkt: formatMoment(bijgewerkt_op.getTime(), AMSTERDAM),
    naam: rij.naam,
    voor: rij.voor,
    aard: rij.aard,
    aanbieder: rij.aanbieder,
    uitleg: rij.uitleg,
    aanmelden: rij.aanmelden,
    wachttijd_weken: rij.wachttijd_weken,
    gestopt: rij.gestopt,
  };
}

async function antwoord<S extends 200 | 201>(uitvoering: Uitvoering, id: string, status: S) {
  const body = await eisVoorziening(uitvoering, id);
  const headers = { Location: `${API_PAD}/voorzieningen/${id}`, ETag: etag(body.versie) };
  return { status, body, headers, bron: id };
}
