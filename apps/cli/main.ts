interface Opdracht {
  readonly HULP: string;
  readonly run: (args: readonly string[]) => Promise<number>;
}

/** Each command is loaded only when it is called, so that `replay` does not pay for a database driver. */
const OPDRACHTEN: Readonly<Record<string, () => Promise<Opdracht>>> = {
  convenant: () => import('./convenant.ts').then(({ HULP, runConvenant }) => ({ HULP, run: runConvenant })),
  replay: () => import('./replay.ts').then(({ HULP, runReplay }) => ({ HULP, run: runReplay })),
  export: () => import('./export.ts').then(({ HULP, runExport }) => ({ HULP, run: runExport })),
  hitnohit: () => import('./hitnohit.ts').then(({ HULP, runHitnohit }) => ({ HULP, run: runHitnohit })),
  link: () => import('./link.ts').then(({ HULP, runLink }) => ({ HULP, run: runLink })),
  medewerkers: () => import('./medewerkers.ts').then(({ HULP, runMedewerkers }) => ({ HULP, run: runMedewerkers })),
  scan: () => import('./scan.ts').then(({ HULP, runScan }) => ({ HULP, run: runScan })),
  verify: () => import('./verify.ts').then(({ HULP, runVerify }) => ({ HULP, run: runVerify })),
};

// A reader that stops early (`| head`) is no failure; an output that is full is.
process.stdout.on('error', (fout: NodeJS.ErrnoException) => {
  if (fout.code === 'EPIPE') process.exit(0);
  process.stderr.write(fout.code === 'ENOSPC' ? 'De uitvoer past niet: de schijf is vol.\n' : `${fout.message}\n`);
  process.exit(2);
});

const [naam, ...args] = process.argv.slice(2);
const laad = naam === undefined ? undefined : OPDRACHTEN[naam];
const vraagtHulp = (arg: string | undefined): boolean => arg === '--help' || arg === '-h';
if (laad) {
  const { HULP, run } = await laad();
  if (args.some(vraagtHulp)) process.stdout.write(`${HULP}\n`);
  else process.exitCode = await run(args);
} else if (vraagtHulp(naam)) process.stdout.write(await schrijfHulp());
else {
  process.stderr.write(naam === undefined ? 'Geef een opdracht.\n\n' : `Opdracht "${naam}" bestaat niet.\n\n`);
  process.stderr.write(await schrijfHulp());
  process.exitCode = 2;
}

async function schrijfHulp(): Promise<string> {
  const opdrachten = await Promise.all(Object.values(OPDRACHTEN).map((een) => een()));
  return `waakvlam: ketenaanpak van stalking door (ex-)partners\n\n${opdrachten.map(({ HULP }) => HULP).join('\n\n')}\n`;
}
