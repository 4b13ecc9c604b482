/** What an answer looks like to someone who follows links and fills in forms by hand. */
export interface Pagina {
  readonly status: number;
  readonly url: string;
  readonly tekst: string;
  readonly naar: string | undefined;
  readonly koekjes: readonly string[];
}

/** A browser without scripts: it keeps cookies by host and path, and goes on when told to. */
export class Browser {
  readonly koekjes = new Map<string, { readonly waarde: string; readonly pad: string }>();

  /** One request, without following. */
  async haal(
    url: string,
    { formulier, kop = {} }: { formulier?: Record<string, string>; kop?: Record<string, string> } = {},
  ): Promise<Pagina> {
    const { pathname } = new URL(url);
    const mee = [...this.koekjes].filter(([, { pad }]) => pathname.startsWith(pad));
    const antwoord = await fetch(url, {
      redirect: 'manual',
      method: formulier ? 'POST' : 'GET',
      headers: {
        Accept: 'text/html',
        Cookie: mee.map(([naam, { waarde }]) => `${naam}=${waarde}`).join('; '),
        ...(formulier && { 'Content-Type': 'application/x-www-form-urlencoded' }),
        ...kop,
      },
      ...(formulier && { body: new URLSearchParams(formulier).toString() }),
    });
    const koekjes = antwoord.headers.getSetCookie();
    for (const koekje of koekjes) this.#bewaar(koekje);
    const naar = antwoord.headers.get('location');
    return {
      status: antwoord.status,
      url,
      tekst: await antwoord.text(),
      naar: naar === null ? undefined : new URL(naar, url).href,
      koekjes,
    };
  }

  /** Goes on for as long as it is sent on, until `totaan` says that this address is far enough. */
  async volg(url: string, totaan: (url: string) => boolean = () => false): Promise<Pagina> {
    let pagina = await this.haal(url);
    for (let keer = 0; pagina.naar !== undefined && keer < 10; keer += 1) {
      if (totaan(pagina.naar)) return pagina;
      pagina = await this.haal(pagina.naar);
    }
    return pagina;
  }

  #bewaar(koekje: string): void {
    const [eerste = '', ...rest] = koekje.split(/; */);
    const naam = eerste.slice(0, eerste.indexOf('='));
    const waarde = eerste.slice(naam.length + 1);
    const pad = /path=([^;]*)/i.exec(rest.join(';'))?.[1] ?? '/';
    if (waarde === '') this.koekjes.delete(naam);
    else this.koekjes.set(naam, { waarde, pad });
  }
}
