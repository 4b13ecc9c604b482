import { meetVastleggen } from './databank.ts';
import { meetHerkenning } from './herkenning.ts';
import { meetRekenen } from './rekenen.ts';
import { meetServer } from './server.ts';
import { meetWerk } from './werk.ts';
import { meetZicht } from './zicht.ts';
import { machine, schrijfTabel } from './tabel.ts';

const metingen = [
  ...meetRekenen(),
  ...(await meetHerkenning()),
  ...(await meetVastleggen()),
  ...(await meetServer()),
  ...(await meetZicht()),
  ...(await meetWerk()),
];
process.stdout.write(`${machine()}\n\n${schrijfTabel(metingen)}\n`);
