import { belAls } from './beller.ts';
import { dag } from './dag.ts';

/**
 * A case with a ban that soon ends, one that was not handed over, protection that lapsed, a zone and a plan, in which these
 * organisations take part beside police; gives its id.
 */
export async function maakMaatregelcasus(url: string, met: readonly string[] = []): Promise<string> {
  const { stuur: wijkagent } = await belAls(url, 'Wies');
  const { id } = await wijkagent('/casussen', {
    naam: 'Voorbeeldcasus Verbod',
    regio: 'zeeland-west-brabant',
    betrokkenen: [
      { id: 'anna', rol: 'slachtoffer', naam: 'Anna Voorbeeld' },
      { id: 'bert', rol: 'pleger', naam: 'Bert Verzonnen', geboren: '1988-02-03' },
    ],
  });
  const pad = `/casussen/${String(id)}`;
  const feit = (soort: string, inhoud: object, op = dag(-60)) => wijkagent(`${pad}/feiten`, { soort, op, inhoud });
  await feit('risicotaxatie', { instrument: 'sash', uitkomst: 'hoog', getraind: 'ja' });
  await feit('verblijf_vastgesteld', {
    betrokkene: 'anna',
    soort: 'woon',
    adres: 'Verzonnenstraat 12, 4811 AA Verzonnenstad',
  });
  await feit('maatregel_gestart', {
    id: 'ga',
    maatregel: 'gedragsaanwijzing',
    kader: 'ovj',
    tot: dag(5),
    uitgereikt: 'ja',
    functies: ['contactverbod', 'locatieverbod'],
  });
  await feit('maatregel_gestart', {
    id: 'cv',
    maatregel: 'contactverbod',
    kader: 'rechter',
    tot: dag(200),
    uitgereikt: 'nee',
  });
  await feit('maatregel_gestart', { id: 'aol', maatregel: 'aol', voor: 'anna' });
  await feit('maatregel_gestart', { id: 'aware', maatregel: 'aware', tot: dag(-3) });
  await feit('overtreding', { maatregel: 'ga', aard: 'digitaal' }, dag(-2));
  await wijkagent(`${pad}/zones`, {
    maatregel: 'ga',
    plaats: 'woon',
    omschrijving: 'Het centrum, binnen de singels',
    bekend_bij_pleger: false,
    punt: '51.58912,4.77634',
    straal_m: 1500,
  });
  await wijkagent(`${pad}/plandocumenten`, {
    soort: 'veiligheidsplan',
    inhoud: {
      analyse: 'Hij zoekt haar op sinds de scheiding.',
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
          effect_op_veiligheid: 'Zij slaapt weer.',
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
          last: 'een ochtend thuis blijven',
          waarom_waard: 'hij kan niet meer binnenkomen',
        },
        {
          id: 'praat',
          risico: 'Hij ziet niet wat hij doet',
          wat: 'Gesprek',
          gewoon: 'U praat met de reclassering.',
          voor: 'pleger',
          eigenaar: '3ro',
        },
      ],
      scenarios: [{ id: 'deur', als: 'hij aan de deur staat', dan: 'zij belt 112', eigenaar: 'politie' }],
      stem_slachtoffer: 'Ik wil weer naar buiten kunnen.',
      evaluatie: dag(60),
    },
  });
  for (const organisatie of met)
    await wijkagent(`${pad}/toegangen`, { organisatie, grond: 'Doet mee in deze zaak.', mag_vastleggen: true });
  return String(id);
}
