import { describe, expect, it } from 'vitest';
import { maakLog } from './index.ts';

function opgevangen(): { regels: string[]; doel: { write(regel: string): void } } {
  const regels: string[] = [];
  return { regels, doel: { write: (regel) => void regels.push(regel) } };
}

describe('the log', () => {
  it('keeps only fields on the list', () => {
    const { regels, doel } = opgevangen();
    const velden = { route: 'GET /casussen', status: 200, body: 'Anna Voorbeeld', naam: 'Anna Voorbeeld' };
    maakLog('info', doel).info('verzoek', velden);
    expect(regels.join('')).toContain('GET /casussen');
    expect(regels.join('')).not.toContain('Anna');
  });

  it('says kind, code and place of an error but not its message', () => {
    const { regels, doel } = opgevangen();
    const fout = Object.assign(new Error('Key (naam)=(Anna Voorbeeld) already exists', { cause: new Error('Anna') }), {
      code: '23505',
      detail: 'Anna Voorbeeld',
    });
    maakLog('info', doel).error('verzoek mislukt', { fout });
    expect(regels.join('')).toContain('23505');
    expect(regels.join('')).toContain('log.test.ts');
    expect(regels.join('')).not.toContain('Anna');
  });
});
