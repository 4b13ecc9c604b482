import { sql } from 'kysely';
import type { Transporter } from 'nodemailer';
import { kyselyOn } from '@waakvlam/kernel/db';
import { NOTIFICATIES } from '../gebeurtenissen/bericht.ts';
import type { Bezorger } from '../gebeurtenissen/bezorging.ts';
import { vertelBeheerders } from './alarm.ts';
import { geadresseerde, GEEN_NOOD, ZIN } from './buiten.ts';
import type { Pools } from './ontvangers.ts';

export interface Mailconfig {
  /** `smtps://user:password@host:port`. */
  readonly smtp: string;
  readonly van: string;
}

/** Sends by mail that there is something, with the way to it and nothing else. */
export function mailBezorger(pools: Pools, { smtp, van }: Mailconfig, adres: () => string): Bezorger {
  let verbinding: Promise<Transporter> | undefined;
  const post = () =>
    (verbinding ??= import('nodemailer').then(({ createTransport }) => createTransport(smtp, { from: van })));
  return {
    uitgang: { naam: 'mail', soort: 'bericht', audit: 'geen_persoonsgegevens', bereik: ['medewerkers'] },
    neemt: NOTIFICATIES,
    bezorg: async (zendingen) => {
      const gelukt = await Promise.all(
        zendingen.map(async ({ id, bericht }) => {
          if (bericht.soort !== 'notificatie') return id;
          const wie = await geadresseerde(pools, bericht.onderwerp, 'mail');
          if (wie === undefined || wie.email === null) return id;
          return (await verstuur(pools, await post(), { aan: wie.email, medewerker: wie.medewerker, adres: adres() }))
            ? id
            : '';
        }),
      );
      return gelukt.filter((id) => id !== '');
    },
  };
}

/** False when it has to be tried again. An address that is refused for good is kept as such and told to administrators. */
async function verstuur(
  pools: Pools,
  post: Transporter,
  { aan, medewerker, adres }: { aan: string; medewerker: string; adres: string },
): Promise<boolean> {
  try {
    await post.sendMail({ to: aan, subject: ZIN, text: `${ZIN}\n\n${adres}/notificaties\n\n${GEEN_NOOD}\n` });
    return true;
  } catch (fout) {
    if (!isGeweigerd(fout)) return false;
    // by now she may have given another, of which this says nothing
    const { numAffectedRows = 0n } = await sql`
      update notificatie_instelling set mail_mislukt_op = now()
       where medewerker_id = ${medewerker} and email = ${aan}`.execute(kyselyOn(pools.motor));
    if (numAffectedRows > 0n) await vertelBeheerders(pools, `geweigerd ${medewerker}`);
    return true;
  }
}

/** From 550 on it is about this address and final (RFC 5321, 4.2.2); a fault of ours or of the server may pass. */
function isGeweigerd(fout: unknown): boolean {
  return (
    fout instanceof Error && 'responseCode' in fout && typeof fout.responseCode === 'number' && fout.responseCode >= 550
  );
}
