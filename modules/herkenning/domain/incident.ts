import { z } from 'zod';

const tekst = z.string({ error: 'hoort tekst te zijn' });

/** A field that a source may leave out, or write as null. */
const weglaatbaar = <T extends z.ZodType>(schema: T) =>
  z.preprocess((waarde) => waarde ?? undefined, schema.optional());

const object = { error: 'hoort een object te zijn' };

const betrokkene = z.object(
  {
    rol: weglaatbaar(tekst),
    naam: weglaatbaar(tekst),
    geboren: weglaatbaar(tekst),
    telefoon: weglaatbaar(tekst),
    kenteken: weglaatbaar(tekst),
    adres: weglaatbaar(tekst),
  },
  object,
);

/** An incident as a source system delivers it. Fields that we do not know are left aside: sources add their own. */
export const incident = z.object(
  {
    // many sources number their reports
    id: z.union([tekst.min(1, { error: 'mag niet leeg zijn' }), z.int().transform(String)], {
      error: (fout) => (fout.input === '' ? 'mag niet leeg zijn' : 'hoort tekst of een heel getal te zijn'),
    }),
    tekst,
    gebeurdOp: weglaatbaar(tekst),
    geregistreerdOp: weglaatbaar(tekst),
    betrokkenen: weglaatbaar(z.array(betrokkene, { error: 'hoort een lijst te zijn' })),
    plaats: weglaatbaar(tekst),
    classificatie: weglaatbaar(tekst),
  },
  object,
);
export type Incident = z.infer<typeof incident>;
