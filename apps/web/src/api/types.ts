// What the API answers, as far as the screens use it. Moments are ISO 8601 with a zone, or a bare date.

export type Niveau = 'onbekend' | 'laag' | 'midden' | 'hoog';
export type Ernst = 'alarm' | 'waarschuwing' | 'aandacht';
export type Stap = '0' | '1' | '2' | '3' | 'actieoverleg' | 'doorlopend';
export type Taakstatus = 'open' | 'te_laat' | 'gedaan' | 'afgeweken' | 'nvt';
export type Taaksoort = 'doen' | 'overwegen' | 'vragen' | 'besluiten' | 'informeren' | 'bewaken' | 'verbieden';

/** `organisatie` is the code; the name comes beside it. */
export type Gebruiker = {
  id: string;
  naam: string;
  organisatie: string;
  organisatienaam?: string;
  rol: string;
  orgrol?: string;
};

export type Medewerker = {
  id: string;
  kenmerk: string;
  naam: string;
  functie: string;
  orgrol: string;
  basisteam: string | null;
  specialismen: string[];
  plaatsvervanger: string | null;
  /** How she is known at the provider of her organisation. */
  uitgever: string | null;
  sub: string | null;
  actief: boolean;
};

export type Lijst<T> = { resultaten: T[]; volgende: string | null };

/** Whoever holds a role: an organisation, with the person when known. */
export type Houder = { organisatie: string; medewerker?: string; sinds?: string };

export type Casusregel = {
  id: string;
  naam: string;
  regio: string | null;
  niveau: Niveau;
  sinds: string | null;
  /** There is a level, and it is not the reader's to know. */
  niveauAfgeschermd?: boolean;
  casusstatus?: 'open' | 'gesloten';
  alarmen: number;
  waarschuwingen: number;
  takenTeLaat: number;
  takenOpen: number;
  procesregisseur: Houder | string | null;
  casusregisseur: Houder | string | null;
  laatsteFeit: string | { op: string; omschrijving?: string } | null;
};

/** By which an organisation, or one person of it, takes part in a case; what it sees follows from the covenant. */
export type Deelname = {
  id: string;
  organisatie: { code: string; naam: string };
  medewerker: string | null;
  soort: 'deelname' | 'besluit' | 'noodtoegang';
  settings: string[];
  categorieen: string[];
  geredigeerd: string[];
  bestaan: string[];
  na_besluit: string[];
  tot: string | null;
  grond: string | null;
  actief: boolean;
  abilities?: { beeindigen?: boolean };
};

export type Organisatie = { id: string; code: string; naam: string; regio: string };

/** Whether, how and on which ground something may be shared; sentences and grounds are fit to show. */
export type Deeladvies = {
  mag: 'ja' | 'zonder_inhoud' | 'verwijs' | 'na_besluit' | 'met_toestemming' | 'nee';
  zinnen: string[];
  gronden: { artikel: string; uitleg: string; vastgesteld: boolean }[];
  doel: string | null;
};

/** Whether somebody is known in the region, and at whom. */
export type Bekendheid = { bekend: boolean; bel: { organisatie: { naam: string }; regisseur: boolean }[] };

/** A case of the reader in which people of a report are already. */
export type Gelijkenis = {
  casus: { id: string; naam: string };
  personen: { id: string; betrokkene: string; rol: string }[];
  tegenmelding: boolean;
};

/** What reading a text gives; a person decides. */
export type Lezing = {
  oordeel: 'vermoeden' | 'twijfel' | 'geen' | 'niet_beoordeeld';
  signalen: { soort: string; citaat: string; van: number; tot: number }[];
  tegenwicht: { soort: string; citaat: string; van: number; tot: number }[];
  vragen: string[];
  gronden: string[];
};

export type Instrumentvraag = {
  id: string;
  vraag: string;
  bij_ja?: { signaal: string; tekst: string };
  literatuur?: string;
};

export type Instrument = {
  instrument: string;
  naam: string;
  versie: string;
  uitkomsten: Niveau[];
  bepaalt_niveau: boolean;
  gevalideerd: boolean;
  training: string;
  licentie: string;
  bron: string[];
  /** Only of what is installed and the own organisation may use. */
  vragen?: Instrumentvraag[];
};

/** About what there is more than the reader sees, and at which organisation. */
export type Wegwijzer = { categorie: string; organisatie: { code: string; naam: string } };

export type Betrokkene = { id: string; rol: string; naam?: string; leeftijd?: number };

export type Casus = {
  id: string;
  naam: string;
  regio: string | null;
  betrokkenen: Betrokkene[];
  /** Kinds of information that the reader sees whole; of the others only what is her own or was shown to her. */
  ziet?: readonly string[];
  abilities?: Record<string, unknown>;
};

export type Feit = {
  id: string;
  soort: string;
  gebeurd: { van: string; tot: string; weergave: string };
  bekend: string;
  geregistreerd: string;
  wie: string;
  door?: string;
  over?: string[];
  oordeel?: boolean;
  /** Stays within this circle. */
  kring?: string;
  /** What the source asks of whoever reads it. */
  voorwaarden?: string;
  /** Taken out of the stand by a correction. */
  vervallen?: boolean;
  /** Its content was removed; that it happened still counts. */
  geredigeerd?: boolean;
  /** The reader does not get all of it. */
  afgeschermd?: boolean;
  geschat?: boolean;
  categorie?: string;
  omschrijving?: string;
  inhoud?: Record<string, unknown>;
  wat?: string;
};

export type Signaal = {
  code: string;
  ernst: Ernst;
  sinds: string;
  reden: string;
  feiten: string[];
  bron: string[];
  actief: boolean;
  tekst?: string;
};

export type Taak = {
  item: string;
  wie: string;
  stap: Stap;
  status: Taakstatus;
  teLaat: boolean;
  /** null for a standing prohibition that comes without a moment. */
  sinds: string | null;
  uiterlijk: string | null;
  voldaanDoor: string[];
  /** Ids of the facts that called for it. */
  feiten?: string[];
  bron: string[];
  tekst?: string;
  soort?: Taaksoort;
  /** Whether the organisation itself may say that it was done, or argue why not. */
  handmatig?: boolean;
  waarom?: string;
  /** By which people name it on the phone. */
  nummer?: string;
};

export type Maatregel = {
  id: string;
  maatregel: string;
  functies?: string[];
  van: string;
  tot: string | null;
  status: string;
  einde?: { op: string; reden: string } | null;
  /** Why lawyers may dispute it; null when nothing is wrong. */
  betwist?: string | null;
  /** Id of the fact that began it. */
  feit?: string;
  uitgereikt?: 'ja' | 'nee' | 'onbekend';
};

export type Bel = { welke: 'geen_andere_uitweg' | 'doodsangst'; sinds: string; actief: boolean };

export type Contact = {
  organisatie: string;
  rol: string;
  voor?: string | null;
  medewerker?: string | null;
  /** Who takes over when the holder is away. */
  waarnemer?: string | null;
};

/** What one organisation found last with one instrument, or a review of that. */
export type Oordeel = { instrument: string; wie: string; niveau: Niveau; toets: boolean; sinds: string; feit: string };

export type Stand = {
  casus: string;
  op: string;
  regels: string;
  risico: {
    niveau: Niveau;
    sinds: string | null;
    herkomst: string[];
    reden: string;
    /** There is a level, and it is not the reader's to know. */
    afgeschermd?: boolean;
    oordelen?: Oordeel[];
  };
  fase: string | null;
  regie: { procesregisseur: Houder | null; casusregisseur: Houder | null };
  signalen: Signaal[];
  taken: Taak[];
  volgendeVerandering: string | null;
  verloop?: { sinds: string; niveau: Niveau }[];
  maatregelen?: Maatregel[];
  bellen?: Bel[];
  contacten?: Contact[];
  casusstatus?: 'open' | 'gesloten';
  verboden?: { item: string; tekst: string; wie: string[]; stap: Stap; bron: string[] }[];
};

/** A file of a case, and the fact that it belongs to. */
export type Bijlage = { id: string; feit: string | null; mediatype: string; bytes: number; naam: string | null };

/** When an organisation first read a message. */
export type Ontvangst = { feit: string; organisatie: string; gelezen: string };

/** A fact as the quick form sends it. */
export type NieuwFeit = {
  /** For what other facts point at. */
  id?: string;
  soort: string;
  /** A moment, day or month; or a stretch. */
  op?: string;
  van?: string;
  tot?: string;
  bekend?: string;
  geschat?: true;
  inhoud: Record<string, unknown>;
  wat?: string;
  door?: string;
  over?: string[];
  oordeel?: true;
  kring?: string;
  voorwaarden?: string;
  /** Why the route card is not followed, when it forbids the act. */
  afwijking?: { reden: string };
};
