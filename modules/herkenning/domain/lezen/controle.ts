import { STEUNBEGRIPPEN } from './omstandigheid.ts';
import { type Herkenningsbestand, HerkenningsregelFout, type Herkenningsregels } from './regelvorm.ts';

interface Bestand {
  readonly naam: string;
  readonly inhoud: Herkenningsbestand;
}

/** Puts the files of a folder together. Throws a HerkenningsregelFout for what is missing, double or refers to nothing. */
export function voegSamen(bestanden: readonly Bestand[]): Herkenningsregels {
  const problemen: string[] = [];
  const meld = (naam: string, melding: string): number => problemen.push(`${naam}: ${melding}`);
  const bijeen = <T>(kies: (inhoud: Herkenningsbestand) => Readonly<Record<string, T>>): Record<string, T> => {
    const alle: Record<string, T> = {};
    for (const { naam, inhoud } of bestanden)
      for (const [sleutel, waarde] of Object.entries(kies(inhoud))) {
        if (sleutel in alle) meld(naam, `"${sleutel}" staat ook in een ander bestand`);
        alle[sleutel] = waarde;
      }
    return alle;
  };
  const begrippen = bijeen(({ begrippen }) => begrippen);
  const soorten = bijeen(({ soorten }) => soorten);
  const tegenwicht = bijeen(({ tegenwicht }) => tegenwicht);
  const talen = bijeen(({ talen }) => talen);
  const afkortingen = bijeen(({ afkortingen }) => afkortingen);
  const oordelen = bestanden.flatMap(({ inhoud }) => inhoud.oordeel ?? []);
  const versies = bestanden.flatMap(({ inhoud }) => inhoud.versie ?? []);
  const [oordeel] = oordelen;
  const [versie] = versies;
  if (oordelen.length > 1 || versies.length > 1) problemen.push('oordeel en versie horen elk in één bestand te staan');
  for (const naam of Object.keys(STEUNBEGRIPPEN))
    if (!(naam in begrippen)) problemen.push(`het begrip ${naam} ontbreekt`);
  if (!('nl' in talen)) problemen.push('talen: nl ontbreekt');
  const vragen = bestanden.flatMap(({ inhoud }) => inhoud.vragen);
  const families = new Set(Object.values(soorten).map(({ familie }) => `@${familie}`));
  const bekend = (naam: string): boolean => naam in soorten || families.has(naam);
  const genoemd = [
    ...(oordeel?.gronden ?? []).flatMap(({ id, vraagt }) =>
      vraagt.flatMap(({ uit }) => uit.map((soort) => [`grond ${id}`, soort])),
    ),
    ...vragen.flatMap(({ id, zolang_ontbreekt }) => zolang_ontbreekt.map((soort) => [`vraag ${id}`, soort])),
    ...Object.entries(tegenwicht).flatMap(([id, { heft_op, tenzij }]) =>
      [...heft_op, ...tenzij].map((soort) => [`tegenwicht ${id}`, soort]),
    ),
  ];
  for (const [waar = '', soort = ''] of genoemd) if (!bekend(soort)) meld(waar, `de soort "${soort}" bestaat niet`);
  if (!oordeel || versie === undefined) throw new HerkenningsregelFout([...problemen, 'oordeel en versie ontbreken']);
  if (problemen.length > 0) throw new HerkenningsregelFout(problemen);
  const geen_tikfout = bestanden.flatMap(({ inhoud }) => inhoud.geen_tikfout);
  return { versie, begrippen, soorten, tegenwicht, oordeel, vragen, talen, geen_tikfout, afkortingen };
}
