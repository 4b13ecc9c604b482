import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * Makes a temporary data folder in which a database can live: when PostgreSQL runs as another user, it has to get at its
 * own folder below this one. Else the database would lie elsewhere and outlive the folder that whoever made it removes.
 */
export function makeDataFolder(name: string): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `waakvlam-${name}-`));
  fs.chmodSync(folder, 0o711);
  return folder;
}
