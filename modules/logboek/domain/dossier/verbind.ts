import type { Moment } from '@waakvlam/kernel/tijd';
import type { FeitSoort, Inhoud } from '../catalogus/index.ts';
import { ORGANISATIES } from '../catalogus/lijsten.ts';
import { type Correctie, kringen } from '../correcties.ts';
import { type Feit, type FeitVan, opMoment } from '../feit.ts';
import { bindInhoud, type Binding, bindOver, bindWie, controleerNamen } from './binden.ts';
import { meldNietGeboren } from './eisen.ts';
import type { Problemen } from './fout.ts';
import type { LosFeit, Rauw } from './los.ts';
import { type Gevonden, verzamelBetrokkenen, verzamelNamen } from './namen.ts';

type Betrokkene = Inhoud<'betrokkene_toegevoegd'>;

interface Stof {
  readonly personen: readonly Rauw[];
  readonly betrokkenen: readonly Betrokkene[];
  readonly regels: readonly Rauw[];
  readonly los: readonly LosFeit[];
  readonly t0: Moment | undefined;
  readonly problemen: Problemen;
}

interface Verbonden {
  readonly betrokkenen: readonly Betrokkene[];
  readonly feiten: readonly Feit[];
}

/** Ties facts, persons, measures and agreements together by name, and refuses names that point at nothing. */
export function verbind({ personen, betrokkenen, regels, los, t0, problemen }: Stof): Verbonden {
  const gevonden: Gevonden = { personen, regels, los, problemen };
  const binding: Binding = { bekenden: verzamelBetrokkenen(gevonden), namen: verzamelNamen(gevonden), problemen };
  const heel = new Set(los.map(({ pad }) => pad[1]));
  for (const rauw of regels) if (!heel.has(rauw.pad[1])) controleerNamen(rauw, binding);
  const feiten = los.map((feit) => maak(feit, binding));
  weigerKringen(los, feiten, problemen);
  const alle = [...vanBetrokkenen(betrokkenen, feiten, t0, problemen), ...feiten].sort(opMoment);
  weigerOngeboren(betrokkenen, alle.at(-1)?.bekend, problemen);
  const bekend = new Map(betrokkenen.map((persoon) => [persoon.id, persoon]));
  for (const { soort, inhoud } of alle) {
    if (soort === 'betrokkene_toegevoegd' && !bekend.has(inhoud.id)) bekend.set(inhoud.id, inhoud);
  }
  return { betrokkenen: [...bekend.values()], feiten: alle };
}

function maak({ pad, vorm, wanneer, inhoud }: LosFeit, binding: Binding): Feit {
  const { id, soort, wie, door, over = [], geschat = false, oordeel = false, wat, kring, voorwaarden } = vorm;
  const feit: FeitVan<FeitSoort> = {
    id,
    soort,
    wie: bindWie(wie, pad, binding),
    ...(door === undefined ? {} : { door }),
    over: bindOver(over, pad, binding),
    ...wanneer,
    geschat,
    oordeel,
    inhoud: bindInhoud(soort, inhoud, pad, binding),
    ...(wat === undefined ? {} : { wat }),
    ...(kring === undefined ? {} : { kring }),
    ...(voorwaarden === undefined ? {} : { voorwaarden }),
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the compiler cannot tie kind to content in a lookup
  return feit as Feit;
}

function weigerKringen(los: readonly LosFeit[], feiten: readonly Feit[], problemen: Problemen): void {
  const correcties: Correctie[] = [];
  for (const { id, soort, inhoud } of feiten) {
    if (soort === 'correctie') correcties.push({ id, van: inhoud.van, door: inhoud.vervangen_door });
  }
  const plekken = new Map(los.map(({ vorm, pad }) => [vorm.id, pad]));
  for (const { correctie, kring } of kringen(correcties)) {
    const pad = [...(plekken.get(correctie.id) ?? []), 'inhoud', 'van'];
    const namen = kring.slice(0, 5).join(' → ');
    problemen.meld(
      pad,
      kring.length === 1
        ? `correctie '${correctie.id}' verbetert zichzelf; noem het feit dat niet klopte`
        : `correcties verwijzen in een kring naar elkaar (${namen}${kring.length > 5 ? ' → …' : ''}); haal er één weg`,
    );
  }
}

/** In the shorthand list a child may be born while the case runs, and not after its last fact. */
function weigerOngeboren(betrokkenen: readonly Betrokkene[], laatst: Moment | undefined, problemen: Problemen): void {
  if (laatst === undefined) return;
  for (const [plek, persoon] of betrokkenen.entries())
    meldNietGeboren(persoon, laatst, (veld, melding) => problemen.meld(['betrokkenen', plek, veld], melding));
}

/** The shorthand list as facts of the first moment at which anything was known. */
function vanBetrokkenen(
  betrokkenen: readonly Betrokkene[],
  feiten: readonly Feit[],
  t0: Moment | undefined,
  problemen: Problemen,
): Feit[] {
  if (betrokkenen.length === 0) return [];
  const eerste = feiten.reduce<Feit | undefined>(
    (een, ander) => (een && opMoment(een, ander) <= 0 ? een : ander),
    undefined,
  );
  const moment = eerste?.bekend ?? t0;
  if (moment === undefined) {
    if (problemen.gevonden.length === 0)
      problemen.meld(
        ['feiten'],
        'een dossier zonder feiten en zonder t0 heeft geen eerste moment; geef t0 of een feit',
      );
    return [];
  }
  const wie = ORGANISATIES.find((code) => code === eerste?.wie) ?? 'overig';
  const tijdvak = { van: moment, tot: moment };
  return betrokkenen.map((inhoud) => ({
    id: `betrokkene:${inhoud.id}`,
    soort: 'betrokkene_toegevoegd',
    wie,
    over: [inhoud.id],
    gebeurd: tijdvak,
    bekend: moment,
    termijnVanaf: tijdvak,
    geschat: false,
    oordeel: false,
    inhoud,
  }));
}
