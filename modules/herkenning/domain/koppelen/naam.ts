import { isOnbekend, vlak } from './tekst.ts';

const TUSSENVOEGSELS = new Set(
  'van der de den het t s ter ten te op in aan bij uit uijt onder over tot voor vd v d la le du des el al ben von zu zum y da di do dos del della'.split(
    ' ',
  ),
);

/**
 * A first name or surname in the form in which it is compared: no accents, no particles ("van der", "'t"), parts of a
 * double name joined by a space. A name of particles alone keeps them; a name that says "onbekend" is empty.
 */
export function vormNaam(ruw: string): string {
  const kaal = vlak(ruw);
  if (isOnbekend(kaal)) return '';
  const delen = kaal.split(' ');
  if (delen.length === 1) return kaal;
  const zonder = delen.filter((deel) => !TUSSENVOEGSELS.has(deel));
  return (zonder.length > 0 ? zonder : delen).join(' ');
}

export interface Naamdelen {
  readonly voornaam: string;
  readonly achternaam: string;
}

/** Splits a full name: "Jansen, Piet", "Piet van der Berg", "P. Jansen". One word counts as surname. */
export function splitsNaam(ruw: string): Naamdelen {
  const komma = ruw.indexOf(',');
  if (komma >= 0) return { voornaam: ruw.slice(komma + 1).trim(), achternaam: ruw.slice(0, komma).trim() };
  const delen = ruw.trim().split(/\s+/);
  if (delen.length === 1) return { voornaam: '', achternaam: delen[0] ?? '' };
  const plek = delen.findIndex((deel, nr) => nr > 0 && TUSSENVOEGSELS.has(vlak(deel)));
  const grens = plek > 0 && plek < delen.length - 1 ? plek : delen.length - 1;
  return { voornaam: delen.slice(0, grens).join(' '), achternaam: delen.slice(grens).join(' ') };
}
