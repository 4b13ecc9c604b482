import { useLocation } from '@tanstack/react-router';
import { memo, useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { isOnbewaard } from '../../api/conceptbewaring.ts';
import type { Veldfout } from '../../api/fout.ts';
import { t } from '../../taal/taal.ts';
import { Anderebladzijde } from '../../opnemen/Anderebladzijde.tsx';
import { Bewaarstand } from '../../opnemen/Bewaarstand.tsx';
import { Formulier, Foutmelding, Knop, Kop, Melding, useKlaarmelding, Zoekkeuze } from '../../ui/index.ts';
import { useMedia } from '../../ui/useMedia.ts';
import { typtNu } from '../../ui/typtNu.ts';
import { Afwijken, useAfwijking } from './Afwijken.tsx';
import { Bijlagen } from './Bijlagen.tsx';
import { controleer, isBegonnen, leegConcept, naarFeit, type Concept } from './concept.ts';
import { opTeStellen, snelFormulier, type Soorten, useFeitsoorten } from './feitsoorten.ts';
import { Feitvelden } from './Feitvelden.tsx';
import { leesGevraagd, useGevraagd } from './gevraagd.ts';
import { vensterplek } from './invoer.ts';
import type { Bron } from './keuzes.ts';
import { useBijlagen } from './useBijlagen.ts';
import { useConcept } from './useConcept.ts';
import { useLegVast } from './useLegVast.ts';
import { useVerlaatwaarschuwing } from './useVerlaatwaarschuwing.ts';
import './vastleggen.css';

type Props = { bron: Bron; terugblik: boolean; vastgelegd: (feitId: string) => void };

/**
 * Records a fact quickly. On an error everything typed stays, and sending again cannot record it twice. Remembered, so that
 * a key in another field of the log leaves the form alone.
 */
export const Vastleggen = memo(function Vastleggen({ bron, terugblik, vastgelegd }: Props) {
  const casusId = bron.casus.id;
  // the kind that was recorded last is the likeliest next one
  const [leeg, zetLeeg] = useState(leegConcept);
  const bewaring = useConcept(casusId, '', leeg);
  const { concept, zet: zetConcept, staat } = bewaring;
  const [fouten, zetFouten] = useState<readonly Veldfout[]>([]);
  const [klaarmelding, klaar] = useKlaarmelding();
  const { legVast, bezig, fout, wis } = useLegVast(casusId);
  const afwijking = useAfwijking(fout, casusId, '');
  const { stuur, ...bijlagen } = useBijlagen(casusId);
  const { wachtend, zendingen, verstuurd, weggelaten, heel } = bijlagen;
  const { data: soorten, error, refetch } = useFeitsoorten();
  const opties = useMemo(() => soortopties(soorten), [soorten]);
  const formulier = useMemo(() => snelFormulier(concept.soort, soorten), [concept.soort, soorten]);
  const velden = formulier?.velden ?? [];
  const begonnen = isBegonnen(concept) || wachtend.length > 0;
  const onbewaard = isBegonnen(concept) && isOnbewaard(staat);
  useVerlaatwaarschuwing(
    onbewaard || wachtend.length > 0 || zendingen.length > 0,
    onbewaard ? undefined : t('Er zijn bestanden die nog niet zijn verstuurd. Toch weggaan?'),
  );

  const smal = useMedia('(width < 48rem)');
  const gevraagd = useLocation({ select: ({ hash }) => leesGevraagd(hash) !== null });
  // on a phone the log comes first; what stands in the form keeps it open
  const [open, zetOpen] = useState(false);
  const bestanden = zendingen.length + verstuurd.length + weggelaten.length;
  const dicht = smal && !open && !gevraagd && !begonnen && bestanden === 0;
  const paneel = useGevraagd(
    useCallback(
      ({ soort, velden: erbij }) => zetConcept((oud) => ({ ...oud, soort, velden: { ...oud.velden, ...erbij } })),
      [zetConcept],
    ),
    !bewaring.laadt,
  );
  const wijzig = (deel: Partial<Concept>) => {
    zetOpen(true);
    zetConcept((oud) => ({ ...oud, ...deel }));
  };
  /** The focus goes along: to the form that comes, and back to what opens it. */
  const klap = (nieuw: boolean) => {
    flushSync(() => zetOpen(nieuw));
    paneel.current?.querySelector<HTMLElement>(nieuw ? 'input' : 'button')?.focus();
  };

  /** Files may take minutes: who went on meanwhile stays where she is. */
  const toonGeheel = useEffectEvent((feit: string) => {
    const nogHier = paneel.current?.contains(document.activeElement) === true && !typtNu();
    if (nogHier && !begonnen && !terugblik) vastgelegd(feit);
  });
  useEffect(() => {
    if (heel !== undefined) toonGeheel(heel.feit);
  }, [heel]);

  const opslaan = () => {
    const nu = Date.now();
    const gevonden = [...controleer(concept, nu, velden), ...afwijking.fouten()];
    zetFouten(gevonden);
    if (gevonden.length > 0) return;
    legVast({ ...naarFeit(concept, nu, velden), ...afwijking.deel }, ({ id }) => {
      const wat = formulier?.label ?? t('feit');
      klaar(
        `${t('Vastgelegd: {{wat}}.', { wat })}${terugblik ? '' : ` ${t('U vindt het hieronder in het logboek.')}`}`,
      );
      zetLeeg(leegConcept(concept.soort));
      bewaring.wis(concept);
      zetOpen(false);
      afwijking.wis();
      // who has to hear how it goes with her files stays with the form, and who went to another screen stays there
      if (!stuur(id) && paneel.current !== null && !terugblik) vastgelegd(id);
    });
  };

  return (
    <section
      ref={paneel}
      className={`${dicht ? '' : 'paneel '}paneel--breed niet-printen`}
      aria-labelledby="vastleggen-kop"
    >
      <div className={dicht ? 'vh' : 'kopregel'}>
        <Kop niveau={2} id="vastleggen-kop">
          {t('Feit vastleggen')}
        </Kop>
        <Bewaarstand staat={isBegonnen(concept) ? staat : 'leeg'} />
        {smal && open && !begonnen && (
          <Knop klein soort="subtle" onClick={() => klap(false)}>
            {t('Inklappen')}
          </Knop>
        )}
      </div>
      {bewaring.fout && <Foutmelding fout={bewaring.fout} wat={t('Wat u eerder invulde')} opnieuw={bewaring.opnieuw} />}
      {bewaring.hervat && isBegonnen(concept) && (
        <Melding soort="info" rol="status">
          <p>
            {t('U was hiermee bezig; alles staat er nog.')}{' '}
            <Knop
              klein
              onClick={() => {
                bewaring.wis();
                afwijking.wis();
              }}
            >
              {t('Begin opnieuw')}
            </Knop>
          </p>
        </Melding>
      )}
      <Anderebladzijde concept={vensterplek(casusId, '')} />
      {terugblik && !dicht && (
        <Melding soort="info">
          <p>
            {t('U kijkt terug. Wat u vastlegt komt in het logboek van nu; u ziet het hier als u teruggaat naar nu.')}
          </p>
        </Melding>
      )}
      {klaarmelding}
      {dicht && (
        <Knop className="vastleggen__opener" aria-expanded={false} onClick={() => klap(true)}>
          {t('Leg een feit vast')}
        </Knop>
      )}
      {error && <Foutmelding fout={error} wat={t('De lijst met alle soorten')} opnieuw={() => void refetch()} />}
      {!dicht && (
        <Formulier
          className="vastleggen"
          fout={afwijking.gevraagd ? null : fout}
          fouten={fouten}
          knop={t('Vastleggen')}
          bezigtekst={t('Bezig met vastleggen')}
          bezig={bezig}
          verstuur={opslaan}
        >
          <Zoekkeuze
            naam="soort"
            label={t('Soort')}
            hint={t('Typ bijvoorbeeld gebeld')}
            opties={opties}
            waarde={concept.soort}
            zet={(soort) => {
              zetFouten([]);
              wis();
              afwijking.wis();
              wijzig({ soort });
            }}
          />
          <Feitvelden concept={concept} wijzig={wijzig} velden={velden} bron={bron} />
          <Afwijken {...afwijking} />
          <Bijlagen {...bijlagen} />
        </Formulier>
      )}
    </section>
  );
});

function soortopties(soorten: Soorten | undefined) {
  return opTeStellen([...(soorten?.values() ?? [])]).map(({ soort, label, ook }) => ({
    waarde: soort,
    label,
    ...(ook !== undefined && { ook }),
  }));
}
