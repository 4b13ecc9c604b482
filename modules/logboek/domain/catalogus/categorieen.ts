/** Information categories that grants and covenants speak of; every fact lies in exactly one. */
export const CATEGORIEEN = [
  'persoonsgegevens',
  'adres',
  'incident',
  'strafrecht',
  'risico',
  'zorg',
  'medisch',
  'contact_slachtoffer',
  'contact_pleger',
  'maatregel',
  'overleg',
  'regie',
  'verantwoording',
] as const;

export type Categorie = (typeof CATEGORIEEN)[number];
