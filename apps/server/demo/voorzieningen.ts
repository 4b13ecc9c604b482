import { sql, type Transaction } from 'kysely';
import type { Tables } from '@waakvlam/kernel/db';
import { DEMOREGIO } from './regio.ts';

/** Invented help, for whom, by whom, and how many weeks people wait. */
const VOORZIENINGEN = [
  ['Slachtofferhulp met casemanager', ['slachtoffer'], 'begeleiding', 'Slachtofferhulp Verzonnenstad', 0],
  ['Crisisplek', ['slachtoffer', 'kind'], 'opvang', 'Opvang Het Verzonnen Huis', 1],
  ['Traumabehandeling', ['slachtoffer'], 'behandeling', 'GGZ Verzonnenstreek', 14],
  ['Praatgroep voor kinderen', ['kind'], 'hulpverlening', 'Maatschappelijk Werk Verzonnenstad', 6],
  ['Ambulante forensische behandeling', ['pleger'], 'behandeling', 'Zorgaanbieder Verzonnenhof', 18],
  ['Gesprekken over loslaten na een relatie', ['pleger'], 'hulpverlening', 'Reclassering Verzonnenstad', 4],
  ['Tijdelijke woonplek voor wie weg moet', ['pleger'], 'praktisch', 'Woonbegeleiding Verzonnenstad', null],
  ['Juridisch loket', ['slachtoffer', 'omgeving'], 'juridisch', 'Gemeente Verzonnenstad', 2],
] as const;

/** Puts the help of the demo region in the list, as kept by its coordinator. */
export async function zetVoorzieningen(trx: Transaction<Tables>): Promise<void> {
  for (const [naam, voor, aard, aanbieder, weken] of VOORZIENINGEN)
    await sql`
      insert into voorziening (regio, naam, voor, aard, aanbieder, wachttijd_weken, bijgewerkt_door)
      select ${DEMOREGIO}, ${naam}, ${[...voor]}, ${aard}, ${aanbieder}, ${weken}, id
        from medewerker where orgrol = 'coordinator' order by naam limit 1`.execute(trx);
}
