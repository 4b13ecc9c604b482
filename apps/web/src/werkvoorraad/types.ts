// What the API answers about the work of its reader.

export type Van = 'mij' | 'organisatie' | 'waarneming';
export type Deel = 'alarmen' | 'te_laat' | 'vandaag' | 'week' | 'later' | 'alles';
export type Lijstnaam =
  'werk' | 'nieuws' | 'onbemand' | 'eindes' | 'toezicht' | 'contacten' | 'toestemming' | 'nazorg' | 'triage';
export type Werksoort = 'doen' | 'overwegen' | 'vragen' | 'besluiten' | 'informeren' | 'bewaken';

/** Where in the lists somebody is; it stands in the address and can be kept under a name. */
export type Werkfilter = { van: Van; lijst: Lijstnaam; deel: Deel; soort: Werksoort | null };
export type Weergave = { id: string; naam: string; filter: Werkfilter };

type InCasus = { casus: { id: string; naam: string }; id: string };
export type Alarm = InCasus & { titel: string; sinds: string; wachtOp: string[] };
export type Werktaak = InCasus & {
  item: string;
  tekst: string;
  werksoort: Werksoort;
  status: 'open' | 'te_laat';
  sinds: string | null;
  uiterlijk: string | null;
  /** False: what the task rests on is hidden from the reader. */
  geheel: boolean;
  handmatig: boolean;
  /** Kind of fact that fulfils it, if there is one. */
  feit: string | null;
  /** What that fact has to say to count. */
  velden: Record<string, string>;
  /** Whether the own organisation can record a fact that does it. */
  vastlegbaar: boolean;
  opgepakt: { naam: string; doorMij: boolean } | null;
};
export type Werkpunt = InCasus & {
  soort: string;
  op: string | null;
  wie: string | null;
  inhoud: Record<string, string | number | string[]>;
};
export type Nieuws = {
  casus: { id: string; naam: string };
  aantal: number;
  soorten: { soort: string }[];
  laatste: string;
  gezien: string | null;
};

/** Each counted up to `tot`. */
export type Tellingen = {
  alarmen: number;
  te_laat: number;
  vandaag: number;
  week: number;
  open: number;
  nieuw: number;
  onbemand: number;
  triage: number;
  tot: number;
  waarneming: string[];
  nu: string;
};
