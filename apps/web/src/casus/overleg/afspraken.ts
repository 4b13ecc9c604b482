import { inhoudstekst, opvolgers } from '../../api/feit.ts';
import type { Feit } from '../../api/types.ts';
import { t } from '../../taal/taal.ts';
import { leesMoment } from '../../tijd/amsterdam.ts';

export type Afspraakstaat = 'te_laat' | 'open' | 'deels' | 'niet_gedaan' | 'gedaan';

export const STAATNAAM: Readonly<Record<Afspraakstaat, string>> = {
  te_laat: t('te laat'),
  open: t('open'),
  deels: t('voor een deel gedaan'),
  niet_gedaan: t('niet gedaan'),
  gedaan: t('gedaan'),
};

/** What somebody promised to do. */
export type Afspraak = {
  feit: string;
  wat: string;
  voor: string;
  uiterlijk: string | null;
  overleg: string;
  staat: Afspraakstaat;
  /** When it was last said whether it was done. */
  gemeld: string | null;
  werkte: string;
};

/** The promises that the reader sees: what is late first, then what is open by term, then what is done, newest first. */
export function afsprakenVan(feiten: readonly Feit[], nu: string): Afspraak[] {
  const echt = feiten.filter((feit) => !feit.vervallen);
  const huidig = opvolgers(feiten);
  const uitvoeringen = echt.filter(({ soort }) => soort === 'afspraak_uitgevoerd');
  return echt
    .filter(({ soort }) => soort === 'afspraak')
    .map((feit) => {
      const namen = new Set([feit.id, inhoudstekst(feit, 'id')]);
      // whose content is kept from the reader has no name, and what points at nothing is not about it
      namen.delete('');
      const isHiervan = (naam: string) => namen.has(naam) || namen.has(huidig(naam));
      const uitvoering = uitvoeringen.findLast((een) => isHiervan(inhoudstekst(een, 'afspraak')));
      const uiterlijk = inhoudstekst(feit, 'uiterlijk') || null;
      return {
        feit: feit.id,
        wat: feit.wat ?? '',
        voor: inhoudstekst(feit, 'voor'),
        uiterlijk,
        overleg: huidig(inhoudstekst(feit, 'overleg')),
        staat: staatVan(uitvoering, uiterlijk, nu),
        gemeld: uitvoering?.gebeurd.van ?? null,
        werkte: uitvoering ? inhoudstekst(uitvoering, 'werkte') : '',
      };
    })
    .sort((a, b) => RANG[a.staat] - RANG[b.staat] || volgorde(a) - volgorde(b));
}

const RANG: Readonly<Record<Afspraakstaat, number>> = { te_laat: 0, open: 1, deels: 1, niet_gedaan: 2, gedaan: 2 };

/** Whether somebody still has to do it. */
export function staatOpen({ staat }: Afspraak): boolean {
  return staat === 'te_laat' || staat === 'open' || staat === 'deels';
}

function staatVan(uitvoering: Feit | undefined, uiterlijk: string | null, nu: string): Afspraakstaat {
  const gedaan = uitvoering && inhoudstekst(uitvoering, 'uitgevoerd');
  if (gedaan === 'ja') return 'gedaan';
  if (gedaan === 'nee') return 'niet_gedaan';
  if (uiterlijk !== null && leesMoment(uiterlijk) < leesMoment(nu)) return 'te_laat';
  return gedaan === 'deels' ? 'deels' : 'open';
}

function volgorde({ uiterlijk, gemeld }: Afspraak): number {
  if (gemeld !== null) return -leesMoment(gemeld).getTime();
  return uiterlijk === null ? Number.POSITIVE_INFINITY : leesMoment(uiterlijk).getTime();
}

/** A decision, or an objection that a partner made, with the answer to it. */
export type Besluit = { feit: string; wat: string; op: string; wie: string; overleg: string };
export type Bezwaar = {
  feit: string;
  reden: string;
  tegen: Feit | undefined;
  op: string;
  wie: string;
  antwoord: { uitkomst: string; reden: string; wie: string } | null;
};

/** Decisions, newest first. */
export function besluitenVan(feiten: readonly Feit[]): Besluit[] {
  const huidig = opvolgers(feiten);
  return feiten
    .filter((feit) => feit.soort === 'besluit' && !feit.vervallen)
    .map((feit) => ({
      feit: feit.id,
      wat: inhoudstekst(feit, 'wat') || (feit.wat ?? ''),
      op: feit.gebeurd.van,
      wie: feit.wie,
      overleg: huidig(inhoudstekst(feit, 'overleg')),
    }))
    .sort((a, b) => leesMoment(b.op).getTime() - leesMoment(a.op).getTime());
}

/** Dissent: what partners object to, unanswered first. */
export function bezwarenVan(feiten: readonly Feit[]): Bezwaar[] {
  const echt = feiten.filter((feit) => !feit.vervallen);
  return echt
    .filter(({ soort }) => soort === 'bezwaar_aangetekend')
    .map((feit) => {
      const antwoord = echt.findLast((een) => een.soort === 'antwoord' && inhoudstekst(een, 'op') === feit.id);
      return {
        feit: feit.id,
        reden: inhoudstekst(feit, 'reden'),
        tegen: feiten.find(({ id }) => id === inhoudstekst(feit, 'tegen')),
        op: feit.gebeurd.van,
        wie: feit.wie,
        antwoord: antwoord
          ? { uitkomst: inhoudstekst(antwoord, 'uitkomst'), reden: inhoudstekst(antwoord, 'reden'), wie: antwoord.wie }
          : null,
      };
    })
    .sort((a, b) => Number(a.antwoord !== null) - Number(b.antwoord !== null));
}
