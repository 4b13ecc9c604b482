import { describe, expect, it } from 'vitest';
import { type Feitregel, signalen, speel, taken } from './speel.ts';

// Monday 1 March 2021.
const melding: Feitregel = {
  soort: 'melding',
  wie: 's',
  op: '2021-03-01T10:00',
  inhoud: { bij: 'politie', herkend_als_stalking: 'ja' },
};
const aangifte = (extra: Record<string, unknown>, wie = 'politie'): Feitregel => ({
  soort: 'aangifte',
  wie,
  op: '2021-03-01T09:00',
  inhoud: { met_klacht: 'ja', opgenomen: 'ja', ...extra },
});
const stopgesprek: Feitregel = { soort: 'stopgesprek', op: '2021-03-03T10:00', inhoud: { fysiek: 'ja' } };
const vast = (over?: string[]): Feitregel => ({
  soort: 'detentie_gestart',
  op: '2021-03-01T12:00',
  inhoud: { soort: 'inverzekeringstelling' },
  ...(over && { over }),
});
const incident: Feitregel = { soort: 'incident', op: '2021-03-02T12:00', inhoud: { aard: ['volgen'] } };
const heenzending = (over?: string[]): Feitregel => ({
  soort: 'heenzending',
  op: '2021-03-01T18:00',
  inhoud: { risico_ingeschat: 'nee' },
  ...(over && { over }),
});

describe("the perpetrator's own report to the police", () => {
  const vanHem: [string, Feitregel][] = [
    ['as `door: pleger`', aangifte({ door: 'pleger' })],
    ['stated by him', aangifte({}, 'p')],
  ];

  it.each(vanHem)('is named as that and asks a SASH (%s)', (_hoe, zijn) => {
    expect(signalen(speel([zijn]), 'tegenaangifte')).toEqual(['2021-03-01T09:00']);
    expect(signalen(speel([zijn]), 'sash_ontbreekt')).toEqual(['2021-03-01T09:00']);
  });

  it.each(vanHem)('does not stand in for speaking the victim, as her own does (%s)', (_hoe, zijn) => {
    expect(taken(speel([zijn, melding], '2021-03-09'), 'eerste-contact-politie')).toEqual([
      'politie: te_laat (te laat) 2021-03-08T23:59',
    ]);
    expect(taken(speel([aangifte({}), melding], '2021-03-09'), 'eerste-contact-politie')).toEqual([
      'politie: gedaan 2021-03-08T23:59',
    ]);
  });

  it.each(vanHem)('is no reason against a stopgesprek, as hers is (%s)', (_hoe, zijn) => {
    expect(signalen(speel([zijn, stopgesprek]), 'contra_indicatie')).toEqual([]);
    expect(signalen(speel([aangifte({}), stopgesprek]), 'contra_indicatie')).toEqual(['2021-03-03T10:00']);
  });

  it.each(vanHem)('asks no individual assessment of him as a victim (%s)', (_hoe, zijn) =>
    expect(signalen(speel([zijn], '2021-03-09'), 'individuele_beoordeling_ontbreekt')).toEqual([]),
  );
});

const codes = (over?: string[]) => new Set(speel([heenzending(over)], '2021-03-03').signalen.map(({ code }) => code));

describe('an arrest or release of the victim', () => {
  it.each([
    ['of nobody by name', undefined, true],
    ['of the perpetrator', ['p'], true],
    ['of both', ['s', 'p'], true],
    ['of the victim', ['s'], false],
  ])('%s: the perpetrator is detained: %j %s', (_wie, over, gedetineerd) => {
    const stand = speel([vast(over), incident]);
    expect(signalen(stand, 'stalking_vanuit_detentie')).toEqual(gedetineerd ? ['2021-03-02T12:00'] : []);
  });

  it('is not told as his', () => {
    expect(codes()).toContain('vrijlating_niet_verteld');
    expect(codes()).toContain('contra_indicatie');
    expect(
      [...codes(['s'])].filter((code) => /geinformeerd|verteld|contra|herbeoordeling|vrijlating/.test(code)),
    ).toEqual([]);
  });
});

const komtVrij = (over: string[]): Feitregel => ({
  soort: 'vrijlating',
  op: '2021-03-04T12:00',
  over,
  inhoud: { reden: 'einde_straf' },
});
const belaagt = (door?: string): Feitregel => ({
  soort: 'incident',
  op: '2021-03-05T12:00',
  inhoud: { aard: ['volgen'], ...(door && { door }) },
});

describe('one of two perpetrators who is detained', () => {
  const tweede: Feitregel = { soort: 'betrokkene_toegevoegd', inhoud: { id: 'q', rol: 'pleger' } };
  const vast: Feitregel = {
    soort: 'detentie_gestart',
    op: '2021-03-02T12:00',
    over: ['p'],
    inhoud: { soort: 'straf' },
  };
  const alarmen = (...feiten: Feitregel[]) =>
    signalen(speel([tweede, vast, ...feiten]), 'stalking_vanuit_detentie').length;

  it.each<[string, Feitregel[], number]>([
    ['he did it', [belaagt('p')], 1],
    ['nobody knows who did it', [belaagt()], 1],
    ['the other did it', [belaagt('q')], 0],
    ['the other was released', [komtVrij(['q']), belaagt('p')], 1],
    ['he was released', [komtVrij(['p']), belaagt('p')], 0],
    ['it is not told who was released', [komtVrij([]), belaagt('p')], 0],
  ])('when %s', (_wat, feiten, aantal) => expect(alarmen(...feiten)).toBe(aantal));
});
