import { gevraagdNaar, onleesbaar, type Registerregel } from '@waakvlam/herkenning';
import { AMSTERDAM, formatMoment } from '@waakvlam/kernel/tijd';
import { Invoerfout } from '../link/invoerfout.ts';
import { type Instelling, leesNaslagsleutel } from './instelling.ts';
import { codeerPersonen } from './personen.ts';
import { Register } from './register.ts';

/**
 * Says for each of the people in a file when another region was asked after her, by whom and why. For the privacy officer; also
 * when asking is off. Reads only, so a copy of the register will do. Never says "not asked" of what it could not read.
 */
export async function zoekNaslag(instelling: Instelling, bestand: string): Promise<number> {
  const sleutel = await leesNaslagsleutel(instelling);
  const { regels } = await Register.lees(instelling);
  if (regels.length === 0) throw new Invoerfout(`${instelling.register}: dit register is leeg of bestaat niet.`);
  const { personen, overgeslagen } = await codeerPersonen(bestand, sleutel);
  for (const { nr, mens } of personen) {
    const gevonden = gevraagdNaar(regels, sleutel, mens);
    if (gevonden.length === 0) process.stdout.write(`regel ${nr}: geen vraag gevonden\n`);
    for (const { regel, zekerheid } of gevonden)
      process.stdout.write(`regel ${nr}: ${beschrijf(regel)} (${zekerheid ?? 'zwak'})\n`);
  }
  const niet = onleesbaar(regels, sleutel);
  if (niet > 0)
    process.stderr.write(
      `Bij ${niet} vragen is niet na te gaan naar wie: van voor de naslag, of met een ander geheim.\n`,
    );
  return overgeslagen + niet > 0 ? 1 : 0;
}

function beschrijf({ moment, met, door, reden }: Registerregel): string {
  const dag = formatMoment(Date.parse(moment), AMSTERDAM).slice(0, 16).replace('T', ' ');
  // a reason is typed by whom this is about: nothing in it may hide the line from who reads
  return `${dag} gevraagd aan ${met} door ${door}, reden: ${reden ?? 'geen'}`.replace(/\p{C}/gu, '?');
}
