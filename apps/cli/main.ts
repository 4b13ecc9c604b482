import { HULP as REPLAY } from './replay.ts';

const OPDRACHTEN: Readonly<Record<string, () => Promise<(args: readonly string[]) => Promise<number>>>> = {
  replay: async () => (await import('./replay.ts')).runReplay,
};

const HULP = `waakvlam: keten tegen stalking

${REPLAY}`;

const [opdracht, ...args] = process.argv.slice(2);
const laad = opdracht === undefined ? undefined : OPDRACHTEN[opdracht];
if (!laad) {
  const gevraagd = opdracht === undefined || opdracht === '--help' || opdracht === '-h';
  process[gevraagd ? 'stdout' : 'stderr'].write(gevraagd ? `${HULP}\n` : `Opdracht "${opdracht}" bestaat niet.\n${HULP}\n`);
  process.exitCode = opdracht === '--help' || opdracht === '-h' ? 0 : 2;
} else {
  process.exitCode = await (await laad())(args);
}
