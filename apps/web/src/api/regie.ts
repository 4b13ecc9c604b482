import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { metVragen, vraag } from './client.ts';
import { casuspad } from './paden.ts';

export type Rolhouder = {
  rol: string;
  organisatie: string;
  medewerker?: string;
  waarnemer?: string;
  voor: string;
  sinds: string;
  magOverdragen: boolean;
};

export type Overdracht = {
  feit: string;
  rol: string;
  van: string;
  naar: string;
  medewerker: string | null;
  reden: string | null;
  sinds: string;
  uiterlijk: string | null;
  aanMij: boolean;
};

export type Opschaling = {
  feit: string;
  naar: string;
  groep: 'trede' | 'verwijzing' | 'overleg';
  op: string;
  wie: string;
  reden: string | null;
  uiterlijk: string | null;
  teLaat: boolean;
  antwoord: { op: string; uitkomst: string; reden: string | null; wie: string } | null;
};

export type Contact = {
  afspraak: {
    feit: string;
    op: string;
    om_de: string | null;
    kanaal: string | null;
    wanneer_veilig: string | null;
    door: string | null;
    alternatief: string[];
    zelfredzaam: string | null;
  } | null;
  volgende: string | null;
  teLaat: boolean;
  vergeefs: number;
  momenten: {
    feit: string;
    op: string;
    wie: string;
    hoe: string | null;
    wat: 'gesproken' | 'niet_bereikt' | 'geinformeerd' | 'geen_nieuws';
    over: string | null;
  }[];
  teVertellen: {
    item: string;
    wie: string;
    tekst: string;
    sinds: string | null;
    uiterlijk: string | null;
    teLaat: boolean;
  }[];
};

/** Who directs, what is open between partners, what was promised to the victim. */
export type Regiebeeld = {
  op: string;
  rollen: Rolhouder[];
  ontbreekt: string[];
  eerder: { organisatie: string; medewerker: string }[];
  overdrachten: Overdracht[];
  contact: Contact;
  treden: { naar: string; termijn: string }[];
  opschalingen: Opschaling[];
};

export type Zaakgebeurtenis = {
  feit: string;
  soort: string;
  naam: string;
  wat: string;
  op: string;
  wie: string;
  open: number;
  ontvangers: {
    wie: string;
    taak: string;
    status: string;
    uiterlijk: string | null;
    op: string | null;
    door: string | null;
  }[];
  slachtoffer: {
    status: 'verteld' | 'open' | 'te_laat' | 'alleen_schriftelijk' | 'nvt';
    uiterlijk: string | null;
    op: string | null;
    door: string | null;
    hoe: string | null;
  } | null;
};

/** What happened in the criminal case, and who heard it. */
export type Strafzaakbeeld = {
  op: string;
  gebeurtenissen: Zaakgebeurtenis[];
  vrijlating: {
    feit: string;
    op: string;
    stappen: { dagen: number; op: string; taken: { wie: string; status: string; tekst: string }[] }[];
  } | null;
  magVastleggen: string[];
};

export type Nazorgmoment = {
  item: string;
  tekst: string;
  wie: string[];
  status: 'gepland' | 'open' | 'te_laat' | 'gedaan' | 'afgeweken' | 'nvt';
  vanaf: string | null;
  uiterlijk: string | null;
  gedaan: { op: string; wie: string; uitkomst: string | null } | null;
};
export type Nazorgbeeld = { op: string; casusstatus: 'open' | 'gesloten'; momenten: Nazorgmoment[] };

export type Veiligheid = {
  handeling: string;
  mag: boolean;
  beletsels: { item: string; tekst: string; waarom: string }[];
  laatste: {
    ingelicht: 'ja' | 'nee';
    ingelichtOp: string | null;
    veilig: 'ja' | 'nee' | 'onbekend';
    op: string;
    wie: string;
  } | null;
  /** What she last said to a warning talk. */
  instemming: { gegeven: 'ja' | 'nee' | 'ingetrokken' } | null;
};

function beeldQuery<T>(deel: string) {
  return (id: string, op: string | undefined) =>
    queryOptions({
      queryKey: ['casus', id, deel, op ?? 'nu'],
      queryFn: ({ signal }) => vraag<T>(metVragen(casuspad(id, deel), { op }), { signal }),
      placeholderData: keepPreviousData,
    });
}

export const regieQuery = beeldQuery<Regiebeeld>('regie');
export const strafzaakQuery = beeldQuery<Strafzaakbeeld>('strafzaak');
export const nazorgQuery = beeldQuery<Nazorgbeeld>('nazorg');

/** Where something came in about people of a case, and whom to ask. */
export const eldersQuery = (id: string) =>
  queryOptions({
    queryKey: ['casus', id, 'elders'],
    queryFn: async ({ signal }) =>
      (await vraag<{ resultaten: { op: string; regio: string; bij: string }[] }>(casuspad(id, 'elders'), { signal }))
        .resultaten,
  });

export const veiligheidQuery = (id: string, handeling: string) =>
  queryOptions({
    queryKey: ['casus', id, 'veiligheid', handeling],
    queryFn: ({ signal }) => vraag<Veiligheid>(metVragen(casuspad(id, 'veiligheid'), { handeling }), { signal }),
  });

/** What has to be so before a case is closed, and whether it is now. */
export type Afsluiting = { mag: boolean; eisen: { item: string; tekst: string; waarom: string; voldaan: boolean }[] };

export const afsluitingQuery = (id: string) =>
  queryOptions({
    queryKey: ['casus', id, 'afsluiting'],
    queryFn: ({ signal }) => vraag<Afsluiting>(casuspad(id, 'afsluiting'), { signal }),
  });
