import { describe, expect, test } from 'vitest';
import { afgeschermdeVelden, kringVan, labelVan, zonderVreemdeVerwijzingen } from './afscherming.ts';
import { leesDossier } from './dossier/lees.ts';
import { NAAM_MET_ADRES, noemtAdres } from './dossier/eisen.ts';

const { feiten } = leesDossier(
  `casus: proef
betrokkenen: [{id: anna, rol: slachtoffer, naam: Anna Voorbeeld}, {id: bert, rol: pleger}]
feiten:
  - {id: co, soort: overleg_gehouden, op: 2018-02-01, wie: zvh, inhoud: {overleg: casusoverleg}}
  - {id: ao, soort: overleg_gehouden, op: 2018-02-01, wie: zvh, inhoud: {overleg: actieoverleg}}
  - {id: binnen, soort: besluit, op: 2018-02-02, wie: zvh, inhoud: {wat: Iets, overleg: co}}
  - {id: buiten, soort: besluit, op: 2018-02-02, wie: zvh, inhoud: {wat: Iets, overleg: ao}}
  - {id: gezegd, soort: notitie, op: 2018-02-02, wie: zvh, kring: wgs, voorwaarden: vraag het eerst, inhoud: {tekst: Iets}}
  - {id: bel, soort: bereikbaarheid_vastgesteld, op: 2018-02-02, wie: shn, inhoud: {betrokkene: anna, soort: telefoon, waarde: "06", veilig: ja}}
`,
  'proef',
);
const feit = (id: string) => {
  const gevonden = feiten.find((een) => een.id === id);
  if (!gevonden) throw new Error(`no fact ${id}`);
  return gevonden;
};

describe('the circle of a casusoverleg', () => {
  const overleg = kringVan(feit('co'), []);

  test('holds the meeting and what refers to it, and nothing of an actieoverleg', () => {
    expect(overleg.kring).toBe('wgs');
    expect(kringVan(feit('binnen'), [overleg]).kring).toBe('wgs');
    expect(kringVan(feit('buiten'), [overleg, feit('ao')]).kring).toBeUndefined();
    expect(kringVan(feit('ao'), []).kring).toBeUndefined();
  });

  test('is read from a dossier that says so, and marks the label', () => {
    expect(labelVan(feit('gezegd'))).toBe('regie@wgs');
    expect(labelVan(feit('buiten'))).toBe('overleg');
    expect(feit('gezegd').voorwaarden).toBe('vraag het eerst');
  });
});

describe('what the side of the perpetrator does not read', () => {
  test('is free text and names of staff, not references and codes', () => {
    const velden = afgeschermdeVelden(feit('bel'));
    expect(velden).toContain('inhoud.waarde');
    expect(velden).not.toContain('inhoud.betrokkene');
    expect(velden).not.toContain('inhoud.veilig');
    expect(velden).toEqual(expect.arrayContaining(['door', 'wat', 'voorwaarden']));
  });

  test('leaves out the name of a party', () =>
    expect(afgeschermdeVelden(feit('betrokkene:anna'))).not.toContain('inhoud.naam'));
});

describe('a reference to a fact that is not among them', () => {
  const zonder = feiten.filter(({ id }) => id !== 'co');
  const [binnen] = zonderVreemdeVerwijzingen(zonder).filter(({ id }) => id === 'binnen');

  test('is left out, and the fact says so', () => {
    expect(binnen?.inhoud).not.toHaveProperty('overleg');
    expect(binnen).toMatchObject({ afgeschermd: true, inhoud: { wat: 'Iets' } });
  });

  test('leaves all other facts as they are', () => {
    expect(zonderVreemdeVerwijzingen(feiten)).toEqual(feiten);
    expect(zonderVreemdeVerwijzingen(zonder).filter((een) => een.afgeschermd)).toEqual([binnen]);
  });
});

const bestand = (casus: string, naam: string) =>
  `{casus: "${casus}", t0: 2018-01-01, betrokkenen: [{id: anna, rol: slachtoffer, naam: "${naam}"}], feiten: []}`;

describe('a name', () => {
  test.each(['Anna, 1234 AB', 'Anna 1234ab', 'Dorpsstraat 12', 'Anna (Lange Laan 3b)', 'de Hof 7'])(
    'with an address is seen: %s',
    (naam) => expect(noemtAdres(naam)).toBe(true),
  );
  test.each(['Anna Voorbeeld', 'Zaak 2018 en 2019', 'Piet van de Weg', 'Straatman 2018', 'Kim Hofstra', undefined])(
    'without one is left alone: %s',
    (naam) => expect(noemtAdres(naam)).toBe(false),
  );
  test('is refused in a file without being repeated', () => {
    expect(() => leesDossier(bestand('Dorpsstraat 12', 'Anna'), 'x')).toThrow(`casus: ${NAAM_MET_ADRES}`);
    expect(() => leesDossier(bestand('Anna', 'Anna, 1234 AB'), 'x')).toThrow(`betrokkenen[0].naam: ${NAAM_MET_ADRES}`);
    expect(NAAM_MET_ADRES).not.toContain('12');
  });
});
