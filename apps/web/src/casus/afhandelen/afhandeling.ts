import { LEEG, type Veldfout } from '../../api/fout.ts';
import type { NieuwFeit, Taak, Taaksoort } from '../../api/types.ts';
import { t } from '../../taal/taal.ts';
import { leesMoment, wandklok } from '../../tijd/amsterdam.ts';
import { exact } from '../../tijd/weergave.ts';
import { staatOpen } from '../taken/volgorde.ts';

/** What an organisation may say of its own item: done, or not done and why. */
export type Daad = 'gedaan' | 'afgeweken';

/** Who may settle items here: in which case, and for which organisation (its code). */
export type Afhandelrecht = { casus: string; organisatie: string };

/** What stands in the form of one task; each act keeps its own text. `open` is the act whose form is shown. */
export type Afhandelconcept = { open: Daad | null; datum: string; toelichting: string; reden: string };

export function leegAfhandelconcept(vandaag: string): Afhandelconcept {
  return { open: null, datum: vandaag, toelichting: '', reden: '' };
}

/** Whether this task waits for the word of this organisation. A prohibition never does: there is nothing to be done. */
export function isAfTeHandelen(taak: Taak, recht: Afhandelrecht | null): boolean {
  if (recht === null || taak.handmatig !== true || taak.soort === 'verbieden') return false;
  return taak.wie === recht.organisatie && staatOpen(taak);
}

/** What a note on a task that was done should say; required where nothing else tells what came of it. */
export type Noot = { vraag: string; verplicht: boolean };

const NOTEN: Readonly<Partial<Record<Taaksoort, Noot>>> = {
  overwegen: { vraag: t('Wat kwam eruit, en waarom?'), verplicht: true },
  besluiten: { vraag: t('Wat is besloten, en waarom?'), verplicht: true },
  vragen: { vraag: t('Wie hebt u gevraagd, en wat was het antwoord?'), verplicht: true },
  informeren: { vraag: t('Wie weet het nu, en wat hebt u gedaan?'), verplicht: false },
  bewaken: { vraag: t('Wat zag u, en wat hebt u gedaan?'), verplicht: false },
};

export function nootVan({ soort }: Pick<Taak, 'soort'>): Noot {
  return (soort && NOTEN[soort]) ?? { vraag: t('Wat hebt u gedaan?'), verplicht: false };
}

/** What is missing before the server is asked; `vandaag` is a Dutch date. */
export function controleerAfhandeling(
  daad: Daad,
  taak: Taak,
  { datum, reden, toelichting }: Afhandelconcept,
  vandaag: string,
): Veldfout[] {
  const fouten: Veldfout[] = [];
  const vroegst = vroegsteDag(taak);
  if (datum === '') fouten.push({ veld: 'op', melding: LEEG });
  else if (datum > vandaag) fouten.push({ veld: 'op', melding: t('Deze dag moet nog komen.') });
  else if (vroegst !== undefined && datum < vroegst) {
    fouten.push({
      veld: 'op',
      melding: t('Dit wordt pas sinds {{vroegst}} gevraagd. Kies die dag of een dag erna.', {
        vroegst: exact(vroegst),
      }),
    });
  }
  if (daad === 'afgeweken' && reden.trim() === '') fouten.push({ veld: 'reden', melding: LEEG });
  if (daad === 'gedaan' && nootVan(taak).verplicht && toelichting.trim() === '') {
    fouten.push({ veld: 'toelichting', melding: LEEG });
  }
  return fouten;
}

/** First day (Dutch date) that counts for this task; undefined when it has no beginning. */
export function vroegsteDag({ sinds }: Taak): string | undefined {
  return sinds === null ? undefined : wandklok(leesMoment(sinds)).datum;
}

/** The fact to send. */
export function naarAfhandelfeit(daad: Daad, item: string, concept: Afhandelconcept): NieuwFeit {
  const toelichting = concept.toelichting.trim();
  return daad === 'gedaan'
    ? { soort: 'item_gedaan', op: concept.datum, inhoud: { item, ...(toelichting !== '' && { toelichting }) } }
    : { soort: 'item_afgeweken', op: concept.datum, inhoud: { item, reden: concept.reden.trim() } };
}

/** Whether the user put in something that would be a loss. */
export function isAfhandelingBegonnen({ toelichting, reden }: Afhandelconcept): boolean {
  return toelichting.trim() !== '' || reden.trim() !== '';
}

/** Each task with a key that stays its own when the list changes order or others leave it. */
export function metSleutel(taken: readonly Taak[]): { taak: Taak; sleutel: string }[] {
  const gezien = new Map<string, number>();
  return taken.map((taak) => {
    const basis = `${taak.item} ${taak.wie} ${taak.sinds ?? ''}`;
    const keer = gezien.get(basis) ?? 0;
    gezien.set(basis, keer + 1);
    return { taak, sleutel: `${basis} ${keer}` };
  });
}
