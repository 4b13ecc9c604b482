/** All English, by the Dutch sentence; one file per folder of the screens. */
export const engels: Readonly<Record<string, string>> = Object.assign(
  {},
  ...Object.values(import.meta.glob<Record<string, string>>('./*.json', { eager: true, import: 'default' })),
);
