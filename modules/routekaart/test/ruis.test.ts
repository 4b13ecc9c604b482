import { describe, expect, it } from 'vitest';
import { type Feitregel, signalen, speel, taken } from './speel.ts';

const monitor: Feitregel = {
  soort: 'betrokkenheid_gewijzigd',
  wie: 'veilig_thuis',
  inhoud: { organisatie: 'veilig_thuis', naar: 'monitor' },
};
const bericht = (soort: string, inhoud: object, op = '2021-03-08T10:00'): Feitregel => ({
  soort,
  wie: 's',
  op,
  inhoud,
});
const melding = bericht('melding', { bij: 'veilig_thuis', herkend_als_stalking: 'onbekend' });
const zorg = bericht('zorgsignaal', { door: 's', zorg: 'hij is er weer' });
const eind = (op: string): Feitregel => ({
  soort: 'onderzoek_afgesloten',
  wie: 'veilig_thuis',
  op,
  inhoud: { door: 'veilig_thuis' },
});
const vt = (soort: string, inhoud: object): Feitregel => ({ soort, wie: 'veilig_thuis', op: '2021-03-03', inhoud });

describe('the same is not said twice', () => {
  it.each([
    ['a report', melding, 'eerste_contact_te_laat'],
    ['a concern', zorg, 'contact_onbeantwoord'],
  ])(
    'of %s by the victim that stays unanswered, while a partner only follows and when none does',
    (_wat, eigen, code) => {
      expect(signalen(speel([monitor, eigen], '2021-03-16'), 'contact_onbeantwoord')).toEqual(['2021-03-16T00:00']);
      const gegeven = ['eerste_contact_te_laat', 'contact_onbeantwoord'].flatMap((een) =>
        signalen(speel([eigen], '2021-03-16'), een).map((wanneer) => `${een} ${wanneer}`),
      );
      expect(gegeven).toEqual([`${code} 2021-03-16T00:00`]);
    },
  );

  it('names each fact once, also when a dismissal ends several conditions', () => {
    const schorsing: Feitregel = {
      id: 'sch',
      soort: 'schorsing_voorlopige_hechtenis',
      wie: 'rechter',
      inhoud: { voorwaarden: ['contactverbod', 'locatieverbod', 'meldplicht'] },
    };
    const sepot: Feitregel = {
      id: 'sep',
      soort: 'ovj_besluit',
      wie: 'om',
      op: '2021-04-01',
      inhoud: { besluit: 'sepot' },
    };
    for (const { code, feiten } of speel([schorsing, sepot]).signalen)
      expect([code, ...feiten]).toEqual([code, ...new Set(feiten)]);
  });
});

describe('ten weeks of investigation by Veilig Thuis', () => {
  const begin: Feitregel = { soort: 'onderzoek_gestart', wie: 'veilig_thuis', inhoud: { door: 'veilig_thuis' } };

  it.each([
    ['asks nothing before eight weeks', [begin], '2021-04-26', []],
    ['asks after eight weeks what to do, by the tenth', [begin], '2021-04-27', ['veilig_thuis: open 2021-05-10T23:59']],
    [
      'is content with an end in time',
      [begin, eind('2021-05-04')],
      '2021-05-20',
      ['veilig_thuis: gedaan 2021-05-10T23:59'],
    ],
    ['is late when nothing was decided', [begin], '2021-05-20', ['veilig_thuis: te_laat (te laat) 2021-05-10T23:59']],
  ])('%s', (_wat, feiten, op, verwacht) =>
    expect(taken(speel(feiten, op), 'onderzoek-langer-nodig')).toEqual(verwacht),
  );
});

describe('what was recorded in the words of the vocabulary', () => {
  const melding: Feitregel = { soort: 'melding_veilig_thuis', inhoud: { van: 'politie', sash_meegestuurd: 'ja' } };
  const stopgesprek: Feitregel = { soort: 'stopgesprek', inhoud: { fysiek: 'ja' } };
  const knop: Feitregel = { soort: 'maatregel_gestart', inhoud: { maatregel: 'aware', id: 'knop', voor: 's' } };

  it.each<[string, string, Feitregel, Feitregel]>([
    [
      'the victim was told of her file',
      'slachtoffer-informeren-over-vastlegging',
      melding,
      vt('slachtoffer_geinformeerd', { over: 'rechten' }),
    ],
    [
      'the perpetrator was told of his file',
      'pleger-informeren-over-vastlegging',
      melding,
      vt('pleger_geinformeerd', { over: 'vastlegging' }),
    ],
    ['he went on after a stopgesprek', 'stopgesprek-effect-nagaan', stopgesprek, vt('incident', { aard: ['volgen'] })],
    [
      'the button was looked at',
      'aware-testen',
      knop,
      vt('maatregel_geevalueerd', { maatregel: 'knop', nog_nodig: 'ja' }),
    ],
  ])('counts: %s', (_wat, item, aanleiding, feit) => {
    expect(taken(speel([aanleiding], '2021-03-03'), item)[0]).toMatch(/: open /);
    expect(taken(speel([aanleiding, feit], '2021-03-03'), item)[0]).toMatch(/: gedaan /);
  });
});
