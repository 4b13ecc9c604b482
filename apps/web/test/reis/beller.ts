// oxlint-disable-next-line typescript/no-explicit-any -- a journey reads any JSON; what it expects is in the journey itself
type Json = any;

/** The demo API, called as somebody of the demo region, for what a journey starts from. */
export interface Beller {
  readonly haal: (pad: string) => Promise<Json>;
  readonly stuur: (pad: string, body: unknown, headers?: Readonly<Record<string, string>>) => Promise<Json>;
}

/** Signs in the person of the demo region whose name starts with this. Throws what the API refused. */
export async function belAls(url: string, naam: string): Promise<Beller> {
  const vraag = async (pad: string, opdracht: RequestInit = {}): Promise<Json> => {
    const antwoord = await fetch(`${url}/api/v1${pad}`, opdracht);
    const tekst = await antwoord.text();
    if (!antwoord.ok) throw new Error(`${pad}: ${antwoord.status} ${tekst}`);
    return JSON.parse(tekst);
  };
  const post = (pad: string, body: unknown, headers: Readonly<Record<string, string>>) =>
    vraag(pad, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const gebruikers: { id: string; naam: string }[] = await vraag('/demo/gebruikers');
  const gebruiker = gebruikers.find((een) => een.naam.startsWith(naam))?.id;
  const { token }: { token: string } = await post('/sessies', { gebruiker }, {});
  const kop = { Authorization: `Bearer ${token}` };
  return {
    haal: (pad) => vraag(pad, { headers: kop }),
    stuur: (pad, body, headers = {}) => post(pad, body, { ...kop, ...headers }),
  };
}
