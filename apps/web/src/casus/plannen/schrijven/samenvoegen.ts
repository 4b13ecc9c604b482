import { t } from '../../../taal/taal.ts';

import { TEKSTEN, type Lijstnaam, type Planinvoer } from './concept.ts';

export type Kant = 'mijn' | 'hun';

/** Where two writers changed the same words, each in her own way; null: she took it out. */
export type Botsing = { sleutel: string; deel: string; naam: string | null; mijn: string | null; hun: string | null };

export type Samenvoeging = {
  inhoud: Planinvoer;
  botsingen: Botsing[];
  /** How many changes of the other came along, since nobody else touched them. */
  overgenomen: number;
};

type Stuk = { id: string };

/**
 * Brings together what two writers made of one version. What one of them changed is taken; where both did, `keuzes` says
 * whose words stay (mine when it does not say) and it is named as a clash, so that nothing goes unseen.
 */
export function voegSamen(
  basis: Planinvoer,
  hun: Planinvoer,
  mijn: Planinvoer,
  keuzes: ReadonlyMap<string, Kant> = new Map(),
): Samenvoeging {
  const botsingen: Botsing[] = [];
  let overgenomen = 0;

  const kies = (botsing: Botsing): Kant => {
    botsingen.push(botsing);
    return keuzes.get(botsing.sleutel) ?? 'mijn';
  };
  const woorden = (b: string, h: string, m: string, waar: Pick<Botsing, 'sleutel' | 'deel' | 'naam'>): string => {
    if (m === h || h === b) return m;
    if (m === b) {
      overgenomen += 1;
      return h;
    }
    return kies({ ...waar, mijn: m, hun: h }) === 'hun' ? h : m;
  };
  const velden = <T extends Stuk>(naam: Lijstnaam, b: T | undefined, h: T, m: T): T => ({
    ...m,
    ...Object.fromEntries(
      Object.entries(m).map(([veld, waarde]) => {
        const waar = { sleutel: `${naam}.${m.id}.${veld}`, deel: veld, naam: noem(m) };
        return [veld, woorden(tekst(b, veld), tekst(h, veld), waarde, waar)];
      }),
    ),
  });
  const stuk = <T extends Stuk>(naam: Lijstnaam, b: T | undefined, h: T | undefined, m: T | undefined): T[] => {
    if (h && m) return [velden(naam, b, h, m)];
    const over = h ?? m;
    if (!over) return [];
    if (b === undefined) {
      if (h) overgenomen += 1;
      return [over];
    }
    if (JSON.stringify(b) === JSON.stringify(over)) {
      if (m) overgenomen += 1;
      return [];
    }
    const sleutel = `${naam}.${over.id}`;
    const kant = kies({
      sleutel,
      deel: naam,
      naam: noem(over),
      mijn: m ? noem(m) : null,
      hun: h ? noem(h) : null,
    });
    const gekozen = kant === 'hun' ? h : m;
    return gekozen ? [gekozen] : [];
  };
  const lijst = <T extends Stuk>(naam: Lijstnaam, b: readonly T[], h: readonly T[], m: readonly T[]): T[] => {
    const ids = new Set([...h, ...m].map(({ id }) => id));
    const vind = (rij: readonly T[], id: string) => rij.find((een) => een.id === id);
    return [...ids].flatMap((id) => stuk(naam, vind(b, id), vind(h, id), vind(m, id)));
  };

  const teksten = Object.fromEntries(
    TEKSTEN.map((deel) => [deel, woorden(basis[deel], hun[deel], mijn[deel], { sleutel: deel, deel, naam: null })]),
  );
  const inhoud: Planinvoer = {
    ...mijn,
    ...teksten,
    doelen: lijst('doelen', basis.doelen, hun.doelen, mijn.doelen),
    maatregelen: lijst('maatregelen', basis.maatregelen, hun.maatregelen, mijn.maatregelen),
    scenarios: lijst('scenarios', basis.scenarios, hun.scenarios, mijn.scenarios),
  };
  return { inhoud, botsingen, overgenomen };
}

function tekst(stuk: object | undefined, veld: string): string {
  const waarde: unknown = stuk && Reflect.get(stuk, veld);
  return typeof waarde === 'string' ? waarde : '';
}

/** What a goal, measure or scenario is about. */
function noem(stuk: object): string {
  return tekst(stuk, 'wat') || tekst(stuk, 'tekst') || tekst(stuk, 'als') || t('zonder naam');
}
