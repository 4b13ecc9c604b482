import { woord } from '../taal/labels.ts';
import { t } from '../taal/taal.ts';
import { knip } from './stukken.ts';
import type { Incident } from './types.ts';

/** The text with the words that count marked; what each counts as is in words too, and against it looks different. */
export function Meldingtekst({ incident: { tekst, signalen, tegenwicht } }: { incident: Incident }) {
  return (
    <p className="meldingtekst">
      {knip(tekst, signalen, tegenwicht).map(({ van, tekst: stuk, soorten, tegen }) =>
        soorten.length === 0 ? (
          <span key={van}>{stuk}</span>
        ) : (
          <mark key={van} className={tegen ? 'citaat citaat--tegen' : 'citaat'} title={noem(soorten, tegen)}>
            {stuk}
            <span className="vh"> ({noem(soorten, tegen)})</span>
          </mark>
        ),
      )}
    </p>
  );
}

const noem = (soorten: readonly string[], tegen: boolean): string =>
  `${tegen ? `${t('spreekt ertegen:')} ` : ''}${soorten.map((soort) => woord(soort).toLowerCase()).join(', ')}`;
