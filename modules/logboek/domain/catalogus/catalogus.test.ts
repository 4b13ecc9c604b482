import { describe, expect, test } from 'vitest';
import { categorieVan, feitType, FEITTYPEN, magVastleggen } from './catalogus.ts';
import { CATEGORIEEN } from './categorieen.ts';
import { SOORTEN } from './soorten.ts';
import { huidigeVersie, upcast } from './upcasters.ts';

describe('the catalogue', () => {
  test('knows every kind of fact once', () => {
    expect(FEITTYPEN.map(({ soort }) => soort)).toEqual(SOORTEN);
  });

  test.each(FEITTYPEN.map((type) => [type.soort, type] as const))('%s says all that people need', (_soort, type) => {
    expect(CATEGORIEEN).toContain(type.categorie);
    expect(type.pad).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(type.label).toMatch(/^\p{Lu}.{2,40}$/u);
    expect(type.omschrijving).toMatch(/^\p{Lu}[^.]{15,150}\.$/u);
    expect(
      type.vastleggenDoor.length > 0 || ['noodtoegang', 'zone_vastgesteld', 'zone_getoetst'].includes(type.soort),
    ).toBe(true);
    expect(type.versie).toBe(huidigeVersie(type.soort));
  });

  test('gives every kind a URL of its own, apart from those of a case itself', () => {
    const paden = FEITTYPEN.map(({ pad }) => pad);
    expect(new Set(paden).size).toBe(paden.length);
    for (const vast of ['feiten', 'stand', 'taken', 'signalen', 'bijlagen']) expect(paden).not.toContain(vast);
    expect(feitType('maatregel_gestart').pad).toBe('maatregelen');
  });

  test('only Veilig Thuis records its own triage, anyone records an incident', () => {
    expect(magVastleggen('triagebesluit', 'veilig_thuis')).toBe(true);
    expect(magVastleggen('triagebesluit', 'politie')).toBe(false);
    expect(magVastleggen('incident', 'school')).toBe(true);
  });

  test('news about psychiatry is medical, about a record criminal, about a weapon risk', () => {
    expect(categorieVan('informatie_ontvangen', { onderwerp: 'psychiatrie' })).toBe('medisch');
    expect(categorieVan('informatie_ontvangen', { onderwerp: 'antecedenten' })).toBe('strafrecht');
    expect(categorieVan('informatie_ontvangen', { onderwerp: 'wapen' })).toBe('risico');
    expect(categorieVan('advies', { soort: 'nifp' })).toBe('medisch');
  });
});

describe('older versions of content', () => {
  const stappen = {
    melding: [
      ({ waar, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, bij: waar }),
      (inhoud: Readonly<Record<string, unknown>>) => ({ herkend_als_stalking: 'onbekend', ...inhoud }),
    ],
  };

  test('are read as the newest, step by step', () => {
    expect(huidigeVersie('melding', stappen)).toBe(3);
    expect(upcast('melding', 1, { waar: 'politie' }, stappen)).toEqual({
      bij: 'politie',
      herkend_als_stalking: 'onbekend',
    });
    expect(upcast('melding', 2, { bij: 'om', herkend_als_stalking: 'ja' }, stappen)).toEqual({
      bij: 'om',
      herkend_als_stalking: 'ja',
    });
    const nu = { bij: 'om' };
    expect(upcast('melding', 3, nu, stappen)).toBe(nu);
  });

  test('from the future are refused', () => {
    expect(() => upcast('melding', 4, {}, stappen)).toThrow(RangeError);
    expect(() => upcast('incident', 0, {}, stappen)).toThrow(RangeError);
  });
});
