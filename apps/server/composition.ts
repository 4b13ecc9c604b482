import { join } from 'node:path';
import { laadConvenanten, laadPartners } from '@waakvlam/delen';
import { laadAdviezen } from '@waakvlam/plannen';
import { laadMaatregelsoorten } from '@waakvlam/maatregelen';
import { laadHerkenningsregels, maakLezer } from '@waakvlam/herkenning';
import { laadInstrumenten } from '@waakvlam/risico';
import { openOpslag } from '@waakvlam/kernel/bijlagen';
import type { Config } from '@waakvlam/kernel/config';
import { sleutelUitBestand } from '@waakvlam/kernel/config/sleutelbestand';
import { type Database, openDatabase } from '@waakvlam/kernel/db';
import { bouwServer, luister, maakBellers, maakUitvoerder } from '@waakvlam/kernel/http';
import type { Log } from '@waakvlam/kernel/log';
import { createLogboek } from '@waakvlam/logboek';
import type { Moment } from '@waakvlam/kernel/tijd';
import { bekendeRegios, laadRoutekaart } from '@waakvlam/routekaart';
import { laadDemo } from './demo/laad.ts';
import type { Diensten } from './diensten.ts';
import { laadBegrippen } from './taal/begrippen.ts';
import { laadSjablonen } from './documenten/sjablonen.ts';
import { startBerichten } from './gebeurtenissen/berichten.ts';
import { maakBezorging } from './gebeurtenissen/bezorging.ts';
import { stroomBezorger } from './gebeurtenissen/stromen.ts';
import { monteerIdentiteit, sessiegrenzen } from './identiteit/index.ts';
import { startVertrek } from './identiteit/vertrek.ts';
import { maakEldersrijen, startElders } from './regie/elders.ts';
import { startVerzegeling } from './inzage/taak.ts';
import { laadVerwerkingen } from './inzage/verwerkingen.ts';
import { meldingentaak } from './leeslijst/bewaren.ts';
import { laadBezettingsregels } from './bezetting/normen.ts';
import { leesTermijnbestand, leeslijsttermijnenVan } from './leeslijst/termijn.ts';
import { regelmeterVan } from './leeslijst/voorstellen.ts';
import { startLeeswacht } from './leeslijst/wacht.ts';
import { beoordeelFeiten } from './motor/beoordeel.ts';
import { maakMotor } from './motor/motor.ts';
import { schrijfNaastrijen } from './motor/naastrijen.ts';
import { wisselRegels } from './motor/regelwissel.ts';
import { bijlagentaak } from './opruimen/bijlagen.ts';
import { laadGrenzen } from './toezicht/grenzen.ts';
import { laadVerzoektermijnen } from './toezicht/termijnen.ts';
import { startToezicht } from './toezicht/taak.ts';
import { zetConvenanten } from './toegang/convenant.ts';
import { maakZichtrijen } from './toegang/zicht.ts';
import { maakStraatrijen } from './straatcheck/bijwerken.ts';
import { startOpruimen } from './opruimen/opruimen.ts';
import { inboxBezorger } from './notificaties/inbox.ts';
import { startKlimmen } from './notificaties/klimmen.ts';
import { mailBezorger } from './notificaties/mail.ts';
import { pushBezorger, vapidUitBestand } from './notificaties/push.ts';
import { databasetaken } from './opruimen/taken.ts';
import { alleRoutes } from './routes/index.ts';
import { serveerWeb } from './web/statisch.ts';
import { maakWerkpuntrijen } from './werkvoorraad/bijwerken.ts';
import { startInlezen } from './zoeken/inlezen.ts';

const WEB = join(import.meta.dirname, '..', 'web', 'dist');

export interface StartDelen {
  readonly log: Log;
  /** Clock of the server; tests hold it still. */
  readonly nu?: () => Moment;
  /** A database that is open already; it stays open when the server stops. */
  readonly database?: Database;
}

export interface Waakvlam {
  readonly poort: number;
  readonly diensten: Diensten;
  readonly stop: () => Promise<void>;
}

/** Wires everything together and starts it: database, motor, HTTP. The only place that knows all parts. */
export async function startWaakvlam(
  config: Config,
  { log, nu = Date.now, database: gegeven }: StartDelen,
): Promise<Waakvlam> {
  const database = gegeven ?? (await openDatabase(databaseDelen(config, log)));
  const opruimen: (() => Promise<void>)[] = gegeven ? [] : [() => database.close()];
  const stop = async (): Promise<void> => {
    for (const stap of opruimen.splice(0).reverse()) await stap();
  };
  try {
    const [app, motorPool] = [database.pool('app'), database.pool('motor')];
    const berichten = await startBerichten(motorPool, log);
    opruimen.push(berichten.stop);
    const convenanten = laadConvenanten();
    const grenzen = laadGrenzen();
    const leestermijnen = leesTermijnbestand();
    const verwerkingen = laadVerwerkingen();
    const maatregelsoorten = laadMaatregelsoorten();
    const bekendheidssleutel = await sleutelUitBestand(join(config.dataMap, 'sleutels', 'bekendheid'));
    await zetConvenanten(motorPool, convenanten.alle);
    const motor = maakMotor({
      pool: motorPool,
      log,
      nu,
      beoordeel: beoordeelFeiten,
      // who sees what comes first: what is written after it is weighed by it
      schrijfNaastrijen: schrijfNaastrijen(motorPool, [
        maakZichtrijen(convenanten, bekendheidssleutel),
        maakWerkpuntrijen(convenanten),
        maakStraatrijen(maatregelsoorten, bekendheidssleutel),
        maakEldersrijen(bekendheidssleutel, grenzen),
      ]),
    });
    opruimen.push(motor.stop);
    const vapid = await vapidUitBestand(join(config.dataMap, 'sleutels', 'vapid.json'));
    const pools = { app, motor: motorPool };
    let poort = config.poort;
    const adres = (): string => config.adres ?? `http://localhost:${poort}`;
    const bezorging = maakBezorging({
      pool: motorPool,
      log,
      bezorgers: [
        stroomBezorger(motorPool),
        inboxBezorger(pools, log),
        pushBezorger(pools, vapid, adres),
        ...(config.mail === undefined ? [] : [mailBezorger(pools, config.mail, adres)]),
      ],
    });
    opruimen.push(bezorging.stop);
    const sessies = sessiegrenzen(config);
    let luistert = config.poort;
    const basis = (): string => config.adres ?? `http://localhost:${luistert}`;
    const diensten: Diensten = {
      app,
      motorPool,
      motor,
      logboek: createLogboek(),
      berichten,
      bezorging,
      buiten: { mail: config.mail !== undefined, vapid: vapid.publicKey },
      opslag: await openOpslag(join(config.dataMap, 'bijlagen')),
      hoofdsleutel: config.bijlagensleutel ?? (await sleutelUitBestand(join(config.dataMap, 'sleutels', 'bijlagen'))),
      regios: laadRegios(),
      lees: maakLezer(laadHerkenningsregels()),
      regelmeter: regelmeterVan(laadHerkenningsregels),
      instrumenten: laadInstrumenten(join(config.dataMap, 'instrumenten')),
      maatregelsoorten,
      partners: laadPartners(),
      adviezen: laadAdviezen(),
      bezettingsregels: laadBezettingsregels(),
      leeslijsttermijnen: leeslijsttermijnenVan(leestermijnen),
      convenanten,
      bekendheidssleutel,
      grenzen,
      sessies,
      passkeys: config.uitgever === undefined ? { app, basis } : undefined,
      verwerkingen,
      verzoektermijnen: laadVerzoektermijnen(),
      sjablonen: laadSjablonen(),
      begrippen: laadBegrippen(),
      kaart: config.kaart ?? {},
      demo: config.demo,
      log,
      nu,
    };
    if (config.demo) await laadDemo(database, diensten.logboek, diensten.lees);
    await wisselRegels(motorPool, log, diensten.regios);
    await motor.ronde();
    motor.start();
    await bezorging.start();
    opruimen.push(startVerzegeling(motorPool, log, nu));
    opruimen.push(startInlezen(motorPool, log));
    opruimen.push(startKlimmen(pools, log));
    opruimen.push(startVertrek(diensten));
    opruimen.push(startElders(diensten));
    opruimen.push(startToezicht(motorPool, grenzen, log));
    opruimen.push(startLeeswacht(pools, leestermijnen, log));
    const taken = [
      ...databasetaken(motorPool, config.sleutelUren),
      bijlagentaak({ motor: motorPool, opslag: diensten.opslag, log, nu }),
      meldingentaak(motorPool, leestermijnen),
    ];
    opruimen.push(startOpruimen(taken, log));
    const bellers = maakBellers(sessies);
    const server = await bouwServer({
      routes: alleRoutes(diensten),
      uitvoerder: maakUitvoerder({ pool: app, nu, sessies, bellers, verwerking: verwerkingen.van }),
      log,
      limietPerMinuut: config.limietPerMinuut,
      bellers,
      ...(config.proxys !== undefined && { proxys: config.proxys }),
      ...(config.kaart?.tegels !== undefined && { tegels: new URL(config.kaart.tegels).origin }),
    });
    await monteerIdentiteit(server, { config, app, sessies, basis, poort: () => luistert, log, nu });
    if (!(await serveerWeb(server, WEB))) log.warn('de schermen zijn niet gebouwd');
    opruimen.push(() => server.close());
    luistert = await luister(server, config.host, config.poort);
    // Who speaks HTTPS to a server that does not came through a proxy: without its name all share the limits of one address.
    if (config.adres?.startsWith('https:') === true && config.proxys === undefined)
      log.warn('WAAKVLAM_PROXY ontbreekt: alle verzoeken tellen voor het adres van de proxy');
    log.info('gestart', { poort: luistert });
    return { poort: luistert, diensten, stop };
  } catch (fout) {
    await stop();
    throw fout;
  }
}

function databaseDelen(config: Config, log: Log): Parameters<typeof openDatabase>[0] {
  return {
    dataFolder: config.dataMap,
    databaseUrl: config.databaseUrl,
    onConnectionError: (fout) => log.warn('verbinding met de database verbroken', { fout }),
  };
}

/** Reads and compiles the rules of every region once, so that a fault in them shows at the start. */
function laadRegios(): readonly string[] {
  laadRoutekaart();
  const regios = bekendeRegios();
  for (const regio of regios) laadRoutekaart(regio);
  return regios;
}
