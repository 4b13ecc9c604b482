import { t } from '../taal/taal.ts';

/** Keys that do something at once, with where they work. */
export const SNELTOETSEN: readonly { toetsen: string; waar: string; wat: string }[] = [
  { toetsen: 'Ctrl + K', waar: t('overal'), wat: t('Zoeken') },
  { toetsen: t('Alt + Shift + 1 t/m 9'), waar: t('casus'), wat: t('Dat tabblad openen; 0 is het tiende') },
  { toetsen: t('J of ↓, K of ↑'), waar: t('werkvoorraad'), wat: t('Naar de volgende of vorige regel') },
  { toetsen: 'G', waar: t('werkvoorraad'), wat: t('De taak bij de gekozen regel is gedaan') },
  { toetsen: 'P', waar: t('werkvoorraad'), wat: t('De taak oppakken') },
  { toetsen: 'Enter', waar: t('bekend op'), wat: t('Naar het ingevulde moment') },
  { toetsen: 'Esc', waar: t('venster of lijst'), wat: t('Sluiten zonder iets te veranderen') },
];
