import {
  afzender,
  beantwoord,
  Berichtfout,
  onderteken,
  vandaag,
  vraagbericht,
  openBericht,
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
): Promise<number> {
  const tekst = await leesBestand(bestand);
  const van = afzender(tekst);
  const partner = await leesPartner(instelling, van);
  const vraag = openBericht(tekst, vraagbericht, partner.publiek);
  if (vraag.aan !== instelling.regio || vraag.van !== van) throw new Berichtfout('Deze vraag is niet aan deze regio.');
  const { personen, overgeslagen } = await codeerPersonen(bekendBestand, partner.ronde(vraag.ronde));
  const bekend = new Set(personen.flatMap(({ codes }) => codes.map(({ code }) => code)));
  const antwoorden = vraag.vragen.map(({ nr, codes }) => ({ nr, ...beantwoord(codes, bekend) }));
  const hits = antwoorden.filter(({ hit }) => hit).length;
  await Register.metSlot(instelling, async (register) => {
    const { kenmerk, ronde } = vraag;
    if (register.regels.some((regel) => regel.wat === 'beantwoord' && regel.kenmerk === kenmerk))
      throw new Berichtfout('Deze vraag is al beantwoord.');
    const nu = new Date().toISOString();
    if (vandaag(register.regels, 'beantwoord', van, nu) + antwoorden.length > instelling.vragenPerDag)
      throw new Invoerfout(
        `${van} mag per dag naar ${instelling.vragenPerDag} mensen vragen; dat wordt met deze vraag meer.`,
      );
    const bericht = {
      soort: 'antwoord',
      versie: 1,
      kenmerk,
      van: instelling.regio,
      aan: van,
      ronde,
      gemaakt: nu,
      antwoorden,
      bellen: hits > 0 ? instelling.bellen : null,
    } as const;
    await schrijfNieuw(uit, async () => {
      const ondertekend = onderteken(bericht, partner.eigen);
      await register.schrijf({
        moment: nu,
        wat: 'beantwoord',
        met: van,
        kenmerk,
        ronde,
        aantal: antwoorden.length,
        hits,
        grond: partner.grond,
        reden: null,
      });
      return ondertekend;
    });
  });
  process.stdout.write(`Antwoord aan ${van} staat in ${uit}: ${hits} van ${antwoorden.length} bekend.\n`);
  return overgeslagen > 0 ? 1 : 0;
}
