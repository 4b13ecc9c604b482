import { join } from 'node:path';
import { laadConvenanten } from '@waakvlam/delen';
import { FLEETING } from '@waakvlam/kernel/testkit';
import { zetConvenanten } from '../../apps/server/toegang/convenant.ts';
import { openTijdelijk } from '../bench/tijdelijk.ts';
import { leesReferentie } from './referentie.ts';
import { bewijsRijen } from './rijen.ts';
import { bewijsUitgangen } from './uitgangen.ts';
import { bewijsWeging, type Uitslag } from './weging.ts';

const MAP = join(import.meta.dirname, '..', '..', 'regels', 'convenanten');
const TOON = 20;

/**
 * Compares what everyone sees with an independent reading of the covenants: every combination in the database, rows under
 * row-level security, and every way out over HTTP. Prints how many combinations and how many leaks; exit code 1 with any.
 */
const tijdelijk = await openTijdelijk(FLEETING);
let lekken = 0;
try {
  await zetConvenanten(tijdelijk.database.pool('motor'), laadConvenanten().alle);
  const landelijk = leesReferentie(join(MAP, 'landelijk.yaml'));
  const regionaal = leesReferentie(join(MAP, 'zeeland-west-brabant.yaml'), join(MAP, 'landelijk.yaml'));
  const { rows } = await tijdelijk.database
    .pool('motor')
    .query<{ id: string; regio: string | null }>('select id, regio from convenant');
  for (const { id, regio } of rows) {
    meld(`${id.split('#')[0]}: `, await bewijsWeging(tijdelijk.database, id, regio === null ? landelijk : regionaal));
  }
  meld('', await bewijsRijen(tijdelijk.database, landelijk));
  meld('', await bewijsUitgangen(tijdelijk, regionaal));
} finally {
  await tijdelijk.sluit();
}
process.stdout.write(`${lekken} lekken of verschillen\n`);
process.exitCode = lekken === 0 ? 0 : 1;

function meld(van: string, { wat, combinaties, verschillen }: Uitslag): void {
  lekken += verschillen.length;
  process.stdout.write(
    `${van}${wat}: ${combinaties.toLocaleString('nl-NL')} combinaties, ${verschillen.length} verschillen\n`,
  );
  for (const verschil of verschillen.slice(0, TOON)) process.stdout.write(`  ${verschil}\n`);
}
