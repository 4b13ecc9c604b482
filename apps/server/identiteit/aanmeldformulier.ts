import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { leesKoekje, type Sessiegrenzen } from '@waakvlam/kernel/http';
import { koekje, veilig } from './aanmelden.ts';
import { type Accountdelen, meldLokaalAan } from './accounts.ts';
import { html, OPNIEUW, veld } from './antwoorden.ts';
import { type Formulier, formulierpagina, meldingpagina } from './paginas.ts';
import { maakPogingen } from './pogingen.ts';
import { meldAanMetPasskey, type Passkeydelen, vraagHandtekening } from './passkeys.ts';

type Vraag = FastifyRequest<{ Params: { uid: string } }>;

/** The attempt to sign in that this form belongs to, as the provider keeps it. */
export interface Poging {
  /** Whether this attempt is still going on in this browser. */
  readonly loopt: (verzoek: Vraag, antwoord: FastifyReply) => Promise<boolean>;
  /** Says who it is; gives the address to go on to. */
  readonly klaar: (verzoek: Vraag, antwoord: FastifyReply, medewerker: string) => Promise<string>;
}

const GEEN_PASSKEY = 'Deze passkey is hier niet (meer) bekend. Probeer een andere, of meld u aan met uw wachtwoord.';
const KLOPT_NIET =
  'Deze gegevens kloppen niet, of er is te vaak geprobeerd. Wacht bij een nieuwe poging op de volgende code.';
const TE_VAAK =
  'Er is te vaak geprobeerd vanaf dit netwerk, of het is te druk. Probeer het over een kwartier opnieuw, of gebruik een passkey.';
/** How long a browser remembers that someone signed in there, in seconds. */
const TOESTEL_S = 365 * 24 * 3600;

/** Mounts the page on which someone signs in to a local account: with a passkey, or with password and code. */
export function monteerAanmeldformulier(
  server: FastifyInstance,
  delen: Accountdelen & Passkeydelen & { readonly sessies: Sessiegrenzen },
  basispad: string,
  poging: Poging,
): void {
  const pad = `${basispad}/interactie/:uid`;
  const pogingen = maakPogingen();
  const naam = veilig(delen.sessies) ? '__Host-waakvlam-toestel' : 'waakvlam-toestel';
  const formulier = async (uid: string, melding?: string, gebruikersnaam = ''): Promise<string> => {
    const naar = `${basispad}/interactie/${uid}`;
    return formulierpagina({
      titel: 'Aanmelden',
      naar,
      passkey: {
        soort: 'gebruiken',
        opties: await vraagHandtekening(delen, uid),
        naar,
        knop: 'Meld aan met een passkey',
        uitleg: 'Met uw vingerafdruk, gezicht of pincode, op dit apparaat of op uw telefoon.',
      },
      kop: 'Met wachtwoord en code',
      knop: 'Meld aan',
      eronder: { naar: `${basispad}/uitnodiging`, tekst: 'Ik heb een uitnodigingscode' },
      velden: velden(gebruikersnaam),
      fouten: melding === undefined ? [] : [{ veld: '', melding }],
    });
  };

  server.get<{ Params: { uid: string } }>(pad, async (verzoek, antwoord) =>
    (await poging.loopt(verzoek, antwoord)) ? html(antwoord, await formulier(verzoek.params.uid)) : verlopen(antwoord),
  );
  server.post<{ Params: { uid: string } }>(pad, async (verzoek, antwoord) => {
    if (!(await poging.loopt(verzoek, antwoord))) return verlopen(antwoord);
    const { uid } = verzoek.params;
    const passkey = veld(verzoek.body, 'passkey');
    if (passkey !== '') {
      const medewerker = await meldAanMetPasskey(delen, uid, passkey);
      if (medewerker === undefined) return html(antwoord, await formulier(uid, GEEN_PASSKEY), 401);
      return antwoord.redirect(await poging.klaar(verzoek, antwoord, medewerker), 303);
    }
    const gebruikersnaam = veld(verzoek.body, 'gebruikersnaam').trim();
    const uitslag = await meldLokaalAan(delen, pogingen, {
      gebruikersnaam,
      wachtwoord: veld(verzoek.body, 'wachtwoord'),
      code: veld(verzoek.body, 'code'),
      ip: verzoek.ip,
      toestel: leesKoekje(verzoek.headers.cookie, naam),
    });
    if (uitslag === 'klopt_niet') return html(antwoord, await formulier(uid, KLOPT_NIET, gebruikersnaam), 401);
    if (uitslag === 'te_vaak') return html(antwoord, await formulier(uid, TE_VAAK, gebruikersnaam), 429);
    void antwoord.header('Set-Cookie', koekje(delen, naam, uitslag.toestel, { seconden: TOESTEL_S }));
    return antwoord.redirect(await poging.klaar(verzoek, antwoord, uitslag.medewerker), 303);
  });
}

function velden(gebruikersnaam: string): Formulier['velden'] {
  return [
    { naam: 'gebruikersnaam', label: 'Gebruikersnaam', invullen: 'username', waarde: gebruikersnaam },
    { naam: 'wachtwoord', label: 'Wachtwoord', soort: 'password', invullen: 'current-password' },
    {
      naam: 'code',
      label: 'Code uit uw app',
      uitleg: 'De zes cijfers die uw authenticatie-app nu toont.',
      invullen: 'one-time-code',
      cijfers: true,
    },
  ];
}

function verlopen(antwoord: FastifyReply): FastifyReply {
  return html(antwoord, meldingpagina('Deze aanmelding is verlopen', ['Begin opnieuw.'], OPNIEUW), 400);
}
