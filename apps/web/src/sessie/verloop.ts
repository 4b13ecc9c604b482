/** How long the session of this browser goes on, as the server says it. */
export type Grenzen = {
  /** Unused for so many seconds it ends. */
  stilteSeconden: number;
  /** And then in any case. */
  verloopt: string;
};

export type Einde = {
  /** Milliseconds that are left. */
  rest: number;
  /** `stilte`: going on helps. `duur`: the session is old, signing in again is what is left. */
  reden: 'stilte' | 'duur';
};

/** When the session ends that the server answered last at `gebruikt`; all in milliseconds. */
export function eindeVan({ stilteSeconden, verloopt }: Grenzen, gebruikt: number, nu: number): Einde {
  const [stil, oud] = [gebruikt + stilteSeconden * 1000, Date.parse(verloopt)];
  return stil < oud ? { rest: stil - nu, reden: 'stilte' } : { rest: oud - nu, reden: 'duur' };
}
