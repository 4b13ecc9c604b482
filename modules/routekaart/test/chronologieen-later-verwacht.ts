/**
 * A second series, unlike the first: worked out by hand with a calendar before the first run, and looked at again where
 * the run differed. Every signal with one of these codes, by when it was raised.
 */
export const VERWACHT: Record<string, Record<string, string[]>> = {
  // Friday before Bevrijdingsdag: five working days end on Monday the 12th. One of the two sits, the other comes by.
  schoonmoeder: {
    sash_ontbreekt: ['2025-05-02T16:00:00'],
    veilig_thuis_niet_geinformeerd: ['2025-05-03T00:00:00'],
    eerste_contact_te_laat: [],
    triage_te_laat: ['2025-05-14T00:00:00'],
    kind_in_gevaar: ['2025-05-19T12:00:00'],
    bedreigde_derde: ['2025-05-19T12:00:00'],
    stalking_vanuit_detentie: [],
    vrijlating_niet_verteld: ['2025-05-23T18:00:01'],
    herbeoordeling_nodig: ['2025-05-23T17:00:00'],
  },
  // Told after three and a half hours. The order of 90 days passes the night on which the clock goes forward.
  raadkamer: {
    vrijlating_niet_verteld: ['2025-12-30T16:00:01'],
    overtreding_niet_opgevolgd: ['2026-01-09T02:00:01'],
    stalking_vanuit_detentie: ['2026-01-12T10:00:00'],
    overleg_te_laat: [],
    hoog_risico_niet_gedeeld: [],
    triage_te_laat: [],
    juridisch_betwist: [],
    einde_zonder_vervanging: [],
    verloopt_binnenkort: ['2026-03-09T00:00:00'],
    verlenging_onbesloten: ['2026-03-16T00:00:00', '2026-03-23T00:00:00'],
  },
  // High on Good Friday at half past nine in the evening. Twenty-eight days to the hour are no day too many.
  'beide-verboden': {
    juridisch_betwist: [],
    veilig_thuis_niet_geinformeerd: ['2026-01-20T00:00:00'],
    triage_te_laat: ['2026-04-04T00:00:00'],
    verloopt_binnenkort: ['2026-03-30T00:00:00', '2026-04-10T22:00:00', '2026-04-28T22:00:00'],
    einde_zonder_vervanging: ['2026-04-21T00:00:00', '2026-05-01T22:00:00'],
    overleg_te_laat: [],
  },
  // The dismissal ends the order; nobody says a word for three months. A new order once the court had him prosecuted.
  'artikel-12': {
    klacht_ontbreekt: ['2024-02-12T10:00:00'],
    klacht_haast: ['2024-04-12T10:00:01'],
    triage_te_laat: [],
    eerste_contact_te_laat: ['2024-02-20T00:00:00'],
    einde_zonder_vervanging: ['2024-05-21T10:00:00'],
    stilte: ['2024-08-28T20:00:01'],
    juridisch_betwist: [],
  },
  // Served four days after it was learned of. One breach answered by nobody, one a minute before the end of a day.
  dwangsom: {
    opgelegd_niet_uitgereikt: ['2025-09-01T10:00:00'],
    overtreding_niet_opgevolgd: ['2025-09-07T20:00:01'],
    overtreding_zonder_maatregel: [],
    termijn_overschreden: ['2025-10-01T11:00:01'],
    eerste_contact_te_laat: ['2025-09-09T00:00:00'],
    juridisch_betwist: [],
    klacht_haast: [],
  },
  // Of a day without an hour the last second is known: silence counts from then. Five years end in a closed case.
  'negen-jaar': {
    stilte: [
      '2016-04-07T10:00:01',
      '2016-12-02T00:00:00',
      '2017-09-01T11:00:01',
      '2018-09-02T00:00:00',
      '2022-03-06T12:00:01',
    ],
    overleg_te_laat: [],
    vrijlating_niet_verteld: [],
    afsluiting_niet_verantwoord: [],
    afsluiting_zonder_tweede: [],
    verloopt_binnenkort: ['2021-10-11T00:00:00'],
    einde_zonder_vervanging: ['2021-11-02T00:00:00'],
    melding_in_gesloten_casus: ['2021-12-05T10:00:00'],
    contact_onbeantwoord: [],
    juridisch_betwist: [],
  },
  // An import: what was done then was done, though the chain learns of all of it at once.
  'in-een-keer': {
    sash_ontbreekt: [],
    triage_te_laat: [],
    eerste_contact_te_laat: [],
    veilig_thuis_niet_geinformeerd: [],
    hoog_risico_niet_gedeeld: [],
    overleg_te_laat: [],
    overtreding_niet_opgevolgd: [],
    vrijlating_niet_verteld: [],
    // Nobody looked again after the breach and the release.
    herbeoordeling_nodig: ['2025-07-14T09:00:00'],
  },
  // Years of a case at once: lowered, closed, and high again.
  'jaren-in-een-keer': {
    melding_in_gesloten_casus: ['2025-07-14T09:00:00'],
    contact_onbeantwoord: ['2025-07-15T00:00:00'],
    sash_ontbreekt: [],
    herbeoordeling_nodig: [],
  },
  // Four hours from half past ten end where the clock says half past two for the first time; 72 hours an hour early.
  'klok-terug': {
    overtreding_niet_opgevolgd: ['2025-10-26T02:30:01'],
    triage_te_laat: [],
    eerste_contact_te_laat: ['2025-10-27T00:00:00'],
    datalek: ['2025-10-25T12:00:00'],
    termijn_overschreden: [
      '2025-10-25T16:00:01',
      '2025-10-25T16:00:01',
      '2025-10-28T11:00:01',
      '2025-11-01T00:00:00',
      '2025-11-01T00:00:00',
    ],
    overleg_te_laat: ['2025-11-01T20:00:01'],
    veilig_thuis_niet_geinformeerd: ['2025-10-26T00:00:00'],
  },
  // A care order is no detention: its end is no release, his refusal and help without a result are said.
  crisismaatregel: {
    informatie_geweigerd: ['2025-03-17T10:00:00'],
    termijn_overschreden: ['2025-03-15T00:00:00', '2025-05-19T15:00:01'],
    partner_afwezig: ['2025-03-17T13:00:00'],
    overleg_te_laat: ['2025-03-17T10:00:01'],
    eerste_contact_te_laat: ['2025-03-11T00:00:00'],
    hulp_zonder_resultaat: ['2025-05-12T10:00:00'],
    pleger_weigert_hulp: ['2025-05-13T10:00:00'],
    vrijlating_niet_verteld: [],
    stilte: ['2025-05-01T10:00:01'],
  },
  // Low says one, high the other: high it is until they decide together. Closed on Tuesday, open again on Wednesday.
  'een-dag-gesloten': {
    verlaging_telt_niet: ['2025-09-12T10:00:00'],
    overleg_te_laat: [],
    triage_te_laat: [],
    bezwaar_onbeantwoord: [],
    afsluiting_niet_verantwoord: [],
    afsluiting_zonder_tweede: [],
    afsluiting_met_open_plichten: ['2025-09-30T10:00:00'],
    melding_in_gesloten_casus: ['2025-09-30T22:00:00'],
    contact_onbeantwoord: ['2025-10-09T00:00:00'],
  },
  // One talk answers three reports of a day. Of three months the last day is 30 April; Easter is in the five days before.
  'laatste-dag-klacht': {
    sash_ontbreekt: ['2025-01-31T09:00:00'],
    stalking_niet_herkend: ['2025-01-31T09:00:00'],
    herbeoordeling_nodig: ['2025-02-01T00:00:00', '2025-05-01T00:00:00'],
    eerste_contact_te_laat: ['2025-02-08T00:00:00'],
    triage_te_laat: [],
    klacht_haast: ['2025-03-31T09:00:01'],
    aangifte_uitgesteld: ['2025-04-25T00:00:00'],
    klacht_ontbreekt: [],
  },
  // The corrected end is announced, the mistaken one not. What was removed from a breach was not missing in it.
  'rond-kerst': {
    ernstig_incident: ['2025-01-20T10:00:00'],
    heimelijk_gevolgd: ['2025-01-27T10:00:00'],
    verloopt_binnenkort: [],
    overtreding_zonder_maatregel: [],
    overtreding_niet_opgevolgd: ['2025-02-11T10:00:01'],
    hervatting_na_rust: ['2025-02-10T10:00:00'],
    einde_zonder_vervanging: [],
    juridisch_betwist: [],
  },
  // Out with an ankle band and back: the end of the sentence, Whit Monday, still comes.
  enkelband: {
    vrijlating_nadert: ['2025-05-10T00:00:00', '2025-05-26T00:00:00', '2025-06-08T00:00:00'],
    vrijlating_niet_verteld: [],
    overtreding_niet_opgevolgd: [],
    einde_zonder_vervanging: ['2025-04-21T04:00:00'],
    overleg_te_laat: [],
    stalking_vanuit_detentie: [],
    verloopt_binnenkort: [],
  },
  // Koningsdag is a Monday: the five working days after her move end on 4 May.
  'twee-regios': {
    eerdere_slachtoffers: ['2026-04-20T10:00:00'],
    contact_na_verhuizing_te_laat: ['2026-05-05T00:00:00'],
    eerste_contact_te_laat: ['2026-04-24T00:00:00'],
    triage_te_laat: ['2026-04-24T00:00:00'],
    overleg_te_laat: [],
  },
  // Ten weeks over the night on which the clock goes back, half an hour too long. Months of care count from the end of the
  // investigation, which was before the handover; on 28 February nobody had looked yet.
  'veilig-thuis-lang': {
    triage_te_laat: [],
    eerste_contact_te_laat: [],
    termijn_overschreden: ['2024-11-18T10:00:01', '2025-02-18T10:30:01', '2025-11-18T10:30:01', '2026-05-18T10:30:01'],
    overleg_te_laat: [],
  },
  // Christmas, New Year and two weekends in working days; 72 hours count through them, "December" to its last second.
  jaarwisseling: {
    eerste_contact_te_laat: ['2025-12-23T00:00:00'],
    contactafspraak_niet_nagekomen: ['2025-12-30T00:00:00'],
    escalatie_onbeantwoord: ['2025-12-31T00:00:00', '2026-01-09T00:00:00', '2026-01-17T00:00:00'],
    termijn_overschreden: [
      '2025-12-26T00:00:00',
      '2025-12-30T22:00:01',
      '2026-01-01T00:00:00',
      '2026-01-02T18:00:01',
      '2026-01-06T00:00:00',
    ],
    triage_te_laat: [],
  },
  // Ascension Day and Whit Monday; a doctor and a school speak up, nobody assesses, nobody knows who it is.
  'lang-onbekend': {
    sash_ontbreekt: ['2026-05-13T10:00:00'],
    bezwaar_onbeantwoord: ['2026-05-22T00:00:00', '2026-06-02T00:00:00'],
    eerste_contact_te_laat: ['2026-06-09T00:00:00', '2026-06-23T00:00:00'],
    veilig_thuis_niet_geinformeerd: ['2026-05-14T00:00:00'],
    aangifte_geweigerd: ['2026-06-21T10:00:00'],
    herbeoordeling_nodig: ['2026-06-20T22:00:00'],
    stilte: ['2026-09-21T10:00:01'],
    hervatting_na_rust: [],
  },
  // A boy of sixteen; on leave he is free, back inside he is not, and the end stands on the day the clock goes forward.
  'pij-verlof': {
    overleg_te_laat: [],
    vrijlating_niet_verteld: ['2025-12-24T11:00:01'],
    stalking_vanuit_detentie: ['2026-01-05T20:00:00'],
    vrijlating_nadert: ['2026-02-27T00:00:00', '2026-03-15T00:00:00', '2026-03-28T00:00:00'],
    hervatting_na_rust: ['2025-12-26T20:00:00'],
  },
  // Ninety days over a leap day. Free again after the days inside for breaking the verdict's ban, and high: the officer says why that is enough.
  hechtenis: {
    juridisch_betwist: [],
    einde_zonder_vervanging: [],
    overleg_te_laat: [],
    triage_te_laat: [],
    vrijlating_niet_verteld: ['2028-04-07T17:00:01'],
    overtreding_niet_opgevolgd: ['2028-06-11T13:00:01'],
    vrijlating_nadert: ['2028-06-14T09:00:00', '2028-06-20T00:00:00'],
    strafrechtelijke_interventie_ontbreekt: ['2028-06-28T09:00:01'],
  },
  // High for six hours, until a colleague looked again. Who is in care is seen by somebody.
  moeder: {
    sash_ontbreekt: ['2026-02-13T16:00:00'],
    stalking_niet_herkend: ['2026-02-13T17:00:00'],
    beoordeling_ongetraind: ['2026-03-03T09:00:00'],
    bezwaar_onbeantwoord: ['2026-02-21T00:00:00'],
    eerste_contact_te_laat: ['2026-02-21T00:00:00', '2026-03-11T00:00:00'],
    triage_te_laat: [],
    hulp_zonder_resultaat: ['2026-03-27T10:00:00'],
    pleger_buiten_beeld: [],
    ernstig_incident: ['2026-03-29T09:00:00'],
  },
  // King's Day and Whit Monday. Veilig Thuis is asked from the day on which the stranger turns out to be an ex.
  ontmaskerd: {
    sash_ontbreekt: ['2026-04-24T17:00:00'],
    eerste_contact_te_laat: ['2026-05-05T00:00:00', '2026-06-02T00:00:00'],
    veilig_thuis_niet_geinformeerd: ['2026-05-21T00:00:00'],
    triage_te_laat: ['2026-06-02T00:00:00'],
    klacht_ontbreekt: [],
  },
};
