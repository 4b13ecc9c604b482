import { LEEG, type Veldfout } from '../../../api/fout.ts';
import { t } from '../../../taal/taal.ts';
import { leesPunt, schrijfPunt } from './punt.ts';

export type Vorm = 'cirkel' | 'gebied' | 'route';

/** A zone while it is being placed; a point is kept as it was typed. */
export type Zoneinvoer = {
  maatregel: string;
  plaats: string;
  omschrijving: string;
  bekend: string;
  eind_bekend: string;
  vorm: Vorm;
  punten: string[];
  straal: string;
};

export const LEGE_ZONE: Zoneinvoer = {
  maatregel: '',
  plaats: 'woon',
  omschrijving: '',
  bekend: '',
  eind_bekend: 'nee',
  vorm: 'cirkel',
  punten: [''],
  straal: '',
};

export const VORMEN = [
  { waarde: 'cirkel', label: t('Cirkel') },
  { waarde: 'gebied', label: t('Getekend gebied') },
  { waarde: 'route', label: t('Route') },
] as const;

export const PLAATSEN = [
  { waarde: 'woon', label: t('Woning') },
  { waarde: 'school', label: t('School') },
  { waarde: 'werk', label: t('Werk') },
  { waarde: 'route', label: t('Route') },
  { waarde: 'overig', label: t('Iets anders') },
];

/** How many points a form has at least, and at most. */
export const AANTAL: Record<Vorm, { minst: number; meest: number }> = {
  cirkel: { minst: 1, meest: 1 },
  gebied: { minst: 3, meest: 200 },
  route: { minst: 2, meest: 200 },
};

/** The points that fit another form: none is lost that can stay. */
export function metVorm(zone: Zoneinvoer, vorm: Vorm): Zoneinvoer {
  const { minst, meest } = AANTAL[vorm];
  const gevuld = zone.punten.filter((punt) => punt.trim() !== '').slice(0, meest);
  const punten = [...gevuld, ...Array.from({ length: Math.max(0, minst - gevuld.length) }, () => '')];
  return { ...zone, vorm, punten };
}

export function puntnaam(plek: number): string {
  return `punt-${plek}`;
}

/** What a point is called. */
export function puntlabel(vorm: Vorm, plek: number, aantal: number): string {
  if (vorm === 'cirkel') return t('Midden');
  if (vorm === 'gebied') return t('Hoekpunt {{plek}}', { plek: plek + 1 });
  return plek === 0 ? t('Begin') : plek === aantal - 1 ? t('Eind') : t('Punt {{plek}}', { plek: plek + 1 });
}

/** What is missing before it is sent; whether a zone is possible, the server says. */
export function controleerZone(zone: Zoneinvoer): Veldfout[] {
  const fouten: Veldfout[] = [];
  for (const veld of ['maatregel', 'bekend', 'omschrijving'] as const)
    if (zone[veld].trim() === '') fouten.push({ veld, melding: LEEG });
  for (const [plek, punt] of zone.punten.entries())
    if (leesPunt(punt) === undefined)
      fouten.push({
        veld: puntnaam(plek),
        melding:
          punt.trim() === '' ? LEEG : t('Deze plaats bestaat niet. Geef breedte en lengte, zoals 51.5719,4.7683.'),
      });
  if (zone.vorm !== 'gebied' && !/^\d+$/.test(zone.straal.trim()))
    fouten.push({ veld: 'straal_m', melding: t('Geef hele meters.') });
  return fouten;
}

/** As the API takes it. */
export function naarZone({ vorm, punten, straal, bekend, eind_bekend, ...zone }: Zoneinvoer): Record<string, unknown> {
  const plekken = punten.map((punt) => leesPunt(punt)).flatMap((punt) => (punt ? [schrijfPunt(punt)] : []));
  const deel = {
    maatregel: zone.maatregel,
    plaats: zone.plaats,
    omschrijving: zone.omschrijving,
    bekend_bij_pleger: bekend === 'ja',
  };
  if (vorm === 'gebied') return { ...deel, grens: plekken };
  if (vorm === 'cirkel') return { ...deel, punt: plekken[0], straal_m: Number(straal) };
  return { ...deel, lijn: plekken, straal_m: Number(straal), eind_bekend_bij_pleger: eind_bekend === 'ja' };
}

/** What the server refused, at the fields of this form. */
export function zonevelden(velden: readonly Veldfout[]): Veldfout[] {
  const namen: Record<string, string> = {
    punt: puntnaam(0),
    lijn: puntnaam(0),
    grens: puntnaam(0),
    bekend_bij_pleger: 'bekend',
  };
  return velden.map((een) => {
    const plek = /\[(\d+)\]$/.exec(een.pad ?? '')?.[1];
    return { ...een, veld: plek === undefined ? (namen[een.veld] ?? een.veld) : puntnaam(Number(plek)) };
  });
}
