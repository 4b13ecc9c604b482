import { type Dossier, leesDossier } from '@waakvlam/logboek';

const DAG = 86_400_000;
const BEGIN = Date.UTC(2020, 0, 6);

type Maker = (nummer: number, dag: string, kies: <T>(keuzen: readonly [T, ...T[]]) => T) => object;

/** What a long case is made of, weighed as in the documented cases: mostly incidents, contact and shared information. */
const MAKERS: readonly [gewicht: number, wie: string, soort: string, maak: Maker][] = [
  [
    20,
    'politie',
    'incident',
    (_n, _d, kies) => ({
      aard: [kies(['contact_digitaal', 'lastigvallen', 'opwachten', 'volgen', 'contact_telefonisch', 'bedreiging'])],
    }),
  ],
  [8, 'politie', 'melding', () => ({ bij: 'politie', herkend_als_stalking: 'ja' })],
  [14, 'politie', 'contact_slachtoffer', () => ({ kanaal: 'telefoon', gelukt: 'ja' })],
  [8, 'veilig_thuis', 'contact_slachtoffer', () => ({ kanaal: 'telefoon', gelukt: 'ja' })],
  [8, 'politie', 'risico_ongewijzigd', () => ({ getraind: 'ja', reden: 'geen nieuwe omstandigheden' })],
  [
    5,
    'politie',
    'risicotaxatie',
    (_n, _d, kies) => ({ instrument: 'sash', uitkomst: kies(['laag', 'midden', 'midden', 'hoog']), getraind: 'ja' }),
  ],
  [2, '3ro', 'overtreding', () => ({ aard: 'digitaal' })],
  [8, 'politie', 'informatie_gedeeld', () => ({ aan: ['om', 'veilig_thuis'] })],
  [8, 'shn', 'slachtoffer_geinformeerd', () => ({ over: 'voortgang' })],
  [
    3,
    'zvh',
    'overleg_gehouden',
    () => ({ overleg: 'actieoverleg', aanwezig: ['politie', 'om', 'veilig_thuis', '3ro'] }),
  ],
  [4, 'zvh', 'besluit', () => ({ wat: 'volgen' })],
  [2, 'om', 'maatregel_gestart', (n, dag) => ({ maatregel: 'contactverbod', id: `m${n}`, tot: dag })],
  [8, 'veilig_thuis', 'notitie', () => ({ tekst: 'overdracht aan collega' })],
  [2, 'politie', 'opsporing', () => ({ handeling: 'camerabeelden bekeken' })],
];
const LOT = MAKERS.flatMap((maker) => Array.from({ length: maker[0] }, () => maker));

/** A case of `aantal` facts over two and a half years from `begin`, the same for the same seed. */
export function maakCasus(aantal: number, zaad: number, begin = BEGIN): Dossier {
  const toeval = maakToeval(zaad);
  const kies = <T>(keuzen: readonly [T, ...T[]]): T => keuzen[Math.floor(toeval() * keuzen.length)] ?? keuzen[0];
  const stap = (900 * DAG) / aantal;
  const feiten = Array.from({ length: aantal }, (_, nummer) => {
    const moment = begin + nummer * stap + toeval() * stap;
    const [, wie, soort, maak] = LOT[Math.floor(toeval() * LOT.length)] ?? LOT[0] ?? [0, '', '', () => ({})];
    const tot = new Date(moment + 60 * DAG).toISOString().slice(0, 10);
    return {
      id: `f${nummer}`,
      soort,
      op: `${new Date(moment).toISOString().slice(0, 19)}Z`,
      wie,
      inhoud: maak(nummer, tot, kies),
    };
  });
  const betrokkenen = [
    { id: 's', rol: 'slachtoffer' },
    { id: 'p', rol: 'pleger' },
  ];
  return leesDossier(JSON.stringify({ casus: `meting ${zaad}`, betrokkenen, feiten }), 'meting');
}

function maakToeval(zaad: number): () => number {
  let staat = zaad;
  return () => {
    staat = (staat * 1_103_515_245 + 12_345) % 2_147_483_648;
    return staat / 2_147_483_648;
  };
}
