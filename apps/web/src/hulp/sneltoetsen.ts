/** Keys that do something at once, with where they work. */
export const SNELTOETSEN: readonly { toetsen: string; waar: string; wat: string }[] = [
  { toetsen: 'Ctrl + K', waar: 'overal', wat: 'Zoeken' },
  { toetsen: 'Alt + Shift + 1 t/m 9', waar: 'casus', wat: 'Dat tabblad openen; 0 is het tiende' },
  { toetsen: 'J of ↓, K of ↑', waar: 'werkvoorraad', wat: 'Naar de volgende of vorige regel' },
  { toetsen: 'G', waar: 'werkvoorraad', wat: 'De taak bij de gekozen regel is gedaan' },
  { toetsen: 'P', waar: 'werkvoorraad', wat: 'De taak oppakken' },
  { toetsen: 'Enter', waar: 'bekend op', wat: 'Naar het ingevulde moment' },
  { toetsen: 'Esc', waar: 'venster of lijst', wat: 'Sluiten zonder iets te veranderen' },
];
