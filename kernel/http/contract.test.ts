import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Probleem } from '../errors/index.ts';
import { uitgangen } from '../uitgang/index.ts';
import { openbareRoute, route } from './contract.ts';

const heel = {
  method: 'GET',
  pad: '/proef/{proefId}',
  naam: 'haalProef',
  samenvatting: 'Geeft een proef.',
  onderwerp: 'Proef',
  permission: 'casus.lezen',
  audit: 'casusinhoud',
  antwoord: { 200: z.object({ id: z.string() }) },
} as const;
const { permission: _permission, ...zonderPermission } = heel;
const { audit: _audit, ...zonderAudit } = heel;
const { antwoord: _antwoord, ...zonderAntwoord } = heel;
const geef = async () => ({ status: 200 as const, body: { id: 'x' } });
const verzoek = { params: {}, body: undefined, query: {}, kop: () => undefined };

// The compiler is the test here: each of these lines must be an error.
export const onvolledig = [
  // @ts-expect-error a route names the permission that it asks for
  () => route(zonderPermission, geef),
  // @ts-expect-error a route names its audit category
  () => route(zonderAudit, geef),
  // @ts-expect-error a route describes what it answers
  () => route(zonderAntwoord, geef),
  // @ts-expect-error a handler answers with a status of the contract
  () => route(heel, async () => ({ status: 201 as const, body: { id: 'x' } })),
  // @ts-expect-error a handler answers with the body of the contract
  () => route(heel, async () => ({ status: 200 as const, body: { naam: 'x' } })),
];

describe('a route', () => {
  it('registers itself as a way out, with whom it can reach', () => {
    route(heel, geef);
    expect(uitgangen()).toContainEqual({
      naam: 'GET /proef/{proefId}',
      soort: 'route',
      audit: 'casusinhoud',
      bereik: ['medewerkers'],
    });
  });

  it('lets no field out that its contract does not name', async () => {
    const ruim = openbareRoute({ ...heel, pad: '/proef-open', permission: 'openbaar' }, async () => {
      const body = { id: 'x', geheim: 'adres' };
      return { status: 200 as const, body };
    });
    if (ruim.soort !== 'openbaar') throw new Error('expected a public route');
    expect((await ruim.voer(verzoek)).body).toEqual({ id: 'x' });
  });

  it('refuses a field that it does not know, and names it', async () => {
    const strikt = openbareRoute(
      {
        ...heel,
        pad: '/proef-strikt',
        method: 'POST',
        permission: 'openbaar',
        body: z.strictObject({ id: z.string() }),
      },
      async ({ body }) => ({ status: 200 as const, body }),
    );
    if (strikt.soort !== 'openbaar') throw new Error('expected a public route');
    const fout: unknown = await strikt.voer({ ...verzoek, body: { extra: 1 } }).catch((e: unknown) => e);
    if (!(fout instanceof Probleem)) throw new Error('expected a problem');
    expect(fout.delen.fouten).toEqual([
      { veld: 'id', melding: 'Vul dit veld in.', leeg: true },
      { veld: 'extra', melding: 'Dit veld is niet bekend.' },
    ]);
  });
});
