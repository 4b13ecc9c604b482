import type { ProbleemCode } from './codes.ts';

/** Dutch texts of the problems. `{naam}` is filled with a value that is no personal data. */
export const NL: Record<ProbleemCode, { titel: string; uitleg: string }> = {
  onleesbaar: {
    titel: 'Het verzoek is niet te lezen',
    uitleg: 'Stuur geldige JSON in UTF-8 en controleer de kopregels.',
  },
  query_ongeldig: {
    titel: 'De vraag is niet geldig',
    uitleg: 'Een of meer onderdelen achter het vraagteken in het adres kloppen niet.',
  },
  niet_aangemeld: { titel: 'U bent niet aangemeld', uitleg: 'Meld u aan en probeer het opnieuw.' },
  niet_bevoegd: { titel: 'Dit mag u niet doen', uitleg: 'Uw rol geeft geen recht op deze handeling.' },
  niet_gevonden: { titel: 'Niet gevonden', uitleg: 'Dit bestaat niet of u mag het niet zien.' },
  methode: { titel: 'Dit kan hier niet', uitleg: 'Op dit adres kan alleen: {toegestaan}.' },
  sleutel_in_gebruik: {
    titel: 'Dit verzoek wordt al verwerkt',
    uitleg: 'Een verzoek met dezelfde Idempotency-Key loopt nog. Probeer het zo opnieuw.',
  },
  nu_niet_mogelijk: { titel: 'Dit kan nu niet', uitleg: '{reden}' },
  handeling_verboden: {
    titel: 'De routekaart verbiedt deze handeling',
    uitleg: 'Leg vast waarom u ervan afwijkt, of zie ervan af.',
  },
  verouderd: {
    titel: 'Iemand anders was u voor',
    uitleg: 'Haal de nieuwste versie op en beoordeel uw wijziging opnieuw.',
  },
  te_groot: { titel: 'Te groot', uitleg: 'Het verzoek is groter dan {limiet}.' },
  mediatype: { titel: 'Dit soort inhoud wordt niet aangenomen', uitleg: 'Toegestaan: {toegestaan}.' },
  inhoud_ongeldig: {
    titel: 'De inhoud klopt niet',
    uitleg: 'Een of meer velden zijn niet goed ingevuld. Er is niets opgeslagen.',
  },
  sleutel_hergebruikt: {
    titel: 'Idempotency-Key is al gebruikt',
    uitleg: 'Deze Idempotency-Key hoort bij een ander verzoek. Gebruik voor elk verzoek een nieuwe.',
  },
  versie_ontbreekt: {
    titel: 'De versie ontbreekt',
    uitleg: 'Stuur de ETag die u het laatst kreeg mee in If-Match.',
  },
  te_veel_verzoeken: { titel: 'Te veel verzoeken', uitleg: 'Wacht even en probeer het dan opnieuw.' },
  interne_fout: {
    titel: 'Er ging iets mis',
    uitleg: 'Er is niets opgeslagen. De beheerder kan de fout met het nummer in "instance" terugvinden.',
  },
  niet_gereed: { titel: 'Waakvlam is nog niet gereed', uitleg: '{reden}' },
};
