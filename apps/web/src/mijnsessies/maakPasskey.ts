import { vraag } from '../api/client.ts';
import { ApiFout } from '../api/fout.ts';
import { t } from '../taal/taal.ts';
import type { Passkey } from './queries.ts';

/** Whether this browser can make a passkey here. */
export function kanPasskey(): boolean {
  return typeof globalThis.PublicKeyCredential?.parseCreationOptionsFromJSON === 'function';
}

/** Has the device make a passkey and the server keep it. Throws when the user stops or the server refuses. */
export async function maakPasskey(naam: string): Promise<Passkey> {
  const opties = await vraag<PublicKeyCredentialCreationOptionsJSON>('/passkeys/opties', { method: 'POST' });
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(opties);
  const sleutel = await navigator.credentials.create({ publicKey }).catch((fout: unknown) => {
    const bekend = fout instanceof DOMException && fout.name === 'InvalidStateError';
    throw new ApiFout(
      0,
      bekend
        ? t('Dit apparaat heeft al een passkey voor Waakvlam.')
        : t('Er is geen passkey gemaakt. Probeer het opnieuw.'),
    );
  });
  return vraag<Passkey>('/passkeys', { method: 'POST', body: { naam, sleutel } });
}
