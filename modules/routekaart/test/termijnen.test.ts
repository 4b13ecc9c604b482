import { describe, expect, it } from 'vitest';
import { type Feitregel, signalen, speel, speelVerloop, taken } from './speel.ts';

const meldingVt = (op: string): Feitregel => ({
  soort: 'melding_veilig_thuis',
  op,
  inhoud: { van: 'politie', sash_meegestuurd: 'nee' },
});
const triage = (op: string): Feitregel => ({
  soort: 'triagebesluit',
  wie: 'veilig_thuis',
  op,
  inhoud: { uitkomst: 'onderzoek' },
});
const hoog = (op: string): Feitregel => ({
  soort: 'risicotaxatie',
  op,
  inhoud: { instrument: 'sash', uitkomst: 'hoog' },
});
const incident = (op: string): Feitregel => ({ soort: 'incident', op, inhoud: { aard: ['lastigvallen'] } });
const overtreding: Feitregel = { id: 'o', soort: 'overtreding', op: '2021-03-05T10:00', inhoud: { aard: 'fysiek' } };

describe('triage by Veilig Thuis', () => {
  it('is in time until the last second of the fifth working day', () => {
    const feiten = [meldingVt('2021-03-01'), triage('2021-03-08T23:59:59')];
    expect(signalen(speel(feiten, '2021-04-01'), 'triage_te_laat')).toEqual([]);
    expect(taken(speel(feiten, '2021-04-01'), 'triage-veilig-thuis')).toEqual([
      'veilig_thuis: gedaan 2021-03-08T23:59',
    ]);
  });

  it('is late one second later, and stays so when it is done after all', () => {
    const feiten = [meldingVt('2021-03-01'), triage('2021-03-12')];
    expect(signalen(speel(feiten, '2021-03-10'), 'triage_te_laat')).toEqual(['2021-03-09T00:00']);
    expect(signalen(speel(feiten), 'triage_te_laat')).toEqual(['2021-03-09T00:00 weg']);
    expect(taken(speel(feiten), 'triage-veilig-thuis')).toEqual(['veilig_thuis: gedaan (te laat) 2021-03-08T23:59']);
  });

  it('skips the days of the Algemene termijnenwet', () =>
    expect(signalen(speel([meldingVt('2021-03-31')], '2021-05-01'), 'triage_te_laat')).toEqual(['2021-04-10T00:00']));

  it('is due the same day once the risk is high, also when it becomes high later', () => {
    expect(signalen(speel([hoog('2021-03-01'), meldingVt('2021-03-01')], '2021-04-01'), 'triage_te_laat')).toEqual([
      '2021-03-02T00:00',
    ]);
    expect(
      signalen(speel([meldingVt('2021-03-01'), hoog('2021-03-03T15:00')], '2021-04-01'), 'triage_te_laat'),
    ).toEqual(['2021-03-04T00:00']);
  });

  it('counts lateness of a vague report from its last day and shows the term from its first', () => {
    const stand = speel([meldingVt('2021-03')], '2021-06-01');
    expect(signalen(stand, 'triage_te_laat')).toEqual(['2021-04-10T00:00']);
    expect(taken(stand, 'triage-veilig-thuis')).toEqual(['veilig_thuis: te_laat (te laat) 2021-03-08T23:59']);
  });

  it('was done in time when that only became known later, though the alarm went', () => {
    const stand = speel([meldingVt('2021-03-01'), { ...triage('2021-03-04'), bekend: '2021-03-20' }], '2021-04-01');
    expect(signalen(stand, 'triage_te_laat')).toEqual(['2021-03-09T00:00 weg']);
    expect(taken(stand, 'triage-veilig-thuis')).toEqual(['veilig_thuis: gedaan 2021-03-08T23:59']);
  });
});

describe('an answer to a breach', () => {
  it('is due within 24 hours, at high risk within four', () => {
    expect(signalen(speel([overtreding], '2021-04-01'), 'overtreding_niet_opgevolgd')).toEqual(['2021-03-06T10:00']);
    expect(signalen(speel([hoog('2021-03-01'), overtreding], '2021-04-01'), 'overtreding_niet_opgevolgd')).toEqual([
      '2021-03-05T14:00',
    ]);
  });

  it('must be about that breach', () => {
    const ander: Feitregel = { id: 'o2', soort: 'overtreding', op: '2021-03-05T11:00', inhoud: { aard: 'digitaal' } };
    const antwoord: Feitregel = {
      soort: 'overtreding_opgevolgd',
      wie: 'om',
      op: '2021-03-05T12:00',
      inhoud: { overtreding: 'o2', besluit: 'waarschuwing' },
    };
    expect(signalen(speel([overtreding, ander, antwoord], '2021-04-01'), 'overtreding_niet_opgevolgd')).toEqual([
      '2021-03-06T10:00',
    ]);
  });

  it('stays due in a closed case', () => {
    const sluit: Feitregel = { soort: 'afsluiting', wie: 'zvh', op: '2021-03-05T11:00', inhoud: {} };
    expect(signalen(speel([overtreding, sluit], '2021-04-01'), 'overtreding_niet_opgevolgd')).toEqual([
      '2021-03-06T10:00',
    ]);
  });
});

describe('silence', () => {
  it('is an alarm after three months, at high risk after one', () => {
    expect(signalen(speel([incident('2021-03-01T12:00')], '2021-09-01'), 'stilte')).toEqual(['2021-06-01T12:00']);
    expect(signalen(speel([hoog('2021-03-01T12:00')], '2021-09-01'), 'stilte')).toEqual(['2021-04-01T12:00']);
  });

  it('is about what became known, not about what happened', () => {
    const later = { ...incident('2021-04-01'), bekend: '2021-08-01' };
    expect(signalen(speel([incident('2021-03-01T12:00'), later], '2021-08-02'), 'stilte')).toEqual([
      '2021-06-01T12:00 weg',
    ]);
  });
});

describe('a correction', () => {
  const fout: Feitregel = { ...meldingVt('2021-03-01'), id: 'fout' };
  const correctie: Feitregel = { soort: 'correctie', op: '2021-03-15', inhoud: { van: 'fout', reden: 'andere zaak' } };

  it('takes the ground from an alarm but not the alarm from history', () => {
    expect(signalen(speel([fout, correctie], '2021-04-01'), 'triage_te_laat')).toEqual(['2021-03-09T00:00 weg']);
    expect(taken(speel([fout, correctie], '2021-04-01'), 'triage-veilig-thuis')).toEqual([]);
  });

  it('of what fulfilled an item raises the alarm from the moment that it is known', () => {
    const gedaan: Feitregel = { ...triage('2021-03-03'), id: 'gedaan' };
    const terug: Feitregel = {
      soort: 'correctie',
      op: '2021-03-15T12:00',
      inhoud: { van: 'gedaan', reden: 'andere zaak' },
    };
    const stand = speel([meldingVt('2021-03-01'), gedaan, terug], '2021-04-01');
    expect(signalen(stand, 'triage_te_laat')).toEqual(['2021-03-15T12:00']);
    expect(taken(stand, 'triage-veilig-thuis')).toEqual(['veilig_thuis: te_laat (te laat) 2021-03-08T23:59']);
  });

  it('shows in the course of the case as a change', () => {
    const verloop = speelVerloop([fout, correctie], '2021-04-01');
    const momenten = verloop.map(({ stand }) => signalen(stand, 'triage_te_laat').join());
    expect(momenten).toContain('2021-03-09T00:00');
    expect(momenten.at(-1)).toBe('2021-03-09T00:00 weg');
  });
});

describe('changed circumstances', () => {
  const VRAAG = 'herbeoordeling_nodig';

  it('ask for an assessment each time, with its own day and its own reason', () => {
    const tracker: Feitregel = { soort: 'incident', op: '2021-03-02T10:00', inhoud: { aard: ['tracker'] } };
    const dreiging: Feitregel = { soort: 'incident', op: '2021-03-09T10:00', inhoud: { aard: ['suicidedreiging'] } };
    const stand = speel([tracker, dreiging]);
    expect(signalen(stand, VRAAG)).toEqual(['2021-03-02T10:00', '2021-03-09T10:00']);
    const redenen = stand.signalen.filter(({ code }) => code === VRAAG).map(({ reden }) => reden);
    expect(redenen[0]).toContain('tracker');
    expect(redenen[1]).toContain('suicidedreiging');
  });

  it('count a release told beside its suspension once', () => {
    const schorsing: Feitregel = {
      soort: 'schorsing_voorlopige_hechtenis',
      wie: 'rechter',
      op: '2021-03-02T10:00',
      inhoud: { voorwaarden: ['contactverbod'] },
    };
    const vrij: Feitregel = { soort: 'vrijlating', wie: 'dji', op: '2021-03-03T09:00', inhoud: { reden: 'schorsing' } };
    for (const feiten of [[schorsing, vrij], [vrij, schorsing], [vrij]])
      expect(signalen(speel(feiten, '2021-03-20'), 'vrijlating_niet_verteld')).toHaveLength(1);
  });
});

describe('an alarm bell', () => {
  const bel: Feitregel = { soort: 'alarmbel', wie: 'politie', op: '2021-03-01T10:00', inhoud: { welke: 'doodsangst' } };
  const actie: Feitregel = { soort: 'aanhouding', op: '2021-03-01T11:00' };
  const overleg: Feitregel = {
    id: 'o',
    soort: 'overleg_gehouden',
    wie: 'zvh',
    op: '2021-03-04',
    inhoud: { overleg: 'rto' },
  };
  const besluit: Feitregel = {
    soort: 'risico_bijgesteld',
    wie: 'zvh',
    op: '2021-03-04',
    inhoud: { naar: 'midden', overleg: 'o', reden: 'samen' },
  };

  it('keeps ringing after an action, until another lowers the level in a meeting', () => {
    expect(signalen(speel([bel, actie, overleg]), 'alarmbel')).toEqual(['2021-03-01T10:00']);
    expect(signalen(speel([bel, actie, overleg, besluit]), 'alarmbel')).toEqual(['2021-03-01T10:00 weg']);
  });
});
