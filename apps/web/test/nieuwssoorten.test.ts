import { expect, it } from 'vitest';
import { FEITTYPEN, veldenVan } from '@waakvlam/logboek';
import { NIEUWSSOORTEN, vragenOver } from '../src/casus/strafzaak/nieuwssoorten.ts';

const KEUZES = ['ja', 'nee'];

it.each(Object.keys(NIEUWSSOORTEN))('asks of news of kind %s only what the catalogue of facts has', (soort) => {
  const type = FEITTYPEN.find((een) => een.soort === soort);
  expect(type).toBeDefined();
  const bekend = type === undefined ? [] : veldenVan(type.soort).map(({ naam }) => naam);
  for (const naam of Object.keys(NIEUWSSOORTEN[soort]?.vragen ?? {})) expect(bekend).toContain(naam);
});

it('lets several conditions of a suspension be chosen', () => {
  const velden = [{ naam: 'voorwaarden', vorm: 'keuze', verplicht: false, lijst: true, keuzes: KEUZES }];
  const soort = { soort: 'schorsing_voorlopige_hechtenis', label: '', omschrijving: '', mag: true, velden };
  expect(vragenOver(soort)).toMatchObject([{ naam: 'voorwaarden', meer: true }]);
});

it('asks the reason of a decision in words', () => {
  const velden = [{ naam: 'reden', vorm: 'tekst', verplicht: false, lijst: false }];
  const soort = { soort: 'ovj_besluit', label: '', omschrijving: '', mag: true, velden };
  expect(vragenOver(soort)).toMatchObject([{ naam: 'reden', woorden: true, opties: undefined }]);
});

it('offers the choices of the catalogue, and a day where there are none', () => {
  const velden = [
    { naam: 'datum', vorm: 'datum', verplicht: true, lijst: false },
    { naam: 'zitting', vorm: 'keuze', verplicht: false, lijst: false, keuzes: KEUZES },
    { naam: 'anders', vorm: 'tekst', verplicht: false, lijst: false },
  ];
  const soort = { soort: 'zitting_gepland', label: '', omschrijving: '', mag: true, velden };
  expect(vragenOver(soort)).toMatchObject([
    { naam: 'zitting', verplicht: false, opties: [{ waarde: 'ja' }, { waarde: 'nee' }] },
    { naam: 'datum', verplicht: true, opties: undefined },
  ]);
  expect(vragenOver(undefined)).toEqual([]);
});
