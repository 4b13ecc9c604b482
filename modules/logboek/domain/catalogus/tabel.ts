import type { OrganisatieCode } from '@waakvlam/kernel/actor';
import type { FeitSoort } from './index.ts';
import type { Categorie } from './categorieen.ts';

type Wie = readonly OrganisatieCode[] | 'allen';
type Rij = readonly [categorie: Categorie, pad: string, label: string, vastleggenDoor: Wie, omschrijving: string];

const allen = 'allen';
const VT = ['veilig_thuis'] as const;
const OM = ['om', 'zvh'] as const;
const POLITIE = ['politie', 'om', 'zvh'] as const;
const RECHT = ['om', 'rechter', '3ro', 'zvh'] as const;
/** It silences what is asked about somebody: only who can have it from an official source. */
const OVERLIJDEN = ['politie', 'om', 'veilig_thuis', 'dji', 'zvh'] as const;
const DETENTIE = ['politie', 'om', 'rechter', 'dji', '3ro', 'zvh'] as const;
const JEUGD = ['rvdk', 'gi', 'veilig_thuis', 'om', 'zvh'] as const;

/**
 * Every fact type: information category, URL noun, name on screen, who may record it over HTTP ('allen': any partner;
 * facts of a court may be recorded by a partner that heard of them) and what it is.
 */
// prettier-ignore
export const TABEL: Readonly<Record<FeitSoort, Rij>> = {
  // casus
  casus_geopend: ['regie', 'openingen', 'Casus geopend', allen, 'De ketenaanpak van deze casus is begonnen.'],
  betrokkene_toegevoegd: ['persoonsgegevens', 'betrokkenen', 'Betrokkene toegevoegd', allen, 'Iemand hoort bij deze casus, in een bepaalde rol.'],
  overlijden_vastgesteld: ['persoonsgegevens', 'overlijdens', 'Overlijden vastgesteld', OVERLIJDEN, 'Van officiële zijde staat vast dat een betrokkene is overleden.'],
  relatie_vastgesteld: ['persoonsgegevens', 'relaties', 'Relatie vastgesteld', allen, 'Hoe twee betrokkenen tot elkaar staan of stonden.'],
  type_pleger_vastgesteld: ['risico', 'pleger-typen', 'Type pleger vastgesteld', allen, 'Een deskundige heeft bepaald welk soort stalker de pleger is.'],
  verblijf_vastgesteld: ['adres', 'verblijven', 'Verblijf vastgesteld', allen, 'Waar een betrokkene woont, werkt, leert of is ondergebracht.'],
  bereikbaarheid_vastgesteld: ['adres', 'bereikbaarheid', 'Bereikbaarheid vastgesteld', allen, 'Hoe een betrokkene te bereiken is, en of dat veilig is.'],
  voertuig_vastgesteld: ['adres', 'voertuigen', 'Voertuig vastgesteld', allen, 'Met welk voertuig een betrokkene rijdt.'],
  dagpatroon_vastgesteld: ['adres', 'dagpatronen', 'Dagpatroon vastgesteld', allen, 'Waar een betrokkene op vaste momenten is.'],
  locatie_gemeld: ['adres', 'locaties', 'Locatie gemeld', allen, 'Waar een betrokkene op een moment was.'],
  rol_toegewezen: ['regie', 'roltoewijzingen', 'Rol toegewezen', allen, 'Een organisatie of medewerker heeft een rol in deze casus gekregen.'],
  rol_overgedragen: ['regie', 'roloverdrachten', 'Rol overgedragen', allen, 'Een rol is van de een naar de ander gegaan.'],
  rol_beeindigd: ['regie', 'rolbeeindigingen', 'Rol beëindigd', allen, 'Een organisatie heeft een rol in deze casus neergelegd.'],
  fase_gewijzigd: ['regie', 'fasen', 'Fase gewijzigd', allen, 'De casus is naar een andere fase gegaan.'],
  opschaling: ['regie', 'opschaling', 'Opgeschaald', allen, 'De casus is bij een zwaarder overleg of hoger niveau neergelegd.'],
  afschaling: ['regie', 'afschaling', 'Afgeschaald', allen, 'De casus is naar een lichtere aanpak gegaan.'],
  bezwaar_aangetekend: ['regie', 'bezwaren', 'Bezwaar aangetekend', allen, 'Een partner is het met een besluit of voorstel niet eens.'],
  afsluiting: ['regie', 'afsluiting', 'Afgesloten', allen, 'De keten heeft de casus gesloten.'],
  heropening: ['regie', 'heropening', 'Heropend', allen, 'De keten heeft een gesloten casus weer geopend.'],
  casus_verbonden: ['regie', 'verbonden-casussen', 'Casus verbonden', allen, 'Deze casus hangt samen met een andere.'],
  // where something came in can be where the victim went
  signaal_elders: ['adres', 'signalen-elders', 'Signaal uit een andere regio', allen, 'Elders kwam iets binnen over iemand uit deze casus of is zij al bekend; wat het is staat daar.'],
  fase_slachtoffer: ['contact_slachtoffer', 'fasen-slachtoffer', 'Fase van het slachtoffer', allen, 'Hoe ver het slachtoffer is in het onder ogen zien en te boven komen van de stalking.'],
  betrokkenheid_gewijzigd: ['regie', 'betrokkenheid', 'Betrokkenheid gewijzigd', allen, 'Een organisatie doet actief mee, volgt op afstand of is gestopt.'],
  prioritering: ['regie', 'prioriteringen', 'Prioriteit bepaald', allen, 'Een organisatie geeft een kant van de casus wel of geen voorrang.'],
  voorstel: ['regie', 'voorstellen', 'Voorstel gedaan', allen, 'Een partner stelt voor om op te schalen, af te schalen of te sluiten.'],
  verblijf_beeindigd: ['adres', 'verblijfbeeindigingen', 'Verblijf beëindigd', allen, 'Een betrokkene verblijft ergens niet meer.'],
  omgangsregeling: ['persoonsgegevens', 'omgangsregelingen', 'Omgangsregeling', allen, 'De omgang met een kind is vastgesteld, gewijzigd of gestopt.'],
  // what happens and what is reported
  incident: ['incident', 'incidenten', 'Incident', allen, 'Iets wat de pleger deed of wat aan de stalking wordt toegeschreven.'],
  melding: ['incident', 'meldingen', 'Melding', allen, 'Iemand heeft bij een organisatie gemeld wat er gebeurde.'],
  aangifte: ['incident', 'aangiften', 'Aangifte', allen, 'Er is aangifte gedaan, met of zonder klacht.'],
  klacht: ['incident', 'klachten', 'Klacht', allen, 'Het slachtoffer heeft wel of niet om vervolging gevraagd.'],
  melding_veilig_thuis: ['incident', 'meldingen-veilig-thuis', 'Melding bij Veilig Thuis', allen, 'Een organisatie heeft de zaak bij Veilig Thuis gemeld.'],
  grens_gesteld: ['incident', 'gestelde-grenzen', 'Grens gesteld', allen, 'Of de pleger te horen kreeg dat het slachtoffer geen contact wil, en wanneer.'],
  stalking_herkend: ['incident', 'herkenningen', 'Stalking herkend', allen, 'Een organisatie heeft het gedrag wel of niet als stalking herkend.'],
  informatie_ontvangen: ['risico', 'ontvangen-informatie', 'Informatie ontvangen', allen, 'Een partner heeft iets vernomen dat voor het risico van belang is.'],
  angst_slachtoffer: ['risico', 'angst-slachtoffer', 'Angst van het slachtoffer', allen, 'Hoe bang het slachtoffer zegt te zijn.'],
  individuele_beoordeling: ['contact_slachtoffer', 'individuele-beoordelingen', 'Individuele beoordeling', allen, 'Er is bekeken hoe kwetsbaar het slachtoffer is en wat zij in het strafproces nodig heeft.'],
  zorgsignaal: ['zorg', 'zorgsignalen', 'Zorgsignaal', allen, 'Iemand maakt zich zorgen over een betrokkene.'],
  aangiftepoging: ['incident', 'aangiftepogingen', 'Poging tot aangifte', allen, 'Het slachtoffer wilde aangifte doen; dit kwam ervan.'],
  contact_door_slachtoffer: ['contact_slachtoffer', 'contacten-door-slachtoffer', 'Contact gezocht door slachtoffer', allen, 'Het slachtoffer zocht zelf contact met de pleger; dat verlaagt niets en verwijt haar niets.'],
  verzoening_gemeld: ['contact_slachtoffer', 'verzoeningen', 'Verzoening gemeld', allen, 'Slachtoffer of pleger zegt dat het is uitgepraat.'],
  // risk
  risicotaxatie: ['risico', 'risicotaxaties', 'Risicotaxatie', allen, 'De uitkomst van een instrument of oordeel over het gevaar.'],
  risico_ongewijzigd: ['risico', 'ongewijzigd-risico', 'Risico ongewijzigd', allen, 'Na een nieuwe melding is beoordeeld dat het risico hetzelfde bleef.'],
  risicotoets: ['risico', 'risicotoetsen', 'Risico getoetst', allen, 'Een tweede beoordelaar heeft een risicotaxatie nagekeken.'],
  risico_bijgesteld: ['risico', 'risicobijstellingen', 'Risico bijgesteld', allen, 'Het risiconiveau is met een reden hoger of lager gezet.'],
  alarmbel: ['risico', 'alarmbellen', 'Alarmbel', allen, 'Er is een teken van uiterst gevaar: geen andere uitweg zien of doodsangst.'],
  // contact and information
  contact_slachtoffer: ['contact_slachtoffer', 'contacten-slachtoffer', 'Contact met slachtoffer', allen, 'Een partner heeft het slachtoffer gesproken of dat geprobeerd.'],
  contact_pleger: ['contact_pleger', 'contacten-pleger', 'Contact met pleger', allen, 'Een partner heeft de pleger gesproken of dat geprobeerd.'],
  contact_netwerk: ['contact_slachtoffer', 'contacten-netwerk', 'Contact met netwerk', allen, 'Een partner heeft iemand uit de omgeving gesproken.'],
  contactafspraak: ['contact_slachtoffer', 'contactafspraken', 'Contactafspraak', allen, 'Hoe en hoe vaak er contact is, en wanneer dat veilig kan.'],
  slachtoffer_geinformeerd: ['contact_slachtoffer', 'berichten-slachtoffer', 'Slachtoffer geïnformeerd', allen, 'Het slachtoffer heeft iets over haar zaak te horen gekregen.'],
  veiligheidscheck: ['regie', 'veiligheidschecks', 'Veiligheidscheck', allen, 'Er is nagegaan of het slachtoffer veilig is, en voor een stap naar de pleger of zij ervan weet.'],
  plegerhandeling_gepland: ['contact_pleger', 'plegerhandelingen', 'Stap naar de pleger gepland', allen, 'Een organisatie gaat iets doen dat de pleger merkt.'],
  pleger_geinformeerd: ['contact_pleger', 'berichten-pleger', 'Pleger geïnformeerd', allen, 'De pleger heeft iets te horen gekregen.'],
  toestemming: ['contact_slachtoffer', 'toestemmingen', 'Toestemming', allen, 'Een betrokkene heeft ergens wel of geen toestemming voor gegeven.'],
  veiligheidsadvies: ['contact_slachtoffer', 'veiligheidsadviezen', 'Veiligheidsadvies', allen, 'Wat het slachtoffer is aangeraden zelf te doen, en wat zij daarop zei.'],
  wens_slachtoffer: ['contact_slachtoffer', 'wensen-slachtoffer', 'Wens van het slachtoffer', allen, 'Wat het slachtoffer zelf wil.'],
  informatieverzoek: ['verantwoording', 'informatieverzoeken', 'Informatieverzoek', allen, 'Een partner vraagt een andere om informatie.'],
  informatie_gedeeld: ['verantwoording', 'gedeelde-informatie', 'Informatie gedeeld', allen, 'Een partner heeft informatie aan andere partners gegeven.'],
  verzoek_tot_handeling: ['regie', 'verzoeken', 'Verzoek tot handelen', allen, 'Een partner vraagt een andere om iets te doen.'],
  advies_gevraagd: ['overleg', 'adviesaanvragen', 'Advies gevraagd', allen, 'Een partner heeft een andere om advies gevraagd.'],
  advies_opgevolgd: ['overleg', 'adviesopvolgingen', 'Advies opgevolgd', allen, 'Een advies is wel, niet of voor een deel gevolgd.'],
  advies: ['overleg', 'adviezen', 'Advies', allen, 'Een partner heeft advies gegeven.'],
  overweging: ['regie', 'overwegingen', 'Overweging', allen, 'Een partner heeft een stap overwogen en het besluit met reden vastgelegd.'],
  bedreiging_hulpverlener: ['incident', 'bedreigingen-hulpverlener', 'Hulpverlener bedreigd', allen, 'Een medewerker is om deze casus bedreigd of lastiggevallen.'],
  informatieverzoek_beantwoord: ['verantwoording', 'antwoorden-informatieverzoek', 'Informatieverzoek beantwoord', allen, 'Een verzoek om informatie is beantwoord of geweigerd.'],
  // interventions and orders
  stopgesprek: ['contact_pleger', 'stopgesprekken', 'Stopgesprek', POLITIE, 'De politie heeft de pleger gezegd te stoppen, of is dat van plan.'],
  stopgesprek_effect: ['maatregel', 'stopgesprekeffecten', 'Effect van het stopgesprek', allen, 'Wat er na het stopgesprek met het gedrag gebeurde.'],
  aanzegging_wederrechtelijkheid: ['maatregel', 'aanzeggingen', 'Aanzegging', POLITIE, 'De pleger is schriftelijk gezegd dat zijn gedrag onrechtmatig is.'],
  maatregel_gestart: ['maatregel', 'maatregelen', 'Maatregel gestart', allen, 'Een beschermende of dwingende maatregel is aangevraagd, opgelegd of ingegaan.'],
  zone_vastgesteld: ['maatregel', 'zones', 'Zone vastgesteld', [], 'Waar de pleger niet mag komen, zoals het hem is verteld.'],
  zone_getoetst: ['maatregel', 'zonetoetsen', 'Zone getoetst', [], 'Of een zone met een enkelband te controleren is.'],
  maatregel_uitgereikt: ['maatregel', 'uitreikingen', 'Maatregel uitgereikt', allen, 'De maatregel is aan de pleger uitgereikt.'],
  maatregel_verlengd: ['maatregel', 'verlengingen', 'Maatregel verlengd', allen, 'De maatregel loopt langer door.'],
  verlenging_geweigerd: ['maatregel', 'verlengingsweigeringen', 'Verlenging geweigerd', allen, 'De maatregel wordt niet verlengd.'],
  maatregel_geevalueerd: ['maatregel', 'maatregelevaluaties', 'Maatregel geëvalueerd', allen, 'Er is bekeken of de maatregel nog nodig is.'],
  maatregel_beeindigd: ['maatregel', 'maatregelbeeindigingen', 'Maatregel beëindigd', allen, 'De maatregel is gestopt om een andere reden dan dat zijn tijd om was, of omdat die om was.'],
  overtreding: ['maatregel', 'overtredingen', 'Overtreding', allen, 'De pleger heeft zich niet aan een maatregel of voorwaarde gehouden.'],
  overtreding_opgevolgd: ['maatregel', 'overtreding-opvolgingen', 'Overtreding opgevolgd', allen, 'Wat er na een overtreding is besloten.'],
  naleving: ['maatregel', 'nalevingen', 'Naleving bekeken', allen, 'Er is bekeken of de pleger zich aan een maatregel houdt.'],
  aware_alarm: ['maatregel', 'aware-alarmen', 'AWARE-alarm', allen, 'Het slachtoffer heeft met haar AWARE-knop alarm geslagen.'],
  aware_test: ['maatregel', 'aware-testen', 'AWARE getest', allen, 'De alarmknop is met het slachtoffer uitgeprobeerd.'],
  // criminal law
  aanhouding: ['strafrecht', 'aanhoudingen', 'Aanhouding', POLITIE, 'De pleger is aangehouden.'],
  opsporing: ['strafrecht', 'opsporing', 'Opsporing', POLITIE, 'De politie heeft iets gedaan om de feiten te onderzoeken.'],
  heenzending: ['strafrecht', 'heenzendingen', 'Heenzending', POLITIE, 'De pleger is na aanhouding weer naar huis gestuurd.'],
  voorgeleiding: ['strafrecht', 'voorgeleidingen', 'Voorgeleiding', POLITIE, 'De pleger is voor de officier of rechter-commissaris gebracht.'],
  detentie_gestart: ['strafrecht', 'detenties', 'Detentie gestart', DETENTIE, 'De pleger is vastgezet.'],
  schorsing_voorlopige_hechtenis: ['strafrecht', 'schorsingen', 'Voorlopige hechtenis geschorst', DETENTIE, 'De pleger mag zijn zaak in vrijheid afwachten, onder voorwaarden.'],
  vrijlating: ['strafrecht', 'vrijlatingen', 'Vrijlating', DETENTIE, 'De pleger is vrijgekomen.'],
  vrijlating_gepland: ['strafrecht', 'geplande-vrijlatingen', 'Vrijlating gepland', DETENTIE, 'De dag waarop de pleger naar verwachting vrijkomt.'],
  ovj_besluit: ['strafrecht', 'besluiten-officier', 'Besluit van de officier', OM, 'De officier van justitie heeft over de zaak beslist.'],
  zitting_gepland: ['strafrecht', 'geplande-zittingen', 'Zitting gepland', allen, 'De dag waarop de rechter de zaak behandelt.'],
  uitspraak: ['strafrecht', 'uitspraken', 'Uitspraak', RECHT, 'De rechter heeft uitspraak gedaan.'],
  rechtsmiddel: ['strafrecht', 'rechtsmiddelen', 'Rechtsmiddel', RECHT, 'Tegen een beslissing is beroep of een ander rechtsmiddel ingesteld, of het is ingetrokken.'],
  onherroepelijk_geworden: ['strafrecht', 'onherroepelijke-uitspraken', 'Onherroepelijk', RECHT, 'Tegen een uitspraak staat niets meer open.'],
  // veilig thuis and care
  triagebesluit: ['zorg', 'triagebesluiten', 'Triagebesluit', VT, 'Veilig Thuis heeft bepaald hoe ernstig de melding is en wat er volgt.'],
  onderzoek_gestart: ['zorg', 'onderzoeken', 'Onderzoek gestart', allen, 'Een organisatie is met onderzoek naar de situatie begonnen.'],
  onderzoek_afgesloten: ['zorg', 'onderzoekafsluitingen', 'Onderzoek afgesloten', allen, 'Het onderzoek is klaar.'],
  overdracht: ['zorg', 'overdrachten', 'Overdracht', allen, 'De ene organisatie heeft de casus aan de andere overgedragen.'],
  hulp_gestart: ['zorg', 'hulp', 'Hulp gestart', allen, 'Een betrokkene krijgt hulp.'],
  hulp_beeindigd: ['zorg', 'hulpbeeindigingen', 'Hulp beëindigd', allen, 'De hulp aan een betrokkene is gestopt.'],
  hulp_geweigerd: ['zorg', 'hulpweigeringen', 'Hulp geweigerd', allen, 'Een betrokkene wil de aangeboden hulp niet.'],
  monitormoment: ['zorg', 'monitormomenten', 'Monitormoment', allen, 'Er is na een tijd nagevraagd of het rustig is.'],
  raadsonderzoek: ['zorg', 'raadsonderzoeken', 'Raadsonderzoek', JEUGD, 'De Raad voor de Kinderbescherming is om onderzoek gevraagd of onderzoekt.'],
  verwijzing: ['zorg', 'verwijzingen', 'Verwijzing', allen, 'Een betrokkene is naar hulp elders verwezen.'],
  wachtlijst: ['zorg', 'wachtlijsten', 'Wachtlijst', allen, 'Een organisatie kan nog niet beginnen.'],
  // meetings and plans
  overleg_gepland: ['overleg', 'geplande-overleggen', 'Overleg gepland', allen, 'Er is een overleg afgesproken.'],
  overleg_gehouden: ['overleg', 'overleggen', 'Overleg gehouden', allen, 'Partners hebben de casus besproken.'],
  besluit: ['overleg', 'besluiten', 'Besluit', allen, 'Partners hebben iets besloten.'],
  afspraak: ['overleg', 'afspraken', 'Afspraak', allen, 'Iemand heeft toegezegd iets te doen.'],
  afspraak_uitgevoerd: ['overleg', 'afspraakuitvoeringen', 'Afspraak uitgevoerd', allen, 'Of een afspraak is nagekomen en of het werkte.'],
  plan_vastgesteld: ['overleg', 'plannen', 'Plan vastgesteld', allen, 'Er is een plan gemaakt.'],
  plan_geevalueerd: ['overleg', 'planevaluaties', 'Plan geëvalueerd', allen, 'Er is bekeken of het plan werkt.'],
  overlegverzoek: ['overleg', 'overlegverzoeken', 'Overleg gevraagd', allen, 'Een partner heeft om overleg gevraagd.'],
  antwoord: ['overleg', 'antwoorden', 'Antwoord', allen, 'Een partner heeft op een verzoek geantwoord.'],
  item_gedaan: ['regie', 'gedane-items', 'Onderdeel gedaan', allen, 'Een organisatie heeft een onderdeel van de routekaart uitgevoerd.'],
  item_afgeweken: ['regie', 'afgeweken-items', 'Beredeneerd afgeweken', allen, 'Een organisatie doet een onderdeel van de routekaart niet, met een reden.'],
  inbreng: ['overleg', 'inbreng', 'Inbreng', allen, 'Een organisatie heeft voor een overleg aangeleverd wat zij weet.'],
  // account
  datalek: ['verantwoording', 'datalekken', 'Datalek', allen, 'Gegevens zijn bij iemand gekomen die ze niet mocht hebben.'],
  datalek_gemeld: ['verantwoording', 'datalekmeldingen', 'Datalek gemeld', allen, 'Een datalek is gemeld bij wie het moet weten.'],
  adres_verstrekt: ['verantwoording', 'adresverstrekkingen', 'Adres verstrekt', ['politie', 'om', 'zvh', 'veilig_thuis'], 'Een besluit om een adres te geven voor elektronische monitoring, en aan niemand anders.'],
  tekst_vrijgegeven: ['verantwoording', 'tekstvrijgaven', 'Tekst vrijgegeven', ['politie', 'om', 'zvh', 'veilig_thuis', 'gemeente', 'vrouwenopvang', 'shn'], 'Iemand las de tekst van een feit na en gaf die vrij voor wie met de pleger werkt.'],
  noodtoegang: ['verantwoording', 'noodtoegangen', 'Noodtoegang genomen', [], 'Iemand zonder toegang heeft met een reden voor 24 uur toegang genomen.'],
  noodtoegang_beoordeeld: ['verantwoording', 'noodtoegangbeoordelingen', 'Noodtoegang beoordeeld', allen, 'Achteraf is bekeken of een noodtoegang terecht was.'],
  informatieplicht: ['verantwoording', 'informatieplicht', 'Informatieplicht', allen, 'Een betrokkene heeft gehoord dat er gegevens over hem of haar zijn vastgelegd, of waarom dat nog niet kan.'],
  toestemming_gevraagd: ['contact_slachtoffer', 'toestemmingsvragen', 'Toestemming gevraagd', allen, 'Aan een betrokkene is om toestemming gevraagd.'],
  rac_toets: ['verantwoording', 'rechtmatigheidstoetsen', 'Rechtmatigheid getoetst', ['zvh', 'politie', 'om', 'gemeente', 'veilig_thuis'], 'Voordat iets buiten de kring van het casusoverleg ging, is de rechtmatigheid getoetst.'],
  notitie: ['regie', 'notities', 'Notitie', allen, 'Een aantekening zonder vaste vorm.'],
  correctie: ['verantwoording', 'correcties', 'Correctie', allen, 'Een eerder feit klopte niet en telt niet meer mee.'],
  redactie: ['verantwoording', 'redacties', 'Redactie', allen, 'De inhoud van een feit is weggehaald; dat het er was blijft zichtbaar.'],
};
