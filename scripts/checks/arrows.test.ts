import { describe, expect, test } from 'vitest';
import { arrowViolations } from './arrows.ts';

const check = (file: string, text: string): string[] => arrowViolations({ file, text });

describe('import arrows', () => {
  test.each([
    ['modules/casus/index.ts', `import { a } from '@waakvlam/logboek';`],
    ['modules/routekaart/store.ts', `import type { Risico } from '@waakvlam/risico';`],
    ['modules/logboek/store.ts', `import { withActor } from '@waakvlam/kernel/db';`],
    ['modules/logboek/domain/x.ts', `import { y } from './y.ts';\nimport { z } from 'zod';`],
    ['modules/logboek/domain/x.test.ts', `import fs from 'node:fs';`],
    ['apps/server/composition.ts', `import { a } from '@waakvlam/routekaart';`],
    ['scripts/dekking.ts', `import { a } from '../modules/routekaart/index.ts';`],
  ])('%s may: %s', (file, text) => {
    expect(check(file, text)).toEqual([]);
  });

  test.each([
    ['modules/logboek/index.ts', `import { a } from '@waakvlam/casus';`],
    ['modules/risico/index.ts', `import { a } from '@waakvlam/maatregelen';`],
    ['kernel/db/index.ts', `import { a } from '@waakvlam/logboek';`],
    ['modules/casus/x.ts', `import { a } from '@waakvlam/logboek/domain/feit.ts';`],
    ['modules/casus/x.ts', `import { a } from '../logboek/index.ts';`],
    ['modules/casus/x.ts', `export { a } from '../logboek/index.ts';`],
    ['modules/casus/x.ts', `import {\n  a,\n  b,\n} from '../../kernel/db/index.ts';`],
    ['modules/casus/x.ts', `const a = await import('../logboek/index.ts');`],
    ['modules/casus/domain/x.ts', `import pg from 'pg';`],
    ['modules/casus/domain/x.ts', `import { Kysely } from 'kysely';`],
    ['modules/casus/domain/x.ts', `import http from 'node:http';`],
    ['modules/casus/domain/x.ts', `import { withActor } from '@waakvlam/kernel/db';`],
    ['modules/casus/domain/x.ts', `export const nu = (): number => Date.now();`],
    ['modules/nieuw/x.ts', `import { a } from '@waakvlam/kernel';`],
  ])('%s may not: %s', (file, text) => {
    expect(check(file, text)).toHaveLength(1);
  });
});
