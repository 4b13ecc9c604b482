import { describe, expect, it } from 'vitest';
import { type Feit, SOORTEN, veldenVan } from '@waakvlam/logboek';
import { onderdelenVan } from './afschrift.ts';

const KANARIE = 'Kanariestraat 17';

/** A fact of this kind about `bert` that reached him, with a mark in everything that people can write. */
function vol(soort: Feit['soort']): Feit {
  const inhoud: Record<string, unknown> = {};
  for (const { naam, soort: veldsoort, lijst, vrij } of veldenVan(soort)) {
    const waarde = vrij || veldsoort === 'ref' || veldsoort === 'partij' || naam === 'naam' ? KANARIE : 'bert';
    inhoud[naam] = lijst ? [waarde] : waarde;
  }
  if ('uitgereikt' in inhoud) inhoud['uitgereikt'] = 'ja';
  if ('verschenen' in inhoud) inhoud['verschenen'] = 'ja';
  if ('maatregel' in inhoud) inhoud['maatregel'] = 'contactverbod';
  if (soort === 'betrokkene_toegevoegd') inhoud['id'] = 'anna';
  const moment = { van: 0, tot: 0 };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- any content of this shape will do
  return {
    id: soort,
    soort,
    wie: KANARIE,
    door: KANARIE,
    wat: KANARIE,
    over: ['bert'],
    gebeurd: moment,
    bekend: 0,
    termijnVanaf: moment,
    geschat: false,
    oordeel: false,
    inhoud,
  } as unknown as Feit;
}

describe.each(SOORTEN.map((soort) => [soort] as const))('%s in a copy', (soort) => {
  const feiten = [vol(soort)];

  it('gives a perpetrator nothing that people wrote', () => {
    const afschrift = onderdelenVan(feiten, { betrokkene: 'bert', rol: 'pleger', strikt: true });
    expect(JSON.stringify(afschrift)).not.toContain(KANARIE);
  });

  it('gives a victim no one who stated or recorded it, and says when there is text to read first', () => {
    const [deel] = onderdelenVan(feiten, { betrokkene: 'bert', rol: 'slachtoffer', strikt: false });
    if (deel === undefined) return;
    const tekst = JSON.stringify(deel.gegevens);
    expect(deel.gegevens).not.toHaveProperty('door', KANARIE);
    expect(deel.gegevens).not.toHaveProperty('medewerker');
    expect(deel.vrijeTekst).toBe(tekst.includes(KANARIE));
  });
});

/** A copy for a perpetrator from one measure. */
const van = (inhoud: object): unknown[] => {
  const feit = vol('maatregel_gestart');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  const anders = { ...feit, inhoud: { ...feit.inhoud, ...inhoud } } as Feit;
  return onderdelenVan([anders], { betrokkene: 'bert', rol: 'pleger', strikt: true });
};

describe('a measure in a copy for a perpetrator', () => {
  it('is there once it was served, and only when it was imposed on him', () => {
    expect(van({})).toHaveLength(1);
    expect(van({ uitgereikt: 'nee' })).toEqual([]);
    expect(van({ uitgereikt: undefined })).toEqual([]);
    for (const maatregel of ['aware', 'aol', 'crisisopvang', 'geheimhouding_brp', 'slachtofferdevice', 'em']) {
      expect(van({ maatregel }), maatregel).toEqual([]);
    }
  });
});
