import { RawNode, ValueNode } from 'kysely';
import { expect, test } from 'vitest';
import { leesDossier } from '@waakvlam/logboek';
import { beoordeel, laadRoutekaart } from '@waakvlam/routekaart';
import { laadGrenzen } from '../toezicht/grenzen.ts';
import { maakEldersrijen } from './elders.ts';

const NU = Date.parse('2026-11-29T12:00:00+01:00');
const kaart = laadRoutekaart();
const rijen = maakEldersrijen(Buffer.from('sleutel'), laadGrenzen());

function rij(feiten: string) {
  const dossier = leesDossier(
    `casus: proef
betrokkenen: [{id: bert, rol: pleger}]
feiten:
  - {id: incident, soort: incident, op: 2026-11-20, wie: politie, inhoud: {aard: [volgen], tegen: [bert]}}
  - {id: anna, soort: betrokkene_toegevoegd, op: 2026-11-21, wie: politie, inhoud: {id: anna, rol: slachtoffer, naam: Anna Voorbeeld, geboren: 1990-02-03}}
${feiten}`,
    'proef.yaml',
  );
  const casus = { id: 'c1', naam: 'proef', regio: null };
  return rijen(casus, dossier.feiten, beoordeel(kaart, dossier, NU), NU);
}

/** What the database gets: the news that is told, and who is counted as asked after. */
function geschreven(feiten: string): { nieuws: unknown; mensen: unknown } {
  const vraag = rij(feiten).schrijf('kenmerk').toOperationNode();
  const delen = RawNode.is(vraag) ? vraag.parameters : [];
  const [, , nieuws, mensen] = delen.map((deel) => (ValueNode.is(deel) ? deel.value : undefined));
  return { nieuws, mensen: JSON.parse(String(mensen)) };
}

test.each([
  [
    'later',
    '  - {id: nieuw, soort: incident, op: 2026-11-28, wie: politie, inhoud: {aard: [volgen], tegen: [bert]}}',
    true,
  ],
  [
    'for a day before other news',
    '  - {id: nieuw, soort: incident, op: 2026-11-02, wie: politie, inhoud: {aard: [volgen], tegen: [bert]}}',
    true,
  ],
  [
    'that is no news',
    '  - {id: nieuw, soort: correctie, op: 2026-11-28, wie: politie, inhoud: {van: incident, reden: dubbel}}',
    false,
  ],
  [
    'that happens later than now',
    '  - {id: nieuw, soort: incident, op: 2026-12-28, wie: politie, inhoud: {aard: [volgen], tegen: [bert]}}',
    false,
  ],
])('tells cases elsewhere when something is recorded %s', (_wat, feit, anders) => {
  expect(rij(feit).tekst !== rij('').tekst).toBe(anders);
});

test('counts who was recorded also when that was corrected, and does not tell it', () => {
  const mensen = [expect.objectContaining({ feit: 'anna' })];
  expect(geschreven('')).toEqual({ nieuws: ['incident', 'betrokkene:bert', 'anna'], mensen });
  const correctie =
    '  - {id: weg, soort: correctie, op: 2026-11-21, wie: politie, inhoud: {van: anna, reden: verkeerde persoon}}';
  expect(geschreven(correctie)).toEqual({ nieuws: ['incident', 'betrokkene:bert'], mensen });
});
