import { TABBLADEN, type Tabblad } from './tabbladen.ts';

/** The address of a tab, at the same moment in time. The first tab is the case itself. */
export function tabdoel(id: string, tab: Tabblad) {
  const bewaar = { search: <T>(zoek: T) => zoek, resetScroll: false };
  return tab === TABBLADEN[0]
    ? ({ to: '/casussen/$id', params: { id }, ...bewaar } as const)
    : ({ to: '/casussen/$id/$tab', params: { id, tab: tab.pad }, ...bewaar } as const);
}
