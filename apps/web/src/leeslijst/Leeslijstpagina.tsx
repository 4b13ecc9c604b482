import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { Zin } from '../taal/Zin.tsx';
import { t } from '../taal/taal.ts';
import { Foutmelding, Knop, Kop, Melding, Skelet } from '../ui/index.ts';
import { Cijfervak } from './Cijfervak.tsx';
import { Lezing } from './Lezing.tsx';
import { cijfersQuery, incidentQuery, leeslijstQuery } from './queries.ts';
import { Regelvak } from './Regelvak.tsx';
import type { Incident, Leesoordeel } from './types.ts';
import { useLeestoetsen } from './useLeestoetsen.ts';
import { Verbandvak } from './Verbandvak.tsx';
import { Wachtrij } from './Wachtrij.tsx';
import './leeslijst.css';

/** Reports in which stalking may hide, one after the other: read, judge with one key, next. */
export function Leeslijstpagina() {
  const bestand = useQueryClient();
  const lijst = useQuery(leeslijstQuery);
  const [keuze, zetKeuze] = useState<string>();
  const [gedaan, zetGedaan] = useState<ReadonlySet<string>>(new Set());
  const [verdict, zetVerdict] = useState<Leesoordeel>();
  const [melding, zetMelding] = useState('');
  const reden = useRef<HTMLInputElement>(null);
  const regels = useMemo(() => lijst.data ?? [], [lijst.data]);
  const gekozen = keuze ?? regels.find(({ id }) => !gedaan.has(id))?.id;

  const toetsen = useMemo(() => {
    const ga = (id: string | undefined) => {
      if (id === undefined) return;
      zetKeuze(id);
      zetVerdict(undefined);
    };
    const plek = regels.findIndex(({ id }) => id === gekozen);
    const oordeel = (welk: Leesoordeel) => () => {
      zetVerdict(welk);
      reden.current?.focus();
    };
    return {
      j: () => ga(regels[plek + 1]?.id),
      k: () => ga(regels[plek - 1]?.id),
      s: oordeel('stalking'),
      g: oordeel('geen'),
      m: oordeel('meer_weten'),
    };
  }, [regels, gekozen]);
  useLeestoetsen(toetsen);

  const klaar = (incident: Incident, welk: Leesoordeel) => {
    bestand.setQueryData(incidentQuery(incident.id).queryKey, incident);
    void bestand.invalidateQueries({ queryKey: cijfersQuery.queryKey });
    const nu = new Set(gedaan).add(incident.id);
    zetGedaan(nu);
    zetVerdict(undefined);
    // What is stalking goes into a case first; from anything else the next text appears.
    const volgende = welk === 'stalking' ? incident.id : regels.find(({ id }) => !nu.has(id))?.id;
    zetKeuze(volgende);
    zetMelding(
      welk === 'stalking' ? t('Vastgelegd. Breng de melding nu naar een casus.') : t('Vastgelegd. Dit is de volgende.'),
    );
    reden.current?.blur();
  };
  const meer = () => {
    zetGedaan(new Set());
    zetKeuze(undefined);
    zetMelding('');
    void bestand.invalidateQueries({ queryKey: leeslijstQuery.queryKey });
  };
  const open = regels.filter(({ id }) => !gedaan.has(id)).length;

  return (
    <section className="leeslijst">
      <title>{t('Leeslijst · Waakvlam')}</title>
      <Kop niveau={1}>{t('Leeslijst')}</Kop>
      <p className="zacht leeslijst__uitleg">
        {lijst.isSuccess && `${t('{{open}} te lezen.', { open })} `}
        <Zin
          tekst="Met het toetsenbord: <j/> volgende, <k/> vorige, <s/> stalking, <g/> geen, <m/> meer weten; dan een reden en Enter."
          delen={{
            j: <kbd>J</kbd>,
            k: <kbd>K</kbd>,
            s: <kbd>S</kbd>,
            g: <kbd>G</kbd>,
            m: <kbd>M</kbd>,
          }}
        />
      </p>
      <p role="status" className="vh">
        {melding}
      </p>
      {lijst.isPending && <Skelet regels={6} wat={t('De leeslijst')} />}
      {lijst.isError && <Foutmelding fout={lijst.error} wat={t('De leeslijst')} opnieuw={() => void lijst.refetch()} />}
      {lijst.isSuccess && open === 0 && (
        <Melding soort="ok" rol="status">
          <p>{t('Alles is gelezen.')}</p>
          <p>
            <Knop onClick={meer}>{t('Kijk of er meer is')}</Knop>
          </p>
        </Melding>
      )}
      <div className="leeslijst__vakken">
        {regels.length > 0 && (
          <nav aria-label={t('Te lezen meldingen')} className="leeslijst__rij">
            <Wachtrij regels={regels} gekozen={gekozen} gedaan={gedaan} kies={(id) => zetKeuze(id)} />
          </nav>
        )}
        {gekozen !== undefined && (
          <>
            <Lezing key={gekozen} id={gekozen} verdict={verdict} kies={zetVerdict} reden={reden} klaar={klaar} />
            <Verbandvak key={`verband ${gekozen}`} incident={gekozen} />
          </>
        )}
      </div>
      <Cijfervak />
      <Regelvak />
    </section>
  );
}
