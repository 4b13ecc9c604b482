import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root folder of this checkout. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
