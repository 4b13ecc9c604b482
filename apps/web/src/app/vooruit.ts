import type { QueryClient } from '@tanstack/react-query';
import { beschermingQuery } from '../api/bescherming.ts';
import { conceptQuery, onverstuurdIn } from '../api/conceptQuery.ts';
import { casusQuery, feitenQuery, standQuery } from '../api/queries.ts';
import { nummersQuery } from '../casus/bellen/nummers.ts';
import { tabblad } from '../casus/tabs/tabbladen.ts';
import { tellingQuery } from '../notificaties/queries.ts';
import { doetCasuswerk } from '../sessie/rollen.ts';
import { leesSessie } from '../sessie/sessie.ts';
import { filterVan, type Werkadres } from '../werkvoorraad/filter.ts';
import { alarmenQuery, takenQuery, tellingenQuery } from '../werkvoorraad/queries.ts';
import type { Werkfilter } from '../werkvoorraad/types.ts';

// What a screen will ask is asked while its code is still under way, so that one does not wait for the other. A screen
// asks again for itself what grew old, and shows what went wrong; nothing here waits.

/** Choosing another tab comes by here too, and should wait for nothing. */
const EENMAAL = { staleTime: Number.POSITIVE_INFINITY };

/** What the page of a case shows, whichever of its tabs. */
export function vraagCasusVast(client: QueryClient, id: string, op: string | undefined): void {
  void client.prefetchQuery({ ...casusQuery(id), ...EENMAAL });
  void client.prefetchQuery({ ...standQuery(id, op), ...EENMAAL });
  void client.prefetchQuery({ ...feitenQuery(id, op), ...EENMAAL });
  void client.prefetchQuery({ ...nummersQuery(id), ...EENMAAL });
  const gebruiker = leesSessie()?.gebruiker;
  if (op === undefined && gebruiker !== undefined && doetCasuswerk(gebruiker)) {
    void client.prefetchQuery(conceptQuery({ wie: gebruiker.id, soort: onverstuurdIn(id) }));
  }
  vraagBelVast(client);
}

/** The code of a tab. */
export function laadTab(pad: string | undefined): void {
  tabblad(pad)
    ?.code.laad()
    .catch(() => undefined); // the tab itself says so
}

/** What protects, which its tab waits for: no sooner than it is chosen, since who looked stands in the access log. */
export function vraagMaatregelenVast(client: QueryClient, id: string, op: string | undefined): void {
  void client.prefetchQuery(beschermingQuery(id, op));
}

/**
 * The counts, alarms and tasks that the work list opens with. Whether somebody has work of her own is known only by asking;
 * who has none begins with her organisation's, so that is asked at the same time.
 */
export function vraagWerkVast(client: QueryClient, adres: Werkadres): void {
  const filter = filterVan(adres);
  vraagLijstVast(client, filter);
  vraagBelVast(client);
  if (adres.van === undefined && filter.lijst === 'werk') vraagLijstVast(client, { ...filter, van: 'organisatie' });
}

function vraagLijstVast(client: QueryClient, filter: Werkfilter): void {
  void client.prefetchQuery(tellingenQuery(filter));
  if (filter.lijst !== 'werk') return;
  void client.prefetchInfiniteQuery(alarmenQuery(filter.van));
  void client.prefetchInfiniteQuery(takenQuery(filter));
}

/** How much there is to read, for the bell above every screen. */
function vraagBelVast(client: QueryClient): void {
  void client.prefetchQuery({ ...tellingQuery, ...EENMAAL });
}
