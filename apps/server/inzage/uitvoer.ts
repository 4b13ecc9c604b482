import type { Inzage } from './lezen.ts';

const KOLOMMEN = [
  'moment',
  'medewerker',
  'functie',
  'organisatie',
  'kenmerk',
  'handeling',
  'categorie',
  'uitgang',
  'geweigerd',
  'grond',
  'verwerking',
  'trace_id',
  'span_id',
  'ouder_span_id',
] as const;

export const CSV_KOP = `${KOLOMMEN.join(',')}\r\n`;

/** One line of CSV (RFC 4180). A cell that a spreadsheet would run as a formula begins with an apostrophe. */
export function alsCsv(inzage: Inzage): string {
  const cellen = KOLOMMEN.map((naam) => {
    const waarde = inzage[naam];
    const tekst = waarde instanceof Date ? waarde.toISOString() : (waarde ?? '');
    return `"${tekst.replace(/^(?=[=+\-@\t\r])/, "'").replaceAll('"', '""')}"`;
  });
  return `${cellen.join(',')}\r\n`;
}

/**
 * One JSON line as the standard Logboek Dataverwerkingen names things. The data subjects are the people of the case: its id
 * is a random code that says nothing outside. Rows of before the standard was kept have no trace.
 */
export function alsLogregel(inzage: Inzage, casus: string): string {
  const regel = {
    trace_id: inzage.trace_id,
    span_id: inzage.span_id,
    parent_span_id: inzage.ouder_span_id,
    name: inzage.uitgang,
    start_time: (inzage.begonnen ?? inzage.moment).toISOString(),
    end_time: inzage.moment.toISOString(),
    status_code: inzage.geweigerd === null ? 'OK' : 'ERROR',
    resource: { name: 'waakvlam' },
    attributes: {
      'dpl.core.processing_activity_id': inzage.verwerking,
      'dpl.core.data_subject_id': casus,
      'dpl.core.data_subject_id_type': 'urn:waakvlam:casus',
      'waakvlam.medewerker': inzage.medewerker,
      'waakvlam.kenmerk': inzage.kenmerk,
      'waakvlam.functie': inzage.functie,
      'waakvlam.organisatie': inzage.organisatie,
      'waakvlam.handeling': inzage.handeling,
      'waakvlam.categorie': inzage.categorie,
      'waakvlam.geweigerd': inzage.geweigerd,
      'waakvlam.grond': inzage.grond,
    },
  };
  return `${JSON.stringify(regel)}\n`;
}
