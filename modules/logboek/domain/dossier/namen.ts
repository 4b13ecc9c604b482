import { citeer } from '../catalogus/meldingen.ts';
import { isBlok, lijstVan, tekstVan } from './blok.ts';
import type { Pad, Problemen } from './fout.ts';
import type { LosFeit, Rauw } from './los.ts';
import { opVolgorde } from './volgorde.ts';
import { Vervangingen } from './vervangingen.ts';
import { Betrokkenen, Namen } from './verwijzingen.ts';

/** What was written, as far as it could be read; a fact with a fault still lends its name to others. */
export interface Gevonden {
  readonly personen: readonly Rauw[];
  readonly regels: readonly Rauw[];
  readonly los: readonly LosFeit[];
  readonly problemen: Problemen;
}

/** All persons of the case. A second one with the same id is refused, unless it replaces the first by a correction. */
export function verzamelBetrokkenen({ personen, regels, los, problemen }: Gevonden): Betrokkenen {
  const bekenden = new Betrokkenen();
  const meldDubbel = (id: string, pad: Pad) =>
    problemen.meld(pad, `betrokkene ${citeer(id)} staat er dubbel; geef elke betrokkene een eigen id`);
  for (const { pad, waarde } of personen) {
    const id = tekstVan(waarde, 'id');
    if (id !== undefined && !bekenden.voegToe(id, tekstVan(waarde, 'rol'))) meldDubbel(id, [...pad, 'id']);
  }
  const vervangingen = new Vervangingen(regels);
  const eerder = new Map<string, string>();
  for (const { pad, waarde } of opVolgorde(regels, los, 'betrokkene_toegevoegd')) {
    const inhoud = isBlok(waarde) ? waarde['inhoud'] : undefined;
    const id = tekstVan(inhoud, 'id');
    if (id === undefined) continue;
    const feit = tekstVan(waarde, 'id') ?? '';
    const nieuw = bekenden.voegToe(id, tekstVan(inhoud, 'rol'));
    if (!nieuw && !vervangingen.verbonden(feit, eerder.get(id))) meldDubbel(id, [...pad, 'inhoud', 'id']);
    eerder.set(id, feit);
  }
  return bekenden;
}

/** The one namespace of facts, measures and agreements. */
export function verzamelNamen({ personen, regels, problemen }: Gevonden): Namen {
  const namen = new Namen();
  const plek = new Map<string, string>();
  const neem = (naam: string, pad: Pad, wat: string): boolean => {
    const eerder = plek.get(naam);
    if (eerder !== undefined) problemen.meld(pad, `id ${citeer(naam)} staat er dubbel: het is al ${eerder}`);
    else plek.set(naam, wat);
    return eerder === undefined;
  };
  for (const { waarde } of personen) {
    const id = tekstVan(waarde, 'id');
    // Two persons with one id were told of already.
    if (id !== undefined) plek.set(`betrokkene:${id}`, `het feit dat betrokkene ${citeer(id)} toevoegt`);
  }
  for (const { waarde, pad } of regels) {
    const id = tekstVan(waarde, 'id');
    if (id !== undefined && neem(id, [...pad, 'id'], `een feit (feiten[${pad[1]}])`)) {
      namen.voegFeitToe(id, objectVan(waarde));
    }
  }
  verzamelObjecten(regels, namen, neem);
  for (const { naam, feit, pad } of impliciet(regels)) {
    if (neem(naam, pad, `een voorwaarde van feit ${citeer(feit)}`)) namen.voegObjectToe(naam, feit);
  }
  return namen;
}

function verzamelObjecten(
  regels: readonly Rauw[],
  namen: Namen,
  neem: (naam: string, pad: Pad, wat: string) => boolean,
): void {
  const vervangingen = new Vervangingen(regels);
  const eerder = new Map<string, string>();
  for (const { waarde, pad } of regels) {
    const object = objectVan(waarde);
    const feit = tekstVan(waarde, 'id');
    if (object === undefined || feit === undefined) continue;
    const vervangt = vervangingen.verbonden(feit, eerder.get(object));
    if (vervangt || !neem(object, [...pad, 'inhoud', 'id'], `van feit ${citeer(feit)}`)) continue;
    eerder.set(object, feit);
    namen.voegObjectToe(object, feit);
  }
}

/** Id of the measure or agreement that a raw fact starts. */
function objectVan(waarde: unknown): string | undefined {
  const soort = tekstVan(waarde, 'soort');
  if (soort !== 'maatregel_gestart' && soort !== 'afspraak') return undefined;
  return isBlok(waarde) ? tekstVan(waarde['inhoud'], 'id') : undefined;
}

/** Conditions of a suspended detention that are measures by themselves: `<fact id>.<maatregel>`. */
function impliciet(regels: readonly Rauw[]): { naam: string; feit: string; pad: Pad }[] {
  const eigen = new Set<string>();
  for (const { waarde } of regels) {
    if (tekstVan(waarde, 'soort') !== 'maatregel_gestart' || !isBlok(waarde)) continue;
    const inhoud = waarde['inhoud'];
    eigen.add(`${tekstVan(inhoud, 'onderdeel_van')}.${tekstVan(inhoud, 'maatregel')}`);
  }
  return regels.flatMap(({ waarde, pad }) => {
    const feit = tekstVan(waarde, 'id');
    if (tekstVan(waarde, 'soort') !== 'schorsing_voorlopige_hechtenis' || feit === undefined || !isBlok(waarde))
      return [];
    const inhoud = waarde['inhoud'];
    const voorwaarden = new Set(isBlok(inhoud) ? lijstVan(inhoud['voorwaarden']).map(String) : []);
    return [...voorwaarden]
      .map((maatregel) => ({ naam: `${feit}.${maatregel}`, feit, pad: [...pad, 'inhoud', 'voorwaarden'] }))
      .filter(({ naam }) => !eigen.has(naam));
  });
}
