/** Code that is fetched when it is first asked for. */
export type Code<T> = {
  /** The same promise until it is there; after a failure a later call tries again. */
  laad: () => Promise<T>;
  /** What it holds, at once, when it is there already. */
  nu: () => T | undefined;
};

/** Long enough for a screen that waited for it to say that it failed. */
const NA_FOUT_MS = 1000;

/**
 * Unlike `React.lazy` this gives what was fetched before without waiting: React shows a place holder for 300 ms at least,
 * also for code that is there.
 */
export function eenmaal<T>(haal: () => Promise<T>): Code<T> {
  let gehaald: T | undefined;
  let onderweg: Promise<T> | undefined;
  const laad = () => {
    onderweg ??= haal().then(
      (inhoud) => (gehaald = inhoud),
      (fout: unknown) => {
        setTimeout(() => (onderweg = undefined), NA_FOUT_MS);
        throw fout;
      },
    );
    return onderweg;
  };
  return { laad, nu: () => gehaald };
}
