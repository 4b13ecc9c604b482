import { veldenVan } from '../catalogus/veldsoorten.ts';
import type { FeitSoort } from '../catalogus/index.ts';
import { isBlok, lijstVan, tekstVan } from './blok.ts';
import type { Pad, Problemen } from './fout.ts';
import type { Rauw } from './los.ts';
import type { Betrokkenen, Doel, Namen } from './verwijzingen.ts';
import { soortVorm } from '../catalogus/soorten.ts';

export interface Binding {
  readonly bekenden: Betrokkenen;
  readonly namen: Namen;
  readonly problemen: Problemen;
}

type Inhoud = Readonly<Record<string, unknown>>;

/** Follows every name in a raw fact, so that names that point at nothing are reported even when the fact has other faults. */
export function controleerNamen({ waarde, pad }: Rauw, binding: Binding): void {
  if (!isBlok(waarde)) return;
  const wie = tekstVan(waarde, 'wie');
  if (wie !== undefined) bindWie(wie, pad, binding);
  bindOver(lijstVan(waarde['over']).filter(isTekst), pad, binding);
  const soort = soortVorm.safeParse(waarde['soort']);
  if (soort.success && isBlok(waarde['inhoud'])) bindInhoud(soort.data, waarde['inhoud'], pad, binding);
}

export function bindWie(wie: string, pad: Pad, { bekenden, problemen }: Binding): string {
  return neem(bekenden.zoekPartij(wie), wie, [...pad, 'wie'], problemen);
}

export function bindOver(over: readonly string[], pad: Pad, { bekenden, problemen }: Binding): string[] {
  return over.map((naam, i) => neem(bekenden.zoek(naam), naam, [...pad, 'over', i], problemen));
}

/** Content with every name replaced by the id that it means; names that point at nothing are reported. */
export function bindInhoud(soort: FeitSoort, inhoud: Inhoud, pad: Pad, binding: Binding): Record<string, unknown> {
  const { bekenden, namen, problemen } = binding;
  const naarFeit = soort === 'correctie' || soort === 'redactie';
  const zoekers = {
    betrokkene: (naam: string) => bekenden.zoek(naam),
    partij: (naam: string) => bekenden.zoekPartij(naam),
    ref: (naam: string) => (naarFeit ? namen.zoekFeit(naam) : namen.zoek(naam)),
  };
  const nieuw = { ...inhoud };
  for (const { naam, soort: veldsoort } of veldenVan(soort)) {
    const waarde = inhoud[naam];
    if (veldsoort === undefined || veldsoort === 'datum' || veldsoort === 'duur' || veldsoort === 'coordinaat')
      continue;
    const plek = [...pad, 'inhoud', naam];
    const zet = (deel: unknown, hier: Pad) =>
      isTekst(deel) && deel !== '' ? neem(zoekers[veldsoort](deel), deel, hier, problemen) : deel;
    if (Array.isArray(waarde)) nieuw[naam] = waarde.map((deel, i) => zet(deel, [...plek, i]));
    else if (waarde !== undefined) nieuw[naam] = zet(waarde, plek);
  }
  return nieuw;
}

function neem(doel: Doel, naam: string, plek: Pad, problemen: Problemen): string {
  if ('id' in doel) return doel.id;
  problemen.meld(plek, doel.melding);
  return naam;
}

function isTekst(waarde: unknown): waarde is string {
  return typeof waarde === 'string';
}
