import { describe, expect, it } from 'vitest';
import { ApiFout } from '../src/api/fout.ts';
import {
  controleerPlan,
  herstelConcept,
  leegConcept,
  naarInhoud,
  nieuweMaatregel,
  nieuwScenario,
  veldenVanServer,
  type Planconcept,
} from '../src/casus/plannen/schrijven/concept.ts';
import { voegSamen } from '../src/casus/plannen/schrijven/samenvoegen.ts';

const slot = {
  ...nieuweMaatregel('Hij heeft een sleutel'),
  id: 'slot',
  wat: 'Sloten vervangen',
  gewoon: 'U krijgt nieuwe sloten.',
  voor: 'slachtoffer',
  eigenaar: 'gemeente',
  last: 'Thuis zijn',
  waarom_waard: 'Hij komt niet binnen',
};
const leeg = leegConcept('veiligheidsplan', '2026-05-01');
const vol: Planconcept = {
  ...leeg,
  analyse: 'Hij blijft komen.',
  doelen: leeg.doelen.map((doel) => ({ ...doel, effect_op_veiligheid: 'Hij kan kwaad worden.' })),
  maatregelen: [slot],
};

const met = (deel: Partial<Planconcept>): Planconcept => ({ ...vol, ...deel });

describe('a plan that is being written', () => {
  it('begins with both goals, and asks what reaching them does to her safety', () => {
    expect(leeg.doelen.map(({ soort }) => soort)).toEqual(['stalking_stoppen', 'veiligheid_slachtoffer']);
    const velden = controleerPlan(leeg).map(({ veld }) => veld);
    expect(velden).toEqual(expect.arrayContaining(['analyse', 'doelen.stop.effect_op_veiligheid']));
    expect(controleerPlan(vol)).toEqual([]);
  });

  it('asks of what is for her, or asks something of her, what it asks and why that is worth it', () => {
    const zonder = { ...vol, maatregelen: [{ ...slot, last: '', waarom_waard: '' }] };
    expect(controleerPlan(zonder).map(({ veld }) => veld)).toEqual([
      'maatregelen.slot.last',
      'maatregelen.slot.waarom_waard',
    ]);
    const vanHem = { ...slot, voor: 'pleger', last: 'Zij hoort dat hij boos is', waarom_waard: '' };
    expect(controleerPlan({ ...vol, maatregelen: [vanHem] }).map(({ veld }) => veld)).toEqual([
      'maatregelen.slot.waarom_waard',
    ]);
  });

  it('asks of a next version why', () =>
    expect(controleerPlan({ ...vol, basis: 1 }).map(({ veld }) => veld)).toEqual(['reden']));

  it('leaves out what is empty', () => {
    expect(naarInhoud({ ...vol, kinderen: '  ' })).not.toHaveProperty('kinderen');
    expect(naarInhoud(vol)).toMatchObject({ maatregelen: [{ id: 'slot', eigenaar: 'gemeente' }] });
    expect(JSON.stringify(naarInhoud(vol))).not.toContain('uiterlijk');
  });

  it('comes back whole from what was kept, whatever is missing or strange', () => {
    const bewaard: unknown = JSON.parse(JSON.stringify({ ...vol, basis: 2 }));
    expect(herstelConcept(leeg)({ ...Object(bewaard) })).toEqual({ ...vol, basis: 2 });
    expect(herstelConcept(leeg)({ maatregelen: 'x', doelen: [{ id: 'd' }, 3], analyse: 4 })).toMatchObject({
      analyse: '',
      doelen: [{ id: 'd', tekst: '' }],
      maatregelen: [{ wat: '' }],
    });
  });

  it('shows what the server refused at the field of that measure', () => {
    const fout = new ApiFout(422, '', [
      { veld: 'gewoon', pad: 'inhoud.maatregelen[0].gewoon', melding: 'Hier staat een naam.' },
      { veld: 'evaluatie', melding: 'Te laat.' },
    ]);
    expect(veldenVanServer(fout, vol).map(({ veld }) => veld)).toEqual(['maatregelen.slot.gewoon', 'evaluatie']);
  });
});

describe('two who wrote on the same version', () => {
  const wacht = {
    ...nieuwScenario(),
    id: 'deur',
    als: 'hij aan de deur staat',
    dan: 'zij belt 112',
    eigenaar: 'politie',
  };
  it('lose nothing when they changed different things', () => {
    const hun = met({ maatregelen: [{ ...slot, uiterlijk: '2026-04-01' }], scenarios: [wacht] });
    const mijn = met({ maatregelen: [{ ...slot, rol: 'wijkteam' }], kinderen: 'De jongste slaapt slecht.' });
    const { inhoud, botsingen, overgenomen } = voegSamen(vol, hun, mijn);
    expect(botsingen).toEqual([]);
    expect(overgenomen).toBe(2);
    expect(inhoud).toMatchObject({
      kinderen: 'De jongste slaapt slecht.',
      maatregelen: [{ uiterlijk: '2026-04-01', rol: 'wijkteam' }],
      scenarios: [wacht],
    });
  });

  it('see both texts where they changed the same words, and choose', () => {
    const [hun, mijn] = [met({ analyse: 'Van hen' }), met({ analyse: 'Van mij' })];
    const { inhoud, botsingen } = voegSamen(vol, hun, mijn);
    expect(botsingen).toEqual([{ sleutel: 'analyse', deel: 'analyse', naam: null, mijn: 'Van mij', hun: 'Van hen' }]);
    expect(inhoud.analyse).toBe('Van mij');
    expect(voegSamen(vol, hun, mijn, new Map([['analyse', 'hun']])).inhoud.analyse).toBe('Van hen');
  });

  it('are asked when one took out what the other changed; what nobody else touched just goes', () => {
    const zonder = met({ maatregelen: [] });
    const anders = met({ maatregelen: [{ ...slot, wat: 'Nieuwe voordeur' }] });
    expect(voegSamen(vol, zonder, vol)).toMatchObject({ inhoud: { maatregelen: [] }, botsingen: [], overgenomen: 1 });
    expect(voegSamen(vol, vol, zonder)).toMatchObject({ inhoud: { maatregelen: [] }, botsingen: [], overgenomen: 0 });
    const { botsingen, inhoud } = voegSamen(vol, zonder, anders);
    expect(botsingen).toMatchObject([{ sleutel: 'maatregelen.slot', mijn: 'Nieuwe voordeur', hun: null }]);
    expect(inhoud.maatregelen).toHaveLength(1);
    expect(voegSamen(vol, zonder, anders, new Map([['maatregelen.slot', 'hun']])).inhoud.maatregelen).toEqual([]);
    expect(voegSamen(vol, anders, zonder).inhoud.maatregelen).toEqual([]);
  });

  it('agree when both wrote the same', () =>
    expect(voegSamen(vol, met({ analyse: 'Eender' }), met({ analyse: 'Eender' })).botsingen).toEqual([]));
});
