import { describe, expect, it } from 'vitest';
import { leesPunt, schrijfPunt, schuif, strook } from '../src/casus/maatregelen/zones/punt.ts';
import { controleerZone, LEGE_ZONE, metVorm, naarZone, zonevelden } from '../src/casus/maatregelen/zones/zone.ts';

const VOL = {
  ...LEGE_ZONE,
  maatregel: 'lv',
  omschrijving: 'Het centrum',
  bekend: 'nee',
  punten: ['51.58912, 4.77634'],
  straal: '1500',
};

describe('a zone that is being placed', () => {
  it('is sent as circle, area or route, its places as the server reads them', () => {
    expect(naarZone(VOL)).toMatchObject({ punt: '51.58912,4.77634', straal_m: 1500, bekend_bij_pleger: false });
    expect(naarZone({ ...VOL, vorm: 'gebied', punten: ['51.5,4.7', '51.6,4.7', '51.6,4.8'] })).not.toHaveProperty(
      'straal_m',
    );
    const route = { ...VOL, vorm: 'route' as const, punten: ['51.5,4.7', '51.6,4.7'], eind_bekend: 'ja' };
    expect(naarZone(route)).toMatchObject({
      lijn: ['51.50000,4.70000', '51.60000,4.70000'],
      eind_bekend_bij_pleger: true,
    });
  });

  it('keeps its points when the form changes', () => {
    const gebied = metVorm(VOL, 'gebied');
    expect(gebied.punten).toEqual([VOL.punten[0], '', '']);
    expect(metVorm(gebied, 'cirkel').punten).toEqual(VOL.punten);
  });

  it('names what is missing and which place does not exist', () => {
    const velden = controleerZone({ ...VOL, bekend: '', punten: ['Verzonnenstraat 12'], straal: '-3' });
    expect(velden.map(({ veld }) => veld)).toEqual(['bekend', 'punt-0', 'straal_m']);
    expect(controleerZone(VOL)).toEqual([]);
  });

  it('shows a refusal at the point that it is about', () => {
    const velden = zonevelden([
      { veld: 'lijn', pad: 'lijn[1]', melding: 'x' },
      { veld: 'grens', melding: 'y' },
      { veld: 'straal_m', melding: 'z' },
    ]);
    expect(velden.map(({ veld }) => veld)).toEqual(['punt-1', 'punt-0', 'straal_m']);
  });
});

describe('a place on the map', () => {
  it.each(['', 'Breda', '91,4', '51.5'])('%j is none', (tekst) => expect(leesPunt(tekst)).toBeUndefined());
  it('is moved by metres', () => {
    const punt = { lat: 51.5, lon: 4.7 };
    expect(schrijfPunt(schuif(punt, 0, 111.195))).toBe('51.50100,4.70000');
    expect(schuif(punt, 100, 0).lon).toBeGreaterThan(punt.lon);
    expect(strook(punt, schuif(punt, 1000, 0), 100).map(({ lat }) => Math.round((lat - 51.5) * 111_195))).toEqual([
      100, 100, -100, -100,
    ]);
  });
});
