import { type FeitSoort, INHOUD } from '@waakvlam/logboek';
import { z } from 'zod';
import { RoutekaartFout } from './kaart.ts';
import { lijstVan } from './patroon.ts';
import type { Patroon, Regel, Vervulling, VoorwaardeInvoer } from './regelschema.ts';
import type { Ketentermijnen } from './termijn.ts';

/**
 * What the schema cannot see: unknown kinds of fact, fields or values, double ids, items that nothing can open or that
 * nothing can close. Throws RoutekaartFout that names every rule at fault.
 */
export function controleerRegels(regels: readonly Regel[], ketentermijnen: Ketentermijnen): void {
  const fouten: string[] = [];
  const gezien = new Set<string>();
  for (const regel of regels) {
    const fout = (tekst: string) => fouten.push(`regel ${regel.id}: ${tekst}`);
    if (gezien.has(regel.id)) fout('dit id komt vaker voor');
    gezien.add(regel.id);
    controleerVorm(regel, fout);
    for (const patroon of lijstVan(regel.bij)) controleerPatroon(patroon, fout);
    if (regel.telt_vanaf) controleerPatroon(regel.telt_vanaf, fout);
    if (regel.doe !== undefined) controleerPatroon({ feit: regel.doe }, fout);
    for (const vervulling of [...lijstVan(regel.voldaan), ...lijstVan(regel.afwijking)]) {
      controleerPatroon(vervulling, fout);
      if (vervulling.verwijst !== undefined) controleerVeld(lijstVan(vervulling.feit), vervulling.verwijst, fout);
    }
    const voorwaarden = [...lijstVan(regel.als), ...lijstVan(regel.zolang)];
    for (const voorwaarde of [...voorwaarden, ...lijstVan(regel.vervalt)]) controleerVoorwaarde(voorwaarde, fout);
    const strijd = zoekStrijd(voorwaarden, regel.ook_gesloten === true);
    if (strijd !== undefined) fout(`kan nooit gelden: ${strijd}`);
  }
  for (const [naam, termijn] of Object.entries(ketentermijnen))
    if (naam === termijn) fouten.push(`ketentermijn ${naam} verwijst naar zichzelf`);
  if (fouten.length > 0) throw new RoutekaartFout(fouten);
}

function controleerVorm(regel: Regel, fout: (tekst: string) => void): void {
  if ((regel.bij === undefined) === (regel.zolang === undefined))
    fout('heeft precies een van `bij` (een feit) en `zolang` (een toestand) nodig');
  if (regel.na !== undefined && regel.zolang === undefined) fout('`na` kan alleen bij `zolang`');
  if (regel.te_laat && regel.binnen === undefined && regel.versneld === undefined)
    fout('kan nooit te laat zijn: `te_laat` zonder termijn');
  const doenbaar = regel.soort !== 'bewaken' && regel.soort !== 'verbieden';
  if (doenbaar && regel.bij && !regel.voldaan && !regel.afwijking && !regel.vervalt && !regel.handmatig)
    fout('kan nooit gedaan zijn: `voldaan` ontbreekt');
  const veld = /^\{(\w+)\}$/.exec(regel.binnen ?? '')?.[1];
  if (veld !== undefined)
    controleerVeld(
      lijstVan(regel.bij).flatMap((patroon) => ('feit' in patroon ? lijstVan(patroon.feit) : [])),
      veld,
      fout,
    );
}

function controleerPatroon(patroon: Patroon | Vervulling, fout: (tekst: string) => void): void {
  if ('gebeurtenis' in patroon) return;
  const soorten = lijstVan(patroon.feit);
  for (const soort of soorten) if (!isFeitsoort(soort)) fout(`feitsoort "${soort}" bestaat niet`);
  const bekend = soorten.filter(isFeitsoort);
  for (const veld of Object.keys(patroon.rol_in ?? {})) controleerVeld(bekend, veld, fout);
  for (const [veld, verwacht] of Object.entries(patroon.met ?? {})) {
    controleerVeld(bekend, veld, fout);
    const waarden = waardenVan(verwacht);
    for (const soort of bekend) {
      const toegestaan = toegestaneWaarden(soort, veld);
      if (!toegestaan) continue;
      for (const waarde of waarden)
        if (!toegestaan.has(waarde)) fout(`"${waarde}" is geen waarde van ${soort}.${veld}`);
    }
  }
}

function isFeitsoort(soort: string): soort is FeitSoort {
  return Object.hasOwn(INHOUD, soort);
}

function waardenVan(verwacht: NonNullable<Vervulling['met']>[string]): readonly (string | number)[] {
  if (typeof verwacht !== 'object') return [verwacht];
  if (Array.isArray(verwacht)) return verwacht;
  return lijstVan(verwacht.niet);
}

function controleerVeld(soorten: readonly string[], veld: string, fout: (tekst: string) => void): void {
  for (const soort of soorten)
    if (isFeitsoort(soort) && !(veld in INHOUD[soort].shape)) fout(`${soort} heeft geen veld "${veld}"`);
}

/** The closed list of a field, or undefined when it is free. */
function toegestaneWaarden(soort: FeitSoort, veld: string): ReadonlySet<unknown> | undefined {
  let type: unknown = (INHOUD[soort].shape as Record<string, unknown>)[veld];
  for (;;) {
    if (type instanceof z.ZodOptional) type = type.unwrap();
    else if (type instanceof z.ZodArray) type = type.element;
    else break;
  }
  return type instanceof z.ZodEnum ? new Set<unknown>(type.options) : undefined;
}

function controleerVoorwaarde(voorwaarde: VoorwaardeInvoer, fout: (tekst: string) => void): void {
  for (const deel of [...(voorwaarde.alle ?? []), ...(voorwaarde.een_van ?? [])]) controleerVoorwaarde(deel, fout);
  if (voorwaarde.niet) controleerVoorwaarde(voorwaarde.niet, fout);
  for (const patroon of [voorwaarde.feit, voorwaarde.geen_feit, voorwaarde.laatste, voorwaarde.onbeantwoord])
    if (patroon) controleerPatroon(patroon, fout);
  for (const telling of [voorwaarde.feit, voorwaarde.geen_feit])
    if (telling?.sinds !== undefined) controleerPatroon({ feit: telling.sinds }, fout);
  const { laatste } = voorwaarde;
  if (laatste?.onder) controleerPatroon({ feit: laatste.feit, met: laatste.onder }, fout);
}

/** Two conditions that exclude each other, in words: the rule could never be reached. */
function zoekStrijd(voorwaarden: readonly VoorwaardeInvoer[], ookGesloten: boolean): string | undefined {
  const platte = voorwaarden.flatMap(plat);
  const niveaus = platte.flatMap(({ niveau }) => (niveau === undefined ? [] : [lijstVan(niveau)]));
  const fasen = platte.flatMap(({ fase }) => (fase === undefined ? [] : [lijstVan(fase)]));
  for (const [woord, lijsten] of [
    ['niveau', niveaus],
    ['fase', fasen],
  ] as const)
    if (lijsten.length > 1 && lijsten.reduce((a, b) => a.filter((x) => b.includes(x))).length === 0)
      return `geen enkele waarde van ${woord} voldoet aan alle voorwaarden`;
  const statussen = new Set(platte.flatMap(({ casus }) => casus ?? []));
  if (statussen.size > 1) return 'de casus kan niet tegelijk open en gesloten zijn';
  if (statussen.has('gesloten') && !ookGesloten) return '`casus: gesloten` zonder `ook_gesloten`';
  const plegers = new Set(platte.flatMap(({ pleger }) => pleger ?? []));
  if (plegers.has('gedetineerd') && plegers.has('vrij')) return 'de pleger kan niet tegelijk gedetineerd en vrij zijn';
  for (const { feit } of platte)
    for (const { geen_feit } of platte)
      if (feit && geen_feit && JSON.stringify(feit) === JSON.stringify(geen_feit))
        return 'hetzelfde feit moet er wel en niet zijn';
  return undefined;
}

function plat(voorwaarde: VoorwaardeInvoer): VoorwaardeInvoer[] {
  return [voorwaarde, ...(voorwaarde.alle ?? []).flatMap(plat)];
}
