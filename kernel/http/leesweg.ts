import type { IncomingMessage } from 'node:http';

const MEESTE_BYTES = 256 * 1024 * 1024;
const LANGSTE_MS = 30_000;

/**
 * Reads away what a caller still sends, before she is refused. Whoever closes on unread bytes resets the connection, and
 * then she sees a broken line instead of the reason. Resolves too when there is too much of it or it takes too long.
 */
export async function leesWeg(inhoud: IncomingMessage): Promise<void> {
  if (inhoud.readableEnded || inhoud.destroyed) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const klok = setTimeout(resolve, LANGSTE_MS);
  let over = MEESTE_BYTES;
  const neem = (brok: Buffer): void => {
    over -= brok.length;
    if (over < 0) resolve();
  };
  inhoud.on('data', neem).once('end', resolve).once('close', resolve).once('error', resolve);
  await promise;
  clearTimeout(klok);
  inhoud.off('data', neem);
}
