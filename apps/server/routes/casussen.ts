import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { ongeldig, Probleem } from '@waakvlam/kernel/errors';
import { API_PAD, mag, route, type Route, type Uitvoering } from '@waakvlam/kernel/http';
import { AMSTERDAM, formatMoment } from '@waakvlam/kernel/tijd';
import { CATEGORIEEN, type Feit, INHOUD, NAAM_MET_ADRES, noemtAdres, opMoment } from '@waakvlam/logboek';
import type { Diensten } from '../diensten.ts';
import { leesLog } from '../feiten/log.ts';
import { legVast } from '../feiten/vastleggen.ts';
import { eisCasus, magVastleggen } from '../toegang.ts';

const betrokkeneVorm = INHOUD.betrokkene_toegevoegd.partial({ id: true });

const casusSchema = z.object({
  id: z.string(),
  naam: z.string(),
  regio: z.string().nullable(),
  betrokkenen: z.array(INHOUD.betrokkene_toegevoegd),
  ziet: z
    .array(z.enum(CATEGORIEEN))
    .describe(
      'Soorten informatie die u hier geheel ziet. Van de andere ziet u alleen wat u zelf vastlegde of wat met u is gedeeld.',
    ),
  abilities: z.object({
    feitVastleggen: z.boolean(),
    bijlageToevoegen: z.boolean(),
    toegangVerlenen: z.boolean(),
    slachtofferSpreken: z.boolean().describe('Nooit voor wie in deze casus met de pleger werkt.'),
  }),
});

/** What is needed to open a case. */
export const nieuweCasus = z.strictObject({
  naam: z
    .string()
    .normalize('NFC')
    .min(1, { abort: true })
    .max(200)
    // kept as it is given: whoever exports by name must find it again
    .refine((naam) => naam.trim() !== '', 'Vul dit veld in.')
    .refine((naam) => !noemtAdres(naam), NAAM_MET_ADRES),
  regio: z.string().max(100).nullable().optional(),
  aanleiding: z.string().min(1).max(2000).optional(),
  betrokkenen: z.array(betrokkeneVorm).max(100).default([]),
});

/** Opening a case and reading who it is about. */
export function casusRoutes(diensten: Diensten): Route[] {
  return [
    route(
      {
        method: 'POST',
        pad: '/casussen',
        naam: 'openCasus',
        samenvatting: 'Opent een casus rond een of meer slachtoffers en plegers.',
        onderwerp: 'Casussen',
        permission: 'casus.openen',
        audit: 'casusinhoud',
        body: nieuweCasus,
        antwoord: { 201: casusSchema },
      },
      async ({ body }, uitvoering) => {
        const id = await openCasus(diensten, uitvoering, body);
        return { ...(await gemaakt(uitvoering, id)), bron: id, casus: id, daarna: () => diensten.motor.evalueer(id) };
      },
      async (_verzoek, bron, uitvoering) => ({ ...(await gemaakt(uitvoering, bron)), casus: bron }),
    ),
    route(
      {
        method: 'GET',
        pad: '/casussen/{casusId}',
        naam: 'haalCasus',
        samenvatting: 'Geeft een casus met zijn betrokkenen en wat u er mag.',
        onderwerp: 'Casussen',
        permission: 'casus.lezen',
        audit: 'casusinhoud',
        antwoord: { 200: casusSchema },
      },
      async ({ params }, uitvoering) => ({ status: 200, body: await beschrijf(uitvoering, params.casusId) }),
    ),
  ];
}

/** Opens a case with its people; gives its id. The motor has to evaluate it after the commit. */
export async function openCasus(
  diensten: Diensten,
  uitvoering: Uitvoering,
  { naam, regio, aanleiding, betrokkenen }: z.output<typeof nieuweCasus>,
): Promise<string> {
  const bekend = diensten.regios;
  if (regio !== undefined && regio !== null && !bekend.includes(regio)) {
    throw ongeldig({ veld: 'regio', melding: `Deze regio is niet bekend. Bekend zijn: ${bekend.join(', ')}.` });
  }
  const eigen = bekend.includes(uitvoering.actor.regio) ? uitvoering.actor.regio : null;
  const vanCasus = regio === undefined ? eigen : regio;
  const id = randomUUID();
  await sql`select casus_openen(${id}, ${naam}, ${vanCasus}, ${'Eigen casus'})`.execute(uitvoering.trx);
  const op = formatMoment(uitvoering.nu, AMSTERDAM);
  const inhoud = { ...(aanleiding !== undefined && { aanleiding }), ...(vanCasus !== null && { regio: vanCasus }) };
  await legVast(diensten, uitvoering, id, { soort: 'casus_geopend', op, inhoud }, 'invoer');
  for (const [nummer, persoon] of betrokkenen.entries()) {
    const feit = { soort: 'betrokkene_toegevoegd', op, inhoud: persoon };
    await legVast(diensten, uitvoering, id, feit, 'invoer').catch(inLijst(nummer));
  }
  return id;
}

async function gemaakt(uitvoering: Uitvoering, id: string) {
  const Location = `${API_PAD}/casussen/${id}`;
  return { status: 201 as const, body: await beschrijf(uitvoering, id), headers: { Location } };
}

async function beschrijf(uitvoering: Uitvoering, id: string): Promise<z.input<typeof casusSchema>> {
  const casus = await eisCasus(uitvoering, id);
  const log = await leesLog(uitvoering.trx, id);
  const schrijft = await magVastleggen(uitvoering, id);
  const { rows } = await sql<{ ziet: string[]; plegerzijde: boolean }>`
    select mijn_categorieen(${id}) as ziet, is_plegerzijde(${id}) as plegerzijde`.execute(uitvoering.trx);
  const { orgrol } = uitvoering.actor;
  return {
    ...casus,
    betrokkenen: perRol(log.flatMap(({ feit, vervallen }) => (vervallen ? [] : [feit]))),
    ziet: CATEGORIEEN.filter((een) => rows[0]?.ziet.includes(een) === true),
    abilities: {
      feitVastleggen: schrijft && mag(orgrol, 'feit.vastleggen'),
      bijlageToevoegen: schrijft && mag(orgrol, 'bijlage.toevoegen'),
      toegangVerlenen: schrijft && mag(orgrol, 'toegang.verlenen'),
      slachtofferSpreken: schrijft && mag(orgrol, 'feit.vastleggen') && rows[0]?.plegerzijde === false,
    },
  };
}

/** Role by role, and within one in the order in which sentences of signals and tasks number them. */
function perRol(feiten: readonly Feit[]): z.input<typeof casusSchema>['betrokkenen'] {
  const toegevoegd = feiten.flatMap((feit) =>
    feit.soort === 'betrokkene_toegevoegd' && feit.geredigeerd !== true ? [feit] : [],
  );
  const samen = Map.groupBy(toegevoegd, ({ inhoud }) => inhoud.rol);
  return [...samen.values()].flatMap((mensen) => mensen.toSorted(opMoment).map(({ inhoud }) => inhoud));
}

/** Names the field of a person in the list that she was sent in. */
function inLijst(nummer: number): (fout: unknown) => never {
  return (fout) => {
    if (!(fout instanceof Probleem) || fout.delen.fouten === undefined) throw fout;
    const fouten = fout.delen.fouten.map(({ veld, melding }) => ({
      veld: `betrokkenen[${nummer}].${veld.replace(/^inhoud\.?/, '')}`,
      melding,
    }));
    throw new Probleem(fout.code, { ...fout.delen, fouten });
  };
}
