import { ApiFout } from '../../api/fout.ts';
import { t } from '../../taal/taal.ts';

/** What the server takes, in bytes. */
const HOOGSTENS = 100 * 1024 * 1024;

export type Bestand = { id: string; file: File };
/** Why a file did not get there; `taal`: the server said it in Dutch, on a screen in another language. */
export type Reden = { tekst: string; taal?: 'nl' | undefined };
/** A file that belongs to a recorded fact: on its way, or refused or broken off when it says why. */
export type Zending = Bestand & { feit: string; waarom?: Reden };
export type Bakstand = {
  /** Chosen for the fact that is being typed. */
  wachtend: readonly Bestand[];
  zendingen: readonly Zending[];
  /** Not taken, so that nobody waits for them. */
  teGroot: readonly string[];
  /** What got there since sending last began, and what she left out. */
  verstuurd: readonly string[];
  weggelaten: readonly string[];
  /** A fact of which every file is there; another object each time that one is. */
  heel?: { feit: string };
};
/** Brings a file to the server; rejects when it did not get there. */
export type Breng = (zending: Zending) => Promise<void>;
export type Bak = ReturnType<typeof maakBak>;

const LEEG: Bakstand = { wachtend: [], zendingen: [], teGroot: [], verstuurd: [], weggelaten: [] };

/** Files that wait for their fact or are on their way to it. Not a part of a screen: sending goes on when she looks elsewhere. */
export function maakBak() {
  let stand = LEEG;
  const luisteraars = new Set<() => void>();
  const zet = (deel: Partial<Bakstand>): void => {
    stand = { ...stand, ...deel };
    for (const luisteraar of luisteraars) luisteraar();
  };

  const brengEen = async (zending: Zending, breng: Breng): Promise<void> => {
    const anderen = () => stand.zendingen.filter(({ id }) => id !== zending.id);
    try {
      await breng(zending);
      const zendingen = anderen();
      const heel = zendingen.some(({ feit }) => feit === zending.feit) ? {} : { heel: { feit: zending.feit } };
      zet({ zendingen, verstuurd: [...stand.verstuurd, zending.file.name], ...heel });
    } catch (fout) {
      zet({ zendingen: [...anderen(), { ...zending, waarom: redenVan(fout) }] });
    }
  };
  const brengAlle = async (zendingen: readonly Zending[], breng: Breng): Promise<void> => {
    const ids = new Set(zendingen.map(({ id }) => id));
    const anderen = stand.zendingen.filter(({ id }) => !ids.has(id));
    zet({ zendingen: [...anderen, ...zendingen], verstuurd: [], weggelaten: [] });
    await Promise.all(zendingen.map((zending) => brengEen(zending, breng)));
  };

  return {
    lees: () => stand,
    volg: (luisteraar: () => void) => {
      luisteraars.add(luisteraar);
      return () => luisteraars.delete(luisteraar);
    },
    voegToe: (files: Iterable<File>) => {
      const bezet = new Set([...stand.wachtend, ...stand.zendingen].map(({ file }) => file.name));
      const alle = [...files].map((file) => ({ id: crypto.randomUUID(), file: onderscheiden(file, bezet) }));
      zet({
        teGroot: alle.filter(({ file }) => file.size > HOOGSTENS).map(({ file }) => file.name),
        wachtend: [...stand.wachtend, ...alle.filter(({ file }) => file.size <= HOOGSTENS)],
      });
    },
    haalWeg: (id: string) => zet({ wachtend: stand.wachtend.filter((een) => een.id !== id) }),
    /** Sends what waits as belonging to this fact; ready when each got there or did not. */
    stuur: async (feit: string, breng: Breng) => {
      const zendingen = stand.wachtend.map((bestand) => ({ ...bestand, feit }));
      zet({ wachtend: [], teGroot: [] });
      if (zendingen.length > 0) await brengAlle(zendingen, breng);
    },
    /** Sends once more what did not get there. */
    probeer: (breng: Breng) =>
      brengAlle(
        stand.zendingen.filter(isMislukt).map(({ id, file, feit }) => ({ id, file, feit })),
        breng,
      ),
    /** Gives up what did not get there. */
    laatWeg: () =>
      zet({
        zendingen: stand.zendingen.filter((een) => !isMislukt(een)),
        verstuurd: [],
        weggelaten: stand.zendingen.filter(isMislukt).map(({ file }) => file.name),
      }),
  };
}

export function isMislukt({ waarom }: Zending): boolean {
  return waarom !== undefined;
}

function redenVan(fout: unknown): Reden {
  if (!(fout instanceof ApiFout)) return { tekst: t('Er ging iets mis.') };
  if (fout.status !== 415) return { tekst: fout.message, taal: fout.taal };
  return {
    tekst: t(
      'dit soort bestand wordt niet bewaard, of wat erin zit past niet bij de naam. Wel: PDF, beeld, geluid, video, tekst en kantoorbestanden.',
    ),
  };
}

/** A file under a name that no other one here has: every picture that is pasted is called `image.png`. */
function onderscheiden(file: File, bezet: Set<string>): File {
  const [, stam = file.name, staart = ''] = /^(.+?)(\.[^.]*)?$/s.exec(file.name) ?? [];
  let naam = file.name;
  for (let nr = 2; bezet.has(naam); nr += 1) naam = `${stam} (${nr})${staart}`;
  bezet.add(naam);
  return naam === file.name ? file : new File([file], naam, { type: file.type, lastModified: file.lastModified });
}
