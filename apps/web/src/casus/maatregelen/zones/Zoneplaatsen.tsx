import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { type Beschermingsmaatregel, kaartQuery, type Zonelijst } from '../../../api/bescherming.ts';
import { ApiFout, type Veldfout } from '../../../api/fout.ts';
import { casuspad } from '../../../api/paden.ts';
import type { Casus, Feit } from '../../../api/types.ts';
import { useZendEenmaal } from '../../../api/useZendEenmaal.ts';
import { Anderebladzijde } from '../../../opnemen/Anderebladzijde.tsx';
import { JA_NEE } from '../../../taal/opname.ts';
import { t } from '../../../taal/taal.ts';
import {
  Formulier,
  Keuzerij,
  Keuzeveld,
  Knop,
  koppelVeld,
  Melding,
  Tekstveld,
  Tekstvlak,
  useFocusNaar,
} from '../../../ui/index.ts';
import { vensterplek } from '../../vastleggen/invoer.ts';
import { useInvoer, useVergeetInvoer } from '../../vastleggen/useInvoer.ts';
import { adressenVan } from './adressen.ts';
import { Kaart, type Vlak } from './Kaart.tsx';
import { Plekveld } from './Plekveld.tsx';
import { leesPunt, schrijfPunt, type Punt } from './punt.ts';
import {
  AANTAL,
  controleerZone,
  LEGE_ZONE,
  metVorm,
  naarZone,
  PLAATSEN,
  puntlabel,
  puntnaam,
  VORMEN,
  zonevelden,
  type Vorm,
  type Zoneinvoer,
} from './zone.ts';

type Props = {
  casus: Casus;
  feiten: readonly Feit[];
  maatregelen: readonly Beschermingsmaatregel[];
  lijst: Zonelijst;
  klaar: () => void;
  sluit: () => void;
};

const ZONE = 'nieuwe zone';

/** Placing a zone: on the map, by coordinates or by an address; the fields alone are enough. */
export function Zoneplaatsen({ casus, feiten, maatregelen, lijst, klaar, sluit }: Props) {
  const [bewaard, bewaar] = useInvoer<Zoneinvoer>(casus.id, ZONE, {
    ...LEGE_ZONE,
    maatregel: maatregelen[0]?.id ?? '',
  });
  // where she is, as long as he does not know it: that is kept nowhere, not in a draft either
  const [geheim, zetGeheim] = useState<string[]>();
  const vergeet = useVergeetInvoer(casus.id, ZONE, '');
  const zone = { ...bewaard, punten: geheim ?? bewaard.punten };
  const [fouten, zetFouten] = useState<readonly Veldfout[]>([]);
  const plek = vensterplek(casus.id, ZONE);
  const { zend, bezig, fout, wis } = useZendEenmaal(
    `${casus.id} zone`,
    [['casus', casus.id], ['casussen']],
    zone.bekend === 'ja' ? plek : undefined,
  );
  const wijzig = (deel: Partial<Zoneinvoer>) => {
    wis();
    const nieuw = { ...zone, ...deel };
    const openbaar = nieuw.bekend === 'ja';
    zetGeheim(openbaar ? undefined : nieuw.punten);
    bewaar(openbaar ? nieuw : { ...nieuw, punten: nieuw.punten.map(() => '') });
  };
  const veld = koppelVeld(zone, wijzig);
  const verborgen = zone.bekend === 'nee';
  const meest = zone.vorm === 'route' && verborgen ? 2 : AANTAL[zone.vorm].meest;
  const zetPunt = (plek: number, waarde: string) =>
    wijzig({ punten: zone.punten.map((oud, n) => (n === plek ? waarde : oud)) });
  const verstuur = () => {
    const gevonden = controleerZone(zone);
    zetFouten(gevonden);
    if (gevonden.length > 0) return;
    zend(casuspad(casus.id, 'zones'), naarZone(zone), () => {
      vergeet();
      klaar();
    });
  };
  const vanServer = fout instanceof ApiFout ? zonevelden(fout.velden) : [];
  return (
    <Formulier
      className="formulier zoneplaatsen"
      knop={t('Stel de zone vast')}
      bezig={bezig}
      fout={fout}
      fouten={fouten.length > 0 ? fouten : vanServer}
      verstuur={verstuur}
      annuleer={() => {
        vergeet();
        sluit();
      }}
    >
      <Anderebladzijde concept={plek} />
      <Keuzeveld
        {...veld('maatregel')}
        label={t('Bij welke maatregel')}
        verplicht
        opties={maatregelen.map(({ id, naam, functies }) => ({
          waarde: id,
          label: functies.join() === naam ? naam : `${naam} (${functies.join(', ')})`,
        }))}
      />
      <Keuzerij {...veld('plaats')} label={t('Rond welke plek')} opties={PLAATSEN} />
      <Keuzerij
        {...veld('bekend')}
        label={
          zone.vorm === 'route'
            ? t('Weet de pleger waar zij deze route begint?')
            : t('Weet de pleger waar deze plek is?')
        }
        verplicht
        opties={JA_NEE}
      />
      {verborgen && (
        <Melding soort="info">
          <p>
            {t(
              'De zone die hij krijgt ligt er tot 300 meter naast, voor altijd op dezelfde plaats. De plek zelf wordt niet bewaard.',
            )}{' '}
            {zone.vorm === 'gebied'
              ? t('Kies een cirkel of een route.')
              : t('Ten minste {{kleinste}} meter.', { kleinste: lijst.kleinste })}
          </p>
        </Melding>
      )}
      <Keuzerij
        {...veld('vorm')}
        label={t('Vorm')}
        opties={VORMEN}
        zet={(vorm) => {
          if (isVorm(vorm)) wijzig(metVorm(zone, vorm));
        }}
      />
      <Zonebeeld
        zone={zone}
        lijst={lijst}
        zet={(plek, punt) => {
          const waarde = schrijfPunt(punt);
          const leeg = zone.punten.findIndex((oud) => leesPunt(oud) === undefined);
          if (plek < geldig(zone).length) zetPunt(plekVan(zone, plek), waarde);
          else if (leeg >= 0) zetPunt(leeg, waarde);
          else if (zone.punten.length < meest) wijzig({ punten: [...zone.punten, waarde] });
        }}
      />
      <Zonepunten
        zone={zone}
        meest={meest}
        zetPunten={(punten) => wijzig({ punten })}
        adressen={adressenVan(feiten, casus.betrokkenen, false)}
      />
      {zone.vorm === 'route' && verborgen && (
        <Keuzerij {...veld('eind_bekend')} label={t('Weet hij waar de route eindigt?')} opties={JA_NEE} />
      )}
      {zone.vorm !== 'gebied' && (
        <Tekstveld
          naam="straal_m"
          label={zone.vorm === 'route' ? t('Meters aan elke kant') : t('Straal in meters')}
          verplicht
          inputMode="numeric"
          waarde={zone.straal}
          zet={(straal) => wijzig({ straal })}
        />
      )}
      <Tekstvlak
        {...veld('omschrijving')}
        label={t('In woorden die de pleger mag lezen')}
        hulp={t('Zonder straat of postcode van een plek die hij niet kent.')}
        verplicht
        rows={2}
      />
    </Formulier>
  );
}

type Puntenprops = {
  zone: Zoneinvoer;
  meest: number;
  zetPunten: (punten: string[]) => void;
  adressen: ReturnType<typeof adressenVan>;
};

/** A field for each point; one that is added takes the focus, one that goes gives it to the button. */
function Zonepunten({ zone: { vorm, punten }, meest, zetPunten, adressen }: Puntenprops) {
  const [lijst, naar] = useFocusNaar<HTMLDivElement>();
  return (
    <div ref={lijst} className="zonepunten">
      {punten.map((punt, plek) => (
        <div key={plek} className="zonepunt">
          <Plekveld
            naam={puntnaam(plek)}
            label={puntlabel(vorm, plek, punten.length)}
            waarde={punt}
            zet={(waarde) => zetPunten(punten.map((oud, n) => (n === plek ? waarde : oud)))}
            adressen={adressen}
          />
          {punten.length > AANTAL[vorm].minst && (
            <Knop
              klein
              soort="subtle"
              onClick={() => {
                naar('.zonepunten__erbij');
                zetPunten(punten.filter((_, n) => n !== plek));
              }}
            >
              {t('Haal weg')}
              <span className="vh">: {puntlabel(vorm, plek, punten.length)}</span>
            </Knop>
          )}
        </div>
      ))}
      {punten.length < meest && (
        <div>
          <Knop
            klein
            className="zonepunten__erbij"
            onClick={() => {
              naar(`.zonepunt:nth-child(${punten.length + 1}) input`);
              zetPunten([...punten, '']);
            }}
          >
            {t('Voeg een punt toe')}
          </Knop>
        </div>
      )}
    </div>
  );
}

type Beeldprops = { zone: Zoneinvoer; lijst: Zonelijst; zet: (plek: number, punt: Punt) => void };

function Zonebeeld({ zone, lijst, zet }: Beeldprops) {
  const { data: bron } = useQuery(kaartQuery);
  const vlak = useMemo(
    (): Vlak => ({ vorm: zone.vorm, punten: geldig(zone), straal: Number(zone.straal) || 0 }),
    [zone],
  );
  const eerder = useMemo(
    () =>
      lijst.resultaten.map(({ vorm, middelpunt, grens, straal_m }): Vlak => {
        const punten = (middelpunt === null ? grens : [middelpunt]).flatMap((punt) => leesPunt(punt) ?? []);
        return { vorm, punten, straal: straal_m ?? 0 };
      }),
    [lijst],
  );
  return (
    <>
      <Kaart bron={bron} vlak={vlak} eerder={eerder} zet={zet} />
      <p className="klein zacht">
        {(bron?.tegels ?? null) === null && t('Er is geen kaartbron ingesteld; u ziet alleen de vormen, op schaal.')}{' '}
        {t('Klik om een punt te zetten; sleep het, of verplaats het met de pijltjes (met Shift: grote stappen).')}
      </p>
    </>
  );
}

/** The points that are places on earth, in order. */
function geldig({ punten }: Zoneinvoer): Punt[] {
  return punten.flatMap((punt) => leesPunt(punt) ?? []);
}

/** Where the n-th of these stands among the fields. */
function plekVan({ punten }: Zoneinvoer, n: number): number {
  return punten.flatMap((punt, plek) => (leesPunt(punt) ? [plek] : []))[n] ?? 0;
}

function isVorm(waarde: string): waarde is Vorm {
  return waarde in AANTAL;
}
