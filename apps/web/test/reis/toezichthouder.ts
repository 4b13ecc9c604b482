import { expect, it } from 'vitest';
import { belAls } from './beller.ts';
import { maakMaatregelcasus } from './maatregelcasus.ts';
import type { Reis } from './reis.ts';
import { krijgtFocus, meldAan, tabNaar } from './stappen.ts';

const moment = (minutenGeleden: number): string => new Date(Date.now() - minutenGeleden * 60_000).toISOString();

/** The supervisor of 3RO: hears what police recorded, answers a breach, and is no go-between. */
export function toezichthouderReis(open: Reis): void {
  it('tells a supervisor of an incident, asks to weigh V-TUL, and lets supervision go on only with a reason', async () => {
    const bezoek = await open({ breedte: 320, hoogte: 640 });
    const { pagina, keur } = bezoek;
    await meldAan(pagina, 'Thijs Toezichtvoorbeeld');
    const url = new URL(pagina.url()).origin;
    const id = await maakMaatregelcasus(url, ['3ro', 'om']);
    const thijs = await belAls(url, 'Thijs');
    const wies = await belAls(url, 'Wies');
    await thijs.stuur(`/casussen/${id}/feiten`, {
      soort: 'rol_toegewezen',
      op: moment(10),
      inhoud: { rol: 'toezichthouder', organisatie: '3ro', voor: 'pleger' },
    });
    await wies.stuur(`/casussen/${id}/feiten`, { soort: 'incident', op: moment(1), inhoud: { aard: ['opwachten'] } });

    await wies.stuur(`/casussen/${id}/feiten`, {
      soort: 'overtreding',
      op: moment(1),
      inhoud: { maatregel: 'ga', aard: 'fysiek' },
    });

    await pagina.goto(`/casussen/${id}`);
    await pagina.getByText('De politie legde een incident').first().waitFor();
    await pagina.getByText('voorlopige tenuitvoerlegging (V-TUL)').first().waitFor();

    const risc = pagina.getByRole('button', { name: /^Leg vast: .*RISc/ });
    await tabNaar(pagina, risc);
    await pagina.keyboard.press('Enter');
    expect(await krijgtFocus(pagina.getByRole('link', { name: 'Risicotaxatie: ga naar Risico' }))).toBe(true);
    await pagina.keyboard.press('Enter');
    const instrument = pagina.getByLabel('Waarmee?');
    expect(await krijgtFocus(instrument)).toBe(true);
    expect(await instrument.inputValue()).toBe('risc');
    await pagina
      .getByRole('group', { name: /^Uitkomst/ })
      .getByLabel('Midden')
      .check();
    await pagina
      .getByRole('group', { name: /^Bent u in dit instrument/ })
      .getByLabel('Ja')
      .check();
    await pagina.getByLabel('Onderbouwing in eigen woorden').fill('Hij houdt zich niet aan zijn voorwaarden.');
    await pagina.getByRole('button', { name: 'Leg de beoordeling vast' }).press('Enter');
    await pagina.getByText('De beoordeling is vastgelegd.').waitFor();
    await keur('Casus · Waakvlam');
    await pagina.goto(`/casussen/${id}`);
    await pagina.getByText('voorlopige tenuitvoerlegging (V-TUL)').first().waitFor();
    expect(await risc.count()).toBe(0);

    await pagina.goto(`/casussen/${id}/maatregelen`);
    const verbod = pagina.getByRole('article', { name: 'Gedragsaanwijzing' });
    const knop = verbod.getByRole('button', { name: 'Volg op' });
    await tabNaar(pagina, knop);
    await pagina.keyboard.press('Enter');
    const venster = pagina.getByRole('dialog', { name: 'Volg een overtreding op' });
    await venster.getByLabel('Het toezicht gaat door').check();
    await venster.getByText('weeg eerst of u voorlopige tenuitvoerlegging').waitFor();
    await venster.getByRole('button', { name: 'Leg vast' }).click();
    await venster.getByText('Zeg of u dit met de officier besprak.').first().waitFor();
    await keur('Casus · Waakvlam');
    await venster.getByLabel('Waarom').fill('Hij verhuist deze week naar een andere stad.');
    await venster.getByRole('group', { name: 'Besprak u dit' }).getByLabel('Ja').check();
    await pagina.keyboard.press('Escape');
    await knop.press('Enter');
    expect(await venster.getByLabel('Waarom').inputValue()).toBe('Hij verhuist deze week naar een andere stad.');
    await venster.getByRole('button', { name: 'Leg vast' }).click();
    await venster.waitFor({ state: 'hidden' });
    await verbod.getByText('1 zonder antwoord').waitFor();
    const { signalen } = await wies.haal(`/casussen/${id}/stand`);
    const staat = (code: string) =>
      signalen.some((een: { code: string; actief: boolean }) => een.code === code && een.actief);
    expect(staat('niet_gehandhaafd')).toBe(false);
    await keur('Casus · Waakvlam');
    await bezoek.sluit();
  });

  it('lets a supervisor end the supervision from the list of roles, filled in, with the keyboard', async () => {
    const { pagina, keur, sluit } = await open({ breedte: 320, hoogte: 640 });
    await meldAan(pagina, 'Thijs Toezichtvoorbeeld');
    const url = new URL(pagina.url()).origin;
    const id = await maakMaatregelcasus(url, ['3ro']);
    const thijs = await belAls(url, 'Thijs');
    await thijs.stuur(`/casussen/${id}/feiten`, {
      soort: 'rol_toegewezen',
      op: moment(24 * 60),
      inhoud: { rol: 'toezichthouder', organisatie: '3ro', voor: 'pleger' },
    });
    await pagina.goto(`/casussen/${id}/regie`);
    await tabNaar(pagina, pagina.getByRole('link', { name: 'Beëindigen : toezichthouder' }));
    await keur('Casus · Waakvlam');
    await pagina.keyboard.press('Enter');
    const wanneer = pagina.getByLabel(/^Wanneer/).first();
    expect(await krijgtFocus(wanneer)).toBe(true);
    expect(await pagina.getByLabel(/^Rol/).first().inputValue()).toBe('toezichthouder');
    expect(
      await pagina
        .getByLabel(/^Organisatie/)
        .first()
        .inputValue(),
    ).toBe('3ro');
    await pagina.keyboard.type('nu');
    await tabNaar(pagina, pagina.getByRole('button', { name: 'Vastleggen', exact: true }));
    await pagina.keyboard.press('Enter');
    await pagina.getByText('Rol beëindigd').first().waitFor();
    await expect
      .poll(async () => (await thijs.haal(`/casussen/${id}/stand`)).contacten.map((een: { rol: string }) => een.rol))
      .not.toContain('toezichthouder');
    await sluit();
  });
}
