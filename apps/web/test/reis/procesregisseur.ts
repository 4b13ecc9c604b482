import { expect, it } from 'vitest';
import type { Reis } from './reis.ts';
import { kijkTerug, meldAan, openCasus, signaal } from './stappen.ts';

/** A chair who prepares a review: what did we know then, and what not yet? */
export function procesregisseurReis(open: Reis): void {
  it('lets a procesregisseur look back to before an alarm, by date and by step, and come back to now', async () => {
    const bezoek = await open();
    const { pagina, keur } = bezoek;
    await meldAan(pagina, 'Paula Procesvoorbeeld');
    await openCasus(pagina, 'Voorbeeldcasus Mina');
    const alarm = signaal(pagina, 'Einde zonder vervanging');
    await alarm.waitFor();

    await kijkTerug(pagina, '2018-06-14T12:00');
    await alarm.waitFor({ state: 'detached' });
    expect(new URL(pagina.url()).searchParams.get('op')).toBe('2018-06-14T10:00:00.000Z');
    await keur('Casus, terugblik · Waakvlam');

    // The same moment for whoever gets the address, and one step of the slider further.
    await pagina.reload();
    await pagina.getByText('U kijkt terug naar do 14 jun 2018').waitFor();
    const schuif = pagina.getByRole('slider', { name: 'Momenten van verandering' });
    await schuif.and(pagina.locator(':enabled')).focus();
    await pagina.keyboard.press('ArrowRight');
    await alarm.waitFor();
    await pagina.getByText('U kijkt terug naar vr 15 jun 2018').waitFor();

    await pagina.getByRole('button', { name: 'Terug naar nu' }).click();
    await pagina.getByText('U kijkt terug naar').waitFor({ state: 'detached' });
    await alarm.waitFor();
    expect(new URL(pagina.url()).search).toBe('');
    expect(await pagina.title()).toBe('Casus · Waakvlam');
    await bezoek.sluit();
  });
}
