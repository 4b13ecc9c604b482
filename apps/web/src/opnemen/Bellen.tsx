import { Zin } from '../taal/Zin.tsx';

import { BELLEN } from '../taal/labels.ts';
import { t } from '../taal/taal.ts';
import { Melding, Vinkje } from '../ui/index.ts';
import type { Opname } from './opname.ts';

type Props = { opname: Opname; wijzig: (deel: Partial<Opname>) => void };

/** The alarm bells that what was told gives reason to ring; a person decides. */
export function Bellen({ opname, wijzig }: Props) {
  const reden: Record<string, boolean> = {
    doodsangst: opname.angst === 'doodsangst' || opname.vragen.doodsangst === 'ja',
    geen_andere_uitweg:
      opname.vragen.laatste_uitweg === 'ja' || opname.incidenten.some(({ aard }) => aard.includes('laatste_redmiddel')),
  };
  const mogelijk = Object.keys(reden).filter((welke) => reden[welke] || opname.bellen.includes(welke));
  if (mogelijk.length === 0) return null;
  return (
    <Melding soort="error" rol="status">
      <p>
        <Zin tekst="<vet>Dit is een alarmbel.</vet> Het risico is dan meteen hoog en er moet vandaag iets gebeuren." />
      </p>
      {mogelijk.map((welke) => (
        <Vinkje
          key={welke}
          label={t('Leg vast: {{bel}}', { bel: BELLEN[welke] ?? welke })}
          aan={opname.bellen.includes(welke)}
          zet={(aan) =>
            wijzig({ bellen: aan ? [...opname.bellen, welke] : opname.bellen.filter((ander) => ander !== welke) })
          }
        />
      ))}
    </Melding>
  );
}
