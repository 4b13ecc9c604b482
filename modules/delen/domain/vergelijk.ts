import { organisatieCodes } from '@waakvlam/kernel/actor';
import { CATEGORIEEN, ORGANISATIENAAM } from '@waakvlam/logboek';
import { type Convenant, type ConvenantRij, rijenVan } from './convenant.ts';
import { SETTINGS } from './vorm.ts';

const WOORDEN = ['niets', 'pas na een besluit van de bron', 'dat er iets is', 'zonder de inhoud', 'helemaal'] as const;

/**
 * What changes for whom between two covenants, one Dutch sentence per change that several categories share. Empty when
 * everyone sees the same in every situation.
 */
export function vergelijk(oud: Convenant, nieuw: Convenant): string[] {
  const zinnen = new Map<string, string[]>();
  const [voor, na] = [perCel(oud), perCel(nieuw)];
  for (const organisatie of organisatieCodes)
    for (const setting of SETTINGS)
      for (const categorie of CATEGORIEEN) {
        const cel = `${organisatie} ${setting} ${categorie}`;
        for (const verandering of veranderingen(voor.get(cel) ?? [], na.get(cel) ?? [])) {
          const zin = `${ORGANISATIENAAM[organisatie]}, ${setting}: ${verandering}`;
          zinnen.set(zin, [...(zinnen.get(zin) ?? []), categorie]);
        }
      }
  const lijst = [...zinnen].map(([zin, categorieen]) => `${zin} (${categorieen.join(', ')})`);
  const kant = nieuw.plegerzijde.organisaties.filter((een) => !oud.plegerzijde.organisaties.includes(een));
  const weg = oud.plegerzijde.organisaties.filter((een) => !nieuw.plegerzijde.organisaties.includes(een));
  for (const een of kant) lijst.push(`${ORGANISATIENAAM[een]} telt voortaan als plegerzijde en ziet geen adressen.`);
  for (const een of weg) lijst.push(`${ORGANISATIENAAM[een]} telt niet meer als plegerzijde.`);
  return lijst.map((zin) => zin.charAt(0).toUpperCase() + zin.slice(1));
}

function perCel(convenant: Convenant): ReadonlyMap<string, readonly ConvenantRij[]> {
  const cellen = new Map<string, ConvenantRij[]>();
  for (const rij of rijenVan(convenant)) {
    const cel = `${rij.organisatie} ${rij.setting} ${rij.categorie}`;
    cellen.set(cel, [...(cellen.get(cel) ?? []), rij]);
  }
  return cellen;
}

/** The base and each condition of a cell, compared by what they say and not by the id of the rule. */
function veranderingen(oud: readonly ConvenantRij[], nieuw: readonly ConvenantRij[]): string[] {
  const voor = new Map(oud.map((rij) => [voorwaarde(rij), rij.uitkomst]));
  const na = new Map(nieuw.map((rij) => [voorwaarde(rij), rij.uitkomst]));
  const alle = new Set([...voor.keys(), ...na.keys()]);
  return [...alle].flatMap((als) => {
    const [was, wordt] = [voor.get(als), na.get(als)];
    if (was === wordt) return [];
    const wanneer = als === '' ? '' : `${als} `;
    if (wordt === undefined) return [`${wanneer}zag zij ${WOORDEN[was ?? 0]}; die regel vervalt`];
    if (was === undefined) return [`${wanneer}ziet zij voortaan ${WOORDEN[wordt]}`];
    const richting = wordt > was ? 'ruimer' : 'enger';
    return [`${wanneer}wordt het ${richting}: zag zij ${WOORDEN[was]}, nu ${WOORDEN[wordt]}`];
  });
}

function voorwaarde({ werking, rollen, niveaus, fasen, toestemming }: ConvenantRij): string {
  if (werking === 'basis') return '';
  const delen = [
    rollen && `in de rol ${rollen.join(' of ')}`,
    niveaus && `bij niveau ${niveaus.join(' of ')}`,
    fasen && `in de fase ${fasen.join(' of ')}`,
    toestemming === null ? null : toestemming ? 'met toestemming' : 'zonder toestemming',
  ];
  return delen.filter((deel) => deel !== null).join(' en ') + (werking === 'beperkt' ? ' hooguit' : '');
}
