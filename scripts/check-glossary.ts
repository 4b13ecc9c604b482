import fs from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';
import { glossaryFaults, glossarySchema, glossaryViolations } from './checks/glossary.ts';
import { readSources, root } from './checks/sources.ts';

const text = fs.readFileSync(path.join(root, 'docs/glossary.yaml'), 'utf8');
const glossary = glossarySchema.parse(load(text));
const sources = readSources(['kernel', 'modules', 'apps']);
const wrong = [...glossaryFaults(glossary), ...sources.flatMap((source) => glossaryViolations(glossary, source))];
for (const sentence of wrong) process.stderr.write(`${sentence}\n`);
process.stdout.write(`${glossary.terms.length} terms, ${sources.length} files, ${wrong.length} wrong\n`);
process.exitCode = wrong.length === 0 ? 0 : 1;
