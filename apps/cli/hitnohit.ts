import { parseArgs } from 'node:util';
import { Berichtfout, HitnohitUit } from '@waakvlam/herkenning';
import { beschrijfArgumentfout } from './argumenten.ts';
import { beantwoordVraag } from './hitnohit/antwoord.ts';
import { leesInstelling } from './hitnohit/instelling.ts';
import { leesAntwoord } from './hitnohit/lees.ts';
import { zoekNaslag } from './hitnohit/naslag.ts';
import { Invoerfout } from './link/invoerfout.ts';
import { stelVraag } from './hitnohit/vraag.ts';

export const HULP = `waakvlam hitnohit vraag PERSONEN.jsonl --regio CODE --ronde NAAM --reden TEKST --uit VRAAG --instelling BESTAND
waakvlam hitnohit antwoord VRAAG --bekend PERSONEN.jsonl --uit ANTWOORD --instelling BESTAND
waakvlam hitnohit lees ANTWOORD --instelling BESTAND
waakvlam hitnohit naslag PERSONEN.jsonl --instelling BESTAND
  Vraagt een andere regio of mensen daar bekend zijn, zonder namen te delen: alleen ja of nee, en wie te bellen.
  Staat uit tot in de instelling een wettelijke grond staat. Elke vraag komt in het register.
  Met naslag ziet de privacy officer of, wanneer en door wie naar iemand is gevraagd.
  PERSONEN.jsonl        per regel {"naam", "geboren", "telefoon", "kenteken"}
  --ronde NAAM          afspraak tussen de twee regio's, bijvoorbeeld 2026-11
  --bekend BESTAND      wie hier pleger is nadat een mens de melding stalking noemde`;

/** Exit code: 0 done, 1 done but lines were skipped, 2 refused, or unusable arguments or files. */
export async function runHitnohit(args: readonly string[], nu = Date.now()): Promise<number> {
  const keuzen = leesKeuzen(args);
  if (typeof keuzen === 'string') return meld(keuzen);
  const { doe, bestand, opties } = keuzen;
  try {
    const instelling = await leesInstelling(eis(opties, 'instelling'));
    if (doe === 'vraag') {
      const vraag = { regio: eis(opties, 'regio'), ronde: eis(opties, 'ronde'), reden: eis(opties, 'reden') };
      return await stelVraag(instelling, bestand, vraag, eis(opties, 'uit'), nu);
    }
    if (doe === 'antwoord')
      return await beantwoordVraag(instelling, bestand, eis(opties, 'bekend'), eis(opties, 'uit'), nu);
    if (doe === 'naslag') return await zoekNaslag(instelling, bestand);
    return await leesAntwoord(instelling, bestand, nu);
  } catch (fout) {
    if (fout instanceof Invoerfout || fout instanceof Berichtfout || fout instanceof HitnohitUit)
      return meld(fout.message);
    throw fout;
  }
}

type Opties = Readonly<Record<'instelling' | 'regio' | 'ronde' | 'reden' | 'uit' | 'bekend', string | undefined>>;

function leesKeuzen(args: readonly string[]): { doe: string; bestand: string; opties: Opties } | string {
  const tekst = { type: 'string' } as const;
  const options = { instelling: tekst, regio: tekst, ronde: tekst, reden: tekst, uit: tekst, bekend: tekst };
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [doe = '', bestand] = positionals;
    if (!['vraag', 'antwoord', 'lees', 'naslag'].includes(doe))
      return `Zeg wat u wilt: vraag, antwoord, lees of naslag.\n${HULP}`;
    if (bestand === undefined || positionals.length > 2) return `Geef één bestand.\n${HULP}`;
    return {
      doe,
      bestand,
      opties: {
        instelling: undefined,
        regio: undefined,
        ronde: undefined,
        reden: undefined,
        uit: undefined,
        bekend: undefined,
        ...values,
      },
    };
  } catch (fout) {
    return `${beschrijfArgumentfout(fout)}\n${HULP}`;
  }
}

function eis(opties: Opties, naam: keyof Opties): string {
  const waarde = opties[naam]?.trim();
  if (!waarde) throw new Invoerfout(`--${naam} ontbreekt.`);
  return waarde;
}

function meld(tekst: string): number {
  process.stderr.write(`${tekst}\n`);
  return 2;
}
