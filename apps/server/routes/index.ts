import type { Route } from '@waakvlam/kernel/http';
import type { Diensten } from '../diensten.ts';
import { afschriftRoutes } from './afschriften.ts';
import { afschermingRoutes } from './afscherming.ts';
import { begrippenRoute } from './begrippen.ts';
import { agendaRoutes } from './agenda.ts';
import { bekendheidRoute } from './bekendheid.ts';
import { beschermingRoutes } from './bescherming.ts';
import { betrokkenenverzoekRoutes } from './betrokkenenverzoeken.ts';
import { beschrijvingRoute } from './beschrijving.ts';
import { bijlageRoutes } from './bijlagen.ts';
import { casuslijstRoute } from './casuslijst.ts';
import { casusRoutes } from './casussen.ts';
import { conceptRoutes } from './concepten.ts';
import { convenantRoutes } from './convenanten.ts';
import { correctieRoute } from './correcties.ts';
import { documentRoutes } from './documenten.ts';
import { feitRoutes } from './feiten.ts';
import { feitsoortenRoute } from './feitsoorten.ts';
import { gebeurtenissenRoute } from './gebeurtenissen.ts';
import { gezondRoute } from './gezond.ts';
import { inzagenRoutes } from './inzagen.ts';
import { instrumentenRoute } from './instrumenten.ts';
import { leeslijstRoutes } from './leeslijst.ts';
import { regelwijzigingRoutes } from './regelwijzigingen.ts';
import { lezingRoute } from './lezingen.ts';
import { maatregelRoutes } from './maatregelen.ts';
import { medewerkerRoutes } from './medewerkers.ts';
import { noodtoegangRoute } from './noodtoegang.ts';
import { ontvangstRoutes } from './ontvangsten.ts';
import { kaartRoutes } from './kaart.ts';
import { notificatieRoutes } from './notificaties.ts';
import { eldersRoute } from './elders.ts';
import { nummerRoutes } from './nummers.ts';
import { opnameRoutes } from './opnamen.ts';
import { partnersRoute } from './partners.ts';
import { adviezenRoute } from './adviezen.ts';
import { passkeyRoutes } from './passkeys.ts';
import { regieRoutes } from './regie.ts';
import { regelRoutes } from './regels.ts';
import { planRoutes } from './plannen.ts';
import { demoRoutes, sessieRoutes } from './sessies.ts';
import { signaalcodesRoute } from './signaalcodes.ts';
import { specialistRoutes } from './specialisten.ts';
import { standRoutes } from './stand.ts';
import { straatcheckRoute } from './straatcheck.ts';
import { toegangRoutes } from './toegangen.ts';
import { toezichtRoutes } from './toezicht.ts';
import { voorzieningRoutes } from './voorzieningen.ts';
import { werkvoorraadRoutes } from './werkvoorraad/index.ts';
import { zoekRoute } from './zoeken.ts';
import { zoneRoutes } from './zones.ts';

/** Every route of the server. */
export function alleRoutes(diensten: Diensten): Route[] {
  const routes = [
    gezondRoute(diensten),
    ...(diensten.demo ? demoRoutes(diensten) : []),
    ...sessieRoutes(diensten),
    ...passkeyRoutes(diensten),
    ...medewerkerRoutes(diensten),
    ...nummerRoutes(),
    ...specialistRoutes(diensten),
    eldersRoute(),
    casuslijstRoute(diensten),
    ...casusRoutes(diensten),
    ...feitRoutes(diensten),
    correctieRoute(diensten),
    feitsoortenRoute(),
    ...opnameRoutes(diensten),
    lezingRoute(diensten),
    ...ontvangstRoutes(),
    ...conceptRoutes(diensten),
    ...standRoutes(diensten),
    signaalcodesRoute(),
    begrippenRoute(diensten),
    partnersRoute(diensten),
    adviezenRoute(diensten),
    ...regelRoutes(diensten),
    instrumentenRoute(diensten),
    ...maatregelRoutes(diensten),
    ...beschermingRoutes(diensten),
    ...regieRoutes(diensten),
    ...documentRoutes(diensten),
    ...bijlageRoutes(diensten),
    ...toegangRoutes(),
    ...afschermingRoutes(),
    noodtoegangRoute(diensten),
    bekendheidRoute(diensten),
    straatcheckRoute(diensten),
    ...zoneRoutes(diensten),
    ...kaartRoutes(diensten),
    ...voorzieningRoutes(),
    ...planRoutes(diensten),
    ...agendaRoutes(diensten),
    ...leeslijstRoutes(diensten),
    ...regelwijzigingRoutes(diensten),
    ...toezichtRoutes(),
    ...inzagenRoutes(diensten),
    ...betrokkenenverzoekRoutes(diensten),
    ...afschriftRoutes(),
    ...convenantRoutes(diensten),
    gebeurtenissenRoute(diensten),
    ...werkvoorraadRoutes(diensten),
    zoekRoute(),
    ...notificatieRoutes(diensten),
  ];
  return [...routes, beschrijvingRoute(routes)];
}
