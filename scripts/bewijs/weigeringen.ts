import { randomUUID } from 'node:crypto';
import { leesConfig } from '@waakvlam/kernel/config';
import { maakLog } from '@waakvlam/kernel/log';
import { startWaakvlam } from '../../apps/server/composition.ts';
import { openTijdelijk } from '../bench/tijdelijk.ts';

const KEREN = Number(process.env['WAAKVLAM_WEIGERINGEN'] ?? 600);
const OPWARMEN = 50;
/** Three times what chance gives with so many questions. */
const RUIS = 3 * Math.sqrt((2 * KEREN + 1) / (12 * KEREN * KEREN));

/**
 * Asks over HTTP for cases that are not there for the asker, for different reasons, in turns: one that does not exist, one
 * of others, one from which she is barred, one that is shielded. Prints how long each took and how often it took longer
 * than one that does not exist (0.50: no telling them apart). Exit code 1 when that lies beyond chance.
 */
const tijdelijk = await openTijdelijk();
const config = leesConfig(
  { WAAKVLAM_DATA: tijdelijk.map, WAAKVLAM_LIMIET_PER_MINUUT: '100000000', WAAKVLAM_DEMO: '1' },
  tijdelijk.map,
);
const server = await startWaakvlam({ ...config, poort: 0 }, { log: maakLog('silent'), database: tijdelijk.database });
const url = `http://127.0.0.1:${server.poort}/api/v1`;
try {
  const wies = await meldAan('Wies');
  const tess = await meldAan('Tess');
  const redenen = await maakRedenen(wies.token, tess.id, (await meldAan('Tara')).token);
  let verraden = 0;
  for (const [wat, methode, pad] of [
    ['casus openen', 'GET', ''],
    ['feiten lezen', 'GET', '/feiten'],
    ['noodtoegang nemen', 'POST', '/noodtoegangen'],
    ['vastleggen', 'POST', '/feiten'],
  ] as const) {
    const tijden = await meet(tess.token, redenen, methode, pad);
    const geen = tijden.get('bestaat niet') ?? [];
    for (const [reden, waarden] of tijden) {
      const kans = langer(waarden, geen);
      const opvallend = Math.abs(kans - 0.5) > RUIS;
      if (opvallend) verraden += 1;
      process.stdout.write(
        `${wat.padEnd(18)} ${reden.padEnd(14)} p10 ${op(waarden, 0.1)}  p50 ${op(waarden, 0.5)}  p90 ${op(waarden, 0.9)} ms` +
          `  langer ${kans.toFixed(3)}${opvallend ? '  te onderscheiden' : ''}\n`,
      );
    }
  }
  process.stdout.write(`${verraden} weigeringen te onderscheiden; toeval geeft 0.5 ± ${RUIS.toFixed(3)}\n`);
  process.exitCode = verraden === 0 ? 0 : 1;
} finally {
  await server.stop();
  await tijdelijk.sluit();
}

async function vraag(token: string, methode: string, pad: string, body?: unknown): Promise<Response> {
  const antwoord = await fetch(url + pad, {
    method: methode,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return antwoord;
}

async function meldAan(naam: string): Promise<{ id: string; token: string }> {
  const mensen: { id: string; naam: string }[] = JSON.parse(await (await vraag('', 'GET', '/demo/gebruikers')).text());
  const id = mensen.find((mens) => mens.naam.startsWith(naam))?.id ?? '';
  const { token }: { token: string } = JSON.parse(
    await (await vraag('', 'POST', '/sessies', { gebruiker: id })).text(),
  );
  return { id, token };
}

async function maakCasus(token: string): Promise<string> {
  const betrokkenen = [{ id: 'anna', rol: 'slachtoffer', naam: 'Anna Voorbeeld' }];
  const antwoord = await vraag(token, 'POST', '/casussen', { naam: 'Weigering', betrokkenen });
  const { id }: { id: string } = JSON.parse(await antwoord.text());
  return id;
}

/** For each reason a case; a new id each time for what does not exist. */
async function maakRedenen(wies: string, tess: string, tara: string): Promise<ReadonlyMap<string, () => string>> {
  const geweerd = await maakCasus(wies);
  const afgeschermd = await maakCasus(wies);
  const vanAnderen = await maakCasus(tara);
  for (const [casus, pad, body] of [
    [geweerd, 'weringen', { medewerker: tess, reden: 'Familie' }],
    [afgeschermd, 'afscherming', { afgeschermd: true, grond: 'Collega' }],
  ] as const) {
    const antwoord = await vraag(wies, 'POST', `/casussen/${casus}/${pad}`, body);
    if (!antwoord.ok) throw new Error(`${pad}: ${antwoord.status} ${await antwoord.text()}`);
  }
  return new Map([
    ['bestaat niet', () => randomUUID()],
    ['bestaat niet 2', () => randomUUID()],
    ['van anderen', () => vanAnderen],
    ['geweerd', () => geweerd],
    ['afgeschermd', () => afgeschermd],
  ]);
}

async function meet(
  token: string,
  redenen: ReadonlyMap<string, () => string>,
  methode: string,
  pad: string,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const body =
    pad === '/feiten'
      ? { soort: 'notitie', op: '2024-03-05', inhoud: { tekst: 'x' } }
      : { reden: 'Kan echt niet wachten' };
  const tijden = new Map<string, number[]>([...redenen.keys()].map((reden) => [reden, []]));
  // Each reason comes first, second, ... as often: what came before weighs on what comes next.
  const volgorde = [...redenen];
  for (let keer = 0; keer < KEREN + OPWARMEN; keer += 1) {
    volgorde.push(...volgorde.splice(0, 1 + (keer % (volgorde.length - 1))));
    for (const [reden, casus] of volgorde) {
      if (reden === 'van anderen' && pad === '/noodtoegangen') continue;
      const begin = performance.now();
      const antwoord = await vraag(token, methode, `/casussen/${casus()}${pad}`, methode === 'POST' ? body : undefined);
      await antwoord.arrayBuffer();
      if (antwoord.status !== 404) throw new Error(`${methode} ${pad}, ${reden}: ${antwoord.status}`);
      if (keer >= OPWARMEN) tijden.get(reden)?.push(performance.now() - begin);
    }
  }
  return new Map([...tijden].filter(([, waarden]) => waarden.length > 0));
}

/** How often a question of the one took longer than one of the other; half of the ties count. */
function langer(een: readonly number[], ander: readonly number[]): number {
  const gesorteerd = ander.toSorted((a, b) => a - b);
  const kleiner = een.map((waarde) => {
    let [van, tot] = [0, gesorteerd.length];
    while (van < tot) {
      const midden = (van + tot) >> 1;
      if ((gesorteerd[midden] ?? Infinity) < waarde) van = midden + 1;
      else tot = midden;
    }
    return van;
  });
  return kleiner.reduce((som, aantal) => som + aantal, 0) / (een.length * ander.length);
}

function op(waarden: readonly number[], deel: number): string {
  return (waarden.toSorted((a, b) => a - b)[Math.floor(waarden.length * deel)] ?? Number.NaN).toFixed(2).padStart(6);
}
