import { appendFile, open, readFile, rm } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import { leesRegister, nieuweRegel, type Registerregel } from '@waakvlam/herkenning';
import { beschrijfBestandfout, Invoerfout } from '../link/invoerfout.ts';
import type { Instelling } from './instelling.ts';

/** The register of questions; a broken one stops everything. */
export class Register {
  readonly #bestand: string;
  #tekst: string;

  private constructor(bestand: string, tekst: string) {
    this.#bestand = bestand;
    this.#tekst = tekst;
  }

  /** One command at a time: two that each add a line to the same last one would break the chain, and pass the limit of a day. */
  static async metSlot<T>(instelling: Instelling, doe: (register: Register) => Promise<T>): Promise<T> {
    const slot = `${resolve(instelling.map, instelling.register)}.slot`;
    await neemSlot(slot);
    try {
      return await doe(await Register.lees(instelling));
    } finally {
      await rm(slot, { force: true });
    }
  }

  static async lees({ map, register }: Instelling): Promise<Register> {
    const bestand = resolve(map, register);
    const tekst = await readFile(bestand, 'utf8').catch((fout: NodeJS.ErrnoException) => {
      if (fout.code === 'ENOENT') return '';
      throw new Invoerfout(`${register}: het register is niet te lezen.`);
    });
    leesRegister(tekst);
    return new Register(bestand, tekst);
  }

  get regels(): Registerregel[] {
    return leesRegister(this.#tekst);
  }

  /** Written before anything goes out: what is not in the register did not happen. */
  async schrijf(regel: Omit<Registerregel, 'vorige' | 'door'>): Promise<void> {
    const nieuw = nieuweRegel(this.#tekst, { ...regel, door: userInfo().username });
    await appendFile(this.#bestand, nieuw, { mode: 0o600, flush: true }).catch((fout: unknown) => {
      throw beschrijfBestandfout(this.#bestand, fout, 'schrijven');
    });
    this.#tekst += nieuw;
  }
}

async function neemSlot(slot: string): Promise<void> {
  const bestand = await open(slot, 'wx', 0o600).catch((fout: NodeJS.ErrnoException) => {
    if (fout.code === 'EEXIST')
      throw new Invoerfout(
        `Het register is in gebruik: ${slot} bestaat. Loopt er geen andere opdracht, dan is er een afgebroken; verwijder dit bestand en begin opnieuw.`,
      );
    throw beschrijfBestandfout(slot, fout, 'maken');
  });
  await bestand.close();
}
