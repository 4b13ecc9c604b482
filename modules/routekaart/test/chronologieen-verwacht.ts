/** Written down before the first run, and looked at again where the run differed: every signal with one of these codes, by when it was raised. */
export const VERWACHT: Record<string, Record<string, string[]>> = {
  // Five working days from Monday 23 December end on Thursday 2 January; the police spoke her that evening.
  feestdagen: {
    triage_te_laat: ['2025-01-03T00:00:00'],
    eerste_contact_te_laat: ['2025-01-03T00:00:00'],
    contact_onbeantwoord: [],
    sash_ontbreekt: ['2024-12-23T10:00:00'],
    herbeoordeling_nodig: [],
  },
  // High on the Saturday night before the clock goes forward: four hours and seven days count through it. Nothing was done
  // that day, and nothing at all five working days after the report.
  'alleen-online': {
    hoog_risico_niet_gedeeld: ['2025-03-30T03:30:01'],
    overleg_te_laat: ['2025-04-05T22:30:01'],
    niet_gehandeld: ['2025-03-30T00:00:00', '2025-04-05T00:00:00'],
    pleger_in_buitenland: ['2025-03-28T17:00:00'],
    veilig_thuis_niet_geinformeerd: [],
  },
  // A girl of fifteen, by her date of birth; 5 May is no working day, and no order to leave the home binds a boy of sixteen.
  minderjarigen: {
    veilig_thuis_niet_geinformeerd: ['2025-05-02T00:00:00'],
    eerste_contact_te_laat: ['2025-05-13T00:00:00'],
    ernstig_incident: ['2025-05-14T20:00:00'],
    slachtoffer_in_nood: ['2025-05-20T20:00:00'],
    juridisch_betwist: ['2025-05-21T10:00:00'],
    alarmbel: ['2025-05-20T20:00:00'],
    overleg_te_laat: ['2025-05-27T20:00:01'],
  },
  'klacht-ingetrokken': {
    klacht_ingetrokken: ['2023-09-08T10:00:00'],
    hulp_geweigerd: ['2023-09-21T10:00:00'],
    contact_past_niet: ['2023-09-05T10:00:00'],
    contactafspraak_niet_nagekomen: ['2023-09-20T00:00:00'],
    klacht_ontbreekt: [],
  },
  medeouder: {
    stalking_niet_herkend: ['2024-02-05T09:00:00'],
    tegenaangifte: ['2024-02-26T09:00:00'],
    kind_in_gevaar: ['2024-02-20T17:00:00'],
    omgang_botst_met_verbod: ['2024-03-11T23:59:59'],
    slachtoffer_niet_geinformeerd: ['2024-04-01T16:00:01'],
    naaste_in_nood: ['2024-03-20T20:00:00'],
    hervatting_na_rust: ['2024-04-01T12:00:00'],
    overtreding_niet_opgevolgd: ['2024-04-02T12:00:01'],
    contra_indicatie: ['2024-04-03T12:00:00'],
    triage_te_laat: [],
  },
  'pleger-bij-de-politie': {
    pleger_werkt_in_de_keten: ['2025-10-20T09:30:00'],
    alarmbel: ['2025-10-20T09:30:00'],
    niet_gehandeld: ['2025-10-21T00:00:00', '2025-10-28T00:00:00'],
  },
  // The first was called after half an hour, the second not at all; of the verdict and the planned release both.
  'twee-slachtoffers': {
    eerste_contact_te_laat: ['2022-03-10T00:00:00'],
    vrijlating_niet_verteld: ['2022-03-24T16:00:01'],
    slachtoffer_niet_geinformeerd: ['2022-04-03T01:00:01', '2022-04-24T15:30:01', '2022-08-10T12:00:01'],
    overtreding_niet_opgevolgd: [],
    vrijlating_nadert: ['2022-08-01T00:00:00', '2022-08-05T09:00:00', '2022-08-09T00:00:00'],
  },
  // Half past two in the night in which that hour comes twice; an extension a day too late, under other conditions.
  'geschorst-en-terug': {
    overtreding_niet_opgevolgd: ['2024-10-27T05:30:01', '2024-10-29T18:00:01'],
    vrijlating_niet_verteld: ['2024-10-18T17:00:01'],
    juridisch_betwist: ['2024-12-02T10:00:00'],
    einde_zonder_vervanging: [],
  },
  // She was told of the verdict when it was spoken, which is known four years later.
  'verlof-en-gvm': {
    besluit_niet_gedeeld: ['2020-01-08T00:00:00'],
    slachtoffer_niet_geinformeerd: ['2020-06-02T00:00:00', '2020-06-02T04:00:00', '2022-06-03T00:00:00'],
    vrijlating_niet_verteld: ['2020-03-14T11:00:01'],
    stalking_vanuit_detentie: ['2020-03-20T12:00:00'],
    waakvlam_ontbreekt: ['2020-06-16T00:00:00'],
    einde_zonder_vervanging: ['2022-06-02T00:00:00'],
  },
  escalatie: {
    aangifte_geweigerd: ['2024-06-03T10:00:00'],
    ernstig_incident: ['2024-06-10T21:00:00', '2024-06-12T07:30:00'],
    contra_indicatie: ['2024-06-11T03:00:00'],
    bedreigde_derde: ['2024-06-10T21:00:00'],
    heimelijk_gevolgd: ['2024-06-08T23:00:00'],
  },
  // Good Friday, Easter Monday and Christmas in the terms; no Veilig Thuis; a message in the closed case, answered by nobody.
  buren: {
    eerste_contact_te_laat: ['2025-04-29T00:00:00'],
    // He was called after three weeks, which is late for the first talk and too early for the second.
    termijn_overschreden: ['2025-05-01T14:00:01', '2025-05-17T14:00:01'],
    contra_indicatie: ['2025-05-20T10:00:00'],
    hervatting_na_rust: [],
    melding_in_gesloten_casus: ['2025-12-24T20:00:00'],
    contact_onbeantwoord: ['2026-01-06T00:00:00'],
    veilig_thuis_niet_geinformeerd: [],
  },
  // A man, a colleague, Whitsun in the terms. The police know from his report; the complaint of hers in return lowers nothing.
  collega: {
    sash_ontbreekt: ['2025-06-10T11:00:00'],
    contact_onbeantwoord: ['2025-06-18T00:00:00'],
    politie_niet_geinformeerd: ['2025-06-11T00:00:00'],
    klacht_ontbreekt: ['2025-07-03T14:00:00'],
    hervatting_na_rust: ['2025-06-30T09:00:00'],
    beoordeling_ongetraind: ['2025-07-18T10:00:00'],
    tegenaangifte: ['2025-07-21T10:00:00'],
    contra_indicatie: ['2025-07-25T10:00:00'],
    veilig_thuis_niet_geinformeerd: [],
  },
  // The father sits, the son of sixteen is free: what he does is not done from detention.
  'vader-en-zoon': {
    stalking_vanuit_detentie: [],
    ernstig_incident: ['2025-11-08T20:00:00'],
    wapen_gemeld: ['2025-11-04T09:00:00'],
    // Veilig Thuis heard within the hour, the prosecutor not.
    hoog_risico_niet_gedeeld: ['2025-11-03T16:00:01'],
    triage_te_laat: ['2025-11-04T00:00:00'],
    overleg_te_laat: ['2025-11-10T12:00:01'],
  },
  // High in the last half hour of 29 February: the same day ends in half an hour.
  'zonder-papieren': {
    alarmbel: ['2024-02-29T23:30:00'],
    triage_te_laat: ['2024-03-01T00:00:00'],
    hoog_risico_niet_gedeeld: ['2024-03-01T03:30:01', '2024-03-01T03:30:01'],
    overleg_te_laat: ['2024-03-07T23:30:01'],
    bescherming_over_de_grens: ['2024-04-02T12:00:00'],
    contact_na_verhuizing_te_laat: ['2024-04-03T00:00:00'],
  },
  // Ninety days four times, 29 February among them, fit; a fourth extension does not.
  'vier-verlengingen': {
    juridisch_betwist: ['2025-01-06T10:00:00'],
    verloopt_binnenkort: ['2024-03-24T00:00:00', '2024-06-22T00:00:00', '2024-09-20T00:00:00', '2024-12-19T00:00:00'],
    einde_zonder_vervanging: [],
    overtreding_niet_opgevolgd: ['2025-01-16T10:00:01'],
  },
  // Ten days and four weeks over Koningsdag and Ascension Day; the second breach is answered by nobody.
  huisverbod: {
    juridisch_betwist: [],
    verloopt_binnenkort: ['2026-05-01T20:00:00', '2026-05-19T20:00:00'],
    overtreding_niet_opgevolgd: ['2026-05-15T03:00:01'],
    einde_zonder_vervanging: ['2026-05-22T20:00:00'],
    triage_te_laat: ['2026-04-25T00:00:00'],
  },
  // A handover given back, one left hanging, the direction put down, and she moved meanwhile.
  verhuisd: {
    overdracht_niet_aanvaard: ['2025-02-03T10:00:00', '2025-03-05T10:00:00'],
    overdracht_teruggegeven: ['2025-02-20T10:00:00'],
    overdracht_koud: ['2025-03-05T10:00:00'],
    rol_zonder_opvolger: ['2025-03-12T00:00:00'],
    contact_na_verhuizing_te_laat: ['2025-03-11T00:00:00'],
    hervatting_na_rust: ['2025-04-08T10:00:00'],
  },
  // High on Monday 29 December shortens what had until the 31st: both are late the next day.
  kerstavond: {
    heimelijk_gevolgd: ['2025-12-22T18:00:00'],
    wapen_gemeld: ['2025-12-23T11:00:00'],
    ernstig_incident: ['2025-12-24T23:45:00'],
    eerste_contact_te_laat: ['2025-12-30T00:00:00', '2025-12-30T00:00:00'],
    triage_te_laat: ['2025-12-30T00:00:00'],
    overleg_te_laat: ['2026-01-05T10:00:01'],
  },
  // High from the day on which the mistake was found; what a redacted incident was, nobody reads any more.
  verbeterd: {
    overleg_te_laat: ['2024-05-13T10:00:01'],
    hoog_risico_niet_gedeeld: ['2024-05-06T14:00:01', '2024-05-06T14:00:01'],
    ernstig_incident: ['2024-06-10T09:00:00'],
    // Missing before the correction was taken back and missing after it: the same all along.
    aol_ontbreekt: ['2024-05-07T00:00:00'],
    plan_ontbreekt: ['2024-05-06T10:00:00'],
    termijn_overschreden: ['2024-03-18T09:00:01', '2024-04-04T09:00:01'],
  },
  // A proposal from before the reopening is no second pair of eyes for the next closing.
  'twee-keer-heropend': {
    melding_in_gesloten_casus: ['2025-04-01T10:00:00', '2025-06-10T10:00:00'],
    contact_onbeantwoord: ['2025-04-09T00:00:00', '2025-04-24T00:00:00', '2025-06-19T00:00:00'],
    afsluiting_zonder_tweede: ['2025-05-12T10:00:00', '2025-05-20T10:00:00'],
    afsluiting_niet_verantwoord: ['2025-05-12T10:00:00', '2025-05-20T10:00:00'],
    ernstig_incident: ['2025-06-10T10:00:00'],
  },
  // Of "June" the first day warns and the last one ends.
  'vage-data': {
    sash_ontbreekt: ['2025-02-28T23:59:59'],
    eerste_contact_te_laat: ['2025-03-08T00:00:00', '2025-04-08T00:00:00'],
    verloopt_binnenkort: ['2025-05-11T00:00:00'],
    einde_zonder_vervanging: ['2025-07-01T00:00:00'],
    overtreding_zonder_maatregel: [],
  },
  // The end of the order on the first is not announced, that on the second is. She heard of the first on the day it was
  // known, of the second a day late; of the orders and of the end of the second nobody told her.
  'pleger-overleden': {
    alarmbel: ['2025-01-07T09:00:00'],
    verloopt_binnenkort: ['2025-03-17T00:00:00'],
    slachtoffer_niet_geinformeerd: ['2025-01-09T00:00:00', '2025-04-09T00:00:00', '2025-04-16T00:00:00'],
    einde_zonder_vervanging: ['2025-04-08T00:00:00'],
    vrijlating_nadert: [],
  },
  // Known at seven in the morning, in a closed case: an alarm for who directs, and by midnight nobody said where the child was.
  'slachtoffer-overleden': {
    slachtoffer_overleden: ['2024-11-21T07:00:00'],
    kinderen_na_overlijden: ['2024-11-22T00:00:00'],
    contactafspraak_niet_nagekomen: ['2024-09-11T00:00:00'],
    vrijlating_niet_verteld: [],
  },
  // Half past two does not exist that night.
  zomertijd: {
    overtreding_niet_opgevolgd: ['2026-03-29T07:30:01'],
    juridisch_betwist: [],
  },
  // A talk on the next day is not the one after fourteen days, and one on the fifteenth not the one after a month.
  'laag-en-digitaal': {
    termijn_overschreden: ['2024-06-17T10:00:01', '2024-07-03T10:00:01'],
    klacht_ingetrokken: ['2024-07-10T10:00:00'],
    hervatting_na_rust: ['2024-08-25T10:00:00'],
    herbeoordeling_nodig: ['2024-08-31T00:00:00'],
  },
  // Leave does not move the end of the sentence; an extension of the GVM has to be asked a month before.
  'tbs-en-gvm': {
    vrijlating_nadert: ['2023-01-30T00:00:00', '2023-02-15T00:00:00', '2023-02-28T00:00:00'],
    termijn_overschreden: ['2023-01-31T00:00:00'],
    verloopt_binnenkort: ['2024-12-31T00:00:00'],
    einde_zonder_vervanging: ['2025-03-02T00:00:00'],
  },
};
