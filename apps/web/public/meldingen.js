// Shows that there is something while Waakvlam is closed. It knows nothing and keeps nothing: no cache, no content.
self.addEventListener('push', (gebeurtenis) => {
  const toon = self.registration.showNotification('Waakvlam', {
    body: 'Er is iets nieuws in Waakvlam.',
    icon: '/waakvlam.svg',
    tag: 'waakvlam',
    lang: 'nl',
  });
  gebeurtenis.waitUntil(toon);
});

self.addEventListener('notificationclick', (gebeurtenis) => {
  gebeurtenis.notification.close();
  gebeurtenis.waitUntil(self.clients.openWindow('/notificaties'));
});
