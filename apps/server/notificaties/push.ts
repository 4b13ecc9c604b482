import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { sql } from 'kysely';
import webpush from 'web-push';
import { z } from 'zod';
import { kyselyOn } from '@waakvlam/kernel/db';
import { SECONDE, UUR } from '@waakvlam/kernel/tijd';
import { NOTIFICATIES } from '../gebeurtenissen/bericht.ts';
import type { Bezorger } from '../gebeurtenissen/bezorging.ts';
import { geadresseerde, ZIN } from './buiten.ts';
import type { Pools } from './ontvangers.ts';

const sleutelpaar = z.object({ publicKey: z.string(), privateKey: z.string() });
export type Vapid = z.output<typeof sleutelpaar>;

/** Push services of browsers; a subscription elsewhere would make this server call whatever somebody names. */
const DIENSTEN = [
  'fcm.googleapis.com',
  'updates.push.services.mozilla.com',
  '.push.services.mozilla.com',
  '.notify.windows.com',
  'web.push.apple.com',
];

/** Whether an address is one of a push service that browsers use. */
export function isPushdienst(eindpunt: string): boolean {
  const url = URL.parse(eindpunt);
  if (url === null || url.protocol !== 'https:' || url.port !== '' || url.username !== '') return false;
  return DIENSTEN.some((dienst) => (dienst.startsWith('.') ? url.hostname.endsWith(dienst) : url.hostname === dienst));
}

/** The key pair by which push services know this server; made once, kept in a file that only the server reads. */
export async function vapidUitBestand(pad: string): Promise<Vapid> {
  const bestaand = await readFile(pad, 'utf8').catch(() => undefined);
  if (bestaand !== undefined) return sleutelpaar.parse(JSON.parse(bestaand));
  const nieuw = webpush.generateVAPIDKeys();
  await mkdir(dirname(pad), { recursive: true });
  await writeFile(pad, JSON.stringify(nieuw), { mode: 0o600 });
  return nieuw;
}

export type Verstuur = typeof webpush.sendNotification;

/** Shows on the devices that somebody chose that there is something; a device that is gone is forgotten. */
export function pushBezorger(
  pools: Pools,
  vapid: Vapid,
  adres: () => string,
  verstuur: Verstuur = (...wat) => webpush.sendNotification(...wat),
): Bezorger {
  const naarApparaten = async (medewerker: string, alarm: boolean): Promise<boolean> => {
    const { rows } = await sql<{ id: string; eindpunt: string; p256dh: string; auth: string }>`
      select id, eindpunt, p256dh, auth from pushabonnement where medewerker_id = ${medewerker}`.execute(
      kyselyOn(pools.motor),
    );
    const uitkomsten = await Promise.all(
      rows.map(async ({ id, eindpunt, p256dh, auth }) => {
        try {
          await verstuur({ endpoint: eindpunt, keys: { p256dh, auth } }, JSON.stringify({ tekst: ZIN }), {
            vapidDetails: { subject: onderwerp(adres()), ...vapid },
            TTL: (alarm ? UUR : 24 * UUR) / SECONDE,
            urgency: alarm ? 'high' : 'normal',
            timeout: 4 * SECONDE,
          });
          return true;
        } catch (fout) {
          if (!isWeg(fout)) return false;
          await sql`delete from pushabonnement where id = ${id}`.execute(kyselyOn(pools.motor));
          return true;
        }
      }),
    );
    return uitkomsten.every((gelukt) => gelukt);
  };
  return {
    uitgang: { naam: 'push', soort: 'bericht', audit: 'geen_persoonsgegevens', bereik: ['medewerkers'] },
    neemt: NOTIFICATIES,
    bezorg: async (zendingen) => {
      const gelukt = await Promise.all(
        zendingen.map(async ({ id, bericht }) => {
          if (bericht.soort !== 'notificatie') return id;
          const wie = await geadresseerde(pools, bericht.onderwerp, 'push');
          return wie === undefined || (await naarApparaten(wie.medewerker, wie.alarm)) ? id : '';
        }),
      );
      return gelukt.filter((id) => id !== '');
    },
  };
}

/** Push services take an https address or a mail address as contact; this machine has neither. */
function onderwerp(adres: string): string {
  return adres.startsWith('https://') ? adres : 'mailto:beheer@waakvlam.example';
}

function isWeg(fout: unknown): boolean {
  return fout instanceof webpush.WebPushError && (fout.statusCode === 404 || fout.statusCode === 410);
}
