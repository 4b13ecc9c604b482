import { t } from '../taal/taal.ts';

import { Knop, Vorm, type Vormnaam } from '../ui/index.ts';
import type { Deel, Tellingen, Werkfilter } from './types.ts';

type Teller = {
  deel: Deel;
  naam: [string, string];
  aantal: (tellingen: Tellingen) => number;
  vorm: Vormnaam;
  klasse: string;
};

const TELLERS: readonly Teller[] = [
  {
    deel: 'alarmen',
    naam: [t('alarm'), t('alarmen')],
    aantal: ({ alarmen }) => alarmen,
    vorm: 'vierkant',
    klasse: 'alarm',
  },
  {
    deel: 'te_laat',
    naam: [t('te laat'), t('te laat')],
    aantal: (tellingen) => tellingen.te_laat,
    vorm: 'driehoek',
    klasse: 'waarschuwing',
  },
  {
    deel: 'vandaag',
    naam: [t('vandaag'), t('vandaag')],
    aantal: ({ vandaag }) => vandaag,
    vorm: 'rond',
    klasse: 'aandacht',
  },
  {
    deel: 'week',
    naam: [t('komende week'), t('komende week')],
    aantal: ({ week }) => week,
    vorm: 'ring',
    klasse: 'rust',
  },
];

type Props = { tellingen: Tellingen | undefined; filter: Werkfilter; ga: (deel: Partial<Werkfilter>) => void };

/** How much there is of each; pressing one shows only that, pressing it again shows all. */
export function Tellers({ tellingen, filter, ga }: Props) {
  return (
    <div className="tellers" role="group" aria-label={t('Toon alleen')}>
      {TELLERS.map(({ deel, naam, aantal, vorm, klasse }) => {
        const n = tellingen === undefined ? undefined : aantal(tellingen);
        const aan = filter.deel === deel;
        return (
          <Knop
            key={deel}
            className={`teller teller--${n === 0 ? 'nul' : klasse}`}
            aria-pressed={aan}
            onClick={() => ga({ deel: aan ? 'alles' : deel })}
          >
            <span className={`ernst ernst--${klasse}`}>
              <Vorm vorm={vorm} />
            </span>
            <strong className="teller__aantal">{toon(n, tellingen?.tot)}</strong> {naam[n === 1 ? 0 : 1]}
          </Knop>
        );
      })}
    </div>
  );
}

/** Counting stops at a bound; from there on it says so. */
export function toon(n: number | undefined, tot: number | undefined): string {
  if (n === undefined) return '…';
  return tot !== undefined && n >= tot ? `${tot}+` : String(n);
}
