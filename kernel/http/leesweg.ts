import type { IncomingMessage } from 'node:http';

const MEESTE_BYTES = 256 * 1024 * 1024;
const LANGSTE_MS = 30_000;

/**
 * Reads away what a caller still sends while she is refused. Whoever closes on unread bytes resets the connection, and
 * then she sees a broken line instead of the reason. Ends the connection when there is too much of it or it takes too long.
 */
export function leesWeg(inhoud: IncomingMessage): void {
  if (inhoud.readableEnded || inhoud.destroyed) return;
  const klok = setTimeout(() => inhoud.destroy(), LANGSTE_MS);
  klok.unref();
  let over = MEESTE_BYTES;
  // Who read half of it still waits for a next part, and then nothing flows.
  inhoud.removeAllListeners('readable');
  inhoud.on('data', (brok: Buffer) => {
    over -= brok.length;
    if (over < 0) inhoud.destroy();
  });
  inhoud.once('end', () => clearTimeout(klok)).once('close', () => clearTimeout(klok));
}
