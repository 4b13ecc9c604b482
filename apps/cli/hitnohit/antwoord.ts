import {
  afzender,
  beantwoord,
  Berichtfout,
  eisVers,
  onderteken,
  vandaag,
  vraagbericht,
  openBericht,
  telVragen,
} from '@waakvlam/herkenning';
import { Invoerfout } from '../link/invoerfout.ts';
import { type Instelling, leesBestand, leesPartner } from './instelling.ts';
import { codeerPersonen } from './personen.ts';
import { Register } from './register.ts';
import { schrijfNieuw } from './uitvoer.ts';

/**
 * Answers a question of another region with yes or no for each, and whom to call. Who answers is not told about whom it was:
 * only how many, and how many are known.
 */
export async function beantwoordVraag(
  instelling: Instelling,
  bestand: string,
  bekendBestand: string,
  uit: string,
  nu: number,
): Promise<number> {
  const tekst = await leesBestand(bestand);
  const van = afzender(tekst);
  const partner = await leesPartner(instelling, van);
  const vraag = openBericht(tekst, vraagbericht, partner.publiek);
  if (vraag.aan !== instelling.regio) throw new Berichtfout('Deze vraag is niet aan deze regio.');
  eisVers(vraag, nu);
  const gevraagd = vraag.vragen.reduce((som, { codes }) => som + telVragen(codes), 0);
  const { personen, overgeslagen } = await codeerPersonen(bekendBestand, partner.ronde(vraag.ronde));
  const bekend = new Set(personen.flatMap(({ codes }) => codes.map(({ code }) => code)));
  const antwoorden = vraag.vragen.map(({ nr, codes }) => ({ nr, ...beantwoord(codes, bekend) }));
  const hits = antwoorden.filter(({ hit }) => hit).length;
  await Register.metSlot(instelling, async (register) => {
    const { kenmerk, ronde } = vraag;
    if (register.regels.some((regel) => regel.wat === 'beantwoord' && regel.kenmerk === kenmerk))
      throw new Berichtfout('Deze vraag is al beantwoord.');
    const moment = new Date(nu).toISOString();
    if (vandaag(register.regels, 'beantwoord', van, nu) + gevraagd > instelling.vragenPerDag)
      throw new Invoerfout(
        `${van} mag per dag ${instelling.vragenPerDag} vragen stellen; dat worden er met deze ${gevraagd} meer.`,
      );
    const bericht = {
      soort: 'antwoord',
      versie: 1,
      kenmerk,
      van: instelling.regio,
      aan: van,
      ronde,
      gemaakt: moment,
      antwoorden,
      bellen: hits > 0 ? instelling.bellen : null,
    } as const;
    await schrijfNieuw(uit, async () => {
      const ondertekend = onderteken(bericht, partner.eigen);
      await register.schrijf({
        moment,
        wat: 'beantwoord',
        met: van,
        kenmerk,
        ronde,
        aantal: antwoorden.length,
        vragen: gevraagd,
        hits,
        grond: partner.grond,
        grondVrager: vraag.grond,
        reden: null,
      });
      return ondertekend;
    });
  });
  process.stdout.write(`Antwoord aan ${van} staat in ${uit}: ${hits} van ${antwoorden.length} bekend.\n`);
  process.stdout.write(`${van} noemt als grond: ${vraag.grond}\n`);
  return overgeslagen > 0 ? 1 : 0;
}
