import { writeFile } from 'node:fs/promises';
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
import { type Instelling, leesBestand, leesPartner, Register } from './instelling.ts';
import { codeerPersonen } from './personen.ts';

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
  const register = await Register.open(instelling);
  if (register.regels.some(({ wat, kenmerk }) => wat === 'beantwoord' && kenmerk === vraag.kenmerk))
    throw new Berichtfout('Deze vraag is al beantwoord.');
  const nu = new Date().toISOString();
  if (vandaag(register.regels, 'beantwoord', van, nu) + vraag.vragen.length > instelling.vragenPerDag)
    throw new Invoerfout(
      `${van} mag per dag naar ${instelling.vragenPerDag} mensen vragen; dat wordt met deze vraag meer.`,
    );
  const { personen, overgeslagen } = await codeerPersonen(bekendBestand, partner.ronde(vraag.ronde));
  const bekend = new Set(personen.flatMap(({ codes }) => codes.map(({ code }) => code)));
  const antwoorden = vraag.vragen.map(({ nr, codes }) => ({ nr, ...beantwoord(codes, bekend) }));
  const hits = antwoorden.filter(({ hit }) => hit).length;
  const { kenmerk, ronde } = vraag;
  const { grond } = partner;
  await register.schrijf({
    moment: nu,
    wat: 'beantwoord',
    met: van,
    kenmerk,
    ronde,
    aantal: antwoorden.length,
    hits,
    grond,
    reden: null,
  });
  const bellen = hits > 0 ? instelling.bellen : null;
  const bericht = {
    soort: 'antwoord',
    versie: 1,
    kenmerk,
    van: instelling.regio,
    aan: van,
    ronde,
    gemaakt: nu,
    antwoorden,
    bellen,
  } as const;
  await writeFile(uit, onderteken(bericht, partner.eigen), { mode: 0o600, flag: 'wx' });
  process.stdout.write(`Antwoord aan ${van} staat in ${uit}: ${hits} van ${antwoorden.length} bekend.\n`);
  return overgeslagen > 0 ? 1 : 0;
}
