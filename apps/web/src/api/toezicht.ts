/** One row of who looked at a case, without anything of the case. */
export type Inzage = {
  moment: string;
  medewerker: string;
  /** What her organisation knows her by: two people can have one name. */
  kenmerk: string;
  functie: string;
  organisatie: string;
  /** Null: it was about no single case. */
  casus: string | null;
  handeling: string;
  categorie: string;
  geweigerd: string | null;
  /** What gave access at that moment; null: nothing did. */
  grond: string | null;
};

/** What asks a privacy officer for a look. */
export type Toezichtsignaal = {
  id: string;
  soort: 'noodtoegang' | 'veel_casussen' | 'nacht' | 'zonder_rol' | 'aftasten' | 'namen_zoeken' | 'accounts';
  medewerker: { naam: string; kenmerk: string; functie: string; organisatie: string };
  casus: string | null;
  moment: string;
  uiterlijk: string | null;
  teLaat: boolean;
  reden: string;
};
