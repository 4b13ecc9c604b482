// Shows the forms for passkeys when this browser can handle them, and fills them in. Without it the rest still works.
const { PublicKeyCredential } = globalThis;

for (const formulier of document.querySelectorAll('form[data-passkey]')) {
  const maakt = formulier.dataset.passkey === 'maken';
  const lees = maakt ? 'parseCreationOptionsFromJSON' : 'parseRequestOptionsFromJSON';
  if (typeof PublicKeyCredential?.[lees] !== 'function') continue;
  formulier.hidden = false;
  formulier.addEventListener('submit', (gebeurtenis) => {
    gebeurtenis.preventDefault();
    void verstuur(formulier, lees, maakt ? 'create' : 'get');
  });
}

async function verstuur(formulier, lees, daad) {
  const melding = formulier.querySelector('[role=alert]');
  melding.textContent = '';
  try {
    const publicKey = PublicKeyCredential[lees](JSON.parse(formulier.dataset.opties));
    const sleutel = await navigator.credentials[daad]({ publicKey });
    formulier.elements.passkey.value = JSON.stringify(sleutel);
    formulier.submit();
  } catch {
    melding.textContent = 'Dat is niet gelukt. Probeer het opnieuw of kies een andere manier.';
  }
}
