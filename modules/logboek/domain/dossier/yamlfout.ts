import type { YAMLException } from 'js-yaml';

const JSON_REGELS = 'bevat JSON-regels (JSONL); een dossier is één object met casus en feiten, per casus een bestand';

/** What is wrong with a text that is no YAML, in Dutch, with how to mend it. */
export function meldingVan({ reason, mark }: YAMLException, tekst: string, isJson: (regel: string) => boolean): string {
  const regels = tekst.slice(0, 1_000_000).split('\n', 2);
  if (regels.length === 2 && regels.every(isJson)) return JSON_REGELS;
  const plek = mark?.position ?? 0;
  const tot = tekst.slice(tekst.lastIndexOf('\n', plek - 1) + 1, plek + 1);
  const fout = FOUTEN.find(({ reden, regel }) => reden.test(reason) && (regel === undefined || regel.test(tot)));
  return fout?.melding ?? 'is geen geldige YAML of JSON';
}

/** By the reason that the parser gives, and by the line up to and including the character at which it stopped. */
const FOUTEN: readonly { readonly reden: RegExp; readonly regel?: RegExp; readonly melding: string }[] = [
  { reden: /maxDepth/, melding: 'is te diep genest' },
  { reden: /tab characters/, melding: 'springt in met een tab; gebruik spaties' },
  {
    reden: /null byte|non-printable|valid JSON character/,
    melding: 'bevat een teken dat niet bewaard kan worden (NUL of half teken)',
  },
  {
    reden: /./,
    regel: /[@`%]$/,
    melding: 'begint een tekst met een teken dat dat niet mag; zet die tekst tussen aanhalingstekens',
  },
  {
    reden: /bad indentation of a mapping/,
    regel: /: .*:$/,
    melding: 'bevat een dubbele punt binnen een tekst; zet die tekst tussen aanhalingstekens',
  },
  {
    reden: /escape sequence|hexadecimal/,
    melding: 'onbekende escape in een tekst tussen dubbele aanhalingstekens',
  },
  {
    reden: /unexpected end|missed comma|expected the node content|deficient indentation/,
    melding: 'er ontbreekt een teken (haakje, aanhalingsteken, komma of dubbele punt)',
  },
  {
    reden: /bad indentation of a mapping/,
    regel: /[}\]"'].*[^:]$/,
    melding: 'er ontbreekt een teken of er staat er een te veel (haakje, aanhalingsteken of komma)',
  },
  {
    reden: /indentation|multiline key/,
    melding: 'het inspringen klopt niet; lijn deze regel uit met de regels erboven',
  },
  { reden: /tag/, melding: 'gebruikt een YAML-tag (!); haal die weg' },
];
