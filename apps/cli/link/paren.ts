import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { kansVan, type Koppeling, legUit, type Personen, Vergelijker } from '@waakvlam/herkenning';
import { beschrijfBestandfout } from './invoerfout.ts';

interface Uitvoer {
  readonly uit: string;
  readonly uitleg: string | undefined;
  readonly drempel: number;
}

/** Writes the pairs at or above the threshold, in order of id. Gives how many. */
export async function schrijfParen(personen: Personen, { paren, werk }: Koppeling, doel: Uitvoer): Promise<number> {
  const { ids, velden, waarden } = personen;
  const vergelijker = new Vergelijker(personen);
  const uit = await Schrijver.open(doel.uit);
  const uitleg = doel.uitleg === undefined ? undefined : await Schrijver.open(doel.uitleg);
  await uit.schrijf('id1,id2,kans\n');
  let aantal = 0;
  for (let nr = 0; nr < paren.i.length; nr += 1) {
    const [i, j] = [paren.i[nr] ?? 0, paren.j[nr] ?? 0];
    // as it is written: who asks for 1 gets what reads 1.000000
    const kans = kansVan(paren.logOdds[nr] ?? 0).toFixed(6);
    if (Number(kans) < doel.drempel) continue;
    aantal += 1;
    const [id1, id2] = [ids[i] ?? '', ids[j] ?? ''];
    await uit.schrijf(`${veld(id1)},${veld(id2)},${kans}\n`);
    if (!uitleg) continue;
    vergelijker.vergelijk(i, j);
    const eigen = waarden.subarray(i * velden.length, (i + 1) * velden.length);
    const bijdragen = legUit(werk.model, [...vergelijker.niveaus], [...eigen]);
    await uitleg.schrijf(`${JSON.stringify({ id1, id2, kans: Number(kans), bijdragen })}\n`);
  }
  await uit.sluit();
  await uitleg?.sluit();
  return aantal;
}

const veld = (tekst: string): string => (/[",\r\n]/.test(tekst) ? `"${tekst.replaceAll('"', '""')}"` : tekst);

/** Writes in large pieces and says in Dutch when the disk refuses. */
class Schrijver {
  readonly #bestand: string;
  readonly #stroom: ReturnType<typeof createWriteStream>;
  #fout: unknown;
  #wacht = '';

  private constructor(bestand: string) {
    this.#bestand = bestand;
    this.#stroom = createWriteStream(bestand);
    this.#stroom.on('error', (fout) => (this.#fout = fout));
  }

  static async open(bestand: string): Promise<Schrijver> {
    const schrijver = new Schrijver(bestand);
    await once(schrijver.#stroom, 'open').catch((fout: unknown) => {
      throw beschrijfBestandfout(bestand, fout, 'schrijven');
    });
    return schrijver;
  }

  async schrijf(tekst: string): Promise<void> {
    this.#wacht += tekst;
    if (this.#wacht.length > 1 << 16) await this.#leeg();
  }

  async sluit(): Promise<void> {
    await this.#leeg();
    this.#stroom.end();
    if (!this.#stroom.closed) await once(this.#stroom, 'close').catch((fout: unknown) => (this.#fout = fout));
    this.#klaag();
  }

  async #leeg(): Promise<void> {
    this.#klaag();
    const ruimte = this.#stroom.write(this.#wacht);
    this.#wacht = '';
    if (!ruimte) await once(this.#stroom, 'drain').catch((fout: unknown) => (this.#fout = fout));
    this.#klaag();
  }

  #klaag(): void {
    if (this.#fout !== undefined) throw beschrijfBestandfout(this.#bestand, this.#fout, 'schrijven');
  }
}
