import { netwerk } from '@waakvlam/kernel/http';
import { MINUUT, type Moment } from '@waakvlam/kernel/tijd';

/** Attempts that failed, of one network in a quarter of an hour: more than a large office makes by mistake. */
const MEEST = 100;
const VENSTER = 15 * MINUUT;
const MEEST_NETWERKEN = 10_000;

/** Attempts to sign in with a password, by the network that they come from. */
export interface Pogingen {
  /** Counts an attempt, until it turns out right; false when that network made too many. */
  readonly begin: (ip: string, nu: Moment) => boolean;
  readonly gelukt: (ip: string) => void;
}

export function maakPogingen(): Pogingen {
  const vensters = new Map<string, { aantal: number; readonly tot: Moment }>();
  return {
    begin: (ip, nu) => {
      const net = netwerk(ip);
      const oud = vensters.get(net);
      const venster = oud !== undefined && oud.tot > nu ? oud : { aantal: 0, tot: nu + VENSTER };
      if (venster.aantal >= MEEST) return false;
      venster.aantal += 1;
      // What began last stands last, so that what goes first is over first.
      if (venster !== oud) vensters.delete(net);
      vensters.set(net, venster);
      const [eerste] = vensters.keys();
      if (vensters.size > MEEST_NETWERKEN && eerste !== undefined) vensters.delete(eerste);
      return true;
    },
    gelukt: (ip) => {
      const venster = vensters.get(netwerk(ip));
      if (venster !== undefined) venster.aantal -= 1;
    },
  };
}

/** Does work when it is its turn; undefined when too much waits. What has priority always waits, in front. */
export type Beurten = <T>(werk: () => Promise<T>, voorrang: boolean) => Promise<T | undefined>;

/** Turns for work of which `tegelijk` may be done at a time while at most `wachtend` wait. */
export function maakBeurten(tegelijk: number, wachtend: number): Beurten {
  let bezig = 0;
  const rij: (() => void)[] = [];
  return async (werk, voorrang) => {
    if (bezig < tegelijk) bezig += 1;
    else {
      if (!voorrang && rij.length >= wachtend) return undefined;
      await new Promise<void>((door) => void (voorrang ? rij.unshift(door) : rij.push(door)));
    }
    try {
      return await werk();
    } finally {
      const volgende = rij.shift();
      if (volgende === undefined) bezig -= 1;
      else volgende();
    }
  };
}
