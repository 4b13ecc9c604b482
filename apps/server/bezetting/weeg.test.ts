import { describe, expect, it } from 'vitest';
import { laadBezettingsregels } from './normen.ts';
import { type Collega, weegBezetting } from './weeg.ts';

const regels = laadBezettingsregels();
const collega = (naam: string, extra: Partial<Collega> = {}): Collega => ({
  naam,
  basisteam: null,
  specialismen: [],
  nagegaanDagen: 0,
  plaatsvervanger: null,
  ...extra,
});
const tekorten = (collegas: readonly Collega[], organisatie: 'politie' | 'om' | 'huisarts' = 'politie') =>
  weegBezetting(collegas, organisatie, regels).tekorten.map(
    ({ norm, basisteam, aanwezig, zonderVervanging }) =>
      `${norm} ${basisteam ?? '-'} ${aanwezig.length}${zonderVervanging ? ' alleen' : ''}`,
  );

describe('staffing of an organisation', () => {
  it('asks two casusregisseurs and a reader with a stand-in of each basisteam that somebody works in', () => {
    const noord = { basisteam: 'Noord' };
    const zuid = { basisteam: 'Zuid' };
    expect(
      tekorten([
        collega('a', { ...noord, specialismen: ['casusregisseur', 'contactpersoon_stalking'] }),
        collega('b', { ...noord, specialismen: ['casusregisseur', 'contactpersoon_stalking'] }),
        collega('c', { ...noord, specialismen: ['taakaccenthouder', 'leeslijst'], plaatsvervanger: 'a' }),
        collega('d', { ...zuid, specialismen: ['casusregisseur', 'leeslijst'] }),
      ]),
    ).toEqual(['casusregisseurs-per-basisteam Zuid 1', 'lezer-per-basisteam Zuid 1 alleen']);
  });

  it('does not count a casusregisseur of one team for another', () => {
    const namen = ['a', 'b'].map((naam) => collega(naam, { basisteam: 'Noord', specialismen: ['casusregisseur'] }));
    expect(tekorten([...namen, collega('c', { basisteam: 'Zuid' })])).toContain('casusregisseurs-per-basisteam Zuid 0');
  });

  it('says of a single specialist that nobody stands in for her', () => {
    const enige = collega('a', { specialismen: ['portefeuillehouder', 'contactpersoon_stalking'] });
    expect(tekorten([enige], 'om')).toEqual([
      'vraagbaak-per-organisatie - 1 alleen',
      'contactpersoon-per-organisatie - 1 alleen',
    ]);
    expect(tekorten([{ ...enige, plaatsvervanger: 'b' }], 'om')).toEqual([]);
    expect(tekorten([enige, { ...enige, naam: 'b' }], 'om')).toEqual([]);
  });

  it('asks nothing of an organisation that no norm names', () => {
    expect(tekorten([collega('a')], 'huisarts')).toEqual([]);
  });

  it('asks again after a year whether somebody still is what she was said to be, and not what follows from her role', () => {
    const { natevragen } = weegBezetting(
      [
        collega('pas gezegd', { specialismen: ['casusregisseur'], nagegaanDagen: 365 }),
        collega('lang geleden', { specialismen: ['casusregisseur'], nagegaanDagen: 366 }),
        collega('nooit gezegd', { specialismen: ['casusregisseur'], nagegaanDagen: null }),
        collega('vanzelf', { specialismen: ['taakaccenthouder', 'leeslijst'], nagegaanDagen: null }),
        collega('niets', { nagegaanDagen: null }),
      ],
      'politie',
      regels,
    );
    expect(natevragen).toEqual(['lang geleden', 'nooit gezegd']);
  });
});
