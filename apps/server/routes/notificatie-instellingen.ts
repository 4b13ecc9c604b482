import { sql } from 'kysely';
import { z } from 'zod';
import { hasCode } from '@waakvlam/kernel/db';
import { nietNu, ongeldig } from '@waakvlam/kernel/errors';
import { route, type Route } from '@waakvlam/kernel/http';
import type { Diensten } from '../diensten.ts';
import { isPushdienst } from '../notificaties/push.ts';

const tijd = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Geef een tijd als 22:00.');
const instelling = z.strictObject({
  email: z.email('Dit is geen e-mailadres.').max(254).nullable(),
  perMail: z.boolean(),
  perPush: z.boolean(),
  stilVan: tijd.nullable(),
  stilTot: tijd.nullable(),
});
const antwoord = instelling.extend({
  mailMislukt: z.boolean().describe('Uw adres werd geweigerd; geef een ander.'),
  mailMogelijk: z.boolean(),
  vapid: z.string().describe('Openbare sleutel waarmee een browser zich abonneert.'),
  apparaten: z.number(),
});

interface Rij {
  readonly email: string | null;
  readonly per_mail: boolean;
  readonly per_push: boolean;
  readonly stil_van: string | null;
  readonly stil_tot: string | null;
  readonly mislukt: boolean;
}

const contract = { onderwerp: 'Notificaties', permission: 'aangemeld', audit: 'geen_persoonsgegevens' } as const;
const APPARATEN = 10;

/** How somebody wants to hear that there is something, apart from in the application. */
export function instellingRoutes({ buiten }: Pick<Diensten, 'buiten'>): Route[] {
  const lees = async (trx: Parameters<Parameters<typeof route>[1]>[1]['trx']) => {
    const { rows } = await sql<Rij>`
      select email, per_mail, per_push, to_char(stil_van, 'HH24:MI') as stil_van, to_char(stil_tot, 'HH24:MI') as stil_tot,
             mail_mislukt_op is not null as mislukt from notificatie_instelling`.execute(trx);
    const { rows: apparaten } = await sql<{ aantal: number }>`
      select count(*)::int as aantal from pushabonnement`.execute(trx);
    const [rij] = rows;
    return {
      email: rij?.email ?? null,
      perMail: rij?.per_mail ?? false,
      perPush: rij?.per_push ?? false,
      stilVan: rij?.stil_van ?? null,
      stilTot: rij?.stil_tot ?? null,
      mailMislukt: rij?.mislukt ?? false,
      mailMogelijk: buiten.mail,
      vapid: buiten.vapid,
      apparaten: apparaten[0]?.aantal ?? 0,
    };
  };
  return [
    route(
      {
        ...contract,
        method: 'GET',
        pad: '/notificaties/instellingen',
        naam: 'haalNotificatieinstellingen',
        samenvatting: 'Zegt hoe u buiten Waakvlam hoort dat er iets is.',
        antwoord: { 200: antwoord },
      },
      async (_verzoek, { trx }) => ({ status: 200, body: await lees(trx) }),
    ),
    route(
      {
        ...contract,
        method: 'PUT',
        pad: '/notificaties/instellingen',
        naam: 'zetNotificatieinstellingen',
        samenvatting: 'Zet hoe u buiten Waakvlam hoort dat er iets is; alarmen komen ook in stille uren.',
        body: instelling,
        antwoord: { 200: antwoord },
      },
      async ({ body }, { actor, trx }) => {
        if (body.perMail && body.email === null) throw ongeldig({ veld: 'email', melding: 'Geef een e-mailadres.' });
        if ((body.stilVan === null) !== (body.stilTot === null)) {
          throw ongeldig({ veld: 'stilTot', melding: 'Geef van de stille uren het begin en het einde.' });
        }
        await sql`
          insert into notificatie_instelling as i (medewerker_id, email, per_mail, per_push, stil_van, stil_tot)
          values (${actor.medewerker}, ${body.email}, ${body.perMail}, ${body.perPush}, ${body.stilVan}::time, ${body.stilTot}::time)
          on conflict (medewerker_id) do update
             set email = excluded.email, per_mail = excluded.per_mail, per_push = excluded.per_push,
                 stil_van = excluded.stil_van, stil_tot = excluded.stil_tot,
                 mail_mislukt_op = case when i.email is not distinct from excluded.email then i.mail_mislukt_op end`.execute(
          trx,
        );
        return { status: 200, body: await lees(trx) };
      },
    ),
    route(
      {
        ...contract,
        method: 'POST',
        pad: '/notificaties/apparaten',
        naam: 'abonneerApparaat',
        samenvatting: 'Laat een browser op dit apparaat tonen dat er iets is.',
        body: z.strictObject({
          eindpunt: z.url().max(1000),
          p256dh: z.string().min(40).max(200),
          auth: z.string().min(10).max(100),
        }),
        antwoord: { 204: z.undefined() },
      },
      async ({ body: { eindpunt, p256dh, auth } }, { actor, trx }) => {
        if (!isPushdienst(eindpunt)) {
          throw ongeldig({ veld: 'eindpunt', melding: 'Dit is geen dienst waarmee browsers meldingen ontvangen.' });
        }
        const { rows } = await sql<{ aantal: number }>`select count(*)::int as aantal from pushabonnement`.execute(trx);
        if ((rows[0]?.aantal ?? 0) >= APPARATEN) {
          throw nietNu('U heeft al tien apparaten. Verwijder ze eerst.');
        }
        try {
          await sql`
            insert into pushabonnement (medewerker_id, eindpunt, p256dh, auth)
            values (${actor.medewerker}, ${eindpunt}, ${p256dh}, ${auth})`.execute(trx);
        } catch (fout) {
          if (hasCode(fout, '23505')) {
            throw nietNu('Deze browser is al aangemeld voor meldingen.');
          }
          throw fout;
        }
        return { status: 204, body: undefined };
      },
    ),
    route(
      {
        ...contract,
        method: 'DELETE',
        pad: '/notificaties/apparaten',
        naam: 'vergeetApparaten',
        samenvatting: 'Toont op geen enkel apparaat meer dat er iets is.',
        antwoord: { 204: z.undefined() },
      },
      async (_verzoek, { trx }) => {
        await sql`delete from pushabonnement`.execute(trx);
        return { status: 204, body: undefined };
      },
    ),
  ];
}
