import { RoutekaartFout } from './kaart.ts';
import { lijstVan } from './patroon.ts';
import { type Regel, type Regelbestand, regelschema, type Signaalsoort } from './regelschema.ts';

/** The national rules with a region's changes and additions. Throws when a change weakens a rule without a reason. */
export function pasToe(basis: readonly Regel[], overlay: Regelbestand | undefined): Regel[] {
  if (!overlay) return [...basis];
  const fouten: string[] = [];
  const regels = new Map(basis.map((regel) => [regel.id, regel]));
  for (const { regel: id, reden, vervalt, wordt } of overlay.wijzigingen ?? []) {
    const oud = regels.get(id);
    if (!oud) {
      fouten.push(`${overlay.routekaart}: regel ${id} bestaat landelijk niet en kan niet worden gewijzigd`);
      continue;
    }
    const nieuw = vervalt ? undefined : regelschema.parse({ ...oud, ...wordt });
    const zwakker = vervalt ? ['de regel vervalt'] : zoekVerzwakking(oud, nieuw ?? oud);
    if (zwakker.length > 0 && reden === undefined)
      fouten.push(`${overlay.routekaart}: regel ${id} wordt zwakker (${zwakker.join('; ')}) zonder reden`);
    if (nieuw) regels.set(id, nieuw);
    else regels.delete(id);
  }
  for (const regel of overlay.regels) {
    if (regels.has(regel.id)) fouten.push(`${overlay.routekaart}: regel ${regel.id} bestaat al; gebruik een wijziging`);
    regels.set(regel.id, regel);
  }
  if (overlay.termijnen && overlay.toelichting === undefined)
    fouten.push(`${overlay.routekaart}: eigen ketentermijnen zonder toelichting`);
  if (fouten.length > 0) throw new RoutekaartFout(fouten);
  return [...regels.values()];
}

/** Parts of a rule that cannot be ranked: any change of them asks for a reason. */
const VERGELEKEN: readonly (readonly [keyof Regel, string])[] = [
  ['bij', 'de aanleiding'],
  ['als', 'de voorwaarde'],
  ['zolang', 'de toestand'],
  ['na', 'de wachttijd'],
  ['binnen', 'de termijn'],
  ['versneld', 'de kortere termijn'],
  ['voldaan', 'wat telt als gedaan'],
  ['afwijking', 'wat telt als afwijking'],
  ['handmatig', 'wie mag zeggen dat het gedaan is'],
  ['doe', 'wat iemand hiervoor vastlegt'],
  ['per', 'het samenvoegen van aanleidingen'],
  ['vervalt', 'wanneer het vervalt'],
  ['in_leven', 'wie er in leven moet zijn'],
  ['geldig', 'de geldigheid'],
  ['soort', 'de soort'],
];

const ERNST = { aandacht: 0, waarschuwing: 1, alarm: 2 };

/**
 * In which ways a changed rule asks less than it did, in Dutch. What cannot be compared (another occasion, other
 * conditions, another term) counts as weaker: the region then says why.
 */
export function zoekVerzwakking(oud: Regel, nieuw: Regel): string[] {
  const zwakker: string[] = [];
  const anders = (veld: keyof Regel) => JSON.stringify(oud[veld]) !== JSON.stringify(nieuw[veld]);
  if (lijstVan(oud.wie).some((wie) => !lijstVan(nieuw.wie).includes(wie))) zwakker.push('een organisatie valt af');
  if (isZwakker(oud.signaal, nieuw.signaal)) zwakker.push('het signaal vervalt of wordt lichter');
  if (isZwakker(oud.te_laat, nieuw.te_laat)) zwakker.push('het signaal bij overschrijding vervalt of wordt lichter');
  if (oud.ook_gesloten && !nieuw.ook_gesloten) zwakker.push('de regel geldt niet meer in een gesloten casus');
  if (oud.bron.some((id) => !nieuw.bron.includes(id))) zwakker.push('een bron vervalt');
  for (const [veld, woord] of VERGELEKEN) if (anders(veld)) zwakker.push(`${woord} is anders`);
  return zwakker;
}

function isZwakker(oud: Signaalsoort | undefined, nieuw: Signaalsoort | undefined): boolean {
  if (!oud) return false;
  return !nieuw || nieuw.code !== oud.code || ERNST[nieuw.ernst] < ERNST[oud.ernst];
}
