import { useQuery } from '@tanstack/react-query';
import { type Beschermingsmaatregel, type Zone, zonesQuery } from '../../api/bescherming.ts';
import { Foutmelding, Kop, Vorm } from '../../ui/index.ts';

type Props = { casusId: string; maatregelen: readonly Beschermingsmaatregel[] };

/** Where he must not be, in words and as a drawing, and whether an ankle monitor can watch it. */
export function Zones({ casusId, maatregelen }: Props) {
  const { data, error, refetch } = useQuery(zonesQuery(casusId));
  if (error) return <Foutmelding fout={error} wat="De zones" opnieuw={() => void refetch()} />;
  if (!data || data.length === 0) return null;
  const naam = (id: string) => maatregelen.find((een) => een.id === id)?.naam ?? 'Maatregel die niet meer geldt';
  return (
    <section className="paneel" aria-labelledby="zones-kop">
      <Kop niveau={2} id="zones-kop">
        Zones
      </Kop>
      <p className="nl-paragraph klein">
        Zo zijn ze aan de pleger gegeven. Rond een plek die hij niet kent ligt het midden er met opzet naast.
      </p>
      <ul className="kaal rijen">
        {data.map((zone) => (
          <li key={zone.feit} className="zone">
            <Tekening zone={zone} />
            <div>
              <strong>{naam(zone.maatregel)}</strong>
              <p className="rij__waarom">{zone.omschrijving}</p>
              <p className="rij__bij">
                {zone.straal_m !== null && <span>straal {zone.straal_m.toLocaleString('nl-NL')} m</span>}
                {zone.middelpunt !== null && <span>midden {zone.middelpunt}</span>}
                {zone.grens.length > 0 && <span>{zone.grens.length} hoekpunten</span>}
              </p>
              <Toets toets={zone.toets} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Toets({ toets }: Pick<Zone, 'toets'>) {
  if (toets === null) return <p className="rij__waarom">Nog niet getoetst of een enkelband dit kan controleren.</p>;
  const afstand = toets.afstand === null ? '' : `${toets.afstand.toLocaleString('nl-NL')} m tot zijn woning`;
  if (toets.oordeel === 'haalbaar')
    return (
      <p className="rij__waarom zone__goed">
        <Vorm vorm="vink" /> Met enkelband te controleren: {afstand}.
      </p>
    );
  return (
    <p className="rij__waarom zone__fout">
      <Vorm vorm="driehoek" /> Niet te controleren: {afstand}, nodig is {(toets.eis ?? 1000).toLocaleString('nl-NL')} m.
      {toets.afwijking !== null && ` Toch gekozen: ${toets.afwijking}`}
    </p>
  );
}

const MAAT = 100;

/** The shape alone, north up; the words beside it say the same. */
function Tekening({ zone }: { zone: Zone }) {
  const hoeken = zone.grens.map(leesPunt);
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
      <polygon points={punten.join(' ')} className="zone__vlak" />
    </svg>
  );
}

function leesPunt(tekst: string): { lat: number; lon: number } {
  const [lat = 0, lon = 0] = tekst.split(',').map(Number);
  return { lat, lon };
}
