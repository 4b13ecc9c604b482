import { z } from 'zod';
import { route, type Route } from '@waakvlam/kernel/http';
import type { Instrument } from '@waakvlam/risico';
import type { Diensten } from '../diensten.ts';

const vraag = z.object({
  id: z.string(),
  vraag: z.string(),
  bij_ja: z.object({ signaal: z.string(), tekst: z.string() }).optional(),
  literatuur: z.string().optional(),
});
const instrument = z.object({
  instrument: z.string(),
  naam: z.string(),
  versie: z.string(),
  uitkomsten: z.array(z.string()),
  bepaalt_niveau: z.boolean(),
  gevalideerd: z.boolean(),
  training: z.string(),
  licentie: z.string(),
  bron: z.array(z.string()),
  /** Left out for an instrument that is not installed, or that the organisation of the caller may not use. */
  vragen: z.array(vraag).optional(),
});

/** The risk instruments, with the questions of those that are installed, to the organisations that may use them. */
export function instrumentenRoute({ instrumenten }: Diensten): Route {
  return route(
    {
      method: 'GET',
      pad: '/instrumenten',
      naam: 'lijstInstrumenten',
      samenvatting:
        'Noemt de risico-instrumenten: wat ze opleveren, wie ze mag gebruiken en, als ze geïnstalleerd zijn, hun vragen.',
      onderwerp: 'Stand',
      permission: 'aangemeld',
      audit: 'geen_persoonsgegevens',
      antwoord: { 200: z.object({ resultaten: z.array(instrument), volgende: z.null() }) },
    },
    async (_verzoek, { actor }) => {
      const resultaten = [...new Set(instrumenten.values())].map((een) => voorOrganisatie(een, actor.organisatieCode));
      return { status: 200, body: { resultaten, volgende: null } };
    },
  );
}

function voorOrganisatie(een: Instrument, organisatie: string): z.input<typeof instrument> {
  const { wie, vragen, instrument: id, naam, versie, uitkomsten, bepaalt_niveau, gevalideerd, training } = een;
  const mag = wie === 'allen' || wie.some((code) => code === organisatie);
  return {
    instrument: id,
    naam,
    versie,
    uitkomsten,
    bepaalt_niveau,
    gevalideerd,
    training,
    licentie: een.licentie,
    bron: een.bron,
    ...(mag && Array.isArray(vragen) && { vragen }),
  };
}
