import { z } from 'zod';
import { route, type Route } from '@waakvlam/kernel/http';
import { FEITTYPEN, magVastleggen, type Veld, veldenVan } from '@waakvlam/logboek';

const VORMEN = ['tekst', 'keuze', 'getal', 'ref', 'betrokkene', 'partij', 'datum', 'duur', 'coordinaat'] as const;

const veld = z.object({
  naam: z.string(),
  vorm: z.enum(VORMEN).describe('Wat erin staat: vrije tekst, een van de keuzes, of een verwijzing.'),
  verplicht: z.boolean(),
  lijst: z.boolean().describe('Er kan meer dan een in staan.'),
  keuzes: z.array(z.string()).readonly().optional(),
});
const feitsoort = z.object({
  soort: z.string(),
  pad: z.string().describe('Waaronder het bij een casus wordt vastgelegd.'),
  label: z.string(),
  omschrijving: z.string(),
  mag: z.boolean().describe('Of uw organisatie het mag vastleggen.'),
  velden: z.array(veld),
});

/** Every kind of fact with its fields, so that a form can be made of it; the same for everyone but for who may record. */
export function feitsoortenRoute(): Route {
  return route(
    {
      method: 'GET',
      pad: '/feitsoorten',
      naam: 'lijstFeitsoorten',
      samenvatting: 'Noemt alle soorten feiten: wat het is, welke velden het heeft en of u het mag vastleggen.',
      onderwerp: 'Feiten',
      permission: 'aangemeld',
      audit: 'geen_persoonsgegevens',
      antwoord: { 200: z.object({ resultaten: z.array(feitsoort), volgende: z.null() }) },
    },
    async (_verzoek, { actor }) => {
      const resultaten = FEITTYPEN.map(({ soort, pad, label, omschrijving }) => ({
        soort,
        pad,
        label,
        omschrijving,
        mag: magVastleggen(soort, actor.organisatieCode),
        velden: veldenVan(soort).map(beschrijf),
      }));
      return { status: 200, body: { resultaten, volgende: null } };
    },
  );
}

function beschrijf({ naam, soort, verplicht, lijst, keuzes, getal }: Veld): z.input<typeof veld> {
  const vorm = soort ?? (keuzes ? 'keuze' : getal ? 'getal' : 'tekst');
  return { naam, vorm, verplicht, lijst, ...(keuzes && { keuzes }) };
}
