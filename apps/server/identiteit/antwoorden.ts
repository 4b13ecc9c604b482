import type { FastifyReply } from 'fastify';

/** Where someone goes on who has to begin again. */
export const OPNIEUW = { naar: '/aanmelden', tekst: 'Naar aanmelden' };

export function html(antwoord: FastifyReply, inhoud: string, status = 200): FastifyReply {
  return antwoord.code(status).type('text/html; charset=utf-8').send(inhoud);
}

/** The text in a field of a form that was sent; empty when it is not there. */
export function veld(body: unknown, naam: string): string {
  const waarde: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, naam) : undefined;
  return typeof waarde === 'string' ? waarde.replaceAll('\0', '') : '';
}
