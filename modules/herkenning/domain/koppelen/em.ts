import type { Blokken } from './blokken.ts';
import { telFrequenties } from './frequentie.ts';
import { type Gezinslid, gezinslid } from './gezin.ts';
import { ADRESNIVEAUS, deelbaar, isAdres, type Klasse, KLASSEN, type Model, type Verdeling } from './model.ts';
import { alleParen, meetVreemden, type Patronen, telPatronen } from './patronen.ts';
import type { Personen } from './personen.ts';
import { GEWISSELD, soortVan, type Veld } from './velden.ts';

/** Pairs that the expectation of a kind of field weighs as. */
const VOORKENNIS = 30;
const RONDEN = 25;

/** Learns without labels how often one person's records differ in each field, and how often strangers' agree. */
export function leerModel(personen: Personen, blokken: Blokken): Model {
  const frequenties = telFrequenties(personen);
  const vreemd = meetVreemden(
    personen,
    frequenties.map(({ gelijk }) => gelijk),
  );
  const leerling = new Leerling(personen, vreemd, telPatronen(personen, blokken));
  for (let ronde = 0; ronde < RONDEN; ronde += 1) leerling.leer();
  return leerling.model(frequenties.map(({ gewoon }) => gewoon));
}

type Kansen = number[][];

/**
 * Expectation-maximisation over all pairs; those that are no candidates count as strangers. What strangers have in common
 * was measured, and stays but for the pairs of one person that were among them.
 */
class Leerling {
  readonly #velden: readonly Veld[];
  readonly #patronen: Patronen;
  readonly #paren: number;
  readonly #gemeten: Kansen;
  readonly #onafhankelijk: Float64Array;
  readonly #gezinslid: Gezinslid;
  #kansen: Record<Verdeling, Kansen>;
  #aantal: Record<Klasse, number>;
  #andereWoning: Float64Array;

  constructor(personen: Personen, gemeten: Kansen, patronen: Patronen) {
    this.#velden = personen.velden;
    this.#gezinslid = gezinslid(personen.velden);
    this.#patronen = patronen;
    this.#paren = alleParen(personen);
    this.#gemeten = gemeten;
    this.#kansen = {
      persoon: this.#velden.map((veld) => [...soortVan(veld).m]),
      huisgenoot: this.#velden.map((veld, f) => beginHuisgenoot(veld, gemeten[f] ?? [])),
      vreemd: gemeten,
      woning: this.#velden.map(beginWoning),
    };
    const zelfde = Math.min(personen.ids.length * 0.1, this.#paren * 0.2);
    const vreemd = this.#paren - zelfde * 1.4;
    this.#aantal = { zelfde, verhuisd: zelfde * 0.1, huisgenoot: zelfde * 0.3, vreemd };
    this.#onafhankelijk = losseWoningen(this.#velden, gemeten);
    this.#andereWoning = this.#onafhankelijk;
  }

  /** One round: divide every pattern over the four kinds, and count anew. */
  leer(): void {
    const logs = this.#logs();
    const { niveaus, aantallen, adres } = this.#patronen;
    const som: Record<Klasse, number> = { zelfde: 0, verhuisd: 0, huisgenoot: 0, vreemd: 0 };
    const tellingen = { persoon: this.#leeg(), huisgenoot: this.#leeg(), woning: this.#leeg() };
    const elders = new Float64Array(this.#andereWoning.length);
    for (let p = 0; p < niveaus.length; p += 1) {
      const [patroon, code] = [niveaus[p] ?? new Uint8Array(), adres[p] ?? 0];
      const kansen = this.#verdeel(logs, patroon, code);
      const noemer = KLASSEN.reduce((totaal, klasse) => totaal + kansen[klasse], 0);
      if (noemer === 0) continue;
      const deel = (klasse: Klasse): number => ((aantallen[p] ?? 0) * kansen[klasse]) / noemer;
      for (const klasse of KLASSEN) som[klasse] += deel(klasse);
      tel(tellingen.persoon, patroon, deel('zelfde') + deel('verhuisd'));
      tel(tellingen.huisgenoot, patroon, deel('huisgenoot'));
      tel(tellingen.woning, patroon, deel('zelfde') + deel('huisgenoot'));
      elders[code] = (elders[code] ?? 0) + deel('vreemd');
    }
    this.#werkBij(som, tellingen, elders);
  }

  model(gewoon: readonly Float64Array[]): Model {
    const { persoon, huisgenoot, vreemd, woning } = this.#kansen;
    const log = (klasse: Klasse): number => Math.log(this.#aantal[klasse] / this.#paren);
    return {
      velden: this.#velden,
      aandeel: {
        zelfde: log('zelfde'),
        verhuisd: log('verhuisd'),
        huisgenoot: log('huisgenoot'),
        vreemd: log('vreemd'),
      },
      niveaus: {
        persoon: logaritmen(persoon),
        huisgenoot: logaritmen(huisgenoot),
        vreemd: logaritmen(vreemd),
        woning: logaritmen(woning),
      },
      andereWoning: this.#andereWoning.map((kans) => Math.log(kans)),
      gewoon,
    };
  }

  #logs(): Record<Verdeling, Float64Array[]> {
    const { persoon, huisgenoot, vreemd, woning } = this.#kansen;
    const eigen = (kansen: Kansen): Float64Array[] => logaritmen(kansen, (f) => !isAdres(this.#velden[f]));
    return {
      persoon: eigen(persoon),
      huisgenoot: eigen(huisgenoot),
      vreemd: eigen(vreemd),
      woning: logaritmen(woning, (f) => isAdres(this.#velden[f])),
    };
  }

  #verdeel(logs: Record<Verdeling, Float64Array[]>, patroon: Uint8Array, code: number): Record<Klasse, number> {
    const persoon = Math.exp(somVan(logs.persoon, patroon));
    const [thuis, elders] = [Math.exp(somVan(logs.woning, patroon)), this.#andereWoning[code] ?? 0];
    return {
      zelfde: this.#aantal.zelfde * persoon * thuis,
      verhuisd: this.#aantal.verhuisd * persoon * elders,
      huisgenoot: this.#aantal.huisgenoot * Math.exp(somVan(logs.huisgenoot, patroon, this.#gezinslid)) * thuis,
      vreemd: this.#aantal.vreemd * Math.exp(somVan(logs.vreemd, patroon)) * elders,
    };
  }

  #werkBij(
    som: Record<Klasse, number>,
    tellingen: Record<'persoon' | 'huisgenoot' | 'woning', Kansen>,
    elders: Float64Array,
  ): void {
    const persoon = this.#velden.map((veld, f) => schat(tellingen.persoon[f] ?? [], soortVan(veld).m));
    const woning = this.#velden.map((veld, f) => schat(tellingen.woning[f] ?? [], beginWoning(veld)));
    const eenPersoon = (som.zelfde + som.verhuisd) / this.#paren;
    const vreemd = this.#gemeten.map((kansen, f) => zonder(kansen, eenPersoon * (persoon[f]?.[1] ?? 0)));
    this.#schatWisseling(vreemd, persoon);
    const huisgenoot = this.#velden.map((veld, f) =>
      deelbaar(veld) ? schat(tellingen.huisgenoot[f] ?? [], beginHuisgenoot(veld, vreemd[f] ?? [])) : (vreemd[f] ?? []),
    );
    this.#kansen = { persoon, huisgenoot, vreemd, woning };
    const [zelfde, verhuisd, thuis] = [
      Math.max(som.zelfde, 0.5),
      Math.max(som.verhuisd, 0.05),
      Math.max(som.huisgenoot, 0.05),
    ];
    this.#aantal = {
      zelfde,
      verhuisd,
      huisgenoot: thuis,
      vreemd: Math.max(this.#paren * 0.01, this.#paren - zelfde - verhuisd - thuis),
    };
    // Streets lie in one town: neighbours agree in more than chance. What is one home is another matter, and stays apart.
    this.#andereWoning = this.#onafhankelijk.map((kans, code) =>
      this.#isZelfdeWoning(code) ? kans : Math.max(kans, (elders[code] ?? 0) / this.#paren),
    );
  }

  /** Exchanged names of strangers: too rare to draw; one of them is exchanged, and both names happen to be the same. */
  #schatWisseling(vreemd: Kansen, persoon: Kansen): void {
    const [voor, achter] = [this.#velden.indexOf('voornaam'), this.#velden.indexOf('achternaam')];
    const [namen, familie] = [vreemd[voor], vreemd[achter]];
    if (namen && familie) namen[GEWISSELD] = (persoon[voor]?.[GEWISSELD] ?? 0) * (namen[1] ?? 0) * (familie[1] ?? 0);
  }

  /** Whether nothing in this combination speaks against one home, and the number of the house is known. */
  #isZelfdeWoning(code: number): boolean {
    const adresvelden = this.#velden.filter(isAdres);
    const niveaus = ontleed(code, adresvelden.length);
    const anders = adresvelden.some((veld, plek) => niveaus[plek] === soortVan(veld).niveaus.length - 1);
    return !anders && (niveaus[adresvelden.indexOf('huisnummer')] ?? 0) > 0;
  }

  #leeg(): Kansen {
    return this.#velden.map((veld) => soortVan(veld).m.map(() => 0));
  }
}

function losseWoningen(velden: readonly Veld[], gemeten: Kansen): Float64Array {
  const plekken = velden.flatMap((veld, f) => (isAdres(veld) ? [f] : []));
  return Float64Array.from({ length: ADRESNIVEAUS ** plekken.length }, (_, code) =>
    ontleed(code, plekken.length).reduce(
      (kans, niveau, nr) => kans * (niveau === 0 ? 1 : (gemeten[plekken[nr] ?? 0]?.[niveau] ?? 1e-9)),
      1,
    ),
  );
}

function ontleed(code: number, aantal: number): number[] {
  return Array.from({ length: aantal }, (_, nr) => Math.floor(code / ADRESNIVEAUS ** (aantal - 1 - nr)) % ADRESNIVEAUS);
}

const logaritmen = (kansen: Kansen, telt: (f: number) => boolean = () => true): Float64Array[] =>
  kansen.map((reeks, f) =>
    Float64Array.from(reeks, (kans, niveau) => (niveau === 0 || !telt(f) ? 0 : Math.log(Math.max(kans, 1e-12)))),
  );

function somVan(logs: readonly Float64Array[], patroon: Uint8Array, minstens?: Gezinslid): number {
  let som = 0;
  for (let f = 0; f < patroon.length; f += 1) {
    const log = logs[f]?.[patroon[f] ?? 0] ?? 0;
    som += minstens ? Math.max(log, minstens(f, patroon)) : log;
  }
  return som;
}

function tel(tellingen: Kansen, patroon: Uint8Array, deel: number): void {
  for (let f = 0; f < patroon.length; f += 1) {
    const [telling, niveau] = [tellingen[f], patroon[f] ?? 0];
    if (telling && niveau > 0) telling[niveau] = (telling[niveau] ?? 0) + deel;
  }
}

function schat(telling: readonly number[], verwacht: readonly number[]): number[] {
  const totaal = telling.reduce((som, aantal) => som + aantal, 0);
  return verwacht.map((kans, niveau) => ((telling[niveau] ?? 0) + VOORKENNIS * kans) / (totaal + VOORKENNIS));
}

function zonder(kansen: readonly number[], zelfde: number): number[] {
  const gelijk = kansen[1] ?? 0;
  return kansen.map((kans, niveau) => (niveau === 1 ? Math.max(gelijk - zelfde, gelijk * 0.02) : kans));
}

/** Surname, telephone and car are often those of the household. */
function beginHuisgenoot(veld: Veld, vreemd: readonly number[]): number[] {
  return deelbaar(veld) ? meng(vreemd, veld === 'achternaam' ? 0.6 : 0.3) : [...vreemd];
}

function beginWoning(veld: Veld): number[] {
  return meng(soortVan(veld).m, 0.9);
}

/** The same spread over the other levels, with a given chance of being equal. */
const meng = (kansen: readonly number[], gelijk: number): number[] =>
  kansen.map((kans, niveau) => (niveau === 1 ? gelijk : (kans / (1 - (kansen[1] ?? 0))) * (1 - gelijk)));
