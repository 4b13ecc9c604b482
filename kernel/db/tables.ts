import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { OrganisatieCode, Orgrol } from '../actor.ts';

type Moment = ColumnType<Date, Date | string, Date | string>;
type MomentOrNull = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
/** Filled by the database, written by nobody. */
type Derived<T> = ColumnType<T, never, never>;
type Json = ColumnType<Record<string, unknown>, string, string>;

/** A field of a fact: its value and salt, or the digest that stays after redaction. */
export type VeldVanFeit = { waarde: unknown; zout: string } | { digest: string };

export interface OrganisatieTable {
  id: Generated<string>;
  code: OrganisatieCode;
  naam: string;
  regio: string;
}

export interface MedewerkerTable {
  id: Generated<string>;
  organisatie_id: string;
  naam: string;
  rol: string;
  orgrol: Generated<Orgrol>;
  plaatsvervanger_id: ColumnType<string | null, string | null | undefined, string | null>;
  regio: string;
  actief_van: ColumnType<Date, Date | undefined, Date>;
  actief_tot: MomentOrNull;
  /** What her organisation knows her by. */
  kenmerk: Generated<string>;
  basisteam: ColumnType<string | null, string | null | undefined, string | null>;
  /** What she is for stalking at her organisation. */
  specialismen: Generated<string[]>;
  specialismen_op: MomentOrNull;
  /** Records what the system does; nobody signs in as it. */
  systeem: Generated<boolean>;
}

/** As `motor`: who left and whose roles are still to be handed over. */
export interface VertrekTable {
  medewerker_id: string;
  organisatie_id: string;
  sinds: Date;
  klaar_op: MomentOrNull;
}

export interface CasusTable {
  id: string;
  naam: string;
  regio: string | null;
  aangemaakt_op: Derived<Date>;
  aangemaakt_door: string | null;
}

/** The cases that the actor sees; asking for one takes the same steps whether it is hidden or does not exist. */
export interface CasusZichtView extends Pick<CasusTable, 'id' | 'naam' | 'regio'> {
  plegerzijde: boolean;
}

/** For motor alone. */
export interface CasusKopTable {
  casus_id: string;
  volgnr: number;
  kop: Buffer;
  geregistreerd_op: Date;
  redacties: Generated<number>;
}

/** For motor; `app` reads feit_zicht. */
export interface FeitTable {
  casus_id: string;
  volgnr: number;
  id: string;
  soort: string;
  versie: number;
  categorie: string;
  organisatie_id: string;
  medewerker_id: string;
  gebeurd_van: Moment;
  gebeurd_tot: Moment;
  bekend_op: Moment;
  geregistreerd_op: Moment;
  velden: JSONColumnType<Record<string, VeldVanFeit>>;
  digest: Buffer;
  vorige: Buffer;
  tekstvelden: string[] | null;
}

/** Facts as the actor may see them, content cut to her. */
export interface FeitZichtView extends Omit<
  FeitTable,
  'velden' | 'volgnr' | 'digest' | 'vorige' | 'medewerker_id' | 'tekstvelden'
> {
  /** 1 without content, 2 without free text, 3 whole. */
  zicht: 1 | 2 | 3;
  velden: JSONColumnType<Record<string, VeldVanFeit | { afgeschermd: true }>>;
}

export type Setting = 'casusoverleg' | 'actieoverleg' | 'zsm' | 'bilateraal';
export type ToegangSoort = 'deelname' | 'besluit' | 'noodtoegang';

export interface WeringTable {
  casus_id: string;
  medewerker_id: string;
  van: Generated<Date>;
  tot: MomentOrNull;
  reden: string;
  ingesteld_door: string;
}

export interface ToegangTable {
  id: Generated<string>;
  casus_id: string;
  organisatie_id: string;
  medewerker_id: string | null;
  soort: Generated<ToegangSoort>;
  settings: Generated<Setting[]>;
  beperkt_tot: ColumnType<string[] | null, string[] | null | undefined, never>;
  categorieen: string[];
  mag_vastleggen: Generated<boolean>;
  van: ColumnType<Date, Date | undefined, Date>;
  tot: MomentOrNull;
  grond: string;
  verleend_door: string | null;
}

export type Niveau = 'onbekend' | 'laag' | 'midden' | 'hoog';

export interface StandTable {
  casus_id: string;
  op: Moment;
  regels: string;
  niveau: Niveau;
  volgende_verandering: MomentOrNull;
  stand: Json;
  geevalueerd_op: Generated<Date>;
}

export type TaakStatus = 'open' | 'te_laat' | 'gedaan' | 'afgeweken' | 'nvt';

/** For motor; `app` reads taak_zicht. */
export interface TaakTable {
  casus_id: string;
  id: string;
  item: string;
  wie: string;
  stap: string;
  status: TaakStatus;
  te_laat: boolean;
  sinds: MomentOrNull;
  uiterlijk: MomentOrNull;
  bron: string[];
  voldaan_door: string[];
  premissen: string[];
  categorieen: Derived<string[]>;
}

/** Tasks as the actor may see them; `geheel` is false for her own task of which she may not see the reason. */
export interface TaakZichtView {
  casus_id: string;
  id: string;
  item: string;
  wie: string;
  stap: string;
  status: TaakStatus;
  te_laat: boolean;
  sinds: Date | null;
  uiterlijk: Date | null;
  geheel: boolean;
  bron: string[];
  voldaan_door: string[];
  premissen: string[];
}

export interface SignaalTable {
  casus_id: string;
  id: string;
  code: string;
  ernst: 'alarm' | 'waarschuwing' | 'aandacht';
  sinds: Moment;
  actief: boolean;
  reden: string;
  feiten: string[];
  bron: string[];
  categorieen: Derived<string[]>;
}

/** Signals of which the actor may see every premise, without the reason, which can quote people. */
export type SignaalZichtView = Omit<SignaalTable, 'reden' | 'categorieen'>;

export interface IdempotentieTable {
  actor: string;
  sleutel: string;
  route: string;
  body_digest: Buffer;
  resource_id: string | null;
  status: number | null;
  aangemaakt_op: Derived<Date>;
}

export interface BijlageTable {
  id: Generated<string>;
  casus_id: string;
  feit_id: string | null;
  medewerker_id: string;
  sha256: Buffer;
  bytes: number;
  mediatype: string;
  sleutel: Buffer | null;
  naam: Buffer | null;
  aangemaakt_op: Derived<Date>;
  vernietigd_op: MomentOrNull;
}

export interface InzagelogTable {
  id: Derived<number>;
  moment: Derived<Date>;
  medewerker_id: string;
  organisatie_id: string;
  casus_id: string | null;
  handeling: string;
  categorie: string;
  uitgang: string;
  details: ColumnType<Record<string, unknown>, string | undefined, never>;
  begonnen: Derived<Date | null>;
  trace_id: string | null;
  span_id: string | null;
  ouder_span_id: string | null;
  verwerking: string | null;
}

export interface InzagezegelTable {
  minuut: Moment;
  merkle_wortel: Buffer;
  vorige: Buffer;
  zegel: Buffer;
}

/** Tables and views of schema waakvlam, for the query builder. Functions are called with sql`...`. */
export interface Tables {
  organisatie: OrganisatieTable;
  medewerker: MedewerkerTable;
  vertrek: VertrekTable;
  casus: CasusTable;
  casus_zicht: CasusZichtView;
  casus_kop: CasusKopTable;
  feit: FeitTable;
  feit_zicht: FeitZichtView;
  toegang: ToegangTable;
  wering: WeringTable;
  stand: StandTable;
  taak: TaakTable;
  taak_zicht: TaakZichtView;
  signaal: SignaalTable;
  signaal_zicht: SignaalZichtView;
  idempotentie: IdempotentieTable;
  bijlage: BijlageTable;
  inzagelog: InzagelogTable;
  inzagezegel: InzagezegelTable;
}
