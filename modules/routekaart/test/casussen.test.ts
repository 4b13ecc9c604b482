import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { AMSTERDAM, parseTijdvak } from '@waakvlam/kernel/tijd';
import { type Dossier, readDossier } from '@waakvlam/logboek';
import { beoordeel, laadRoutekaart, type Stand } from '../index.ts';

const MAP = join(import.meta.dirname, '..', '..', '..', 'demo', 'casussen');

async function lees(nummer: number): Promise<{ dossier: Dossier; stand: Stand }> {
  const dossier = await readDossier(join(MAP, `casus-${nummer}.yaml`));
  return { dossier, stand: op(dossier, '2030-01-01') };
}

/** Everything ever raised: the stand long after the last fact. */
function op(dossier: Dossier, moment: string): Stand {
  return beoordeel(laadRoutekaart(dossier.regio), dossier, parseTijdvak(moment, AMSTERDAM)?.tot ?? 0);
}

/** Days on which a signal was raised, first ones first. */
function dagen(stand: Stand, code: string, woord = ''): string[] {
  return stand.signalen
    .filter((signaal) => signaal.code === code && signaal.reden.includes(woord))
    .map(({ sinds }) => sinds.slice(0, 10));
}

describe('casus 1: two months on a waiting list', () => {
  let stand: Stand;
  let dossier: Dossier;
  beforeAll(async () => ({ stand, dossier } = await lees(1)));

  it('finds the triage late from the sixth working day after the first report', () =>
    expect(dagen(stand, 'triage_te_laat')).toContain('2018-04-10'));
  it('signals the suicide threat the same day and asks for a new assessment', () => {
    expect(dagen(stand, 'ernstig_incident', 'zelfdoding')).toEqual(['2018-04-01']);
    expect(dagen(stand, 'herbeoordeling_nodig')).toContain('2018-04-01');
  });
  it('raises a breach of conditions that nobody registered with everyone who should know', () => {
    expect(dagen(stand, 'overtreding_zonder_maatregel')).toEqual(['2018-07-01']);
    const wie = stand.taken.filter(({ item }) => item === 'overtreding-zonder-maatregel').map((taak) => taak.wie);
    expect(new Set(wie)).toEqual(new Set(['politie', 'om', '3ro', 'veilig_thuis']));
  });
  it('finds the ten weeks overrun', () => expect(dagen(stand, 'termijn_overschreden', 'tien weken')).toHaveLength(1));
  it('draws attention to harassment after a quiet month', () =>
    expect(dagen(stand, 'hervatting_na_rust')).toContain('2018-09-15'));
  it('flags Veilig Thuis leaving while the stalking goes on, and keeps the case open', () => {
    expect(dagen(stand, 'betrokkenheid_stopt_terwijl_stalking_doorgaat')).toEqual(['2018-10-01']);
    expect(stand.casusstatus).toBe('open');
  });
  it('knew nothing of the late triage before the sixth working day', () =>
    expect(dagen(op(dossier, '2018-04-09'), 'triage_te_laat')).toEqual([]));
});

describe('casus 2: three breaches without consequence', () => {
  let stand: Stand;
  beforeAll(async () => ({ stand } = await lees(2)));

  it('takes the tracker and the earlier victim as signals', () => {
    expect(dagen(stand, 'heimelijk_gevolgd', 'tracker')).toHaveLength(1);
    expect(dagen(stand, 'eerdere_slachtoffers')).toHaveLength(1);
  });
  it('finds a stopgesprek after an aangifte contra-indicated', () =>
    expect(dagen(stand, 'contra_indicatie', 'aangifte').length).toBeGreaterThan(0));
  it('finds triage and first contact late', () => {
    expect(dagen(stand, 'triage_te_laat')).toHaveLength(1);
    expect(dagen(stand, 'eerste_contact_te_laat', 'Veilig Thuis')).toHaveLength(1);
  });
  it('disputes a gedragsaanwijzing of more than 90 days but keeps it', () => {
    expect(dagen(stand, 'juridisch_betwist', '90 dagen')).toHaveLength(1);
    expect(stand.maatregelen.find(({ maatregel }) => maatregel === 'gedragsaanwijzing')?.betwist).toContain('90 dagen');
  });
  it('announces its end in time and does not take a contact ban for a street ban', () => {
    expect(dagen(stand, 'verloopt_binnenkort')).toContain('2018-05-25');
    expect(dagen(stand, 'einde_zonder_vervanging', 'locatieverbod')).toContain('2018-06-15');
  });
  it('raises an alarm for each unanswered breach', () =>
    expect(dagen(stand, 'overtreding_niet_opgevolgd')).toHaveLength(3));
  it('finds the meeting late after the level became high', () =>
    expect(dagen(stand, 'overleg_te_laat')).toContain('2018-04-15'));
  it('records the absence of 3RO', () => expect(dagen(stand, 'partner_afwezig', '3RO')).toHaveLength(1));
});

describe('casus 3: dismissed, silent, and scaled down against advice', () => {
  let stand: Stand;
  let dossier: Dossier;
  beforeAll(async () => ({ stand, dossier } = await lees(3)));

  it('raises an alarm when the conditions lapse by the dismissal', () =>
    expect(dagen(stand, 'einde_zonder_vervanging', 'sepot').length).toBeGreaterThan(0));
  it('raises an alarm when the civil ban expires', () =>
    expect(dagen(stand, 'einde_zonder_vervanging', 'civiel verbod')).toContain('2018-10-12'));
  it('finds eight months without information too long, also when its incidents are learned later', () => {
    expect(dagen(stand, 'stilte')).toContain('2019-01-12');
    expect(dagen(op(dossier, '2019-03-01'), 'stilte')).toEqual(['2019-01-12']);
  });
  it('sees father, friends, child and the youth-care worker as persons at risk', () => {
    expect(dagen(stand, 'bedreigde_derde').length).toBeGreaterThan(0);
    expect(dagen(stand, 'kind_in_gevaar').length).toBeGreaterThan(0);
    expect(dagen(stand, 'bedreigde_professional').length).toBeGreaterThan(0);
  });
  it('shows the dissent of two organisations when the case is scaled down', () =>
    expect(dagen(stand, 'bezwaar_onbeantwoord', 'bezwaar')).toHaveLength(2));
  it('flags the police closing after arson and threats', () =>
    expect(dagen(stand, 'betrokkenheid_stopt_terwijl_stalking_doorgaat', 'Politie')).toHaveLength(1));
  it('lets "talked out" lower nothing', () => expect(stand.risico.niveau).toBe('onbekend'));
});

describe('casus 4: closed against a concern', () => {
  let stand: Stand;
  beforeAll(async () => ({ stand } = await lees(4)));

  it('flags the closing against a concern without an answer', () =>
    expect(dagen(stand, 'afsluiting_niet_verantwoord')).toContain('2020-01-15'));
  it("raises an alarm when the victim's new contact stays unanswered", () =>
    expect(dagen(stand, 'contact_onbeantwoord')).toContain('2020-04-23'));
  it('flags supervision that ends in the closed case', () =>
    expect(dagen(stand, 'einde_zonder_vervanging')).toContain('2020-02-15'));
  it('says that there is no Dutch supervision abroad', () =>
    expect(dagen(stand, 'pleger_in_buitenland', 'toezicht')).toHaveLength(1));
  it('says that Veilig Thuis was never informed', () =>
    expect(dagen(stand, 'veilig_thuis_niet_geinformeerd').length).toBeGreaterThan(0));
  it('flags the last closing after the knife', () =>
    expect(dagen(stand, 'afsluiting_niet_verantwoord')).toContain('2021-01-15'));
});

describe('casus 5: stalked from prison, address leaked', () => {
  let stand: Stand;
  beforeAll(async () => ({ stand } = await lees(5)));

  it('raises an alarm for stalking from detention', () =>
    expect(dagen(stand, 'stalking_vanuit_detentie')).toContain('2018-04-05'));
  it('does not take what happened before the detention for it', () =>
    expect(dagen(stand, 'stalking_vanuit_detentie')).not.toContain('2018-03-05'));
  it('treats the leak of a secret address as a data breach with its own tasks and terms', () => {
    expect(dagen(stand, 'datalek')).toEqual(['2018-04-12']);
    const taak = stand.taken.find(({ item }) => item === 'datalek-melden');
    expect(taak).toMatchObject({ wie: 'politie', uiterlijk: '2018-04-15T00:00:00+02:00' });
  });
  it('drives tasks 30, 14 and 1 days before the newest planned release', () =>
    expect(dagen(stand, 'vrijlating_nadert')).toEqual(['2018-11-05', '2018-11-21', '2018-12-04']));
  it("flags the victim's side without priority", () =>
    expect(dagen(stand, 'slachtoffer_zonder_prioriteit')).toHaveLength(1));
});

describe('all five cases', () => {
  it.each([1, 2, 3, 4, 5])('case %i alarms on the missing SASH and states the origin of its level', async (nummer) => {
    const { stand } = await lees(nummer);
    expect(
      stand.signalen.filter(({ code, ernst }) => code === 'sash_ontbreekt' && ernst === 'alarm').length,
    ).toBeGreaterThan(0);
    expect(stand.risico.niveau === 'onbekend').toBe(stand.risico.herkomst.length === 0);
    expect(stand.risico.reden.length).toBeGreaterThan(10);
  });
});
