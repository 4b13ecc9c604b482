import { describe, expect, it } from 'vitest';
import type { Inzage } from './lezen.ts';
import { alsCsv, alsLogregel } from './uitvoer.ts';

const INZAGE: Inzage = {
  id: '7',
  begonnen: null,
  moment: new Date('2026-03-02T10:00:00Z'),
  medewerker: '=HYPERLINK("x")',
  kenmerk: '1234',
  functie: 'wijkagent',
  organisatie: 'Politie Verzonnenstad',
  organisatie_code: 'politie',
  casus: null,
  handeling: 'lezen',
  categorie: 'casusinhoud',
  uitgang: 'GET /casussen/{casusId}',
  geweigerd: null,
  grond: 'noodtoegang: zij zei "nu",\nen hing op',
  verwerking: 'urn:waakvlam:verwerking:casuswerk',
  trace_id: null,
  span_id: null,
  ouder_span_id: null,
};

describe('the access log in a file', () => {
  it('gives a spreadsheet no formula to run, and quotes what would break a line', () => {
    const regel = alsCsv(INZAGE);
    expect(regel).toContain(`"'=HYPERLINK(""x"")"`);
    expect(regel).toContain(`"noodtoegang: zij zei ""nu"",\nen hing op"`);
  });

  it('says of a row from before there were traces when it was', () => {
    expect(JSON.parse(alsLogregel(INZAGE, 'c1'))).toMatchObject({
      trace_id: null,
      start_time: '2026-03-02T10:00:00.000Z',
      status_code: 'OK',
    });
    expect(JSON.parse(alsLogregel({ ...INZAGE, geweigerd: 'niet_gevonden' }, 'c1'))).toMatchObject({
      status_code: 'ERROR',
    });
  });
});
