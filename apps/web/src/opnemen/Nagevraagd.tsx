import { useSyncExternalStore } from 'react';
import { leesSessie, volgSessie } from '../sessie/sessie.ts';
import { t } from '../taal/taal.ts';
import { Knop, Melding } from '../ui/index.ts';
import type { Opname } from './opname.ts';

type Mens = { naam: string; geboren: string };

/** Of whom somebody asked just now whether she is known. In memory of this tab, until it is used or the session ends. */
let nagevraagd: Mens | null = null;
const luisteraars = new Set<() => void>();
volgSessie(() => {
  if (leesSessie() === null) onthoud(null);
});

/** Keeps a person for the report that may follow. */
export function onthoud(mens: Mens | null): void {
  nagevraagd = mens;
  for (const luisteraar of luisteraars) luisteraar();
}

function volg(luisteraar: () => void): () => void {
  luisteraars.add(luisteraar);
  return () => luisteraars.delete(luisteraar);
}

/** Offers the person who was asked about, so that nobody types her twice. */
export function Nagevraagd({ opname, wijzig }: { opname: Opname; wijzig: (deel: Partial<Opname>) => void }) {
  const mens = useSyncExternalStore(volg, () => nagevraagd);
  if (mens === null) return null;
  const neem = (rol: string) => {
    wijzig({ personen: opname.personen.map((een) => (een.rol === rol ? { ...een, ...mens } : een)) });
    onthoud(null);
  };
  return (
    <Melding soort="info">
      <p>
        {t('U vroeg zojuist na of {{naam}} bekend is. Wie is dit?', { naam: mens.naam })}{' '}
        <Knop klein onClick={() => neem('slachtoffer')}>
          {t('Slachtoffer')}
        </Knop>{' '}
        <Knop klein onClick={() => neem('pleger')}>
          {t('Pleger')}
        </Knop>{' '}
        <Knop klein soort="subtle" onClick={() => onthoud(null)}>
          {t('Hoort hier niet bij')}
        </Knop>
      </p>
    </Melding>
  );
}
