const INVOER = 'input, textarea, select, [contenteditable], dialog';

/** Whether the focus is in a field or a window: then no single key is a shortcut, and nothing takes the focus away. */
export function typtNu(): boolean {
  return Boolean(document.activeElement?.closest(INVOER));
}
