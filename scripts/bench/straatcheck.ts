import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { leesConfig } from '@waakvlam/kernel/config';
import { startSessie } from '@waakvlam/kernel/http';
import { maakLog } from '@waakvlam/kernel/log';
import { naamwoorden, type Zoekwoord } from '@waakvlam/maatregelen';
import { startWaakvlam } from '../../apps/server/composition.ts';
import { straatsleutel } from '../../apps/server/straatcheck/sleutel.ts';
import { openTijdelijk, type Tijdelijk } from './tijdelijk.ts';

const CASUSSEN = 100_000;
const PER_CASUS = 2;
const AGENTEN = 200;
const PER_SECONDE = Number(process.env['PER_SECONDE'] ?? 200);
const SECONDEN = 20;

/**
 * Street checks over HTTP at a fixed rate, on 200,000 measures that hold, by 200 officers: half find something. Requests
 * leave on the clock, so that a slow answer holds up nobody, and waiting counts. Prints median, p99 and failures.
 */
const tijdelijk = await openTijdelijk();
try {
  const config = {
    ...leesConfig({ PORT: '0', WAAKVLAM_DATA: tijdelijk.map, WAAKVLAM_LIMIET_PER_MINUUT: '100000000' }, tijdelijk.map),
    poort: 0,
  };
  const server = await startWaakvlam(config, { log: maakLog('silent'), database: tijdelijk.database });
  try {
    await vul(tijdelijk, server.diensten.bekendheidssleutel);
    const tokens = await meldAgentenAan(tijdelijk);
    await meet(server.poort, tokens, 5);
    const tijden = await meet(server.poort, tokens, SECONDEN);
    const goed = tijden.filter((tijd) => tijd >= 0).toSorted((a, b) => a - b);
    const bij = (deel: number): string => (goed[Math.floor(goed.length * deel)] ?? Number.NaN).toFixed(1);
    process.stdout.write(
      `straatcheck op ${CASUSSEN * PER_CASUS} maatregelen, ${PER_SECONDE}/s: mediaan ${bij(0.5)} ms, p99 ${bij(0.99)} ms, ` +
        `${tijden.length} verzoeken, ${tijden.length - goed.length} mislukt (grens: p99 150 ms)\n`,
    );
  } finally {
    await server.stop();
  }
} finally {
  await tijdelijk.sluit();
}

/** A name of letters alone: digits would make it an address. */
function naam(n: number): string {
  const letters = String(n).replaceAll(/\d/g, (cijfer) => 'zabkdefghi'.charAt(Number(cijfer)));
  return `Voor${letters} Achter${letters}`;
}

async function vul({ vul: voer }: Tijdelijk, sleutel: Buffer): Promise<void> {
  await voer(async (admin) => {
    const { rows } = await admin.query<{ id: string }>(`select id from organisatie where code = 'politie'`);
    await admin.query(
      `insert into casus (id, naam) select gen_random_uuid(), 'Bench ' || n from generate_series(1, $1::int) n`,
      [CASUSSEN],
    );
    await admin.query(
      `insert into toegang (casus_id, organisatie_id, categorieen, mag_vastleggen, grond)
       select id, $1, '{maatregel}', true, 'bench' from casus`,
      [rows[0]?.id],
    );
    await admin.query(
      `insert into straatmaatregel select c.id, 'm' || k, 'contactverbod', '{contactverbod}', 'rechter', now() - interval '1 day',
              now() + interval '90 days', 'ja', false, false, null, '[]' from casus c, generate_series(1, $1::int) k`,
      [PER_CASUS],
    );
    const { rows: ids } = await admin.query<{ id: string }>('select id from casus order by naam');
    for (let van = 0; van < ids.length; van += 5000) {
      const deel = ids.slice(van, van + 5000);
      const sleutels = deel.map((_, i) =>
        naamwoorden(naam(van + i))
          .map((woord) => hex(sleutel, woord))
          .join(','),
      );
      await admin.query(
        `insert into straatsleutel select decode(s, 'hex'), d.id, 'm' || k
           from unnest($1::uuid[], $2::text[]) as d(id, sleutels), unnest(string_to_array(d.sleutels, ',')) s,
                generate_series(1, $3::int) k on conflict do nothing`,
        [deel.map(({ id }) => id), sleutels, PER_CASUS],
      );
    }
    await admin.query(
      `insert into medewerker (organisatie_id, naam, rol, regio)
       select $1, 'Bench agent ' || n, 'wijkagent', 'zeeland-west-brabant' from generate_series(1, $2::int) n`,
      [rows[0]?.id, AGENTEN],
    );
    await admin.query('analyze');
  });
}

function hex(sleutel: Buffer, woord: Zoekwoord): string {
  return straatsleutel(sleutel, woord).toString('hex');
}

async function meldAgentenAan({ database }: Tijdelijk): Promise<string[]> {
  const { rows } = await database
    .pool('motor')
    .query<{ id: string }>(`select id from medewerker where naam like 'Bench agent%'`);
  return Promise.all(rows.map(({ id }) => startSessie(database.pool('app'), id)));
}

/** Milliseconds per request, from the moment at which it should have left; -1 for one that failed. */
async function meet(poort: number, tokens: readonly string[], seconden: number): Promise<number[]> {
  const begin = performance.now();
  const aantal = PER_SECONDE * seconden;
  const vragen: Promise<number>[] = [];
  for (let n = 0; n < aantal; n += 1) {
    const hoort = begin + (n * 1000) / PER_SECONDE;
    const wacht = hoort - performance.now();
    if (wacht > 1) await setTimeout(wacht);
    vragen.push(vraag(poort, tokens[n % tokens.length] ?? '', n).then((ok) => (ok ? performance.now() - hoort : -1)));
  }
  return Promise.all(vragen);
}

async function vraag(poort: number, token: string, n: number): Promise<boolean> {
  const wie = n % 2 === 0 ? naam((n * 7919) % CASUSSEN) : `Niemand Onbekend${'abcdefghij'.charAt(n % 10)}`;
  const antwoord = await fetch(`http://127.0.0.1:${poort}/api/v1/straatchecks`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify({ zoek: wie }),
  }).catch(() => undefined);
  await antwoord?.text();
  return antwoord?.status === 200;
}
