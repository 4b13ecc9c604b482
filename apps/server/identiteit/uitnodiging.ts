import type { FastifyInstance } from 'fastify';
import { type Accountdelen, geheimVan, leesUitnodiging, neemUitnodiging, voorCodeapp } from './accounts.ts';
import { html, OPNIEUW, veld } from './antwoorden.ts';
import { type Formulier, formulierpagina, meldingpagina } from './paginas.ts';
import { neemUitnodigingMetPasskey, type Passkeydelen, vraagEerstePasskey } from './passkeys.ts';
import { toestelnaam } from './toestel.ts';

type Fouten = NonNullable<Formulier['fouten']>;

/** Mounts the page on which someone makes the account that an invitation is for: with a passkey, or with a password. */
export function monteerUitnodiging(
  server: FastifyInstance,
  delen: Accountdelen & Passkeydelen,
  basispad: string,
): void {
  const pad = `${basispad}/uitnodiging`;
  server.get(pad, (_verzoek, antwoord) => html(antwoord, vraagCode(pad)));
  server.post(pad, async (verzoek, antwoord) => {
    const uitnodiging = veld(verzoek.body, 'uitnodiging');
    const naam = await leesUitnodiging(delen, uitnodiging);
    if (naam === undefined)
      return html(
        antwoord,
        vraagCode(pad, [{ veld: 'uitnodiging', melding: 'Deze uitnodiging geldt niet (meer).' }]),
        422,
      );
    const fouten = await neem(delen, uitnodiging, verzoek.body, toestelnaam(verzoek.headers['user-agent']));
    if (fouten?.length === 0)
      return html(antwoord, meldingpagina('Uw account is klaar', ['U kunt zich nu aanmelden.'], OPNIEUW));
    const gebruikersnaam = veld(verzoek.body, 'gebruikersnaam');
    const pagina = formulierpagina({
      titel: 'Uw account maken',
      inleiding: [
        `Deze uitnodiging is voor ${naam}. Bent u dat niet, stop dan en meld het de privacyfunctionaris van uw organisatie. Die ziet ook dat dit account is gemaakt, en op wiens uitnodiging.`,
      ],
      passkey: {
        soort: 'maken',
        opties: await vraagEerstePasskey(delen, uitnodiging, naam),
        naar: pad,
        verborgen: { uitnodiging, stap: 'passkey' },
        knop: 'Maak account met een passkey',
        uitleg:
          'U meldt zich dan aan met uw vingerafdruk, gezicht of pincode. Dat is het veiligst: er is geen wachtwoord dat iemand kan afkijken.',
      },
      kop: 'Met wachtwoord en code',
      overnemen: {
        label: 'Scan deze code met uw authenticatie-app:',
        ...voorCodeapp(geheimVan(delen, uitnodiging), naam),
      },
      naar: pad,
      verborgen: { uitnodiging, stap: 'account' },
      velden: velden(gebruikersnaam),
      knop: 'Maak account',
      fouten: fouten ?? [],
    });
    return html(antwoord, pagina, fouten === undefined ? 200 : 422);
  });
}

/** Makes the account when that is asked; undefined when it is not, else what is wrong. */
async function neem(
  delen: Accountdelen & Passkeydelen,
  uitnodiging: string,
  body: unknown,
  toestel: string | undefined,
): Promise<Fouten | undefined> {
  const stap = veld(body, 'stap');
  if (stap === 'passkey') {
    const gelukt = await neemUitnodigingMetPasskey(delen, {
      uitnodiging,
      antwoord: veld(body, 'passkey'),
      naam: toestel ?? 'Passkey',
    });
    return gelukt ? [] : [{ veld: '', melding: 'De passkey is niet gemaakt. Probeer het opnieuw.' }];
  }
  if (stap !== 'account') return undefined;
  return neemUitnodiging(delen, {
    uitnodiging,
    gebruikersnaam: veld(body, 'gebruikersnaam'),
    wachtwoord: veld(body, 'wachtwoord'),
    code: veld(body, 'code'),
  });
}

function vraagCode(pad: string, fouten: Fouten = []): string {
  return formulierpagina({
    titel: 'Uw account maken',
    inleiding: ['Vul de uitnodigingscode in die u van uw functioneel beheerder kreeg.'],
    naar: pad,
    velden: [{ naam: 'uitnodiging', label: 'Uitnodigingscode' }],
    knop: 'Verder',
    fouten,
  });
}

function velden(gebruikersnaam: string): Formulier['velden'] {
  return [
    { naam: 'gebruikersnaam', label: 'Gebruikersnaam', invullen: 'username', waarde: gebruikersnaam },
    {
      naam: 'wachtwoord',
      label: 'Wachtwoord',
      uitleg: 'Minstens 12 tekens. Een zin is makkelijker te onthouden dan losse tekens.',
      soort: 'password',
      invullen: 'new-password',
    },
    { naam: 'code', label: 'Code uit uw app', uitleg: 'De zes cijfers die de app nu toont.', cijfers: true },
  ];
}
