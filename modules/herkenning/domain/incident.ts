import { z } from 'zod';

const tekst = z.string({ error: 'hoort tekst te zijn' });

const object = { error: 'hoort een object te zijn' };

const betrokkene = z.object(
  {
    rol: tekst.optional(),
    naam: tekst.optional(),
    geboren: tekst.optional(),
    telefoon: tekst.optional(),
    kenteken: tekst.optional(),
    adres: tekst.optional(),
  },
  object,
);

/** An incident as a source system delivers it. Fields that we do not know are left aside: sources add their own. */
export const incident = z.object(
  {
    id: tekst.min(1, { error: 'mag niet leeg zijn' }),
    tekst,
    gebeurdOp: tekst.optional(),
    geregistreerdOp: tekst.optional(),
    betrokkenen: z.array(betrokkene, { error: 'hoort een lijst te zijn' }).optional(),
    plaats: tekst.optional(),
    classificatie: tekst.optional(),
  },
  object,
);
export type Incident = z.infer<typeof incident>;
