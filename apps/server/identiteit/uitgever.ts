import * as oidc from 'openid-client';

export interface Uitgeverdelen {
  readonly issuer: () => string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where our own server can be asked directly, when it is its own provider. */
  readonly rechtstreeks?: (() => { readonly van: string; readonly naar: string }) | undefined;
}

/** Asks a provider how it works, once; after a failure the next sign-in asks again. */
export function maakUitgever(delen: Uitgeverdelen): () => Promise<oidc.Configuration> {
  let bezig: Promise<oidc.Configuration> | undefined;
  return () => {
    bezig ??= ontdek(delen).catch((fout: unknown) => {
      bezig = undefined;
      throw fout;
    });
    return bezig;
  };
}

async function ontdek({ issuer, clientId, clientSecret, rechtstreeks }: Uitgeverdelen): Promise<oidc.Configuration> {
  const adres = new URL(issuer());
  return oidc.discovery(adres, clientId, undefined, oidc.ClientSecretBasic(clientSecret), {
    timeout: 5,
    // The configuration lets plain HTTP through on this machine alone.
    execute: adres.protocol === 'http:' ? [oidc.allowInsecureRequests] : [],
    ...(rechtstreeks && {
      [oidc.customFetch]: async (url: string, opties: oidc.CustomFetchOptions) => {
        const { van, naar } = rechtstreeks();
        const { body, ...rest } = opties;
        return fetch(url.startsWith(`${van}/`) ? naar + url.slice(van.length) : url, {
          ...rest,
          ...(body !== undefined && { body: body instanceof Uint8Array ? new Uint8Array(body) : body }),
        });
      },
    }),
  });
}
