import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { regelJsonSchema } from '@waakvlam/routekaart';

/** Writes the JSON Schema of rule files anew; editors use it, and a test holds that it is current. */
writeFileSync(join(import.meta.dirname, '..', 'regels', 'routekaart.schema.json'), regelJsonSchema());
