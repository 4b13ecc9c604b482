import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { herstelConcept, leesConcept, wisConcept, zetConcept } from '../src/api/conceptbewaring.ts';
import { pakIn } from '../src/api/concept.ts';
import { conceptplek } from '../src/api/conceptplek.ts';
import { ApiFout } from '../src/api/fout.ts';
import { pogingVoor, vergeetGeweigerd, vergeetSleutel } from '../src/api/sleutels.ts';
import { bewaarSessie, vergeetSessie } from '../src/sessie/sessie.ts';

vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: () => undefined, removeItem: () => undefined });
afterAll(() => void vi.unstubAllGlobals());

const feit = (op: string, reden = 'rust') => ({
  pad: '/casussen/c1/feiten',
  body: { soort: 'notitie', op, inhoud: { reden } },
});
const nu = () => new Date().toISOString();
const minuten = (aantal: number) => void vi.advanceTimersByTime(aantal * 60_000);
const alsGebruiker = (id: string) =>
  bewaarSessie({ gebruiker: { id, naam: 'Noor Bos', organisatie: 'politie', rol: 'wijkagent' } });

describe('a second try of a form', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.parse('2026-11-30T10:00:00Z') });
    alsGebruiker('noor');
  });
  afterEach(() => {
    vergeetSessie();
    vi.useRealTimers();
  });

  it('is the first one again, also when the moment is that of each try', () => {
    const eerste = pogingVoor('a', feit(nu()));
    vi.advanceTimersByTime(60_000);
    expect(pogingVoor('a', feit(nu()))).toEqual(eerste);
    expect(pogingVoor('b', feit(nu())).sleutel).not.toBe(eerste.sleutel);
  });

  it.each([
    ['says something else', () => feit(nu(), 'onrust')],
    ['is about a moment that somebody typed', () => feit('2026-11-29T21:00:00Z')],
  ])('is another one when it %s', (_wat, anders) => {
    const eerste = pogingVoor('a', feit(nu()));
    vi.advanceTimersByTime(60_000);
    const tweede = anders();
    expect(pogingVoor('a', tweede)).toEqual({ inhoud: tweede, sleutel: expect.not.stringMatching(eerste.sleutel) });
  });

  it('is a new fact once the server said yes', () => {
    const { sleutel } = pogingVoor('a', feit(nu()));
    vergeetSleutel('a');
    expect(pogingVoor('a', feit(nu())).sleutel).not.toBe(sleutel);
  });

  it('is a new fact with its own moment when it comes hours after a lost answer', () => {
    const eerste = pogingVoor('a', feit(nu()));
    minuten(180);
    const later = feit(nu());
    expect(pogingVoor('a', later)).toEqual({ inhoud: later, sleutel: expect.not.stringMatching(eerste.sleutel) });
  });

  it('stays the same one while somebody keeps trying', () => {
    const eerste = pogingVoor('a', feit(nu()));
    for (let keer = 0; keer < 4; keer++) {
      minuten(4);
      expect(pogingVoor('a', feit(nu()))).toEqual(eerste);
    }
  });

  it.each([401, 403, 404, 422, 429])('begins anew, at its own moment, after a %i', (status) => {
    pogingVoor('a', feit(nu()));
    vergeetGeweigerd('a', new ApiFout(status, 'nee'));
    minuten(1);
    const later = feit(nu());
    expect(pogingVoor('a', later).inhoud).toEqual(later);
  });

  it.each([0, 408, 409, 500, 503])(
    'is the first one again after a %i, which leaves open what became of it',
    (status) => {
      const eerste = pogingVoor('a', feit(nu()));
      vergeetGeweigerd('a', new ApiFout(status, 'misschien'));
      minuten(1);
      expect(pogingVoor('a', feit(nu()))).toEqual(eerste);
    },
  );

  it('is the first one again when only a later try was refused: the first may have arrived', () => {
    const eerste = pogingVoor('a', feit(nu()));
    minuten(1);
    pogingVoor('a', feit(nu()));
    vergeetGeweigerd('a', new ApiFout(429, 'te veel'));
    minuten(1);
    expect(pogingVoor('a', feit(nu()))).toEqual(eerste);
  });

  it('is never that of a colleague on the same computer', () => {
    const eerste = pogingVoor('a', feit(nu()));
    vergeetSessie({ verlopen: true });
    alsGebruiker('cas');
    minuten(1);
    const zijne = feit(nu());
    expect(pogingVoor('a', zijne)).toEqual({ inhoud: zijne, sleutel: expect.not.stringMatching(eerste.sleutel) });
  });

  it('is the first one again after a session that ended by itself, and a new one after signing out', () => {
    const eerste = pogingVoor('a', feit(nu()));
    vergeetSessie({ verlopen: true });
    alsGebruiker('noor');
    expect(pogingVoor('a', feit(nu()))).toEqual(eerste);
    vergeetSessie();
    alsGebruiker('noor');
    expect(pogingVoor('a', feit(nu())).sleutel).not.toBe(eerste.sleutel);
  });
});

describe('a second try of a form that stands in a draft', () => {
  const PLEK = { wie: 'noor', soort: 'feiten_c1' };
  const concept = conceptplek('feiten_c1', (deel) => deel === 'a');
  /** The page is loaded anew: what the server had is all there is. */
  const herlaad = () => {
    const er = leesConcept(PLEK);
    wisConcept(PLEK, false);
    vergeetSessie();
    alsGebruiker('noor');
    if (er) herstelConcept(PLEK, [{ id: crypto.randomUUID(), inhoud: pakIn(er.inhoud, er.pogingen) }]);
  };

  beforeEach(() => {
    vi.useFakeTimers({ now: Date.parse('2026-11-30T22:50:00Z') });
    vi.stubGlobal('fetch', async () => new Response('{}'));
    alsGebruiker('noor');
    zetConcept(PLEK, { a: { tekst: 'rust', op: '' }, b: 'iets anders' });
  });
  afterEach(() => {
    wisConcept(PLEK, false);
    vergeetSessie();
    vi.useRealTimers();
  });

  it('is the first one again after a reload, hours later and on the next day, moment and all', () => {
    const eerste = pogingVoor('a', feit('2026-11-30'), concept);
    herlaad();
    minuten(180);
    expect(pogingVoor('a', feit('2026-12-01'), concept)).toEqual(eerste);
  });

  it('is the first one again when only another form of the draft changed', () => {
    const eerste = pogingVoor('a', feit(nu()), concept);
    zetConcept(PLEK, { ...leesConcept(PLEK)?.inhoud, b: 'nog iets' });
    herlaad();
    expect(pogingVoor('a', feit(nu()), concept)).toEqual(eerste);
  });

  it.each([
    ['the draft says something else', () => zetConcept(PLEK, { a: { tekst: 'onrust', op: '' } }), 'rust'],
    ['she typed another moment', () => zetConcept(PLEK, { a: { tekst: 'rust', op: 'gisteren' } }), 'rust'],
    ['what is sent says something that stands in no draft', () => undefined, 'met een afwijking'],
  ])('is another one when %s', (_wat, wijzig, reden) => {
    const eerste = pogingVoor('a', feit(nu()), concept);
    wijzig();
    expect(pogingVoor('a', feit(nu(), reden), concept).sleutel).not.toBe(eerste.sleutel);
  });

  it('is a new fact once the server said yes, also after a reload', () => {
    const { sleutel } = pogingVoor('a', feit(nu()), concept);
    vergeetSleutel('a', concept);
    herlaad();
    expect(pogingVoor('a', feit(nu()), concept).sleutel).not.toBe(sleutel);
  });

  it('begins anew after a refusal, but not after one that follows a lost answer', () => {
    const eerste = pogingVoor('a', feit(nu()), concept);
    vergeetGeweigerd('a', new ApiFout(422, 'nee'), concept);
    const tweede = pogingVoor('a', feit(nu()), concept);
    expect(tweede.sleutel).not.toBe(eerste.sleutel);
    herlaad();
    expect(pogingVoor('a', feit(nu()), concept)).toEqual(tweede);
    vergeetGeweigerd('a', new ApiFout(422, 'nee'), concept);
    expect(pogingVoor('a', feit(nu()), concept)).toEqual(tweede);
  });

  it('is forgotten with what was called off, and stays with the rest of the draft', () => {
    pogingVoor('a', feit(nu()), concept);
    pogingVoor(
      'b',
      feit(nu()),
      conceptplek('feiten_c1', (deel) => deel === 'b'),
    );
    zetConcept(PLEK, { b: 'iets anders' });
    expect(Object.keys(leesConcept(PLEK)?.pogingen ?? {})).toEqual(['b']);
  });

  it('is what stands in the draft alone where all that is sent follows from it, such as ids that are made anew', () => {
    const heel = conceptplek('feiten_c1');
    const eerste = pogingVoor('a', feit(nu(), 'id-1'), heel);
    expect(pogingVoor('a', feit(nu(), 'id-2'), heel)).toEqual(eerste);
  });
});
