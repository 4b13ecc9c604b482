/** Where a case says when the victim is called, when that is safe, and what she is to hear. */
export const CONTACTPLEK = { tab: 'regie', hash: 'contact' };
