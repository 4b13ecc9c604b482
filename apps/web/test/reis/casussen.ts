import { it } from 'vitest';
import type { Reis } from './reis.ts';
import { casusStaatEr, kijkTerug, meldAan, openCasus, signaal } from './stappen.ts';

/** What each demo case is there to show: the alarms, and a moment at which they stood. */
const ALARMEN: readonly { casus: string; op?: string; alarmen: readonly string[] }[] = [
  { casus: 'Voorbeeldcasus Demi', op: '2018-04-12T12:00', alarmen: ['Triage te laat', 'Ernstig incident'] },
  {
    casus: 'Voorbeeldcasus Mina',
    op: '2018-06-16T12:00',
    alarmen: ['Overtreding niet opgevolgd', 'Einde zonder vervanging'],
  },
  { casus: 'Voorbeeldcasus Vera', op: '2019-01-20T12:00', alarmen: ['Stilte', 'Einde zonder vervanging'] },
  {
    casus: 'Voorbeeldcasus Loes',
    alarmen: ['Melding in gesloten casus', 'Contact onbeantwoord', 'Einde zonder vervanging'],
  },
  { casus: 'Voorbeeldcasus Nora', op: '2018-05-06T12:00', alarmen: ['Datalek', 'Slachtoffer zonder prioriteit'] },
];

/** Somebody who goes through all demo cases. */
export function casussenReis(open: Reis): void {
  it.each(ALARMEN)('shows in $casus what would have been raised: $alarmen', async ({ casus, op, alarmen }) => {
    const bezoek = await open();
    const { pagina, keur } = bezoek;
    await meldAan(pagina, 'Tess Accentvoorbeeld');
    await openCasus(pagina, casus);
    if (op !== undefined) await kijkTerug(pagina, op);
    const alle = pagina.getByRole('button', { name: /^Toon alle \d+ signalen/ });
    if (await alle.isVisible()) await alle.click();
    for (const alarm of alarmen) await signaal(pagina, alarm).first().waitFor();
    await pagina.setViewportSize({ width: 320, height: 640 });
    await casusStaatEr(pagina, casus);
    await keur(op === undefined ? 'Casus · Waakvlam' : 'Casus, terugblik · Waakvlam');
    await bezoek.sluit();
  });
}
