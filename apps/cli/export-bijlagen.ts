import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { leesOpgeslagen, pakUit } from '@waakvlam/kernel/bijlagen';
import type { Config } from '@waakvlam/kernel/config';
import { type BijlageLezer, CasusFout } from './export-bron.ts';

/**
 * Reads attachments where the server keeps them, with the master key of the installation. A file that is gone or was
 * changed, or another key, stops the export: an archive holds all or does not exist. Throws a `CasusFout` that names it.
 */
export function bijlageLezer({ dataMap, bijlagensleutel }: Config): BijlageLezer {
  return async function* lees({ sha256, sleutel, casussleutel }) {
    const hoofdsleutel = bijlagensleutel ?? (await leesSleutel(join(dataMap, 'sleutels', 'bijlagen')));
    try {
      yield* leesOpgeslagen(join(dataMap, 'bijlagen'), sha256, pakUit(sleutel, pakUit(casussleutel, hoofdsleutel)));
    } catch (cause) {
      throw new CasusFout(
        `Bijlage ${sha256.toString('hex')} ontbreekt, is gewijzigd of hoort bij een andere sleutel dan die van deze server`,
        { cause },
      );
    }
  };
}

async function leesSleutel(pad: string): Promise<Buffer> {
  return readFile(pad).catch((cause: unknown) => {
    throw new CasusFout('De casus heeft bijlagen, en de sleutel daarvan is hier niet te lezen', { cause });
  });
}
