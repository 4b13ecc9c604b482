import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { vraag } from '../api/client.ts';
import type { Gelijkenis, Lijst } from '../api/types.ts';
import { woord, woordInZin } from '../taal/labels.ts';
import { ROLLEN_MENS } from '../taal/opname.ts';
import { t } from '../taal/taal.ts';
import { Keuzeveld, Knop, Linkknop, Melding, Tekstveld } from '../ui/index.ts';
import type { Opname, Persoon } from './opname.ts';

type Props = { opname: Opname; wijzig: (deel: Partial<Opname>) => void };

/** Who it is about; says at once when somebody is already in a case of the reader. */
export function Personen({ opname, wijzig }: Props) {
  const zet = (id: string, deel: Partial<Persoon>) =>
    wijzig({ personen: opname.personen.map((een) => (een.id === id ? { ...een, ...deel } : een)) });
  const voegToe = () =>
    wijzig({ personen: [...opname.personen, { id: crypto.randomUUID(), rol: 'kind', naam: '', geboren: '' }] });
  return (
    <>
      {opname.personen.map((mens, plek) => (
        <fieldset key={mens.id} className="opnemen__mens">
          <legend>{woord(mens.rol)}</legend>
          {plek > 1 && (
            <Keuzeveld
              naam={`rol-${mens.id}`}
              label={t('Rol')}
              opties={ROLLEN_MENS}
              waarde={mens.rol}
              zet={(rol) => zet(mens.id, { rol })}
            />
          )}
          <Tekstveld
            naam={`naam-${mens.id}`}
            label={t('Voor- en achternaam')}
            maxLength={200}
            waarde={mens.naam}
            zet={(naam) => zet(mens.id, { naam })}
          />
          <Tekstveld
            naam={`geboren-${mens.id}`}
            label={t('Geboortedatum')}
            type="date"
            waarde={mens.geboren}
            zet={(geboren) => zet(mens.id, { geboren })}
          />
        </fieldset>
      ))}
      <div>
        <Knop klein onClick={voegToe}>
          {t('+ Nog iemand')}
        </Knop>
      </div>
      <Gelijkenissen opname={opname} wijzig={wijzig} />
    </>
  );
}

function Gelijkenissen({ opname: { personen, casus }, wijzig }: Props) {
  const heel = useDeferredValue(personen.filter(({ naam, geboren }) => naam.includes(' ') && geboren.length === 10));
  const vragen = useQuery({
    queryKey: ['gelijkenissen', heel],
    queryFn: async ({ signal }) =>
      (await vraag<Lijst<Gelijkenis>>('/gelijkenissen', { method: 'POST', body: { personen: heel }, signal }))
        .resultaten,
    enabled: heel.length > 0,
    // whom was asked about does not stay behind
    gcTime: 0,
  });
  const andere = (vragen.data ?? []).filter((gelijk) => gelijk.casus.id !== casus);
  return (
    <div role="status">
      {andere.map((gelijk) => (
        <Melding key={gelijk.casus.id} soort="warning">
          <p>
            <strong>
              {gelijk.tegenmelding ? t('Dit kan een tegenmelding zijn.') : t('Hierover is al een casus.')}
            </strong>{' '}
            <Linkknop to="/casussen/$id" params={{ id: gelijk.casus.id }}>
              {gelijk.casus.naam}
            </Linkknop>
            {': '}
            {gelijk.personen
              .map(({ id, rol }) =>
                t('{{naamVan}} is daar {{rol}}', { naamVan: naamVan(id, personen), rol: woordInZin(rol) }),
              )
              .join(', ')}
            .{' '}
            {gelijk.tegenmelding &&
              `${t('Neem haar of hem serieus, en bespreek het met de casusregisseur voor u iets besluit.')} `}
            <Knop klein onClick={() => wijzig(inCasus(gelijk, personen))}>
              {t('Neem op in die casus')}
            </Knop>
          </p>
        </Melding>
      ))}
    </div>
  );
}

/** The report in that case, with its people as they are called there. */
function inCasus({ casus, personen: bekend }: Gelijkenis, personen: readonly Persoon[]): Partial<Opname> {
  const daar = new Map(bekend.map(({ id, betrokkene, rol }) => [id, { id: betrokkene, rol }]));
  return { casus: casus.id, personen: personen.map((mens) => ({ ...mens, ...daar.get(mens.id) })) };
}

function naamVan(id: string, personen: readonly Persoon[]): string {
  return personen.find((mens) => mens.id === id)?.naam ?? '';
}
