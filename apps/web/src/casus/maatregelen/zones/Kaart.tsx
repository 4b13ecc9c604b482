import {
  circle,
  control,
  divIcon,
  layerGroup,
  map as maakKaart,
  marker,
  polygon,
  polyline,
  tileLayer,
  type FitBoundsOptions,
  type LatLngTuple,
  type LayerGroup,
  type LeafletKeyboardEvent,
  type Map as Leafletkaart,
  type Marker,
} from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { useEffect, useRef } from 'react';
import type { Kaartbron } from '../../../api/bescherming.ts';
import { t } from '../../../taal/taal.ts';
import { schuif, strook, type Punt } from './punt.ts';
import { puntlabel, type Vorm } from './zone.ts';
import './kaart.css';

export type Vlak = { vorm: Vorm; punten: readonly Punt[]; straal: number };

type Props = {
  bron: Kaartbron | undefined;
  vlak: Vlak;
  /** Zones that were given out before, to see beside it. */
  eerder: readonly Vlak[];
  /** A point was put elsewhere; `plek` beyond the last: one more. */
  zet: (plek: number, punt: Punt) => void;
};

const NEDERLAND: LatLngTuple = [52.13, 5.3];
const DICHTST = 19;
/** From this zoom on a town fills the screen. */
const NABIJ = 10;
/** Not nearer than a few streets, also for a single point. */
const PASSEND: FitBoundsOptions = { padding: [24, 24], animate: false, maxZoom: 16 };
const STAP = 25;
const GROTE_STAP = 250;
const PIJLEN: Record<string, readonly [number, number]> = {
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
};

/** A zone on a map: points can be put, dragged, and moved with the arrows. Works without tiles; the fields beside it say the same. */
export function Kaart({ bron, vlak, eerder, zet }: Props) {
  const vak = useRef<HTMLDivElement>(null);
  const kaart = useRef<Leafletkaart>(undefined);
  const lagen = useRef<{ vlak: LayerGroup; eerder: LayerGroup }>(undefined);
  const knoppen = useRef<Marker[]>([]);
  const opZet = useRef(zet);
  const stand = useRef(vlak);
  useEffect(() => {
    opZet.current = zet;
    stand.current = vlak;
  });

  useEffect(() => {
    if (!vak.current) return undefined;
    const nieuw = maakKaart(vak.current, {
      center: NEDERLAND,
      zoom: 7,
      maxZoom: DICHTST,
      zoomControl: false,
      attributionControl: false,
    });
    control.zoom({ zoomInTitle: t('Dichterbij'), zoomOutTitle: t('Verder weg') }).addTo(nieuw);
    control.scale({ imperial: false }).addTo(nieuw);
    lagen.current = { eerder: layerGroup().addTo(nieuw), vlak: layerGroup().addTo(nieuw) };
    nieuw.on('click', ({ latlng }) => {
      const { vorm, punten } = stand.current;
      opZet.current(vorm === 'cirkel' ? 0 : punten.length, { lat: latlng.lat, lon: latlng.lng });
    });
    kaart.current = nieuw;
    return () => {
      nieuw.remove();
      knoppen.current = [];
    };
  }, []);

  const { tegels, naamsvermelding } = bron ?? {};
  useEffect(() => {
    if (!kaart.current || !tegels) return undefined;
    const laag = tileLayer(tegels, { maxZoom: DICHTST }).addTo(kaart.current);
    const bijschrift = naamsvermelding
      ? control.attribution({ prefix: false }).addAttribution(platteTekst(naamsvermelding))
      : undefined;
    bijschrift?.addTo(kaart.current);
    return () => {
      laag.remove();
      bijschrift?.remove();
    };
  }, [tegels, naamsvermelding]);

  useEffect(() => {
    const laag = lagen.current?.eerder.clearLayers();
    for (const een of eerder) if (laag) teken(een, laag, 'zonekaart__eerder');
    const hoeken = eerder.flatMap(grenzen);
    if (hoeken.length > 0 && stand.current.punten.length === 0) kaart.current?.fitBounds(hoeken, PASSEND);
  }, [eerder]);

  useEffect(() => {
    const [huidig, laag] = [kaart.current, lagen.current?.vlak.clearLayers()];
    if (!huidig || !laag) return;
    teken(vlak, laag, 'zonekaart__vlak');
    const { punten, vorm } = vlak;
    for (const weg of knoppen.current.splice(punten.length)) weg.remove();
    for (const [plek, punt] of punten.entries()) {
      const knop = (knoppen.current[plek] ??= maakKnop(huidig, plek, stand, opZet));
      knop.setLatLng([punt.lat, punt.lon]);
      knop
        .getElement()
        ?.setAttribute(
          'aria-label',
          t('{{punt}}: verplaats met de pijltjes', { punt: puntlabel(vorm, plek, punten.length) }),
        );
    }
    const inBeeld = laag.getLayers().length > 0 ? grenzen(vlak) : undefined;
    const past = inBeeld?.every((hoek) => huidig.getBounds().contains(hoek)) ?? true;
    if (inBeeld?.length && (!past || huidig.getZoom() < NABIJ)) huidig.fitBounds(inBeeld, PASSEND);
  }, [vlak]);

  return (
    <div
      ref={vak}
      className="zonekaart"
      role="application"
      aria-label={t('Kaart. Alles wat u hier doet, kan ook met de velden hiernaast.')}
    />
  );
}

type Stand = { current: Vlak };
type Zet = { current: Props['zet'] };

function maakKnop(kaart: Leafletkaart, plek: number, stand: Stand, zet: Zet): Marker {
  const icon = divIcon({ className: 'zonekaart__punt', iconSize: [24, 24] });
  const knop = marker([0, 0], { draggable: true, icon, keyboard: true }).addTo(kaart);
  knop.on('drag', () => {
    const { lat, lng } = knop.getLatLng();
    zet.current(plek, { lat, lon: lng });
  });
  knop.on('keydown', ({ originalEvent }: LeafletKeyboardEvent) => {
    const richting = PIJLEN[originalEvent.key];
    const punt = stand.current.punten[plek];
    if (!richting || !punt) return;
    originalEvent.preventDefault();
    originalEvent.stopPropagation();
    const meters = originalEvent.shiftKey ? GROTE_STAP : STAP;
    zet.current(plek, schuif(punt, richting[0] * meters, richting[1] * meters));
  });
  return knop;
}

function plek({ lat, lon }: Punt): LatLngTuple {
  return [lat, lon];
}

function teken({ vorm, punten, straal }: Vlak, laag: LayerGroup, className: string): void {
  const [eerste] = punten;
  if (!eerste) return;
  const stijl = { className, interactive: false };
  if (vorm === 'gebied') polygon(punten.map(plek), stijl).addTo(laag);
  else if (vorm === 'cirkel') circle(plek(eerste), { ...stijl, radius: straal }).addTo(laag);
  else {
    const rand = { ...stijl, className: `${className} zonekaart__strook` };
    for (const punt of punten) circle(plek(punt), { ...rand, radius: straal }).addTo(laag);
    for (const [n, punt] of punten.slice(1).entries()) {
      const vorige = punten[n];
      if (vorige) polygon(strook(vorige, punt, straal).map(plek), rand).addTo(laag);
    }
    polyline(punten.map(plek), { ...stijl, className: `${className} zonekaart__lijn` }).addTo(laag);
  }
}

/** Corners around all of it. */
function grenzen({ punten, straal }: Vlak): LatLngTuple[] {
  return punten.flatMap((punt) =>
    [-straal, straal].map((meters): LatLngTuple => {
      const { lat, lon } = schuif(punt, meters, meters);
      return [lat, lon];
    }),
  );
}

/** What Leaflet puts in as HTML. */
function platteTekst(tekst: string): string {
  return tekst.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
