import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Accountdelen, meldLokaalAan } from './accounts.ts';
import { html, OPNIEUW, veld } from './antwoorden.ts';
import { type Formulier, formulierpagina, meldingpagina } from './paginas.ts';
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

/** Mounts the page on which someone signs in to a local account: with a passkey, or with password and code. */
export function monteerAanmeldformulier(
  server: FastifyInstance,
  delen: Accountdelen & Passkeydelen,
  basispad: string,
  poging: Poging,
): void {
  const pad = `${basispad}/interactie/:uid`;
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
    const gebruikersnaam = veld(verzoek.body, 'gebruikersnaam').trim();
    const medewerker =
      passkey === ''
        ? await meldLokaalAan(delen, {
            gebruikersnaam,
            wachtwoord: veld(verzoek.body, 'wachtwoord'),
            code: veld(verzoek.body, 'code'),
          })
        : await meldAanMetPasskey(delen, uid, passkey);
    if (medewerker === undefined)
      return html(antwoord, await formulier(uid, passkey === '' ? KLOPT_NIET : GEEN_PASSKEY, gebruikersnaam), 401);
    return antwoord.redirect(await poging.klaar(verzoek, antwoord, medewerker), 303);
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
