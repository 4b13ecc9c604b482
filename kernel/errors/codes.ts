/** Every problem that the API can answer with: a stable code and its HTTP status. Texts stand in a language file. */
export const STATUS = {
  onleesbaar: 400,
  query_ongeldig: 400,
  niet_aangemeld: 401,
  niet_bevoegd: 403,
  niet_gevonden: 404,
  methode: 405,
  sleutel_in_gebruik: 409,
  nu_niet_mogelijk: 409,
  handeling_verboden: 409,
  verouderd: 412,
  te_groot: 413,
  mediatype: 415,
  inhoud_ongeldig: 422,
  sleutel_hergebruikt: 422,
  versie_ontbreekt: 428,
  te_veel_verzoeken: 429,
  interne_fout: 500,
  niet_gereed: 503,
} as const satisfies Record<string, number>;

export type ProbleemCode = keyof typeof STATUS;
