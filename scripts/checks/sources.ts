import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root folder of this checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A source file: path from the root with forward slashes, and its text. */
export interface Source {
  file: string;
  text: string;
}

const skipped = new Set(['node_modules', 'dist', '.git', '.waakvlam', '.cache']);

/** All TypeScript sources below these folders of the checkout. */
export function readSources(folders: string[]): Source[] {
  return folders
    .flatMap((folder) => walk(folder))
    .map((file) => ({
      file,
      text: fs.readFileSync(path.join(root, file), 'utf8'),
    }));
}

function walk(folder: string): string[] {
  if (!fs.existsSync(path.join(root, folder))) return [];
  return fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : walk(file);
    return /\.tsx?$/.test(entry.name) ? [file] : [];
  });
}
