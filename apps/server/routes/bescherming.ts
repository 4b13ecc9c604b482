import { z } from 'zod';
import { Probleem } from '@waakvlam/kernel/errors';
import { route, type Route } from '@waakvlam/kernel/http';
import { casusbeeld, readFeiten } from '@waakvlam/logboek';
import type { Diensten } from '../diensten.ts';
import { leesLog } from '../feiten/log.ts';
import { schrijfOntvangst } from '../maatregelen/ontvangst.ts';
import { schrijfOverzicht } from '../maatregelen/overzicht.ts';
import { maatregelsoortSchema, ontvangstSchema, overzichtSchema } from '../maatregelen/overzichtschema.ts';
import { standVoor } from '../stand/bereken.ts';
import { leesOp, opVraag } from '../stand/op.ts';
import { eisCasus } from '../toegang.ts';

/** What kinds of measure there are, and what protects in a case. */
export function beschermingRoutes(diensten: Diensten): Route[] {
  return [soortenRoute(diensten), overzichtRoute(diensten), ontvangstRoute(diensten)];
}

function soortenRoute({ maatregelsoorten }: Diensten): Route {
  return route(
    {
      method: 'GET',
      pad: '/maatregelsoorten',
      naam: 'lijstMaatregelsoorten',
      samenvatting:
        'Noemt elke soort maatregel of interventie: grondslag, wie oplegt en handhaaft, termijn, wat een overtreding betekent en wie wat moet horen.',
      onderwerp: 'Maatregelen',
      permission: 'aangemeld',
      audit: 'geen_persoonsgegevens',
      antwoord: { 200: z.object({ resultaten: z.array(maatregelsoortSchema), volgende: z.null() }) },
    },
    async () => ({ status: 200, body: { resultaten: [...maatregelsoorten.values()], volgende: null } }),
  );
}

function overzichtRoute(diensten: Diensten): Route {
  return route(
    {
      method: 'GET',
      pad: '/casussen/{casusId}/bescherming',
      naam: 'haalBescherming',
      samenvatting:
        'Zegt wat nu beschermt, tot wanneer, wie handhaaft, wat te doen bij een overtreding en wat er na het einde geldt.',
      onderwerp: 'Maatregelen',
      permission: 'casus.lezen',
      audit: 'casusinhoud',
      query: z.strictObject(opVraag),
      antwoord: { 200: overzichtSchema },
    },
    async ({ params: { casusId }, query }, uitvoering) => {
      const op = leesOp(query.op, uitvoering.nu);
      const casus = await eisCasus(uitvoering, casusId);
      const stand = await standVoor(diensten, uitvoering, casus, op);
      const feiten = casusbeeld(await readFeiten(uitvoering.trx, casusId), { op }).filter((feit) => !feit.geredigeerd);
      return { status: 200, body: schrijfOverzicht(stand, feiten, diensten.maatregelsoorten) };
    },
  );
}

function ontvangstRoute(diensten: Diensten): Route {
  return route(
    {
      method: 'GET',
      pad: '/casussen/{casusId}/meldingsontvangst/{feitId}',
      naam: 'haalMeldingsontvangst',
      samenvatting:
        'Zegt wie een overtreding of onveilig signaal kreeg, voor wanneer zij iets doen, en of iemand dat deed.',
      onderwerp: 'Maatregelen',
      permission: 'casus.lezen',
      audit: 'casusinhoud',
      antwoord: { 200: ontvangstSchema },
    },
    async ({ params: { casusId, feitId } }, uitvoering) => {
      const casus = await eisCasus(uitvoering, casusId);
      const log = await leesLog(uitvoering.trx, casusId);
      const gemeld = log.find(({ feit }) => feit.id === feitId)?.feit;
      if (gemeld?.soort !== 'overtreding' && gemeld?.soort !== 'zorgsignaal') throw new Probleem('niet_gevonden');
      const stand = await standVoor(diensten, uitvoering, casus, uitvoering.nu);
      const feiten = log.flatMap(({ feit, vervallen }) => (vervallen ? [] : [feit]));
      return { status: 200, body: schrijfOntvangst(gemeld, stand, feiten) };
    },
  );
}
