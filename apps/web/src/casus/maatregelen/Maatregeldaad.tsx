import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { vastlegdoel } from '../vastleggen/doel.ts';

type Props = {
  casusId: string;
  soort: 'maatregel_gestart' | 'maatregel_beeindigd';
  maatregel?: string;
  children: ReactNode;
};

/** Goes to where a change of a measure is recorded, with what is known of it filled in. */
export function Maatregeldaad({ casusId, soort, maatregel, children }: Props) {
  return (
    <Link
      to="/casussen/$id/$tab"
      params={{ id: casusId, tab: 'logboek' }}
      hash={vastlegdoel(soort, maatregel === undefined ? {} : { maatregel })}
      hashScrollIntoView={false}
      resetScroll={false}
      className="nl-link niet-printen"
    >
      {children}
    </Link>
  );
}
