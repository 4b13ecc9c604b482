import { useQuery } from '@tanstack/react-query';
import { ApiFout } from '../../api/fout.ts';
import { organisatie, woord } from '../../taal/labels.ts';
import { opsomming, t } from '../../taal/taal.ts';
import { Zin } from '../../taal/Zin.tsx';
import { kalenderdagen, leesMoment } from '../../tijd/amsterdam.ts';
import { Moment } from '../../tijd/Moment.tsx';
import { Ernst, Foutmelding, Knop, Kop, useKlaarmelding } from '../../ui/index.ts';
import { Document } from '../documenten/Document.tsx';
import { documentsoortenQuery } from '../documenten/documentsoorten.ts';
import { partijnaam, type Overlegdeel } from './deel.ts';
import { zijnSamen, type Overleg } from './overleggen.ts';

type Props = Overlegdeel & { komend: readonly Overleg[] };

/** The meetings to come, with who is asked, and the overview to begin them with. */
export function Komend({ komend, casus, nu, namen, open }: Props) {
  const [klaarmelding, klaar] = useKlaarmelding();
  const soorten = useQuery(documentsoortenQuery(casus.id));
  const overzicht = soorten.data?.find(({ id }) => id === 'actieoverleg');
  return (
    <section className="paneel paneel--breed" aria-labelledby="komend-kop">
      <Kop niveau={2} id="komend-kop">
        {t('Volgend overleg')}
      </Kop>
      {klaarmelding}
      {komend.length === 0 && <p className="nl-paragraph">{t('Er is geen overleg gepland dat u mag zien.')}</p>}
      <ul className="kaal rijen">
        {komend.map((een) => (
          <li key={een.feit} className="daadrij">
            <div>
              <p className="rij__kop">
                <strong>{woord(een.soort)}</strong> <Moment op={een.op} nu={nu} toon="beide" />
              </p>
              <Gevraagd overleg={een} namen={namen} samen={zijnSamen(een.uitgenodigd, casus.betrokkenen)} />
              {een.wat && (
                <p className="rij__waarom" lang="nl">
                  {een.wat}
                </p>
              )}
            </div>
            {open && kalenderdagen(leesMoment(nu), leesMoment(een.op)) === 0 && (
              <Knop klein className="niet-printen" onClick={() => open({ wat: 'gehouden', gepland: een }, klaar)}>
                {t('Leg vast wie er was')}
              </Knop>
            )}
          </li>
        ))}
      </ul>
      <p className="klein zacht">
        {t('Slachtoffer en pleger zitten nooit samen of tegelijk aan tafel. Spreek ieder apart.')}
      </p>
      {open && (
        <div className="overleg__daden niet-printen">
          <Knop soort="primary-action" onClick={() => open({ wat: 'plan' }, klaar)}>
            {t('Plan een overleg')}
          </Knop>
          <Knop onClick={() => open({ wat: 'gehouden' }, klaar)}>{t('Leg een overleg vast')}</Knop>
          <Knop soort="subtle" onClick={() => open({ wat: 'verzoek' }, klaar)}>
            {t('Vraag om een overleg')}
          </Knop>
        </div>
      )}
      {soorten.isLoadingError && !magNiet(soorten.error) && (
        <Foutmelding
          fout={soorten.error}
          wat={t('Het overzicht voor het actieoverleg')}
          opnieuw={() => void soorten.refetch()}
        />
      )}
      {overzicht && (
        <div className="niet-printen">
          <Document casus={casus.id} soort={overzicht} klaar={klaar} />
        </div>
      )}
    </section>
  );
}

/** Who only reads makes no documents; to her nothing is missing. */
function magNiet(fout: Error): boolean {
  return fout instanceof ApiFout && fout.status === 403;
}

type Gevraagdprops = { overleg: Overleg; namen: Overlegdeel['namen']; samen: boolean };

function Gevraagd({ overleg: { uitgenodigd, wie }, namen, samen }: Gevraagdprops) {
  return (
    <>
      <p className="rij__bij">
        <span>{t('gepland door {{wie}}', { wie: organisatie(wie) })}</span>
        <span>
          {uitgenodigd.length === 0
            ? t('wie gevraagd is, staat er niet bij')
            : t('gevraagd: {{wie}}', { wie: opsomming(uitgenodigd.map((een) => partijnaam(een, namen))) })}
        </span>
      </p>
      {samen && (
        <p>
          <Ernst ernst="alarm" />{' '}
          <Zin tekst="<vet>Slachtoffer en pleger zijn allebei gevraagd.</vet> Spreek ieder apart." />
        </p>
      )}
    </>
  );
}
