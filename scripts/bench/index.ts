import { meetVastleggen } from './databank.ts';
import { meetRekenen } from './rekenen.ts';
import { meetServer } from './server.ts';
import { machine, schrijfTabel } from './tabel.ts';

const metingen = [...meetRekenen(), ...(await meetVastleggen()), ...(await meetServer())];
process.stdout.write(`${machine()}\n\n${schrijfTabel(metingen)}\n`);
