import { SIGNAALTITELS } from './signaalcodes.ts';

/** What a notification is called in the list of who got it; `code` is that of the signal that an alarm tells of. */
export function notificatietitel(soort: string, code: string | null, trap: number): string {
  switch (soort) {
    case 'alarm':
      return code === null ? 'Alarm' : (SIGNAALTITELS[code] ?? code);
    case 'taken':
      return 'Nieuwe taken voor uw organisatie';
    case 'contact':
      return 'Een collega had contact met het slachtoffer';
    case 'wacht':
      return 'Een alarm in uw regio wacht op de wachtdienst';
    case 'leeslijst':
      return trap === 2
        ? 'Op de leeslijst wacht een melding te lang, en niemand in uw organisatie mag haar lezen'
        : 'Op de leeslijst wacht een melding langer dan afgesproken';
    default:
      return 'Meldingen worden niet bezorgd. Kijk de e-mail en de wachtdienst na.';
  }
}
