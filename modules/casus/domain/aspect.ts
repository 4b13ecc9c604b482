/** Parts of the picture of a case that a fact can change, as bits: rules are evaluated again only when theirs changed. */
export const ASPECT = {
  status: 1,
  rollen: 2,
  fase: 4,
  betrokkenheid: 8,
  betrokkenen: 16,
  stalking: 32,
  detentie: 64,
  verblijf: 128,
  niveau: 256,
  maatregelen: 512,
  relatie: 1024,
} as const;

export type Aspecten = number;
