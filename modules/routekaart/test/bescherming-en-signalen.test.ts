import { describe, expect, it } from 'vitest';
import { type Feitregel, signalen, speel, taken } from './speel.ts';

const hoog: Feitregel = { soort: 'risicotaxatie', inhoud: { instrument: 'sash', uitkomst: 'hoog', getraind: 'ja' } };
const vt: Feitregel = {
  soort: 'betrokkenheid_gewijzigd',
  wie: 'veilig_thuis',
  inhoud: { organisatie: 'veilig_thuis', naar: 'actief' },
};
const overtreding: Feitregel = { soort: 'overtreding', op: '2021-03-02T20:00', inhoud: { aard: 'digitaal' } };

const vrijlatingGepland = (op: string, datum: string): Feitregel => ({
  soort: 'vrijlating_gepland',
  op,
  wie: 'om',
  inhoud: { datum },
});

describe('a breach', () => {
  it('reaches Veilig Thuis, who directs, and the duty desk, within four hours at high risk', () => {
    const stand = speel([hoog, vt, overtreding]);
    expect(taken(stand, 'overtreding-aan-veilig-thuis')).toEqual(['veilig_thuis: open 2021-03-03T00:00']);
    expect(taken(stand, 'overtreding-aan-procesregie')).toEqual(['zvh: open 2021-03-03T00:00']);
    expect(taken(stand, 'overtreding-aan-wachtdienst')).toEqual(['politie: open 2021-03-03T00:00']);
  });

  it('does not wake the duty desk at a low level, and never counts unknown as low', () => {
    const laag: Feitregel = {
      soort: 'risicotaxatie',
      inhoud: { instrument: 'sash', uitkomst: 'laag', getraind: 'ja' },
    };
    expect(taken(speel([laag, overtreding]), 'overtreding-aan-wachtdienst')).toEqual([]);
    expect(taken(speel([overtreding]), 'overtreding-aan-wachtdienst')).toHaveLength(1);
  });

  it('stays with who directs until someone acted on it', () => {
    const antwoord: Feitregel = {
      soort: 'overtreding_opgevolgd',
      op: '2021-03-02T22:00',
      inhoud: { overtreding: 'o', besluit: 'aanhouding' },
    };
    expect(taken(speel([{ ...overtreding, id: 'o' }, antwoord]), 'overtreding-aan-procesregie')[0]).toMatch(/gedaan/);
  });
});

describe('an unsafe signal without a breach', () => {
  const signaal: Feitregel = {
    soort: 'zorgsignaal',
    op: '2021-03-02T20:00',
    inhoud: { door: 'slachtoffer', onveilig: 'ja', aard: 'fysiek' },
  };
  it('asks for an answer as a breach does, and is an alarm when none comes', () => {
    const stand = speel([hoog, signaal], '2021-03-03T01:00');
    expect(taken(stand, 'onveilig-signaal-opvolgen')[0]).toBe('politie: te_laat (te laat) 2021-03-03T00:00');
    expect(signalen(stand, 'onveilig_signaal_niet_opgevolgd').length).toBeGreaterThan(0);
  });
  it('is not made of every worry', () =>
    expect(taken(speel([{ soort: 'zorgsignaal', inhoud: { door: 'politie' } }]), 'onveilig-signaal-opvolgen')).toEqual(
      [],
    ));
});

describe('what the perpetrator notices', () => {
  const gesprek: Feitregel = { soort: 'stopgesprek', op: '2021-03-20', inhoud: { fysiek: 'ja' } };
  it('asks whether the victim knew of it', () => {
    expect(signalen(speel([gesprek]), 'slachtoffer_niet_voorbereid')).toHaveLength(1);
    const gesproken: Feitregel = {
      soort: 'contact_slachtoffer',
      op: '2021-03-18',
      inhoud: { kanaal: 'telefoon', gelukt: 'ja' },
    };
    expect(signalen(speel([gesproken, gesprek]), 'slachtoffer_niet_voorbereid')).toEqual([]);
  });
  it('is told to her within the hour when a release was not planned', () => {
    const vrij: Feitregel = { soort: 'vrijlating', op: '2021-03-20T14:00', wie: 'om', inhoud: { reden: 'schorsing' } };
    expect(taken(speel([vrij]), 'onverwachte-vrijlating')[0]).toBe('om: open 2021-03-20T15:00');
    const gepland: Feitregel = {
      soort: 'vrijlating_gepland',
      op: '2021-03-10',
      wie: 'om',
      inhoud: { datum: '2021-03-20' },
    };
    expect(taken(speel([gepland, vrij]), 'onverwachte-vrijlating')).toEqual([]);
  });

  describe('that was planned, of which nothing is heard', () => {
    const vrij: Feitregel = {
      soort: 'vrijlating',
      op: '2021-03-20T14:00',
      wie: 'om',
      inhoud: { reden: 'einde_straf' },
    };

    it('is asked after the day after, and an alarm once that day has passed too', () => {
      const plan = vrijlatingGepland('2021-03-10', '2021-03-20');
      expect(taken(speel([plan], '2021-03-20'), 'vrijlating-nagaan')).toEqual([]);
      const erna = speel([plan], '2021-03-21T00:00');
      expect(taken(erna, 'vrijlating-nagaan')[0]).toBe('om: open 2021-03-21T23:59');
      expect(signalen(erna, 'vrijlating_onbekend')).toEqual(['2021-03-21T00:00']);
      expect(signalen(speel([plan], '2021-03-22'), 'vrijlating_niet_nagegaan')).toEqual(['2021-03-22T00:00']);
    });

    it('is not asked when he was let go in time, or the day moved', () => {
      const plan = vrijlatingGepland('2021-03-10', '2021-03-20');
      expect(taken(speel([plan, vrij], '2021-03-25'), 'vrijlating-nagaan')).toEqual([]);
      const verzet = speel([plan, vrijlatingGepland('2021-03-15', '2021-04-20')], '2021-04-01');
      expect(taken(verzet, 'vrijlating-nagaan')).toEqual([]);
    });

    it('is answered by what is told later of that day', () => {
      const plan = vrijlatingGepland('2021-03-10', '2021-03-20');
      const later = speel([plan, { ...vrij, bekend: '2021-03-21T10:00' }], '2021-03-25');
      expect(taken(later, 'vrijlating-nagaan')[0]).toBe('om: gedaan 2021-03-21T23:59');
      expect(signalen(later, 'vrijlating_onbekend')).toEqual(['2021-03-21T00:00 weg']);
      expect(signalen(later, 'vrijlating_niet_nagegaan')).toEqual([]);
    });

    it('is asked at once when the plan is told after its day, and of nobody who died', () => {
      const laat = vrijlatingGepland('2021-04-10', '2021-03-20');
      expect(signalen(speel([laat]), 'vrijlating_onbekend')).toHaveLength(1);
      const dood: Feitregel = { soort: 'overlijden_vastgesteld', op: '2021-03-12', inhoud: { betrokkene: 'p' } };
      const plan = vrijlatingGepland('2021-03-10', '2021-03-20');
      expect(taken(speel([plan, dood], '2021-04-01'), 'vrijlating-nagaan')).toEqual([]);
    });
  });
});

describe('AWARE', () => {
  const aware: Feitregel = { soort: 'maatregel_gestart', inhoud: { id: 'aw', maatregel: 'aware' } };
  it('is looked at each quarter', () => {
    expect(taken(speel([aware], '2021-05-31'), 'aware-nog-nodig')).toEqual([]);
    expect(taken(speel([aware], '2021-06-03'), 'aware-nog-nodig')).toHaveLength(1);
  });
});
