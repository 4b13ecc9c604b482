import { belAls } from './beller.ts';
import { dag } from './dag.ts';

/** A case with a director, an agreement with the victim that is late, a verdict nobody told her of, and a handover of care. */
export async function maakRegiecasus(url: string): Promise<string> {
  const { stuur: wijkagent } = await belAls(url, 'Wies');
  const { id } = await wijkagent('/casussen', {
    naam: 'Voorbeeldcasus Regie',
    regio: 'zeeland-west-brabant',
    betrokkenen: [
      { id: 'anna', rol: 'slachtoffer', naam: 'Anna Voorbeeld' },
      { id: 'bert', rol: 'pleger', naam: 'Bert Verzonnen' },
    ],
  });
  const pad = `/casussen/${String(id)}`;
  const morgen = `${dag(90)}T00:00:00Z`;
  for (const organisatie of ['zvh', 'veilig_thuis', 'om', 'gemeente', 'wijkteam'])
    await wijkagent(`${pad}/toegangen`, {
      organisatie,
      grond: 'Ketenaanpak',
      settings: [organisatie === 'wijkteam' ? 'bilateraal' : 'casusoverleg'],
      tot: morgen,
      mag_vastleggen: true,
    });
  const legger = (bel: typeof wijkagent) => (soort: string, inhoud: object, op: string) =>
    bel(`${pad}/feiten`, { soort, op, inhoud });
  const [politie, zvh, om, vt] = [
    legger(wijkagent),
    legger((await belAls(url, 'Paula')).stuur),
    legger((await belAls(url, 'Zara')).stuur),
    legger((await belAls(url, 'Tara')).stuur),
  ];
  await politie('risicotaxatie', { instrument: 'sash', uitkomst: 'midden', getraind: 'ja' }, dag(-20));
  await zvh(
    'rol_toegewezen',
    {
      rol: 'procesregisseur',
      organisatie: 'zvh',
      medewerker: 'Paula Procesvoorbeeld',
      waarnemer: 'Wim Waarneemvoorbeeld',
    },
    dag(-20),
  );
  await politie(
    'rol_toegewezen',
    { rol: 'contactpersoon_slachtoffer', organisatie: 'politie', voor: 'slachtoffer' },
    dag(-19),
  );
  await politie(
    'contactafspraak',
    {
      om_de: 'P1W',
      kanaal: 'telefoon',
      wanneer_veilig: 'op werkdagen na 18 uur',
      door: 'Noor',
      alternatief: ['papier'],
      zelfredzaam: 'deels',
    },
    dag(-18),
  );
  await politie('contact_slachtoffer', { kanaal: 'telefoon', gelukt: 'nee' }, dag(-9));
  await zvh('opschaling', { naar: 'teamleider', reden: 'Niemand gaat langs.' }, dag(-10));
  await om('vrijlating_gepland', { datum: dag(10) }, dag(-5));
  await om('uitspraak', { uitkomst: 'veroordeling' }, dag(-1));
  await vt('overdracht', { van: 'veilig_thuis', naar: 'wijkteam', aanvaard: 'ja', warm: 'ja' }, dag(-15));
  await politie('maatregel_gestart', { id: 'knop', maatregel: 'aware' }, dag(-12));
  return String(id);
}
