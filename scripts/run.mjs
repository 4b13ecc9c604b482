import { runTypeScript } from './lib/node24.mjs';

const [file, ...args] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('Gebruik: node scripts/run.mjs BESTAND.ts [ARGUMENTEN]\n');
  process.exit(2);
}
await runTypeScript(file, args).catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(2);
});
