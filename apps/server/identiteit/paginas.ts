import { readFileSync } from 'node:fs';
import type { Veldfout } from '@waakvlam/kernel/errors';
import { alsQr } from './qr.ts';

export interface Veld {
  readonly naam: string;
  readonly label: string;
  readonly uitleg?: string;
  readonly soort?: 'text' | 'password';
  readonly waarde?: string;
  readonly invullen?: string;
  readonly cijfers?: boolean;
}

export interface Formulier {
  readonly titel: string;
  readonly inleiding?: readonly string[];
  readonly naar: string;
  readonly velden: readonly Veld[];
  readonly verborgen?: Readonly<Record<string, string>>;
  readonly knop: string;
  readonly fouten?: readonly Veldfout[];
  readonly eronder?: { readonly naar: string; readonly tekst: string };
  /** A code to scan or type over, with a link for the app on this device. */
  readonly overnemen?: { readonly label: string; readonly tekst: string; readonly link: string };
  /** Above the form: the same with a passkey, in browsers that can. */
  readonly passkey?: Passkeyvorm;
  /** Title above the form when it is the other way. */
  readonly kop?: string;
}

/** A form that a script fills in with what the device of the user made or signed. */
export interface Passkeyvorm {
  readonly soort: 'maken' | 'gebruiken';
  /** What the browser asks the device, as the standard writes it. */
  readonly opties: unknown;
  readonly naar: string;
  readonly verborgen?: Readonly<Record<string, string>>;
  readonly knop: string;
  readonly uitleg: string;
}

/** A page with one form; it works without scripts, apart from passkeys. */
export function formulierpagina(formulier: Formulier): string {
  const {
    titel,
    inleiding = [],
    naar,
    velden,
    verborgen,
    knop,
    fouten = [],
    overnemen,
    eronder,
    passkey,
    kop,
  } = formulier;
  return pagina(
    (fouten.length > 0 ? 'Let op: ' : '') + titel,
    `<h1>${tekst(titel)}</h1>
${foutenlijst(fouten, velden)}
${inleiding.map((regel) => `<p>${tekst(regel)}</p>`).join('\n')}
${passkey ? passkeyvorm(passkey) : ''}
${kop ? `<h2>${tekst(kop)}</h2>` : ''}
${overnemen ? codeOvernemen(overnemen) : ''}
<form method="post" action="${tekst(naar)}" novalidate>
${verborgenVelden(verborgen)}
${velden.map((veld) => invoer(veld, fouten)).join('\n')}
<button type="submit">${tekst(knop)}</button>
</form>
${eronder ? `<p><a href="${tekst(eronder.naar)}">${tekst(eronder.tekst)}</a></p>` : ''}`,
  );
}

function passkeyvorm({ soort, opties, naar, verborgen, knop, uitleg }: Passkeyvorm): string {
  return `<form hidden method="post" action="${tekst(naar)}" data-passkey="${soort}" data-opties="${tekst(JSON.stringify(opties))}">
${verborgenVelden({ ...verborgen, passkey: '' })}
<p>${tekst(uitleg)}</p>
<button type="submit">${tekst(knop)}</button>
<p class="fout" role="alert"></p>
</form>
<script src="/oidc/passkey.js" defer></script>`;
}

function codeOvernemen({ label, tekst: sleutel, link }: { label: string; tekst: string; link: string }): string {
  const { zijde, pad } = alsQr(link);
  return `<p>${tekst(label)}</p>
<svg class="qr" viewBox="0 0 ${zijde} ${zijde}" role="img" aria-label="QR-code met de sleutel die hieronder staat">
<rect width="${zijde}" height="${zijde}" fill="#fff"/><path d="${pad}" fill="#000"/></svg>
<p>Kunt u niet scannen? Typ dan deze sleutel over:<br><code>${tekst(sleutel)}</code><br>
<a href="${tekst(link)}">Open de app op dit apparaat</a></p>`;
}

function verborgenVelden(velden: Readonly<Record<string, string>> = {}): string {
  return Object.entries(velden)
    .map(([naam, waarde]) => `<input type="hidden" name="${tekst(naam)}" value="${tekst(waarde)}">`)
    .join('\n');
}

/** A page that says one thing and where to go on. */
export function meldingpagina(
  titel: string,
  regels: readonly string[],
  verder: { naar: string; tekst: string },
): string {
  return pagina(
    titel,
    `<h1>${tekst(titel)}</h1>
${regels.map((regel) => `<p>${tekst(regel)}</p>`).join('\n')}
<p><a href="${tekst(verder.naar)}">${tekst(verder.tekst)}</a></p>`,
  );
}

function invoer(
  { naam, label, uitleg, soort = 'text', waarde = '', invullen, cijfers }: Veld,
  fouten: readonly Veldfout[],
) {
  const fout = fouten.find(({ veld }) => veld === naam);
  const bij = [uitleg && `${naam}-uitleg`, fout && `${naam}-fout`].filter(Boolean).join(' ');
  return `<div class="veld${fout ? ' veld--fout' : ''}">
<label for="${naam}">${tekst(label)}</label>
${uitleg ? `<p class="uitleg" id="${naam}-uitleg">${tekst(uitleg)}</p>` : ''}
${fout ? `<p class="fout" id="${naam}-fout">${tekst(fout.melding)}</p>` : ''}
<input id="${naam}" name="${naam}" type="${soort}" value="${tekst(waarde)}" required${
    invullen ? ` autocomplete="${invullen}"` : ' autocomplete="off"'
  }${cijfers ? ' inputmode="numeric" maxlength="7"' : ''}${bij ? ` aria-describedby="${bij}"` : ''}${
    fout ? ' aria-invalid="true"' : ''
  } autocapitalize="none" spellcheck="false">
</div>`;
}

function foutenlijst(fouten: readonly Veldfout[], velden: readonly Veld[]): string {
  if (fouten.length === 0) return '';
  const regels = fouten.map(({ veld, melding }) =>
    velden.some(({ naam }) => naam === veld)
      ? `<li><a href="#${veld}">${tekst(melding)}</a></li>`
      : `<li>${tekst(melding)}</li>`,
  );
  return `<div class="melding" role="alert"><ul>${regels.join('')}</ul></div>`;
}

function pagina(titel: string, inhoud: string): string {
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${tekst(titel)} · Waakvlam</title>
<link rel="stylesheet" href="/oidc/stijl.css">
</head>
<body>
<header><a href="/">Waakvlam</a></header>
<main>
${inhoud}
</main>
</body>
</html>
`;
}

const TEKENS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function tekst(ruw: string): string {
  return ruw.replaceAll(/[&<>"']/g, (teken) => TEKENS[teken] ?? '');
}

/** Lets a browser make and use passkeys on these pages. */
export const PASSKEYSCRIPT = readFileSync(new URL('browser/passkey.js', import.meta.url), 'utf8');

/** The house style, as far as these pages need it. */
export const STIJL = `:root { color-scheme: light dark; --vlak: #fff; --tekst: #1b1f27; --zacht: #4a5160; --lijn: #6b7280; --accent: #0b5563; --fout: #b3141e; }
@media (prefers-color-scheme: dark) { :root { --vlak: #14181f; --tekst: #eef1f6; --zacht: #b8c0cd; --lijn: #8b95a5; --accent: #8fd3df; --fout: #ff9a9a; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--vlak); color: var(--tekst); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
header { padding: 0.75rem 1rem; border-bottom: 1px solid var(--lijn); font-weight: 700; }
header a { color: inherit; text-decoration: none; }
main { max-width: 32rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 1rem; }
h2 { font-size: 1.2rem; line-height: 1.2; margin: 2rem 0 1rem; padding-top: 1.5rem; border-top: 1px solid var(--lijn); }
a { color: var(--accent); }
.veld { margin: 0 0 1.25rem; }
.veld--fout { border-inline-start: 4px solid var(--fout); padding-inline-start: 0.75rem; }
label { display: block; font-weight: 600; }
.uitleg { margin: 0; color: var(--zacht); }
.fout { margin: 0; color: var(--fout); font-weight: 600; }
input:not([type='hidden']) { width: 100%; min-height: 2.75rem; margin-top: 0.25rem; padding: 0.5rem; font: inherit; color: inherit; background: var(--vlak); border: 1px solid var(--lijn); border-radius: 4px; }
button { min-height: 2.75rem; padding: 0.5rem 1.25rem; font: inherit; font-weight: 600; color: var(--vlak); background: var(--accent); border: 0; border-radius: 4px; cursor: pointer; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.melding { margin: 0 0 1.25rem; padding: 0.5rem 1rem; border: 2px solid var(--fout); border-radius: 4px; }
.melding ul { margin: 0; padding-inline-start: 1rem; }
code { font-size: 1.1rem; }
.qr { display: block; width: 12rem; max-width: 100%; height: auto; shape-rendering: crispEdges; }
`;
