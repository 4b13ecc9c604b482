import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dump, load } from 'js-yaml';
import { organisatieCodes } from '@waakvlam/kernel/actor';
import { CATEGORIEEN, ROLLEN } from '@waakvlam/logboek';
import {
  ConvenantFout,
  convenantJsonSchema,
  deelhulp,
  geldigheid,
  laadConvenanten,
  leesConvenant,
  rijenVan,
  SETTINGS,
  vergelijk,
  weeg,
} from '../index.ts';

const MAP = join(import.meta.dirname, '..', '..', '..', 'regels', 'convenanten');
const TEKST = readFileSync(join(MAP, 'landelijk.yaml'), 'utf8');

// oxlint-disable-next-line typescript/no-explicit-any -- a test breaks the file in ways that its type forbids
type Ruw = any;
const anders = (wijzig: (ruw: Ruw) => void): string => {
  const ruw: Ruw = load(TEKST);
  wijzig(ruw);
  return dump(ruw);
};
const lees = (wijzig: (ruw: Ruw) => void = () => undefined) => leesConvenant('proef.yaml', anders(wijzig));
const regel = (ruw: Ruw, id: string): Ruw => ruw.regels.find((een: Ruw) => een.id === id);

function fouten(wijzig: (ruw: Ruw) => void): string {
  try {
    lees(wijzig);
  } catch (fout) {
    if (fout instanceof ConvenantFout) return fout.problemen.join('\n');
    throw fout;
  }
  return '';
}

const situaties = fc.record({
  organisatie: fc.constantFrom(...organisatieCodes),
  settings: fc.subarray([...SETTINGS], { minLength: 1 }),
  rollen: fc.subarray([...ROLLEN], { maxLength: 3 }),
  niveau: fc.constantFrom('onbekend', 'laag', 'midden', 'hoog'),
  fase: fc.constantFrom('', 'directe_veiligheid', 'risicogestuurde_zorg', 'herstel'),
  toestemming: fc.subarray(['*' as const, ...CATEGORIEEN], { maxLength: 3 }),
});

describe('the covenants of the project', () => {
  it('hold, and cover every cell', () => {
    const { alle } = laadConvenanten();
    expect(alle.map(({ naam }) => naam)).toEqual(['landelijk', 'zeeland-west-brabant']);
    for (const convenant of alle) {
      const basis = rijenVan(convenant).filter(({ werking }) => werking === 'basis');
      expect(basis).toHaveLength(organisatieCodes.length * CATEGORIEEN.length * SETTINGS.length);
    }
  });

  it('are chosen by region and moment', () => {
    const { voor } = laadConvenanten();
    const [toen, nu] = [Date.parse('2020-01-01'), Date.parse('2026-06-01')];
    expect(voor('zeeland-west-brabant', nu)?.naam).toBe('zeeland-west-brabant');
    expect(voor('limburg', nu)?.naam).toBe('landelijk');
    expect(voor(null, nu)?.naam).toBe('landelijk');
    expect(voor(null, toen)).toBeUndefined();
  });

  it.each(['3ro', 'dji', 'nifp'] as const)('never show %s where the victim is', (organisatie) => {
    fc.assert(
      fc.property(situaties, (situatie) => {
        expect(weeg(lees(), { ...situatie, organisatie }, 'adres').uitkomst).toBe('niets');
      }),
      { numRuns: 30 },
    );
  });
});

describe('a covenant that cannot be right is refused, and the fault is named', () => {
  it.each([
    [
      'a hole',
      (ruw: Ruw) =>
        void ruw.regels.splice(
          ruw.regels.findIndex((een: Ruw) => een.id === 'politie'),
          1,
        ),
      /gat: geen basisregel voor persoonsgegevens, politie, casusoverleg/,
    ],
    [
      'two bases that differ',
      (ruw: Ruw) =>
        void ruw.regels.push({
          ...regel(ruw, 'school'),
          id: 'nog-een',
          uitkomsten: { zien: ['regie'], niets: 'rest' },
        }),
      /regel school en nog-een spreken elkaar tegen over persoonsgegevens, school/,
    ],
    [
      'two bases that agree',
      (ruw: Ruw) => void ruw.regels.push({ ...regel(ruw, 'school'), id: 'nog-een' }),
      /school en nog-een zeggen hetzelfde over/,
    ],
    [
      'an id twice',
      (ruw: Ruw) => void ruw.regels.push(regel(ruw, 'gemeente-hoog')),
      /gemeente-hoog: dit id komt twee keer voor/,
    ],
    [
      'a rule that changes nothing',
      (ruw: Ruw) => void (regel(ruw, 'gemeente-hoog').uitkomsten = { zien: ['risico'] }),
      /gemeente-hoog verandert niets aan risico, gemeente/,
    ],
    [
      'a narrowing that narrows nothing',
      (ruw: Ruw) => void (regel(ruw, 'wijkteam-rust').uitkomsten = { zien: ['overleg'] }),
      /wijkteam-rust verandert niets/,
    ],
    [
      'an address for the side of the perpetrator',
      (ruw: Ruw) => void (regel(ruw, 'reclassering').uitkomsten = { zien: 'rest' }),
      /reclassering, adres, 3ro, casusoverleg: wie met de pleger werkt/,
    ],
    [
      'an address for it even as a hint',
      (ruw: Ruw) => void (regel(ruw, 'dji').uitkomsten.bestaan = ['adres']),
      /wie met de pleger werkt/,
    ],
    [
      'Slachtofferhulp in a casusoverleg',
      (ruw: Ruw) => void (regel(ruw, 'geen-wgs-deelnemer').uitkomsten = { zien: ['regie'], niets: 'rest' }),
      /regie, shn, casusoverleg: wie geen deelnemer onder de Wgs is/,
    ],
    [
      'medical facts without consent or law',
      (ruw: Ruw) => void (regel(ruw, 'om').uitkomsten = { zien: 'rest' }),
      /medisch, om, .*beroepsgeheim/,
    ],
    [
      'access for a lawyer',
      (ruw: Ruw) => void (regel(ruw, 'partijen').uitkomsten = { zien: ['regie'], niets: 'rest' }),
      /regie, advocaat.*geen toegang als partner/,
    ],
    [
      'a ground that is not there',
      (ruw: Ruw) => void (regel(ruw, 'om').grond = ['convenant']),
      /om: de grond 'convenant' staat niet onder gronden/,
    ],
    ['a purpose that is not there', (ruw: Ruw) => void (regel(ruw, 'om').doel = 'gemak'), /om: het doel 'gemak'/],
    ['no ground', (ruw: Ruw) => void (regel(ruw, 'om').grond = []), /grond/],
    [
      'a covenant as its own ground',
      (ruw: Ruw) => void (ruw.gronden['wgs-casusoverleg'].soort = 'convenant'),
      /gronden\.wgs-casusoverleg\.soort/,
    ],
    [
      'an organisation that does not exist',
      (ruw: Ruw) => void (regel(ruw, 'om').organisatie = ['brandweer']),
      /regels/,
    ],
    [
      'a role that does not exist',
      (ruw: Ruw) => void (regel(ruw, 'gemeente-regie').rollen = ['baas']),
      /gemeente-regie: de rol 'baas' bestaat niet/,
    ],
    [
      'a category under two outcomes',
      (ruw: Ruw) => void regel(ruw, 'dji').uitkomsten.geredigeerd.push('risico'),
      /dji: 'risico' staat bij meer dan één uitkomst/,
    ],
    [
      'a base with a condition',
      (ruw: Ruw) => void (regel(ruw, 'dji').niveaus = ['hoog']),
      /dji: een basisregel heeft geen voorwaarden/,
    ],
    [
      'a widening without one',
      (ruw: Ruw) => void delete regel(ruw, 'gemeente-hoog').niveaus,
      /gemeente-hoog: noem een rol, niveau, fase of toestemming/,
    ],
    ['an unknown field', (ruw: Ruw) => void (ruw.opmerking = 'x'), /opmerking|bestand/],
  ])('%s', (_naam, wijzig, verwacht) => {
    expect(fouten(wijzig)).toMatch(verwacht);
  });

  it('with every hole that there can be', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CATEGORIEEN),
        fc.constantFrom('politie', 'veilig_thuis', 'zvh'),
        (categorie, wie) => {
          const melding = fouten((ruw) => {
            const doel = ruw.regels.find(
              (een: Ruw) => een.organisatie.includes(wie) && een.setting.includes('actieoverleg'),
            );
            const over = CATEGORIEEN.filter((een) => een !== categorie && een !== 'medisch');
            doel.uitkomsten = { zien: over, ...(categorie !== 'medisch' && { na_besluit: ['medisch'] }) };
          });
          expect(melding).toContain(`gat: geen basisregel voor ${categorie}, ${wie}, actieoverleg`);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('by a region that does not say why it differs', () => {
    const regio = `convenant: proef\nversie: 2026-01-01\nregio: proef\nbasis: landelijk\ngeldig: {van: 2026-01-01}\nregels:\n`;
    const een = { ...regel(load(TEKST), 'gemeente-hoog'), niveaus: ['midden', 'hoog'] };
    const tekst = (extra: object) => regio + dump([{ ...een, ...extra }]).replace(/^/gm, '  ');
    expect(() => leesConvenant('proef.yaml', tekst({}), [TEKST])).toThrow(/gemeente-hoog: een regio zegt waarom/);
    expect(leesConvenant('proef.yaml', tekst({ reden: 'Afspraak' }), [TEKST]).regels).toHaveLength(
      lees().regels.length,
    );
    expect(() => leesConvenant('proef.yaml', tekst({ reden: 'Afspraak' }), [])).toThrow(
      /'landelijk' waarop dit rust is er niet/,
    );
  });

  it('that is no YAML', () => {
    expect(() => leesConvenant('stuk.yaml', 'regels: [')).toThrow(/stuk\.yaml: geen leesbare YAML/);
  });
});

describe('two versions side by side', () => {
  it('say nothing when nothing changes, also under other names', () => {
    expect(vergelijk(lees(), lees())).toEqual([]);
    expect(
      vergelijk(
        lees(),
        lees((ruw) => void (regel(ruw, 'school').id = 'scholen')),
      ),
    ).toEqual([]);
  });

  it('say in one sentence what changes for whom', () => {
    const nieuw = lees((ruw) => {
      regel(ruw, 'school').uitkomsten = {
        zien: ['persoonsgegevens', 'regie', 'risico', 'maatregel'],
        na_besluit: ['zorg'],
        niets: 'rest',
      };
    });
    expect(vergelijk(lees(), nieuw)).toEqual([
      expect.stringMatching(
        /school, actieoverleg: wordt het ruimer: zag zij pas na een besluit van de bron, nu helemaal \(risico, maatregel\)/i,
      ),
      expect.stringMatching(/school, bilateraal: .*\(risico, maatregel\)/i),
    ]);
  });

  it('name a condition, and a side that changes', () => {
    const nieuw = lees((ruw) => {
      regel(ruw, 'gemeente-hoog').niveaus = ['midden', 'hoog'];
      ruw.plegerzijde.organisaties.push('rechter');
    });
    const zinnen = vergelijk(lees(), nieuw).join('\n');
    expect(zinnen).toMatch(/bij niveau midden of hoog ziet zij voortaan helemaal/);
    expect(zinnen).toMatch(/telt voortaan als plegerzijde/);
  });
});

describe('the sharing aid', () => {
  const aan = { settings: ['bilateraal'], rollen: [], niveau: 'onbekend', fase: '', toestemming: [] } as const;
  const vraag = (organisatie: (typeof organisatieCodes)[number], categorie: (typeof CATEGORIEEN)[number], extra = {}) =>
    deelhulp(lees(), { categorie, aan: { ...aan, organisatie, ...extra } });

  it.each([
    ['om', 'strafrecht', 'ja'],
    ['gemeente', 'incident', 'zonder_inhoud'],
    ['gemeente', 'strafrecht', 'verwijs'],
    ['shn', 'incident', 'met_toestemming'],
    ['school', 'risico', 'na_besluit'],
    ['school', 'strafrecht', 'nee'],
    ['3ro', 'adres', 'nee'],
  ] as const)('says to %s about %s: %s, with purpose and ground', (organisatie, categorie, mag) => {
    const advies = vraag(organisatie, categorie);
    expect(advies.mag).toBe(mag);
    expect(advies.zinnen.join(' ')).toMatch(/^[A-Z\d].*\.$/);
    expect(advies.doel).toBeTruthy();
    expect(advies.gronden.length).toBeGreaterThan(0);
  });

  it('points to the decision that an address needs for monitoring', () => {
    expect(vraag('3ro', 'adres').zinnen.join(' ')).toMatch(/elektronische monitoring.*eigen besluit/);
  });

  it('counts a role with the perpetrator, and mentions consent where that opens more', () => {
    expect(vraag('gemeente', 'adres', { rollen: ['toezichthouder'] }).mag).toBe('nee');
    expect(vraag('shn', 'risico').zinnen.join(' ')).toMatch(/toestemming/);
    expect(deelhulp(lees(), { categorie: 'strafrecht', aan: { ...aan, organisatie: 'school' }, wgs: true }).mag).toBe(
      'nee',
    );
  });

  it('passes on what the source asked, and keeps a casusoverleg within its circle', () => {
    const advies = deelhulp(lees(), {
      categorie: 'risico',
      aan: { ...aan, organisatie: 'shn' },
      voorwaarden: 'niet aan familie',
      wgs: true,
    });
    expect(advies.mag).toBe('na_besluit');
    expect(advies.zinnen.join(' ')).toMatch(/niet aan familie.*Wgs 1\.7/);
  });
});

describe('the JSON Schema of covenants', () => {
  it('is current (npm run schema writes it anew)', () =>
    expect(readFileSync(join(import.meta.dirname, '..', '..', '..', 'regels', 'convenant.schema.json'), 'utf8')).toBe(
      convenantJsonSchema(),
    ));
});

describe('when a covenant holds', () => {
  it('is counted in Dutch days, the last of which counts whole', () => {
    const { van, tot } = geldigheid({ geldigVan: '2026-01-01', geldigTot: '2026-12-31' });
    expect(new Date(van).toISOString()).toBe('2025-12-31T23:00:00.000Z');
    expect(new Date(tot ?? 0).toISOString()).toBe('2026-12-31T23:00:00.000Z');
  });
});
