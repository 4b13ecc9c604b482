export type Taal = 'nl' | 'en';

/** The languages of the screens, each in its own words. */
export const TALEN: readonly { taal: Taal; naam: string }[] = [
  { taal: 'nl', naam: 'Nederlands' },
  { taal: 'en', naam: 'English' },
];

const SLEUTEL = 'waakvlam.taal';

/** What was chosen in this browser; Dutch until somebody chooses, whatever the browser itself speaks. */
export function gekozenTaal(): Taal {
  try {
    return localStorage.getItem(SLEUTEL) === 'en' ? 'en' : 'nl';
  } catch {
    return 'nl'; // storage that is shut, or no browser at all
  }
}

/** Chooses and loads the page anew; what is being typed asks first whether it may go. */
export function kiesTaal(taal: Taal): void {
  localStorage.setItem(SLEUTEL, taal);
  location.reload();
}
