import { describe, expect, it } from 'vitest';
import { ApiFout, foutenVan, LEEG, leesVeldfouten, maakFout } from '../src/api/fout.ts';
import type { Feit } from '../src/api/types.ts';
import { conceptVan, controleer, isBegonnen, leegConcept, naarFeit } from '../src/casus/vastleggen/concept.ts';
import { heelFormulier, type Feitsoort } from '../src/casus/vastleggen/feitsoorten.ts';
import { vastlegdoel } from '../src/casus/vastleggen/doel.ts';
import { leesGevraagd } from '../src/casus/vastleggen/gevraagd.ts';

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

  it('keeps a day what it was when it was typed, also in a form that is found back a day later', () => {
    const gisteren = NU - 86_400_000;
    const oud = { ...concept, wanneer: 'gisteren', bekend: 'vandaag', gezegd: { wanneer: gisteren } };
    expect(naarFeit(oud, NU, [])).toMatchObject({ op: '2026-11-21', bekend: '2026-11-23' });
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

describe('a fact that is put right', () => {
  const dossier: Feitsoort = {
    soort: 'incident',
    label: 'Incident',
    omschrijving: '',
    mag: true,
    velden: [
      { naam: 'aard', vorm: 'keuze', verplicht: true, lijst: true, keuzes: ['volgen'] },
      { naam: 'aantal', vorm: 'getal', verplicht: false, lijst: false },
      { naam: 'bewijs', vorm: 'tekst', verplicht: false, lijst: true },
    ],
  };
  const { velden } = heelFormulier(dossier);
  const feit: Feit = {
    id: 'f1',
    soort: 'incident',
    wie: 'politie',
    gebeurd: { van: '2026-11-01T21:00:07+01:00', tot: '2026-11-01T21:00:07+01:00', weergave: '1 november 2026 21:00' },
    bekend: '2026-11-02T09:00:00+01:00',
    geregistreerd: '2026-11-02T09:00:00+01:00',
    over: ['anna'],
    geschat: true,
    inhoud: { aard: ['volgen'], aantal: 3, bewijs: ['foto', 'bericht'], zekerheid: 'vermoeden' },
    wat: 'Bij de bus.',
  };

  it('stays to the second what was not touched, also what the form does not show', () => {
    expect(naarFeit(conceptVan(feit, velden), NU, velden)).toEqual({
      soort: 'incident',
      van: feit.gebeurd.van,
      tot: feit.gebeurd.tot,
      geschat: true,
      bekend: feit.bekend,
      over: ['anna'],
      inhoud: feit.inhoud,
      wat: 'Bij de bus.',
    });
  });

  it('becomes what was changed, and is no estimate any more when the moment was', () => {
    const concept = { ...conceptVan(feit, velden), wanneer: 'gisteren 21u', bekend: '' };
    const nieuw = naarFeit({ ...concept, velden: { ...concept.velden, 'incident.aantal': '4' } }, NU, velden);
    expect(nieuw).toMatchObject({ op: '2026-11-22T21:00', inhoud: { aantal: 4, zekerheid: 'vermoeden' } });
    expect(nieuw).not.toHaveProperty('geschat');
    expect(nieuw).not.toHaveProperty('bekend');
  });

  it('takes nothing along that belongs to a kind that it is not', () => {
    const concept = { ...conceptVan(feit, velden), soort: 'notitie' };
    expect(naarFeit(concept, NU, []).inhoud).toEqual({});
  });

  it('is not sent with what is no moment or no number', () => {
    const concept = { ...conceptVan(feit, velden), wanneer: 'ooit' };
    const fout = { ...concept, velden: { ...concept.velden, 'incident.aantal': 'veel' } };
    expect(controleer(fout, NU, velden).map(({ veld }) => veld)).toEqual(['op', 'aantal']);
    expect(controleer(conceptVan(feit, velden), NU, velden)).toEqual([]);
  });
});

describe('the quick form asked for by address', () => {
  it('gets the kind and the values that stand there, and nothing from another place', () => {
    const doel = vastlegdoel('rol_toegewezen', { rol: 'casusregisseur' });
    expect(leesGevraagd(doel)).toEqual({ soort: 'rol_toegewezen', velden: { 'rol_toegewezen.rol': 'casusregisseur' } });
    expect([leesGevraagd(vastlegdoel()), leesGevraagd('feit-x'), leesGevraagd('')]).toEqual([
      { soort: '', velden: {} },
      null,
      null,
    ]);
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
