import { t } from '../taal/taal.ts';

import { andereLijst, LIJSTNAMEN, lijstenVoor, SOORTEN, SOORTNAMEN } from './filter.ts';
import { toon } from './Tellers.tsx';
import type { Lijstnaam, Tellingen, Van, Werkfilter } from './types.ts';

type Props = { filter: Werkfilter; tellingen: Tellingen | undefined; ga: (deel: Partial<Werkfilter>) => void };

/** Whose work: mine, my organisation's, or that of those for whom I stand in. */
export function Vanwie({ filter, tellingen, ga }: Props) {
  const waarneming = tellingen?.waarneming ?? [];
  const keuzes: { van: Van; naam: string }[] = [
    { van: 'mij', naam: t('Van mij') },
    { van: 'organisatie', naam: t('Van mijn organisatie') },
    ...(waarneming.length > 0 || filter.van === 'waarneming'
      ? [
          {
            van: 'waarneming' as const,
            naam: t('Waarneming: {{waarneming}}', { waarneming: waarneming.join(', ') || t('niemand') }),
          },
        ]
      : []),
  ];
  return (
    <fieldset className="radiorij">
      <legend className="vh">{t('Wiens werk')}</legend>
      {keuzes.map(({ van, naam }) => (
        <label key={van} className="keuze">
          <input type="radio" name="van" checked={filter.van === van} onChange={() => ga({ van })} />
          <span>{naam}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** The lists, those that this organisation works from first. */
export function Lijstkeuze({ filter, tellingen, ga, organisatie }: Props & { organisatie: string }) {
  return (
    <nav aria-label={t('Lijsten')} className="lijstkeuze">
      <ul className="kaal">
        {lijstenVoor(organisatie).map((lijst) => (
          <li key={lijst}>
            <button
              type="button"
              className="lijstkeuze__knop"
              aria-current={filter.lijst === lijst ? 'page' : undefined}
              onClick={() => ga(andereLijst(filter, lijst))}
            >
              {LIJSTNAMEN[lijst]}
              <Telling lijst={lijst} tellingen={tellingen} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const GETELD: Partial<Record<Lijstnaam, (tellingen: Tellingen) => number>> = {
  werk: ({ open }) => open,
  nieuws: ({ nieuw }) => nieuw,
  onbemand: ({ onbemand }) => onbemand,
  triage: ({ triage }) => triage,
};

function Telling({ lijst, tellingen }: { lijst: Lijstnaam; tellingen: Tellingen | undefined }) {
  if (tellingen === undefined) return null;
  const n = GETELD[lijst]?.(tellingen);
  return n === undefined ? null : <span className="lijstkeuze__aantal"> {toon(n, tellingen.tot)}</span>;
}

/** Narrows the work to one kind. */
export function Soortkeuze({ filter, ga }: Omit<Props, 'tellingen'>) {
  return (
    <label className="soortkeuze">
      {t('Soort werk')}{' '}
      <select
        className="utrecht-select utrecht-select--html-select"
        value={filter.soort ?? ''}
        onChange={({ target }) => ga({ soort: SOORTEN.find((soort) => soort === target.value) ?? null })}
      >
        <option value="">{t('alles')}</option>
        {SOORTEN.map((soort) => (
          <option key={soort} value={soort}>
            {SOORTNAMEN[soort]}
          </option>
        ))}
      </select>
    </label>
  );
}
