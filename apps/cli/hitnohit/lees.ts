import { afzender, antwoordbericht, Berichtfout, openBericht } from '@waakvlam/herkenning';
import { type Instelling, leesBestand, leesPartner } from './instelling.ts';
import { Register } from './register.ts';

/** Reads the answer to an own question: which lines of the file are known, how sure, and whom to call. */
export async function leesAntwoord(instelling: Instelling, bestand: string, nu: number): Promise<number> {
  const tekst = await leesBestand(bestand);
  const van = afzender(tekst);
  const partner = await leesPartner(instelling, van);
  const antwoord = openBericht(tekst, antwoordbericht, partner.publiek);
  const { kenmerk, ronde, antwoorden, bellen } = antwoord;
  const raak = antwoorden.filter(({ hit }) => hit);
  await Register.metSlot(instelling, async (register) => {
    const vraag = register.regels.find((regel) => regel.wat === 'gevraagd' && regel.kenmerk === kenmerk);
    if (!vraag || vraag.met !== van || antwoord.aan !== instelling.regio || vraag.aantal !== antwoorden.length)
      throw new Berichtfout('Dit is geen antwoord op een eigen vraag.');
    await register.schrijf({
      moment: new Date(nu).toISOString(),
      wat: 'gelezen',
      met: van,
      kenmerk,
      ronde,
      aantal: antwoorden.length,
      hits: raak.length,
      grond: partner.grond,
      reden: vraag.reden,
    });
  });
  for (const { nr, zekerheid } of raak)
    process.stdout.write(`regel ${nr}: bekend in ${van} (${zekerheid ?? 'zwak'})\n`);
  process.stdout.write(
    raak.length === 0
      ? `Niemand is bekend in ${van}.\n`
      : `Bel eerst: ${bellen ?? van}. Op een hit alleen rust niets.\n`,
  );
  return 0;
}
