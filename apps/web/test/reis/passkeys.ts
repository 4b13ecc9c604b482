import type { CDPSession, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Reis } from './reis.ts';
import { meldAan, meldAf, naarScherm } from './stappen.ts';

interface Sleutelhanger {
  readonly cdp: CDPSession;
  readonly id: string;
}

/** Gives this browser a device that makes passkeys and knows its user. */
async function krijgSleutelhanger(pagina: Page): Promise<Sleutelhanger> {
  const cdp = await pagina.context().newCDPSession(pagina);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { cdp, id: authenticatorId };
}

/** Whether the device knows that it is its owner: finger, face or PIN. */
const herken = ({ cdp, id }: Sleutelhanger, herkend: boolean): Promise<unknown> =>
  cdp.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified: herkend });

async function meldAanMetPasskey(pagina: Page): Promise<void> {
  await pagina.goto('/aanmelden');
  await pagina.getByRole('link', { name: 'Aanmelden met uw account' }).click();
  await pagina.getByRole('button', { name: 'Meld aan met een passkey' }).click();
}

/** Somebody makes passkeys, signs in with them, and takes one away again. */
export function passkeyReis(open: Reis): void {
  it('lets somebody add a passkey, sign in with it when the device knows her, and end other sessions and keys', async () => {
    // The server says 401 to a passkey that it does not know; the browser writes that down.
    const bezoek = await open({ verwacht: /status of 401/ });
    const { pagina, keur } = bezoek;
    const sleutels = await krijgSleutelhanger(pagina);
    await meldAan(pagina, 'Wies Wijkvoorbeeld');
    await naarScherm(pagina, 'Mijn sessies');
    await pagina.getByText('U hebt nog geen passkey.').waitFor();
    await pagina.getByText('(hier bent u nu)').waitFor();
    await keur('Mijn sessies · Waakvlam');
    await pagina.getByLabel(/Naam van de nieuwe passkey/).fill('Diensttelefoon');
    await pagina.getByRole('button', { name: 'Voeg passkey toe' }).click();
    await pagina.getByText('De passkey is toegevoegd.').waitFor();
    // One device is one passkey.
    await pagina.getByLabel(/Naam van de nieuwe passkey/).fill('Nog een keer');
    await pagina.getByRole('button', { name: 'Voeg passkey toe' }).click();
    await pagina.getByText('Dit apparaat heeft al een passkey').waitFor();
    await meldAf(pagina);

    await herken(sleutels, false);
    await meldAanMetPasskey(pagina);
    await pagina.getByText('Dat is niet gelukt.').waitFor();
    await herken(sleutels, true);
    await keur('Aanmelden · Waakvlam');
    await pagina.getByRole('button', { name: 'Meld aan met een passkey' }).click();
    await pagina.getByRole('heading', { level: 1, name: /^Goede/ }).waitFor();
    await pagina.getByRole('heading', { level: 1, name: /^Goede.*, Wies$/ }).waitFor();

    const ander = await open();
    await meldAan(ander.pagina, 'Wies Wijkvoorbeeld');
    await naarScherm(pagina, 'Mijn sessies');
    const knop = pagina.getByRole('button', { name: /^Meld af:/ });
    await knop.first().waitFor();
    await pagina.getByRole('button', { name: 'Meld overal af, behalve hier' }).click();
    await pagina.getByText('Dat is afgemeld.').waitFor();
    await expect.poll(() => knop.count()).toBe(0);
    expect((await ander.pagina.request.get('/api/v1/sessies/huidige')).status()).toBe(401);
    await ander.sluit();

    await pagina.getByRole('button', { name: 'Verwijder passkey: Diensttelefoon' }).click();
    await pagina.getByText('U hebt nog geen passkey.').waitFor();
    await meldAf(pagina);
    await meldAanMetPasskey(pagina);
    await pagina.getByText('Deze passkey is hier niet (meer) bekend.').waitFor();
    await bezoek.sluit();
  });

  it('makes an account with a passkey alone from an invitation, of which the only key stays', async () => {
    const bezoek = await open({ breedte: 320, verwacht: /status of 409/ });
    const { pagina, keur } = bezoek;
    const api = pagina.context().request;
    const mensen: { id: string; naam: string }[] = await (await api.get('/api/v1/demo/gebruikers')).json();
    const id = (naam: string) => mensen.find((mens) => mens.naam === naam)?.id ?? '';
    const { token }: { token: string } = await (
      await api.post('/api/v1/sessies', { data: { gebruiker: id('Ben Beheervoorbeeld') } })
    ).json();
    const uitnodiging = await api.post(`/api/v1/medewerkers/${id('Cas Regievoorbeeld')}/uitnodigingen`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    const { code }: { code: string } = await uitnodiging.json();

    await krijgSleutelhanger(pagina);
    await pagina.goto('/oidc/uitnodiging');
    await pagina.getByLabel('Uitnodigingscode').fill(code);
    await pagina.getByRole('button', { name: 'Verder' }).click();
    await pagina.getByRole('img', { name: /^QR-code/ }).waitFor();
    await keur('Uw account maken · Waakvlam');
    await pagina.getByRole('button', { name: 'Maak account met een passkey' }).click();
    await pagina.getByRole('heading', { name: 'Uw account is klaar' }).waitFor();
    await meldAanMetPasskey(pagina);
    await pagina.getByRole('heading', { level: 1, name: /^Goede.*, Cas$/ }).waitFor();
    await naarScherm(pagina, 'Mijn sessies');
    await pagina.getByRole('button', { name: /^Verwijder passkey/ }).click();
    await pagina.getByText('Dit is uw enige manier').waitFor();
    await keur('Mijn sessies · Waakvlam');
    await bezoek.sluit();
  });
}
