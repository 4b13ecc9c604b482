export type Regeloordeel = 'vermoeden' | 'twijfel' | 'geen' | 'niet_beoordeeld';
export type Leesoordeel = 'stalking' | 'geen' | 'meer_weten';

/** One line of the queue. */
export type Leesregel = {
  id: string;
  bronId: string;
  ontvangen: string;
  gebeurd: string | null;
  geregistreerd: string;
  classificatie: string | null;
  oordeel: Regeloordeel;
  score: number;
  begin: string;
  teLaat: boolean;
};

export type Citaat = { soort: string; citaat: string; van: number; tot: number };

/** A report with all that was found in it. */
export type Incident = {
  id: string;
  bronId: string;
  tekst: string;
  gebeurd: string | null;
  geregistreerd: string;
  classificatie: string | null;
  plaats: string | null;
  oordeel: Regeloordeel;
  signalen: Citaat[];
  tegenwicht: Citaat[];
  vragen: string[];
  gronden: string[];
  betrokkenen: { nr: number; rol?: string; naam?: string; geboren?: string }[];
  oordelen: { door: string; eigen: boolean; oordeel: Leesoordeel; reden: string; moment: string }[];
  lezers: { wie: string; moment: string }[];
  casussen: { casus: string; feit: string }[];
};

export type Tijdstip = {
  melding: string;
  dag: string;
  laterGeregistreerd: number | null;
  wat: string;
  tegenaangifte: boolean;
  via: string | null;
};
export type Patroon = { soort: string; meldingen: string[]; zin: string; tijdlijn: Tijdstip[]; verloop: string[] };
export type Koppeling = {
  a: string;
  b: string;
  namen: string[];
  kans: number;
  besluit: 'dezelfde' | 'verschillend' | null;
  uitleg: string;
};
export type Verband = {
  patronen: Patroon[];
  koppelingen: Koppeling[];
  meldingen: { id: string; bronId: string; begin: string }[];
  meer: boolean;
};

export type Cijfers = {
  weken: { week: string; beoordeeld: number; stalking: number; precisie: number | null; laat: number | null }[];
  overeenstemming: { meldingen: number; gelijk: number; kappa: number | null };
  wachtend: number;
  teLaat: number;
};
