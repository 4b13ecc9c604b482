import { randomUUID } from 'node:crypto';
import { bewaarWie, onderteken, telVragen, vandaag } from '@waakvlam/herkenning';
import { Invoerfout } from '../link/invoerfout.ts';
import { type Instelling, leesNaslagsleutel, leesPartner } from './instelling.ts';
import { codeerPersonen } from './personen.ts';
import { Register } from './register.ts';
import { schrijfNieuw } from './uitvoer.ts';

/** Makes a question for another region: codes of the people in a file, signed. Written in the register before it exists. */
export async function stelVraag(
  instelling: Instelling,
  bestand: string,
  { regio, ronde, reden }: { regio: string; ronde: string; reden: string },
  uit: string,
  nu: number,
): Promise<number> {
  const partner = await leesPartner(instelling, regio);
  const naslag = await leesNaslagsleutel(instelling);
  const { personen, overgeslagen } = await codeerPersonen(bestand, partner.ronde(ronde));
  if (personen.length === 0) throw new Invoerfout(`${bestand}: er staat niemand in om naar te vragen.`);
  const vragen = personen.reduce((som, { codes }) => som + telVragen(codes), 0);
  const wie = bewaarWie(
    naslag,
    personen.map(({ mens }) => mens),
  );
  const moment = new Date(nu).toISOString();
  await Register.metSlot(instelling, async (register) => {
    const eerder = vandaag(register.regels, 'gevraagd', regio, nu);
    if (eerder + vragen > instelling.vragenPerDag)
      throw new Invoerfout(
        `Per dag mogen ${instelling.vragenPerDag} vragen; vandaag waren het er al ${eerder}, en dit zijn er ${vragen}. Een naam met geboortedag, een telefoonnummer en een kenteken tellen elk als één.`,
      );
    const kenmerk = randomUUID();
    const { grond } = partner;
    const bericht = {
      soort: 'vraag',
      versie: 1,
      kenmerk,
      van: instelling.regio,
      aan: regio,
      ronde,
      grond,
      gemaakt: moment,
      vragen: personen.map(({ nr, codes }) => ({ nr, codes: [...codes] })),
    } as const;
    await schrijfNieuw(uit, async () => {
      const tekst = onderteken(bericht, partner.eigen);
      await register.schrijf({
        moment,
        wat: 'gevraagd',
        met: regio,
        kenmerk,
        ronde,
        aantal: personen.length,
        vragen,
        wie,
        hits: null,
        grond,
        reden,
      });
      return tekst;
    });
  });
  process.stdout.write(`Vraag over ${personen.length} mensen aan ${regio} staat in ${uit}.\n`);
  return overgeslagen > 0 ? 1 : 0;
}
