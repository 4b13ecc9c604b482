const SLEUTEL = 'waakvlam.sneltoetsen';

/** Whether single letters work as shortcuts; who speaks to her computer can switch them off (WCAG 2.1.4). */
export function sneltoetsenAan(): boolean {
  return localStorage.getItem(SLEUTEL) !== 'uit';
}

export function zetSneltoetsen(aan: boolean): void {
  if (aan) localStorage.removeItem(SLEUTEL);
  else localStorage.setItem(SLEUTEL, 'uit');
}
