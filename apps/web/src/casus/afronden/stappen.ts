import { inhoudstekst } from '../../api/feit.ts';
import type { Feit } from '../../api/types.ts';
import { opties } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import type { Optie } from '../../ui/index.ts';
import { bezwarenVan, type Bezwaar } from '../overleg/afspraken.ts';

/** A step back, or the way in again, as a form asks for it: a choice, an organisation, and a reason in words. */
export type Vorm = {
  titel: string;
  melding: string;
  organisatie?: { veld: string; label: string };
  keuze?: { veld: string; label: string; opties: readonly Optie[] };
  tekst: { veld: string; label: string; hulp?: string; verplicht: boolean };
};

export type Stap = 'voorstel' | 'afschaling' | 'betrokkenheid_gewijzigd' | 'wachtlijst' | 'heropening';

const REDEN = { veld: 'reden', label: t('Waarom'), verplicht: true };

export const VORMEN: Readonly<Record<Stap, Vorm>> = {
  voorstel: {
    titel: t('Stel voor'),
    melding: t('Vastgelegd: uw voorstel. Een ander kan er nu mee verder.'),
    keuze: { veld: 'tot', label: t('Voorstel tot'), opties: opties('afschaling', 'afsluiting', 'opschaling') },
    tekst: { ...REDEN, hulp: t('Is zij veilig, is de stalking gestopt, en wie blijft opletten?') },
  },
  afschaling: {
    titel: t('Schaal af'),
    melding: t('Vastgelegd: de casus is afgeschaald.'),
    keuze: {
      veld: 'naar',
      label: t('Naar'),
      opties: opties('wijkteam', 'lopende_hulp', 'casusregisseur', 'politie', 'monitoring', 'anders'),
    },
    tekst: REDEN,
  },
  betrokkenheid_gewijzigd: {
    titel: t('Een organisatie stapt terug of doet weer mee'),
    melding: t('Vastgelegd: hoe deze organisatie meedoet.'),
    organisatie: { veld: 'organisatie', label: t('Welke organisatie') },
    keuze: { veld: 'naar', label: t('Wordt'), opties: opties('actief', 'monitor', 'achtervang', 'beeindigd') },
    tekst: REDEN,
  },
  wachtlijst: {
    titel: t('Er is een wachtlijst'),
    melding: t('Vastgelegd: de wachtlijst.'),
    organisatie: { veld: 'bij', label: t('Bij welke organisatie') },
    tekst: {
      veld: 'overbrugging',
      label: t('Wat overbrugt de wachttijd veilig'),
      hulp: t('Leeg: er komt meteen een taak om dat vandaag te regelen.'),
      verplicht: false,
    },
  },
  heropening: { titel: t('Heropen de casus'), melding: t('Vastgelegd: de casus is weer open.'), tekst: REDEN },
};

/** What was proposed or decided about going on, with what partners have against it. */
export type Genomen = { feit: Feit; wat: string[]; waarom: string; bezwaren: Bezwaar[] };

const SOORTEN: ReadonlySet<string> = new Set([...Object.keys(VORMEN), 'afsluiting']);
const WAT = ['tot', 'organisatie', 'bij', 'naar', 'stalking_gestopt'];

/** The steps that the reader sees, newest first. */
export function genomenStappen(feiten: readonly Feit[]): Genomen[] {
  const bezwaren = bezwarenVan(feiten);
  return feiten
    .filter(({ soort, vervallen }) => SOORTEN.has(soort) && !vervallen)
    .map((feit) => ({
      feit,
      wat: WAT.flatMap((veld) => inhoudstekst(feit, veld) || []),
      waarom: inhoudstekst(feit, 'reden') || inhoudstekst(feit, 'overbrugging') || (feit.wat ?? ''),
      bezwaren: bezwaren.filter(({ tegen }) => tegen?.id === feit.id),
    }))
    .toReversed();
}
