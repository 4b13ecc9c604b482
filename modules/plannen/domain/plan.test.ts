import { describe, expect, it } from 'vitest';
import { drukAf } from './afdruk.ts';
import { bezwaarTegenEvaluatie, bezwaarTegenSoort, planinhoud } from './plan.ts';
import { vergelijkPlannen } from './verschil.ts';

const RUW = {
  analyse: 'Hij blijft komen sinds zij verhuisde naar de Verzonnenstraat.',
  doelen: [
    {
      id: 'stop',
      soort: 'stalking_stoppen',
      tekst: 'Hij laat haar met rust',
      effect_op_veiligheid: 'Een aanhouding kan hem kwaad maken.',
    },
    {
      id: 'veilig',
      soort: 'veiligheid_slachtoffer',
      tekst: 'Zij is thuis veilig',
      effect_op_veiligheid: 'Minder kans dat hij binnenkomt.',
    },
  ],
  maatregelen: [
    {
      id: 'slot',
      risico: 'Hij heeft een sleutel',
      wat: 'Sloten vervangen',
      gewoon: 'U krijgt nieuwe sloten.',
      voor: 'slachtoffer',
      eigenaar: 'gemeente',
      uiterlijk: '2026-04-01',
      last: 'Een ochtend thuis blijven',
      waarom_waard: 'Hij kan niet meer binnenkomen',
    },
    {
      id: 'gesprek',
      risico: 'Hij ziet niet wat hij doet',
      wat: 'Gesprek bij de reclassering',
      gewoon: 'U praat elke week met de reclassering.',
      voor: 'pleger',
      eigenaar: '3ro',
    },
  ],
  scenarios: [{ id: 'deur', als: 'hij aan de deur staat', dan: 'zij belt 112', eigenaar: 'politie' }],
  stem_slachtoffer: 'Ik wil weer naar buiten kunnen.',
  stem_pleger: 'Ik wil mijn kind zien.',
  kinderen: 'De jongste slaapt slecht.',
  evaluatie: '2026-05-01',
};
const plan = planinhoud.parse(RUW);

const nooit = (): boolean => false;

/** Where a plan is not right, and what is said of it. */
function fouten(anders: object): string[] {
  const gelezen = planinhoud.safeParse({ ...RUW, ...anders });
  return gelezen.success ? [] : gelezen.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('a plan', () => {
  it('has both goals', () => {
    expect(fouten({ doelen: RUW.doelen.slice(0, 1) })).toEqual([
      'doelen: Een doel over de veiligheid van het slachtoffer ontbreekt.',
    ]);
    expect(fouten({ doelen: RUW.doelen.slice(1) })[0]).toMatch(/stalking te laten stoppen/);
  });

  it('says what each measure asks of her and why that is worth it', () => {
    const [slot, gesprek] = RUW.maatregelen;
    expect(fouten({ maatregelen: [{ ...slot, last: undefined }, gesprek] })[0]).toMatch(/^maatregelen\.0\.last/);
    const zonderWaarde = { ...gesprek, last: 'Zij hoort dat hij boos is' };
    expect(fouten({ maatregelen: [slot, zonderWaarde] })[0]).toMatch(/^maatregelen\.1\.waarom_waard/);
    expect(fouten({ maatregelen: [slot, { ...zonderWaarde, waarom_waard: 'Zij weet dan wat er komt' }] })).toEqual([]);
  });

  it.each([
    ['veiligheidsvoorwaarden', 'veilig_thuis', false, true],
    ['veiligheidsvoorwaarden', 'politie', true, false],
    ['procesplan', 'zvh', true, true],
    ['procesplan', 'veilig_thuis', true, true],
    ['procesplan', 'zvh', false, false],
    ['veiligheidsplan', 'politie', false, true],
  ] as const)('a %s is made by %s (directs the process: %s): %s', (soort, organisatie, procesregie, mag) => {
    expect(bezwaarTegenSoort(soort, { organisatie, procesregie }) === undefined).toBe(mag);
  });

  it('names the place of an owner that is none, a risk that is missing, and an id that stands twice', () => {
    const [slot, gesprek] = RUW.maatregelen;
    expect(fouten({ maatregelen: [{ ...slot, eigenaar: 'oma' }] })[0]).toMatch(/^maatregelen\.0\.eigenaar/);
    expect(fouten({ maatregelen: [{ ...slot, risico: ' ' }] })[0]).toMatch(/^maatregelen\.0\.risico/);
    expect(fouten({ maatregelen: [slot, { ...gesprek, id: 'slot' }] })).toEqual([
      'maatregelen.1.id: Dit id staat er al.',
    ]);
  });

  it.each([
    ['2026-05-01', '2026-02-01', undefined],
    ['2026-05-02', '2026-02-01', /drie maanden/],
    ['2026-01-31', '2026-02-01', /verleden/],
    ['2026-02-28', '2025-11-30', undefined],
    ['2026-03-01', '2025-11-30', /drie maanden/],
  ])('is looked at again by %s, seen from %s: %s', (evaluatie, vandaag, bezwaar) => {
    const uitkomst = bezwaarTegenEvaluatie(evaluatie, vandaag);
    if (bezwaar === undefined) expect(uitkomst).toBeUndefined();
    else expect(uitkomst).toMatch(bezwaar);
  });
});

describe('two versions of a plan', () => {
  it('are compared by part', () => {
    const [slot, gesprek] = plan.maatregelen;
    if (!slot || !gesprek) throw new Error('no measures');
    const nieuw = {
      ...plan,
      maatregelen: [
        { ...slot, eigenaar: 'politie' as const },
        { ...gesprek, id: 'therapie' },
      ],
      kinderen: undefined,
    };
    expect(vergelijkPlannen(plan, nieuw)).toEqual([
      { deel: 'kinderen', naam: null, wat: 'weg', was: 'De jongste slaapt slecht.', wordt: null },
      {
        deel: 'maatregelen.slot.eigenaar',
        naam: 'Sloten vervangen',
        wat: 'anders',
        was: 'gemeente',
        wordt: 'politie',
      },
      { deel: 'maatregelen.gesprek', naam: null, wat: 'weg', was: 'Gesprek bij de reclassering', wordt: null },
      { deel: 'maatregelen.therapie', naam: null, wat: 'erbij', was: null, wordt: 'Gesprek bij de reclassering' },
    ]);
    expect(vergelijkPlannen(plan, plan)).toEqual([]);
  });
});

describe('a plan on paper', () => {
  it('tells her what happens for her, what it asks of her, and what is asked of him', () => {
    const tekst = JSON.stringify(drukAf(plan, 'slachtoffer', nooit));
    expect(tekst).toMatch(/U krijgt nieuwe sloten\. Gemeente zorgt daarvoor\. Dat gebeurt voor 1 april 2026\./);
    expect(tekst).toMatch(/Een ochtend thuis blijven/);
    expect(tekst).toMatch(/bij gevaar belt u 112/i);
    expect(tekst).not.toMatch(/Ik wil mijn kind zien/);
  });

  it('tells him what is asked of him and nothing about her, the children or what others prepare', () => {
    const tekst = JSON.stringify(drukAf(plan, 'pleger', nooit));
    expect(tekst).toMatch(/U praat elke week met de reclassering/);
    expect(tekst).not.toMatch(/sloten|Verzonnenstraat|buiten kunnen|jongste|112|deur|sleutel|ziet niet wat/);
  });

  it('holds back for him a line that betrays her, and counts it', () => {
    const { blokken, weggelaten } = drukAf(plan, 'pleger', (tekst) => tekst.includes('mijn kind'));
    expect(weggelaten).toBe(1);
    expect(blokken.map(({ kop }) => kop)).toEqual(['Wat wij van u vragen', 'Daarna']);
    expect(drukAf(plan, 'slachtoffer', () => true).weggelaten).toBe(0);
  });
});
