import { VERS_MS } from './queryClient.ts';

/**
 * Follows something while the page is looked at: a browser keeps few connections open, and people leave many tabs behind.
 * Who looks elsewhere no longer than an answer stays fresh keeps what she follows; for who stayed away longer it begins
 * anew, and `terug` hears so. By the clock as well: on a phone that sleeps no timer runs, and its connections die unheard.
 * Gives the function that stops it.
 */
export function zolangGezien(volg: () => () => void, terug: () => void): () => void {
  let wacht: ReturnType<typeof setTimeout> | undefined;
  let weg = 0;
  let loslaten: (() => void) | undefined;
  const los = () => {
    loslaten?.();
    loslaten = undefined;
  };
  const kijk = () => {
    clearTimeout(wacht);
    if (document.visibilityState !== 'visible') {
      weg = Date.now();
      wacht = setTimeout(los, VERS_MS);
      return;
    }
    if (Date.now() - weg >= VERS_MS) los();
    if (loslaten !== undefined) return;
    loslaten = volg();
    terug();
  };
  if (document.visibilityState === 'visible') loslaten = volg();
  document.addEventListener('visibilitychange', kijk);
  return () => {
    clearTimeout(wacht);
    los();
    document.removeEventListener('visibilitychange', kijk);
  };
}
