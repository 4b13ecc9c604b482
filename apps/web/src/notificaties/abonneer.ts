import { vraag } from '../api/client.ts';
import { t } from '../taal/taal.ts';

/** Whether this browser can show a message while Waakvlam is closed. */
export function kanPush(): boolean {
  return 'serviceWorker' in navigator && 'PushManager' in window;
}

/** Asks leave to show messages and tells the server how to reach this browser. Throws in Dutch when it does not work. */
export async function abonneer(vapid: string): Promise<void> {
  if ((await Notification.requestPermission()) !== 'granted') {
    throw new Error(t('Uw browser mag geen meldingen tonen. Sta dat toe bij de instellingen van de browser.'));
  }
  const werker = await navigator.serviceWorker.register('/meldingen.js');
  const abonnement = await werker.pushManager
    .subscribe({ userVisibleOnly: true, applicationServerKey: vapid })
    .catch(() => {
      throw new Error(t('Uw browser kan zich nu niet aanmelden. Probeer het later opnieuw.'));
    });
  const { endpoint, keys } = abonnement.toJSON();
  await vraag<void>('/notificaties/apparaten', {
    method: 'POST',
    body: { eindpunt: endpoint, p256dh: keys?.p256dh, auth: keys?.auth },
  });
}
