import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { kaartQuery } from '../../regels/queries.ts';
import { useFeitsoorten } from '../vastleggen/feitsoorten.ts';
import type { Bron } from '../vastleggen/keuzes.ts';

/** By which acts the tasks of a case are done: asked once for a list of them, since each row that asks costs time. */
export function useDoenlijst({ casus }: Bron) {
  const kaart = useQuery(kaartQuery(casus.regio ?? undefined));
  const soorten = useFeitsoorten();
  const regels = kaart.data?.regels;
  const daden = useMemo(() => new Map((regels ?? []).map((regel) => [regel.id, regel.daden ?? []])), [regels]);
  return {
    /** By task, as the route card has them. */
    daden,
    soorten: soorten.data ?? GEEN,
    /** What could not be fetched, if anything. */
    mislukt: [kaart, soorten].find(({ data, error }) => error && !data),
  };
}

export type Doenlijst = ReturnType<typeof useDoenlijst>;

const GEEN: NonNullable<ReturnType<typeof useFeitsoorten>['data']> = new Map();
