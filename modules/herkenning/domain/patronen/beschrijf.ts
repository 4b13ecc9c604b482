import type { Schakel } from './schakel.ts';
import { dagVan, type Groep, type Melding, type Patroon, type Rolspeler, type Tijdstip } from './patroon.ts';

const DAG = 86_400_000;
const dagen = (van: string, tot: string): number => Math.round((Date.parse(tot) - Date.parse(van)) / DAG);

/** Tells a pattern as a sentence and a small timeline. */
export function beschrijf({ soort, sleutel, meldingen }: Groep, schakels: readonly Schakel[]): Patroon {
  // Only a pattern of the supposed actor rests on the supposition.
  const hier = schakels.filter(
    ({ melding, persoon }) => sleutel.split(' ').includes(persoon) && meldingen.some(({ id }) => id === melding),
  );
  const zeker = meldingen.filter(({ id }) => !hier.some(({ melding }) => melding === id));
  const tegen = soort === 'zelfde_paar' ? tegenaangiften(zeker) : [];
  return {
    soort,
    meldingen: meldingen.map(({ id }) => id),
    zin: zin({ soort, sleutel, meldingen }, tegen, hier),
    tijdlijn: meldingen.map((melding) =>
      tijdstip(
        melding,
        tegen.includes(melding.id),
        hier.find((schakel) => schakel.melding === melding.id),
      ),
    ),
    verloop: verloop(meldingen),
    tegenaangiften: tegen,
  };
}

function zin(groep: Groep, tegen: readonly string[], schakels: readonly Schakel[]): string {
  const { meldingen } = groep;
  const [eerste, laatste] = [meldingen[0], meldingen.at(-1)];
  const duur = eerste && laatste ? dagen(dagVan(eerste), dagVan(laatste)) : 0;
  const classificaties = new Set(meldingen.flatMap(({ classificatie }) => classificatie ?? []));
  const delen = [
    `${meldingen.length} meldingen in ${inWoorden(duur)} ${waarover(groep)}`,
    ...(classificaties.size > 1 ? [`geregistreerd als ${opsomming([...classificaties])}`] : []),
    ...(tegen.length > 0 ? [`waarvan ${tegen.length} met omgekeerde rollen`] : []),
    ...(schakels.length > 0 ? [`waarvan ${schakels.length} vermoedelijk, alleen door een nummer`] : []),
    ...laat(meldingen),
  ];
  return `${delen.join(', ')}.`;
}

function waarover({ soort, sleutel, meldingen }: Groep): string {
  if (soort === 'zelfde_paar') return `tussen ${opsomming(sleutel.split(' ').map((wie) => naamVan(meldingen, wie)))}`;
  if (soort === 'zelfde_slachtoffer')
    return `met ${naamVan(meldingen, sleutel)} als slachtoffer, niet steeds met dezelfde bekende pleger`;
  if (soort === 'zelfde_pleger') {
    const slachtoffers = new Set(
      meldingen.flatMap(({ spelers }) => spelers.filter(isSlachtoffer).map(({ persoon }) => persoon)),
    );
    return `over ${naamVan(meldingen, sleutel)} bij ${slachtoffers.size} verschillende slachtoffers`;
  }
  const [wat = ''] = sleutel.split(':');
  return `met hetzelfde ${wat === 'rekening' ? 'rekeningnummer' : wat === 'telefoon' ? 'telefoonnummer' : wat}`;
}

const isSlachtoffer = ({ kant }: Rolspeler): boolean => kant === 'slachtoffer';

function naamVan(meldingen: readonly Melding[], persoon: string): string {
  const namen = meldingen.flatMap(({ spelers }) => spelers.flatMap((een) => (een.persoon === persoon ? een.naam : [])));
  // "Jansen, Piet" reads badly in a sentence.
  const naam = namen.find((een) => !een.includes(',')) ?? namen[0];
  return naam === undefined || naam === '' ? 'een onbekende' : naam;
}

/** Reports over something of long before: a search on what began last week does not find them. */
function laat(meldingen: readonly Melding[]): string[] {
  const later = meldingen.filter(({ gebeurd, geregistreerd }) => gebeurd !== null && dagen(gebeurd, geregistreerd) > 7);
  if (later.length === 0) return [];
  return [`${later.length === 1 ? 'één' : String(later.length)} pas meer dan een week later gemeld`];
}

/**
 * Reports in which who was victim before is now the suspect. The first report says which way round it is. Takes those that
 * name the actor: a number alone turns nobody's roles.
 */
function tegenaangiften(meldingen: readonly Melding[]): string[] {
  const [eerste] = meldingen;
  const aanvang = (eerste?.spelers ?? []).filter(isSlachtoffer).map(({ persoon }) => persoon);
  return meldingen
    .filter(({ spelers }) => spelers.some(({ persoon, kant }) => kant === 'pleger' && aanvang.includes(persoon)))
    .map(({ id }) => id);
}

const ZWAAR: readonly (readonly [RegExp, string])[] = [
  [/doods|wapen|steek|schiet|wurg|brand/, 'levensgevaar'],
  [/suicid|laatste_redmiddel/, 'suïcide of laatste woorden'],
  [/bedreig|dreig/, 'bedreiging'],
  [/mishandel|geweld/, 'geweld'],
  [/verniel|schade/, 'schade'],
  [/volg|opwacht|rondhang|tracker|bewak/, 'volgen'],
];

/** Kinds that appear later in the series and not at its start, and visits that come faster. */
function verloop(meldingen: readonly Melding[]): string[] {
  const soorten = meldingen.map(({ signalen, classificatie }) =>
    ZWAAR.filter(([vorm]) => vorm.test([...signalen, classificatie ?? ''].join(' ').toLowerCase())).map(
      ([, naam]) => naam,
    ),
  );
  const begin = new Set(soorten[0]);
  const nieuw = [...new Set(soorten.slice(1).flat())].filter((naam) => !begin.has(naam));
  const tussen = meldingen.slice(1).map((melding, nr) => dagen(dagVan(meldingen[nr] ?? melding), dagVan(melding)));
  const helft = Math.floor(tussen.length / 2);
  const vaker = tussen.length >= 4 && gemiddeld(tussen.slice(-helft)) < gemiddeld(tussen.slice(0, helft)) / 2;
  return [...nieuw.map((naam) => `later ook ${naam}`), ...(vaker ? ['steeds korter na elkaar'] : [])];
}

const gemiddeld = (reeks: readonly number[]): number => reeks.reduce((som, een) => som + een, 0) / reeks.length;

function tijdstip(melding: Melding, tegenaangifte: boolean, schakel: Schakel | undefined): Tijdstip {
  const { id, gebeurd, geregistreerd, classificatie, signalen } = melding;
  return {
    melding: id,
    dag: dagVan(melding),
    laterGeregistreerd: gebeurd === null ? null : dagen(gebeurd, geregistreerd),
    wat: classificatie ?? signalen[0]?.replaceAll('_', ' ') ?? 'melding',
    tegenaangifte,
    via: schakel?.uitleg ?? null,
  };
}

function inWoorden(aantal: number): string {
  if (aantal < 1) return 'één dag';
  if (aantal < 14) return `${aantal + 1} dagen`;
  if (aantal < 61) return `${Math.round(aantal / 7)} weken`;
  return aantal < 730 ? `${Math.round(aantal / 30.4)} maanden` : `${Math.round(aantal / 365)} jaar`;
}

const opsomming = (delen: readonly string[]): string =>
  delen.length < 2 ? delen.join('') : `${delen.slice(0, -1).join(', ')} en ${delen.at(-1) ?? ''}`;
