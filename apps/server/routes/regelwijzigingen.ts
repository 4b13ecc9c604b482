import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import { z } from 'zod';
import { ongeldig, Probleem } from '@waakvlam/kernel/errors';
import { route, type Route, type Uitvoering } from '@waakvlam/kernel/http';
import { regelwijziging, type Regelwijziging } from '@waakvlam/herkenning';
import type { Diensten } from '../diensten.ts';
import { leesBesluiten } from '../leeslijst/bijstelling.ts';
import {
  bestaat,
  leesRegeloverzicht,
  meetWijziging,
  type Regelmeter,
  regeloverzicht,
} from '../leeslijst/voorstellen.ts';
import { eisUuid } from './uuid.ts';

const algemeen = { onderwerp: 'Leeslijst', audit: 'incident' } as const;
const reden = z.string().trim().min(2, 'Zeg in een paar woorden waarom.').max(500);

/** Adjusting the rules of recognition of an organisation, on what its readers judged. A person decides each. */
export function regelwijzigingRoutes(diensten: Diensten): Route[] {
  return [overzichtRoute(diensten), besluitRoute(diensten), terugdraaiRoute(diensten)];
}

const overzichtRoute = ({ regelmeter }: Diensten): Route =>
  route(
    {
      ...algemeen,
      method: 'GET',
      pad: '/leeslijst/regels',
      naam: 'haalLeeslijstregels',
      samenvatting: 'Geeft de eigen bijstelling van de regels, en wat oordelen voorstellen, elk met het effect ervan.',
      permission: 'incident.beoordelen',
      antwoord: { 200: regeloverzicht },
    },
    async (_verzoek, uitvoering) => ({ status: 200, body: await leesRegeloverzicht(uitvoering, regelmeter()) }),
  );

const besluitRoute = ({ regelmeter }: Diensten): Route =>
  route(
    {
      ...algemeen,
      method: 'POST',
      pad: '/leeslijst/regels/besluiten',
      naam: 'besluitRegelwijziging',
      samenvatting: 'Voert een wijziging van de regels in of wijst haar af; meldingen daarna worden zo gelezen.',
      permission: 'incident.beoordelen',
      body: z.strictObject({ besluit: z.enum(['invoeren', 'afwijzen']), wijziging: regelwijziging, reden }),
      antwoord: { 200: regeloverzicht },
    },
    async ({ body: { besluit, wijziging, reden: waarom } }, uitvoering) => {
      const delen = regelmeter();
      if (!bestaat(delen, wijziging)) throw ongeldig({ veld: 'wijziging.regel', melding: 'Deze regel is er niet.' });
      // Nobody bends the rules at will: what goes in follows from verdicts, and loses no stalking that the rules find now.
      const effect = besluit === 'invoeren' ? await meetWijziging(uitvoering, delen, wijziging) : null;
      if (effect !== null && effect.verloren > 0)
        throw ongeldig({
          veld: 'wijziging',
          melding: `De regels zouden dan ${effect.verloren} van de meldingen missen die lezers stalking noemden.`,
        });
      if (effect !== null && effect.corpus.na.gemist > effect.corpus.voor.gemist)
        throw ongeldig({
          veld: 'wijziging',
          melding: 'De regels zouden dan voorbeelden van stalking missen die zij nu vinden.',
        });
      if (effect !== null) await eisVoorstel(uitvoering, delen, wijziging);
      const { trx, actor } = uitvoering;
      await sql`
        insert into regelwijziging (organisatie_id, medewerker_id, besluit, wijziging, reden, effect)
        values (${actor.organisatie}, ${actor.medewerker}, ${besluit}, ${JSON.stringify(wijziging)}, ${waarom},
                ${effect === null ? null : JSON.stringify(effect)})`.execute(trx);
      return { status: 200, body: await leesRegeloverzicht(uitvoering, delen) };
    },
  );

async function eisVoorstel(uitvoering: Uitvoering, delen: Regelmeter, wijziging: Regelwijziging): Promise<void> {
  const { voorstellen } = await leesRegeloverzicht(uitvoering, delen);
  if (voorstellen.some((een) => isDeepStrictEqual(een.wijziging, wijziging))) return;
  throw ongeldig({ veld: 'wijziging', melding: 'Deze wijziging volgt niet uit wat lezers oordeelden.' });
}

const terugdraaiRoute = ({ regelmeter }: Diensten): Route =>
  route(
    {
      ...algemeen,
      method: 'POST',
      pad: '/leeslijst/regels/{wijzigingId}/terugdraaiing',
      naam: 'draaiRegelwijzigingTerug',
      samenvatting: 'Draait een ingevoerde wijziging terug; wat ermee is gelezen blijft zoals het is.',
      permission: 'incident.beoordelen',
      body: z.strictObject({ reden }),
      antwoord: { 200: regeloverzicht },
    },
    async ({ params: { wijzigingId }, body: { reden: waarom } }, uitvoering) => {
      const id = eisUuid(wijzigingId);
      const gevonden = (await leesBesluiten(uitvoering)).find((een) => een.id === id && een.besluit === 'invoeren');
      if (gevonden === undefined) throw new Probleem('niet_gevonden');
      const { trx, actor } = uitvoering;
      await sql`
        insert into regelwijziging (organisatie_id, medewerker_id, besluit, wijziging, van, reden)
        values (${actor.organisatie}, ${actor.medewerker}, 'terugdraaien', ${JSON.stringify(gevonden.wijziging)}, ${id},
                ${waarom})`.execute(trx);
      return { status: 200, body: await leesRegeloverzicht(uitvoering, regelmeter()) };
    },
  );
