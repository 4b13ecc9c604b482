import { useState } from 'react';
import type { Instrumentvraag } from '../../api/types.ts';
import { JA_NEE_ONBEKEND } from '../../taal/opname.ts';
import { t } from '../../taal/taal.ts';
import { Keuzerij, Knop } from '../../ui/index.ts';

type Props = {
  vragen: readonly Instrumentvraag[];
  antwoorden: Readonly<Record<string, string>>;
  eerder: ReadonlyMap<string, string> | undefined;
  zet: (id: string, antwoord: string) => void;
};

/** The questions of an instrument: one at a time for in a conversation, or all as a sheet. */
export function Vragenblad({ vragen, antwoorden, eerder, zet }: Props) {
  const [plek, zetPlek] = useState<number | null>(null);
  const vraag = plek === null ? undefined : vragen[plek];
  const gedaan = vragen.filter(({ id }) => (antwoorden[id] ?? '') !== '').length;
  return (
    <div className="vragenblad">
      <p className="vragenblad__kop">
        <span role="status">{t('{{gedaan}} van {{vragen}} beantwoord', { gedaan, vragen: vragen.length })}</span>
        <Knop
          klein
          aria-pressed={plek !== null}
          onClick={() => zetPlek(plek === null ? eersteOpen(vragen, antwoorden) : null)}
        >
          {t('Eén vraag tegelijk')}
        </Knop>
      </p>
      {vraag === undefined ? (
        vragen.map((een) => (
          <Vraag key={een.id} vraag={een} antwoord={antwoorden[een.id] ?? ''} eerder={eerder?.get(een.id)} zet={zet} />
        ))
      ) : (
        <>
          <p className="zacht klein">
            {t('Vraag {{deel}} van {{vragen}}', { deel: (plek ?? 0) + 1, vragen: vragen.length })}
          </p>
          <Vraag vraag={vraag} antwoord={antwoorden[vraag.id] ?? ''} eerder={eerder?.get(vraag.id)} zet={zet} />
          <div className="vragenblad__daden">
            <Knop disabled={plek === 0} onClick={() => zetPlek((plek ?? 0) - 1)}>
              {t('Vorige')}
            </Knop>
            <Knop disabled={plek === vragen.length - 1} onClick={() => zetPlek((plek ?? 0) + 1)}>
              {t('Volgende')}
            </Knop>
          </div>
        </>
      )}
    </div>
  );
}

function eersteOpen(vragen: readonly Instrumentvraag[], antwoorden: Readonly<Record<string, string>>): number {
  return Math.max(
    0,
    vragen.findIndex(({ id }) => (antwoorden[id] ?? '') === ''),
  );
}

type Vraagprops = {
  vraag: Instrumentvraag;
  antwoord: string;
  eerder: string | undefined;
  zet: (id: string, antwoord: string) => void;
};

function Vraag({ vraag: { id, vraag, bij_ja, literatuur }, antwoord, eerder, zet }: Vraagprops) {
  return (
    <div className="vragenblad__vraag">
      <Keuzerij
        naam={`vraag-${id}`}
        label={vraag}
        opties={JA_NEE_ONBEKEND}
        waarde={antwoord}
        zet={(nieuw) => zet(id, nieuw)}
      />
      <p className="klein zacht">
        {bij_ja && <span>{t('Bij ja: {{tekst}}', { tekst: bij_ja.tekst })} </span>}
        {literatuur && <span>{t('Bron: {{literatuur}}.', { literatuur })} </span>}
        {eerder !== undefined && <span>{t('Vorige keer: {{eerder}}.', { eerder })}</span>}
      </p>
    </div>
  );
}
