import { AARD_ZOEKEN } from '../taal/opname.ts';
import { t } from '../taal/taal.ts';
import { gelezenAls } from '../tijd/gezegd.ts';
import { Knop, Tekstveld, Zoekkeuzes } from '../ui/index.ts';
import type { Opname, Incident } from './opname.ts';

type Props = { opname: Opname; wijzig: (deel: Partial<Opname>) => void };

/** What happened when, one incident after the other. */
export function Incidenten({ opname, wijzig }: Props) {
  const zet = (id: string, deel: Partial<Incident>) =>
    wijzig({ incidenten: opname.incidenten.map((een) => (een.id === id ? { ...een, ...deel } : een)) });
  const voegToe = () =>
    wijzig({ incidenten: [...opname.incidenten, { id: crypto.randomUUID(), wanneer: '', aard: [] }] });
  return (
    <>
      {opname.incidenten.map((incident, plek) => (
        <fieldset key={incident.id} className="opnemen__incident">
          <legend>
            {t('Incident {{plek}}', { plek: plek + 1 })}
            {incident.aard.length === 0 && incident.wanneer === '' && (
              <span className="zacht klein"> {t('(nog leeg)')}</span>
            )}
          </legend>
          <Tekstveld
            naam={`wanneer-${incident.id}`}
            label={t('Wanneer')}
            hulp={gelezenAls(incident.wanneer) ?? t('Bijvoorbeeld: gisteren 21u, vorige week dinsdag, begin mei.')}
            waarde={incident.wanneer}
            zet={(wanneer) => zet(incident.id, { wanneer })}
          />
          <Zoekkeuzes
            naam={`aard-${incident.id}`}
            label={t('Wat deed hij?')}
            hint={t('Typ bijvoorbeeld app, opwachten, mes')}
            opties={AARD_ZOEKEN}
            gekozen={incident.aard}
            zet={(aard) => zet(incident.id, { aard })}
          />
          {opname.incidenten.length > 1 && (
            <Knop
              klein
              soort="subtle"
              aria-label={t('Haal incident {{plek}} weg', { plek: plek + 1 })}
              onClick={() => wijzig({ incidenten: opname.incidenten.filter(({ id }) => id !== incident.id) })}
            >
              {t('Haal weg')}
            </Knop>
          )}
        </fieldset>
      ))}
      <div>
        <Knop klein onClick={voegToe}>
          {t('+ Nog een incident')}
        </Knop>
      </div>
    </>
  );
}
