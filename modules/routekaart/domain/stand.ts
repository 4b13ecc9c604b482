import type { Niveau } from '@waakvlam/risico';
import type { Status } from './geval.ts';
import type { Ernst, Soort, Stap } from './regelschema.ts';

export interface Signaal {
  readonly code: string;
  readonly ernst: Ernst;
  readonly sinds: string;
  readonly reden: string;
  readonly feiten: readonly string[];
  readonly bron: readonly string[];
  readonly actief: boolean;
}

export interface Taak {
  readonly item: string;
  readonly wie: string;
  readonly stap: Stap;
  readonly soort: Soort;
  /** Whether the organisation itself may record that it was done, or argue why not. */
  readonly handmatig: boolean;
  readonly status: Status;
  readonly teLaat: boolean;
  readonly sinds: string;
  readonly uiterlijk: string | null;
  readonly tekst: string;
  readonly waarom: string;
  readonly feiten: readonly string[];
  readonly voldaanDoor: readonly string[];
  readonly bron: readonly string[];
}

export interface Regie {
  readonly organisatie: string;
  readonly sinds: string;
  readonly medewerker?: string;
}

/** What will be asked of somebody if nothing changes, and between which moments. */
export interface Verwacht {
  readonly item: string;
  readonly wie: readonly string[];
  readonly vanaf: string;
  readonly uiterlijk: string | null;
}

/** What the route card says of a case at one moment: the object of `replay` and of `GET /casussen/{id}/stand`. */
export interface Stand {
  readonly casus: string;
  readonly op: string;
  readonly regels: string;
  readonly risico: {
    niveau: Niveau;
    sinds: string | null;
    herkomst: readonly string[];
    reden: string;
    /** What each organisation found last, with which instrument; reviews stand beside what they reviewed. */
    oordelen: readonly Oordeel[];
  };
  /** The level as a line over time. */
  readonly verloop: readonly { sinds: string; niveau: Niveau }[];
  readonly fase: string;
  readonly casusstatus: 'open' | 'gesloten';
  readonly regie: { procesregisseur: Regie | null; casusregisseur: Regie | null };
  readonly contacten: readonly {
    rol: string;
    organisatie: string;
    voor: string;
    sinds: string;
    medewerker?: string;
    waarnemer?: string;
  }[];
  readonly bellen: readonly { welke: string; sinds: string; actief: boolean; feit: string }[];
  readonly maatregelen: readonly StandMaatregel[];
  readonly verboden: readonly Verbod[];
  readonly signalen: readonly Signaal[];
  readonly taken: readonly Taak[];
  /** What is not asked yet, and will be when nothing changes until then; soonest first. */
  readonly verwacht: readonly Verwacht[];
  readonly volgendeVerandering: string | null;
}

/** A prohibition that stands: the same object in every stand. */
export interface Verbod {
  readonly item: string;
  readonly tekst: string;
  readonly wie: readonly string[];
  readonly stap: Stap;
  readonly bron: readonly string[];
}

export interface Oordeel {
  readonly instrument: string;
  readonly wie: string;
  readonly niveau: Niveau;
  readonly toets: boolean;
  readonly sinds: string;
  readonly feit: string;
}

export interface StandMaatregel {
  readonly id: string;
  readonly maatregel: string;
  readonly functies: readonly string[];
  readonly status: 'aangevraagd' | 'opgelegd' | 'actief' | 'beeindigd';
  readonly van: string;
  readonly tot: string | null;
  readonly einde: { op: string; reden: string } | null;
  readonly betwist: string | null;
  readonly feit: string;
  readonly kader: string | null;
  readonly voor: string | null;
  readonly onderdeelVan: string | null;
  readonly uitgereikt: 'ja' | 'nee' | 'onbekend';
  readonly verlengingen: number;
  /** Metres, as recorded. */
  readonly zone: number | null;
  /** Per function what stands in for it once this has ended; null while nothing does. */
  readonly dekking: readonly { readonly functie: string; readonly door: string | null }[];
}
