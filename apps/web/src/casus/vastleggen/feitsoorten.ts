import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { vraag } from '../../api/client.ts';
import type { Lijst } from '../../api/types.ts';
import { woord } from '../../taal/labels.ts';
import { t, taal } from '../../taal/taal.ts';
import { veldnaam } from '../../taal/velden.ts';
import { FORMULIEREN, type Formuliersoort, type Veld, type Veldvorm } from './velden.ts';

/** A kind of fact as the catalogue describes it. */
export type Feitsoort = {
  soort: string;
  label: string;
  omschrijving: string;
  /** Whether the own organisation may record it. */
  mag: boolean;
  velden: { naam: string; vorm: string; verplicht: boolean; lijst: boolean; keuzes?: string[] }[];
};

/** All kinds of fact; they change with a new version of the server only. */
const feitsoortenQuery = queryOptions({
  queryKey: ['feitsoorten'],
  queryFn: async ({ signal }) => (await vraag<Lijst<Feitsoort>>('/feitsoorten', { signal })).resultaten,
  staleTime: Infinity,
});

/** Kinds that people never compose: they keep the books, say something about another fact, or are made elsewhere. */
const NIET_OPSTELLEN = new Set([
  'casus_geopend',
  'correctie',
  'redactie',
  'item_gedaan',
  'item_afgeweken',
  'noodtoegang',
  'zone_vastgesteld',
  'zone_getoetst',
]);

/** Whether the reader may compose facts of a kind herself. */
export function isOpTeStellen({ soort, mag }: Feitsoort): boolean {
  return mag && !NIET_OPSTELLEN.has(soort);
}

const opNaam = new Intl.Collator('nl');

/** The kinds that the reader may compose: those of the quick form first, then the rest by name. */
export function opTeStellen(soorten: readonly Feitsoort[]): Pick<Formuliersoort, 'soort' | 'label' | 'ook'>[] {
  const kort = new Set(FORMULIEREN.map(({ soort }) => soort));
  const rest = soorten.filter((een) => isOpTeStellen(een) && !kort.has(een.soort));
  return [...FORMULIEREN, ...rest.map(naamVan).toSorted((a, b) => opNaam.compare(a.label, b.label))];
}

/** The form of a kind as it is composed quickly; undefined when the reader may not, or the kinds are not there yet. */
export function snelFormulier(soort: string, soorten: Soorten | undefined): Formuliersoort | undefined {
  const kort = FORMULIEREN.find((formulier) => formulier.soort === soort);
  const gevonden = soorten?.get(soort);
  return kort ?? (gevonden && isOpTeStellen(gevonden) ? formulierUit(gevonden) : undefined);
}

/**
 * The form of a kind with all its fields: those of the quick form as they stand there, and whatever else the catalogue
 * has for it.
 */
export function heelFormulier(soort: Feitsoort): Formuliersoort {
  const heel = formulierUit(soort);
  const kort = FORMULIEREN.find((formulier) => formulier.soort === soort.soort);
  if (!kort) return heel;
  const namen = new Set(kort.velden.map(({ naam }) => naam));
  return { ...kort, velden: [...kort.velden, ...heel.velden.filter(({ naam }) => !namen.has(naam))] };
}

function naamVan({ soort, label, omschrijving }: Feitsoort) {
  return { soort, label: taal === 'nl' ? label : woord(soort), ook: omschrijving };
}

function formulierUit(soort: Feitsoort): Formuliersoort {
  return { ...naamVan(soort), velden: soort.velden.flatMap((veld) => veldUit(soort.soort, veld)) };
}

/** Texts that take more than a line. */
const LANG = new Set(['tekst', 'reden', 'wens', 'vraag', 'strekking', 'onderbouwing', 'toelichting', 'zorg', 'wat']);

/** So many boxes to tick are in view at once; out of more, such as all kinds of organisation, people choose by typing. */
const VINKBAAR = 15;

/**
 * Fields that the catalogue leaves open for what is taken over from elsewhere, and that who composes a fact has to fill in:
 * an extension without a last day would take the end away, and with it every warning of that end.
 */
const MOET: Readonly<Record<string, readonly string[]>> = { maatregel_verlengd: ['tot'] };

/** A field as a form shows it; nothing for what no person types: the key of an object, places on earth. */
function veldUit(soort: string, { naam, vorm, verplicht, lijst, keuzes }: Feitsoort['velden'][number]): Veld[] {
  if (naam === 'id' || naam === 'antwoorden' || vorm === 'coordinaat') return [];
  const gedeeld = { naam, label: veldnaam(soort, naam), verplicht: verplicht || MOET[soort]?.includes(naam) === true };
  const opties = keuzes?.map((waarde) => ({ waarde, label: woord(waarde) }));
  if (opties && lijst) {
    return opties.length > VINKBAAR
      ? [{ ...gedeeld, soort: 'partijen', opties }]
      : [{ ...gedeeld, soort: 'aanvinken', groepen: [{ titel: t('Kies'), opties }] }];
  }
  if (opties) return [{ ...gedeeld, soort: 'keuze', opties }];
  return [{ ...gedeeld, soort: veldvorm(naam, vorm, lijst) }];
}

function veldvorm(naam: string, vorm: string, lijst: boolean): Veldvorm {
  if (vorm === 'ref') return lijst ? 'feiten' : 'feit';
  if (vorm === 'betrokkene') return lijst ? 'betrokkenen' : 'betrokkene';
  if (vorm === 'partij') return lijst ? 'partijen' : 'partij';
  if (vorm === 'getal' || vorm === 'datum' || vorm === 'duur') return vorm;
  if (lijst) return 'regels';
  return LANG.has(naam) ? 'lang' : 'kort';
}

export type Soorten = ReadonlyMap<string, Feitsoort>;

const opSoort = (soorten: Feitsoort[]): Soorten => new Map(soorten.map((een) => [een.soort, een]));

/** The kinds of fact by code. */
export function useFeitsoorten(): UseQueryResult<Soorten> {
  return useQuery({ ...feitsoortenQuery, select: opSoort });
}
