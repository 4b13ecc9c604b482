import { organisatieCodes } from '@waakvlam/kernel/actor';

/** Closed lists that several fact types share. Extend; never rename or narrow (dossier files depend on them). */
export const ORGANISATIES = organisatieCodes;
export const NIVEAUS = ['onbekend', 'laag', 'midden', 'hoog'] as const;
export const AARD_INCIDENT = [
  'contact_telefonisch',
  'contact_digitaal',
  'contact_brief',
  'contact_fysiek',
  'opwachten',
  'volgen',
  'rondhangen',
  'cadeaus',
  'via_derden',
  'via_kinderen',
  'tracker',
  'spionage',
  'hacken',
  'nepaccounts',
  'laster_online',
  'intieme_beelden',
  'bestellingen_op_naam',
  'vernieling',
  'inbraak',
  'brandstichting',
  'diefstal',
  'bedreiging',
  'doodsbedreiging',
  'dreiging_met_wapen',
  'suicidedreiging',
  'laatste_redmiddel',
  'mishandeling',
  'wurging',
  'steken',
  'schieten',
  'seksueel_geweld',
  'dierenmishandeling',
  'ontvoering_kind',
  'kind_in_gevaar',
  'intimidatie',
  'lastigvallen',
  'vanuit_detentie',
  'overig',
] as const;
export const ROLLEN = [
  'procesregisseur',
  'casusregisseur',
  'casushouder',
  'zaaksofficier',
  'contactpersoon_slachtoffer',
  'contactpersoon_pleger',
  'toezichthouder',
  'adviseur',
  'slachtoffercoordinator',
  'wijkagent',
  'aandachtsfunctionaris',
  'taakaccenthouder',
  'gedragswetenschapper',
  'vertrouwensarts',
  'voorzitter',
] as const;

/** The legal frame in which a measure was imposed. */
export const KADERS = [
  'vrijwillig',
  'bestuurlijk',
  'ovj',
  'rechter_commissaris',
  'rechter',
  'civiel',
  'reclassering',
  'penitentiair',
] as const;

export const MAATREGELEN = [
  'aol',
  'aop',
  'aware',
  'slachtofferdevice',
  'camera',
  'beveiliging',
  'crisisopvang',
  'huisverbod',
  'gedragsaanwijzing',
  'contactverbod',
  'locatieverbod',
  'locatiegebod',
  'meldplicht',
  'schorsingsvoorwaarden',
  'bijzondere_voorwaarden',
  'dut',
  'em',
  'vbm',
  'gvm',
  'civiel_verbod',
  'europees_beschermingsbevel',
  'reclasseringstoezicht',
  'behandelverplichting',
  'ots',
  'uhp',
  'geheimhouding_brp',
] as const;
/** The steps on which something is laid higher up, lowest first. */
export const TREDEN = ['professional', 'teamleider', 'management', 'bestuur', 'burgemeester'] as const;
/** To whom else a case is referred. */
export const VERWIJZINGEN = ['mda', 'let', 'stelsel_bewaken_beveiligen', 'riec', 'ccb', 'ovdr', 'recherche'] as const;
/** What a professional does that the perpetrator notices. */
export const PLEGERHANDELINGEN = [
  'stopgesprek',
  'bezoek',
  'gesprek',
  'uitreiking',
  'inzage',
  'aanhouding',
  'brief',
  'anders',
] as const;
/** What is said in a warning talk: our own points. */
export const STOPGESPREKPUNTEN = [
  'wat_er_gebeurde',
  'geen_contact',
  'strafbaar_en_gevolg',
  'wat_hij_gaat_doen',
  'niets_over_haar_plek',
] as const;
export const FASEN_SLACHTOFFER = [
  'onbewust',
  'bewust',
  'ernst_dringt_door',
  'defensief',
  'offensief',
  'uitputting',
  'omkeer',
  'controle',
  'herstel',
] as const;

/** How an organisation is named in a sentence. */
export const ORGANISATIENAAM: Readonly<Record<(typeof ORGANISATIES)[number], string>> = {
  politie: 'politie',
  veilig_thuis: 'Veilig Thuis',
  om: 'OM',
  '3ro': '3RO',
  shn: 'Slachtofferhulp',
  zvh: 'Zorg- en Veiligheidshuis',
  vrouwenopvang: 'vrouwenopvang',
  gemeente: 'gemeente',
  wijkteam: 'wijkteam',
  dji: 'DJI',
  ggz: 'ggz',
  rvdk: 'Raad voor de Kinderbescherming',
  gi: 'gecertificeerde instelling',
  rechter: 'rechter',
  burgemeester: 'burgemeester',
  maatschappelijk_werk: 'maatschappelijk werk',
  zorgaanbieder: 'zorgaanbieder',
  huisarts: 'huisarts',
  advocaat: 'advocaat',
  nifp: 'NIFP',
  school: 'school',
  slachtoffer: 'slachtoffer',
  overig: 'een andere organisatie',
};
