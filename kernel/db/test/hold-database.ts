// Opens the database of a data folder, says so, and holds it until it is told to stop: a server in miniature.
import { openDatabase } from '../database.ts';

const [dataFolder = '', major = '18'] = process.argv.slice(2);
try {
  const database = await openDatabase({ dataFolder, major: Number(major) });
  const timer = setInterval(() => undefined, 1000);
  process.once('SIGTERM', () => {
    clearInterval(timer);
    void database.close();
  });
  // Only now: whoever reads this may send the signal at once.
  process.stdout.write('open\n');
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.name : String(error)}\n`);
  process.exitCode = 1;
}
