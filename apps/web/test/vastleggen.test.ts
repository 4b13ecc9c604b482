import { describe, expect, it } from 'vitest';
import { ApiFout, foutenVan, LEEG, leesVeldfouten, maakFout } from '../src/api/fout.ts';
import { controleer, isBegonnen, leegConcept, naarFeit } from '../src/casus/vastleggen/concept.ts';

const NU = Date.parse('2026-11-23T17:00:00+01:00');
const concept = { ...leegConcept(), soort: 'melding', wanneer: 'vandaag' };

describe('the quick form', () => {
  it('names every required field that is empty', () => {
    expect(controleer({ ...concept, wanneer: '' }, NU).map((fout) => fout.veld)).toEqual([
      'op',
      'bij',
      'herkend_als_stalking',
    ]);
  });

  it('sends only what was filled in, for the chosen kind', () => {
    const velden = { 'melding.bij': 'politie', 'incident.aard': ['volgen', 'tracker'] };
    expect(naarFeit({ ...concept, soort: 'incident', velden, wat: '  ' }, NU)).toEqual({
      soort: 'incident',
      op: '2026-11-23',
      inhoud: { aard: ['volgen', 'tracker'] },
    });
  });

  it('sends time, estimate, explanation and since when it was known', () => {
    const vol = {
      ...concept,
      soort: 'notitie',
      wanneer: 'rond 14:30',
      bekend: '16u',
      wat: 'Zie ook',
      velden: { 'notitie.tekst': 'Gebeld.' },
    };
    expect(naarFeit(vol, NU)).toEqual({
      soort: 'notitie',
      op: '2026-11-23T14:30',
      bekend: '2026-11-23T16:00',
      geschat: true,
      wat: 'Zie ook',
      inhoud: { tekst: 'Gebeld.' },
    });
  });

  it('keeps values of fields with the same name in another kind apart', () => {
    const velden = { 'risicotaxatie.uitkomst': 'hoog' };
    expect(naarFeit({ ...concept, soort: 'contact_slachtoffer', velden }, NU).inhoud).toEqual({});
  });

  it('knows when there is something to lose', () => {
    expect([
      isBegonnen(concept),
      isBegonnen({ ...concept, wat: 'x' }),
      isBegonnen({ ...concept, velden: { 'melding.bij': 'om' } }),
    ]).toEqual([false, true, true]);
  });
});

describe('errors from the API', () => {
  it.each([
    [
      { fouten: [{ veld: 'inhoud.aard', melding: 'Kies een van: volgen.' }] },
      [{ veld: 'aard', melding: 'Kies een van: volgen.' }],
    ],
    [{ fouten: [{ veld: 'inhoud.aard.0', melding: 'Onbekend.' }] }, [{ veld: 'aard', melding: 'Onbekend.' }]],
    [{ errors: [{ location: { pointer: '#/op' }, detail: 'Te laat.' }] }, [{ veld: 'op', melding: 'Te laat.' }]],
    [{ invalidParams: [{ name: 'wat', reason: 'Te lang.' }] }, [{ veld: 'wat', melding: 'Te lang.' }]],
    [
      { fouten: [{ veld: 'oordeel', melding: 'Kies een van: geen_vervolg, om.', keuzes: ['geen_vervolg', 'om'] }] },
      [{ veld: 'oordeel', melding: 'Kies een van: geen vervolg, OM.' }],
    ],
    [
      { fouten: [{ veld: 'bij', melding: 'is verplicht en ontbreekt', leeg: true, keuzes: ['om'] }] },
      [{ veld: 'bij', melding: LEEG }],
    ],
    [{}, []],
  ])('gives fields of %j', (problem, velden) => {
    expect(leesVeldfouten(problem)).toEqual(velden);
  });

  it('shows what the server said, or what the status means', () => {
    expect(maakFout(409, { detail: 'De casus is gesloten.' }).message).toBe('De casus is gesloten.');
    expect(maakFout(404, undefined).message).toContain('niet gevonden');
    expect(maakFout(500, '<html>').message).toBe('Er ging iets mis bij Waakvlam.');
  });
});

describe('a fact that was not recorded', () => {
  it('says that nothing was recorded when the server refused', () => {
    expect(foutenVan(new ApiFout(409, 'De casus is gesloten.'))[0]?.melding).toContain('Er is niets vastgelegd');
  });

  it.each([0, 500, 503])('says that it is not certain after status %i', (status) => {
    expect(foutenVan(new ApiFout(status, 'Geen antwoord.'))[0]?.melding).toContain('niet zeker');
  });

  it('names the fields when the server does', () => {
    const velden = [{ veld: 'op', melding: 'Ligt in de toekomst.' }];
    expect(foutenVan(new ApiFout(422, 'Ongeldig.', velden))).toBe(velden);
  });
});
