import { ACHTERNAMEN } from './namen.ts';
import type { Toeval } from './toeval.ts';
import type { Persoon } from './verzin.ts';

type Adres = Pick<Persoon, 'straat' | 'huisnummer' | 'postcode' | 'plaats'>;

/** The same person as another clerk wrote her down, perhaps years later. */
export function verschrijf(persoon: Persoon, t: Toeval, nieuwAdres: () => Adres): Persoon {
  const uit = { ...persoon };
  if (t.kans(0.18)) Object.assign(uit, nieuwAdres());
  if (t.kans(0.3)) uit.telefoon = t.kans(0.5) ? '' : `06${String(Math.floor(t.deel() * 1e8)).padStart(8, '0')}`;
  if (t.kans(0.2)) uit.kenteken = '';
  if (t.kans(0.12)) uit.voornaam = andersGeschreven(uit.voornaam, t);
  if (t.kans(0.06)) uit.voornaam = t.kans(0.5) ? `${uit.voornaam.slice(0, 1)}.` : '';
  if (t.kans(0.14)) uit.achternaam = andersGeschreven(uit.achternaam, t);
  if (t.kans(0.04)) uit.achternaam = uit.achternaam.replace(/^[a-z' ]+(?=[A-Z])/, '');
  if (t.kans(0.03)) uit.achternaam = `${t.zipf(ACHTERNAMEN)}-${uit.achternaam}`;
  if (t.kans(0.015)) [uit.voornaam, uit.achternaam] = [uit.achternaam, uit.voornaam];
  if (t.kans(0.12)) uit.geboren = andereDatum(uit.geboren, t);
  if (t.kans(0.08))
    uit.straat = t.kans(0.5) ? tik(uit.straat, t) : uit.straat.replace(/straat$/, 'str.').replace(/laan$/, 'ln');
  if (t.kans(0.06)) uit.huisnummer = t.kans(0.5) ? uit.huisnummer.replace(/\D+$/, '') : tikCijfer(uit.huisnummer, t);
  if (t.kans(0.08)) uit.postcode = t.kans(0.5) ? '' : tikCijfer(uit.postcode, t).replace(' ', '');
  if (t.kans(0.04)) uit.plaats = t.kans(0.5) ? '' : tik(uit.plaats, t);
  if (t.kans(0.03)) uit.telefoon = tikCijfer(uit.telefoon, t);
  return uit;
}

const SPELLINGEN: readonly (readonly [RegExp, string])[] = [
  [/ij/, 'y'],
  [/y/, 'ij'],
  [/ei/, 'ij'],
  [/ss/, 's'],
  [/s/, 'z'],
  [/c/, 'k'],
  [/k/, 'c'],
  [/ph/, 'f'],
  [/f/, 'v'],
  [/dt?$/, 't'],
  [/th/, 't'],
  [/ou/, 'au'],
  [/ë/, 'e'],
  [/n$/, ''],
  [/sen$/, 'ssen'],
];

function andersGeschreven(naam: string, t: Toeval): string {
  if (t.kans(0.5)) return tik(naam, t);
  const mogelijk = SPELLINGEN.filter(([vorm]) => vorm.test(naam));
  return mogelijk.length > 0 ? naam.replace(...t.kies(mogelijk)) : tik(naam, t);
}

/** One or sometimes two slips of the keyboard. */
function tik(tekst: string, t: Toeval): string {
  if (tekst.length < 3) return tekst;
  const plek = Math.floor(t.deel() * (tekst.length - 1));
  const letter = t.kies('abcdefghijklmnoprstuvw'.split(''));
  const [voor, na] = [tekst.slice(0, plek), tekst.slice(plek + 1)];
  const uit = t.kies([
    voor + na,
    voor + letter + na,
    tekst.slice(0, plek) + letter + tekst.slice(plek),
    voor + (tekst[plek + 1] ?? '') + (tekst[plek] ?? '') + tekst.slice(plek + 2),
  ]);
  return t.kans(0.15) ? tik(uit, t) : uit;
}

function tikCijfer(tekst: string, t: Toeval): string {
  const plekken = Array.from(tekst.matchAll(/\d/g), ({ index }) => index);
  if (plekken.length === 0) return tekst;
  const plek = t.kies(plekken);
  return tekst.slice(0, plek) + String(Math.floor(t.deel() * 10)) + tekst.slice(plek + 1);
}

function andereDatum(datum: string, t: Toeval): string {
  const [jaar = '', maand = '', dag = ''] = datum.split('-');
  if (t.kans(0.25) && Number(dag) <= 12) return `${jaar}-${dag}-${maand}`;
  if (t.kans(0.2)) return `${Number(jaar) + t.kies([-10, -1, 1, 10])}-${maand}-${dag}`;
  if (t.kans(0.15)) return `${jaar}-01-01`;
  return t.kans(0.2) ? '' : `${jaar}-${maand}-${tikCijfer(dag, t)}`;
}
