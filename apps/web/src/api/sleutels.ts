import { isVerlopen, leesSessie, volgSessie } from '../sessie/sessie.ts';
import { ApiFout } from './fout.ts';

/** A try; `onzeker`: an earlier one got neither a yes nor a no, and may have arrived. */
type Poging = { inhoud: unknown; merk: string; sleutel: string; onzeker: boolean };
type Zending = { pad: string; body: unknown; versie?: number | undefined };

/** Where the last try of a form that got no yes is kept, and what makes two tries the same. */
export type Vak = {
  merk: (inhoud: Zending) => string;
  lees: () => Poging | undefined;
  /** Null: forget it. */
  zet: (poging: Poging | null) => void;
};

/** What a form sends stands somewhere that outlives the page; `vak` gives nothing when none of it does. */
export type Zendbron = { vak: (formulier: string) => Vak | undefined; bewaar: () => Promise<void> };

/** Per user and form, of what stands in no draft. `op`: when it was tried last (ms). */
const pogingen = new Map<string, Poging & { op: number }>();
/** A moment this near (ms) is that of sending, not one that somebody typed. */
const NU = 2000;
/** So long (ms) the same content without a draft means the same: `foutenVan` says so. Who calls again after that did something new. */
const HERHAALT = 5 * 60_000;

volgSessie(() => {
  if (leesSessie() === null && !isVerlopen()) pogingen.clear();
});

/**
 * What a form has to send and the `Idempotency-Key` for it. As long as what stands in its draft is the same, it is the same try,
 * also after a reload and at any time: then what was sent first is sent again, moment and all. Without a draft the same content
 * within five minutes of the try before is; that `op` is the moment of each try makes it no other content.
 */
export function pogingVoor<T extends Zending>(formulier: string, inhoud: T, bron?: Zendbron) {
  const vak = vakVan(formulier, bron);
  const merk = vak.merk(inhoud);
  const vorige = vak.lees();
  const zelfde = vorige?.merk === merk;
  const poging = zelfde ? { ...vorige, onzeker: true } : { inhoud, merk, sleutel: crypto.randomUUID(), onzeker: false };
  vak.zet(poging);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same mark is the same content but for the moment
  return { inhoud: poging.inhoud as T, sleutel: poging.sleutel };
}

/** The server said yes: the same content sent again is meant as something new. */
export function vergeetSleutel(formulier: string, bron?: Zendbron): void {
  geheugenvak(formulier).zet(null);
  bron?.vak(formulier)?.zet(null);
}

/**
 * The server said no, so the next try begins anew, at its own moment. Not when an earlier one with this key may have
 * arrived: a no to the second says nothing of the first.
 */
export function vergeetGeweigerd(formulier: string, fout: Error, bron?: Zendbron): void {
  const vak = vakVan(formulier, bron);
  if (isGeweigerd(fout) && vak.lees()?.onzeker === false) vak.zet(null);
}

/** A 408 and a 409 leave open what became of it: the same key may be under way. */
function isGeweigerd(fout: Error): boolean {
  return fout instanceof ApiFout && fout.status >= 400 && fout.status < 500 && ![408, 409].includes(fout.status);
}

function vakVan(formulier: string, bron: Zendbron | undefined): Vak {
  return bron?.vak(formulier) ?? geheugenvak(formulier);
}

function geheugenvak(formulier: string): Vak {
  const plek = `${leesSessie()?.gebruiker.id ?? ''} ${formulier}`;
  return {
    merk: (inhoud) =>
      JSON.stringify(inhoud, (naam, waarde: unknown) => (naam === 'op' && isNu(waarde) ? 'nu' : waarde)),
    lees: () => {
      const vorige = pogingen.get(plek);
      return vorige && Date.now() - vorige.op <= HERHAALT ? vorige : undefined;
    },
    zet: (poging) => {
      if (poging === null) pogingen.delete(plek);
      else pogingen.set(plek, { ...poging, op: Date.now() });
    },
  };
}

function isNu(moment: unknown): boolean {
  return typeof moment === 'string' && Math.abs(Date.parse(moment) - Date.now()) < NU;
}
