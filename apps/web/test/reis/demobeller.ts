/** The demo API, called as someone of the demo region. */
export async function beller(url: string, naam: string) {
  const vraag = async (pad: string, body: unknown, token = ''): Promise<Record<string, unknown>> => {
    const antwoord = await fetch(`${url}/api/v1${pad}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(token !== '' && { Authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body),
    });
    const tekst = await antwoord.text();
    if (!antwoord.ok) throw new Error(`${pad}: ${antwoord.status} ${tekst}`);
    const gelezen: unknown = JSON.parse(tekst);
    return typeof gelezen === 'object' && gelezen !== null ? { ...gelezen } : {};
  };
  const gebruikers: unknown = await (await fetch(`${url}/api/v1/demo/gebruikers`)).json();
  const mensen = Array.isArray(gebruikers) ? gebruikers : [];
  const gebruiker = mensen.find((een: { naam?: string }) => een.naam?.startsWith(naam));
  const { token } = await vraag('/sessies', { gebruiker: gebruiker?.id });
  return (pad: string, body: unknown) => vraag(pad, body, String(token));
}

/** A day so many days from now. */
export const dag = (over: number): string => new Date(Date.now() + over * 86_400_000).toISOString().slice(0, 10);
