import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { type Beschermingsmaatregel, type Zone, zonesQuery } from '../../../api/bescherming.ts';
import type { Casus, Feit } from '../../../api/types.ts';
import { Zin } from '../../../taal/Zin.tsx';
import { woordInZin } from '../../../taal/labels.ts';
import { t } from '../../../taal/taal.ts';
import { Dialoog, Foutmelding, Knop, Kop, Skelet, useKlaarmelding, Vorm } from '../../../ui/index.ts';
import { leesPunt, type Punt } from './punt.ts';
import { Zonetoets } from './Zonetoets.tsx';

// the map comes only with who places a zone
const Zoneplaatsen = lazy(async () => ({ default: (await import('./Zoneplaatsen.tsx')).Zoneplaatsen }));

type Props = { casus: Casus; feiten: readonly Feit[]; maatregelen: readonly Beschermingsmaatregel[]; nu: boolean };

/** Where he must not be, in words and as a drawing, and whether an ankle monitor can watch it; placing and weighing that. */
export function Zones({ casus, feiten, maatregelen, nu }: Props) {
  const { data, error, refetch } = useQuery(zonesQuery(casus.id));
  const [open, zetOpen] = useState<{ toets: string } | 'nieuw'>();
  const [klaarmelding, klaar] = useKlaarmelding();
  if (error && !data) return <Foutmelding fout={error} wat={t('De zones')} opnieuw={() => void refetch()} />;
  if (!data) return null;
  const plaatsen = nu && data.abilities?.plaatsen === true && maatregelen.length > 0;
  const toetsen = nu && data.abilities?.toetsen === true;
  if (data.resultaten.length === 0 && !plaatsen) return null;
  const naam = (id: string) => maatregelen.find((een) => een.id === id)?.naam ?? t('Maatregel die niet meer geldt');
  const sluit = () => zetOpen(undefined);
  return (
    <section className="paneel paneel--breed" aria-labelledby="zones-kop">
      <div className="kopregel">
        <Kop niveau={2} id="zones-kop">
          {t('Zones')}
        </Kop>
        {plaatsen && (
          <Knop className="niet-printen" onClick={() => zetOpen('nieuw')}>
            {t('Nieuwe zone')}
          </Knop>
        )}
      </div>
      {klaarmelding}
      <p className="nl-paragraph klein">
        {data.resultaten.length === 0
          ? t('Er is nog geen zone vastgesteld.')
          : t('Zo zijn ze aan de pleger gegeven. Rond een plek die hij niet kent ligt het midden er met opzet naast.')}
      </p>
      <ul className="kaal rijen">
        {data.resultaten.map((zone) => (
          <li key={zone.feit} className="zone">
            <Tekening zone={zone} />
            <div>
              <strong>{naam(zone.maatregel)}</strong>
              <p className="rij__waarom">{zone.omschrijving}</p>
              <Maten zone={zone} />
              <Toets toets={zone.toets} />
              {toetsen && (
                <Knop klein className="niet-printen" onClick={() => zetOpen({ toets: zone.maatregel })}>
                  <Zin
                    tekst="Toets enkelband<deel> voor <naam/></deel>"
                    delen={{ naam: naam(zone.maatregel), deel: (inhoud) => <span className="vh">{inhoud}</span> }}
                  />
                </Knop>
              )}
            </div>
          </li>
        ))}
      </ul>
      {open === 'nieuw' && (
        <Dialoog titel={t('Nieuwe zone')} sluit={sluit}>
          <Suspense fallback={<Skelet regels={4} wat={t('De kaart')} />}>
            <Zoneplaatsen
              casus={casus}
              feiten={feiten}
              maatregelen={maatregelen}
              lijst={data}
              sluit={sluit}
              klaar={() => {
                sluit();
                klaar(t('De zone is vastgesteld. Toets nu of een enkelband haar kan controleren.'));
              }}
            />
          </Suspense>
        </Dialoog>
      )}
      {typeof open === 'object' && (
        <Dialoog titel={t('Toets enkelband')} sluit={sluit}>
          <Zonetoets casus={casus} feiten={feiten} maatregel={open.toets} eis={data.eis} sluit={sluit} />
        </Dialoog>
      )}
    </section>
  );
}

function Maten({ zone: { vorm, straal_m, middelpunt, grens } }: { zone: Zone }) {
  const meters = straal_m;
  return (
    <p className="rij__bij">
      {meters !== undefined && (
        <span>
          {vorm === 'route' ? t('{{meters}} m aan elke kant', { meters }) : t('straal {{meters}} m', { meters })}
        </span>
      )}
      {middelpunt !== null && <span>{t('midden {{middelpunt}}', { middelpunt })}</span>}
      {vorm === 'gebied' && <span>{t('{{grens}} hoekpunten', { grens: grens.length })}</span>}
      {vorm === 'route' && (
        <span>{t('van {{begin}} naar {{eind}}', { begin: grens[0] ?? '', eind: grens.at(-1) ?? '' })}</span>
      )}
    </p>
  );
}

function Toets({ toets }: Pick<Zone, 'toets'>) {
  if (toets && toets.overlap.length > 0)
    return (
      <>
        <p className="rij__waarom zone__fout">
          <Vorm vorm="driehoek" />{' '}
          {t('In deze zone ligt zijn eigen {{plekken}}.', { plekken: toets.overlap.map(PLEK).join(', ') })}
        </p>
        <Oordeel toets={toets} />
      </>
    );
  return <Oordeel toets={toets} />;
}

const PLEK = (code: string): string =>
  code === 'woon' ? t('woning') : code === 'overig' ? t('andere plek') : woordInZin(code);

function Oordeel({ toets }: Pick<Zone, 'toets'>) {
  if (toets === null)
    return <p className="rij__waarom">{t('Nog niet getoetst of een enkelband dit kan controleren.')}</p>;
  const afstand = toets.afstand === null ? '' : t('{{afstand}} m tot zijn woning', { afstand: toets.afstand });
  if (toets.oordeel === 'haalbaar')
    return (
      <p className="rij__waarom zone__goed">
        <Vorm vorm="vink" /> {t('Met enkelband te controleren: {{afstand}}.', { afstand })}
      </p>
    );
  return (
    <p className="rij__waarom zone__fout">
      <Vorm vorm="driehoek" />{' '}
      {t('Niet te controleren: {{afstand}}, nodig is {{nodig}} m.', { afstand, nodig: toets.eis ?? 1000 })}
      {toets.afwijking !== null && ` ${t('Toch gekozen: {{afwijking}}', { afwijking: toets.afwijking })}`}
    </p>
  );
}

const MAAT = 100;

/** The shape alone, north up; the words beside it say the same. */
function Tekening({ zone }: { zone: Zone }) {
  const hoeken = zone.grens.map(leesPunt).filter((punt): punt is Punt => punt !== undefined);
  if (zone.vorm === 'cirkel' || hoeken.length === 0)
    return (
      <svg className="zone__tekening" viewBox={`0 0 ${MAAT} ${MAAT}`} aria-hidden="true">
        <circle cx="50" cy="50" r="42" className="zone__vlak" />
        <path d="M50 46v8M46 50h8" className="zone__midden" />
      </svg>
    );
  const [lats, lons] = [hoeken.map(({ lat }) => lat), hoeken.map(({ lon }) => lon)];
  const [laag, links] = [Math.min(...lats), Math.min(...lons)];
  const breed = Math.max(Math.max(...lats) - laag, (Math.max(...lons) - links) * 0.62, 1e-6);
  const punten = hoeken.map(({ lat, lon }) => {
    const x = 8 + (((lon - links) * 0.62) / breed) * 84;
    return `${x.toFixed(1)},${(92 - ((lat - laag) / breed) * 84).toFixed(1)}`;
  });
  return (
    <svg className="zone__tekening" viewBox={`0 0 ${MAAT} ${MAAT}`} aria-hidden="true">
      {zone.vorm === 'route' ? (
        <polyline points={punten.join(' ')} className="zone__route" />
      ) : (
        <polygon points={punten.join(' ')} className="zone__vlak" />
      )}
    </svg>
  );
}
