import { t } from '../taal/taal.ts';

import type { Deel, Lijstnaam, Van, Werkfilter, Werksoort } from './types.ts';

const VAN: readonly Van[] = ['mij', 'organisatie', 'waarneming'];
const DELEN: readonly Deel[] = ['alarmen', 'te_laat', 'vandaag', 'week', 'later', 'alles'];
const LIJSTEN: readonly Lijstnaam[] = [
  'werk',
  'nieuws',
  'onbemand',
  'eindes',
  'toezicht',
  'contacten',
  'toestemming',
  'nazorg',
  'triage',
];
export const SOORTEN: readonly Werksoort[] = ['doen', 'besluiten', 'vragen', 'informeren', 'overwegen', 'bewaken'];

export const LIJSTNAMEN: Readonly<Record<Lijstnaam, string>> = {
  werk: t('Werk'),
  nieuws: t('Nieuw'),
  triage: t('Triage'),
  contacten: t('Contacten'),
  eindes: t('Eindes en zittingen'),
  toezicht: t('Onder toezicht'),
  toestemming: t('Toestemming'),
  nazorg: t('Nazorg'),
  onbemand: t('Nog niemand'),
};

export const SOORTNAMEN: Readonly<Record<Werksoort, string>> = {
  doen: t('doen'),
  besluiten: t('besluiten'),
  vragen: t('vragen'),
  informeren: t('informeren'),
  overwegen: t('afwegen'),
  bewaken: t('bewaken'),
};

/** What each kind of organisation looks at first; the others are there too. */
const EERST: Readonly<Record<string, readonly Lijstnaam[]>> = {
  politie: ['contacten', 'eindes'],
  veilig_thuis: ['triage', 'contacten'],
  om: ['eindes'],
  dji: ['eindes'],
  '3ro': ['toezicht', 'eindes'],
  shn: ['toestemming', 'eindes', 'contacten'],
  vrouwenopvang: ['contacten'],
  zvh: ['onbemand', 'eindes'],
};

/** The lists for an organisation, in its order; the triage queue is of Veilig Thuis alone. */
export function lijstenVoor(organisatie: string): readonly Lijstnaam[] {
  const eerst = EERST[organisatie] ?? [];
  const alle = new Set<Lijstnaam>([
    'werk',
    ...eerst,
    'nieuws',
    'onbemand',
    'eindes',
    'contacten',
    'toezicht',
    'nazorg',
  ]);
  if (organisatie === 'shn' || organisatie === 'zvh' || organisatie === 'politie') alle.add('toestemming');
  return [...alle];
}

/**
 * The address holds the place in the lists, never a name of anybody. What is missing is what most people start with; without
 * `van` nobody chose yet whose work it is.
 */
export type Werkadres = { van?: Van; lijst?: Lijstnaam; deel?: Deel; soort?: Werksoort };

export function leesWerkadres(zoek: Record<string, unknown>): Werkadres {
  const [van, lijst, deel, soort] = [
    een(VAN, zoek.van),
    een(LIJSTEN, zoek.lijst),
    een(DELEN, zoek.deel),
    een(SOORTEN, zoek.soort),
  ];
  return { ...(van && { van }), ...(lijst && { lijst }), ...(deel && { deel }), ...(soort && { soort }) };
}

/** Whose work a list begins with: a report that waits for triage is nobody's yet, so that list is the organisation's. */
export function eerstVan(lijst: Lijstnaam): Van {
  return lijst === 'triage' ? 'organisatie' : 'mij';
}

export function filterVan({ lijst = 'werk', van = eerstVan(lijst), deel = 'alles', soort }: Werkadres): Werkfilter {
  return { van, lijst, deel, soort: soort ?? null };
}

/** Another list: of the same people as this one, unless nobody chose those. */
export function andereLijst({ van, lijst }: Werkfilter, naar: Lijstnaam): Pick<Werkfilter, 'lijst' | 'van' | 'deel'> {
  return { lijst: naar, van: van === eerstVan(lijst) ? eerstVan(naar) : van, deel: 'alles' };
}

export function adresVan({ van, lijst, deel, soort }: Werkfilter): Werkadres {
  return {
    van,
    ...(lijst !== 'werk' && { lijst }),
    ...(deel !== 'alles' && { deel }),
    ...(soort !== null && { soort }),
  };
}

function een<T extends string>(uit: readonly T[], waarde: unknown): T | undefined {
  return uit.find((kandidaat) => kandidaat === waarde);
}
