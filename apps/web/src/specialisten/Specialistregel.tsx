import type { Specialist } from '../api/specialisten.ts';
import { Bel } from '../casus/bellen/Bel.tsx';
import { woordInZin } from '../taal/labels.ts';
import { t } from '../taal/taal.ts';
import { exact } from '../tijd/weergave.ts';

/** One specialist: what she is, how to reach her, who stands in, and since when that is known. */
export function Specialistregel({ specialist }: { specialist: Specialist }) {
  const { naam, functie, organisatienaam, specialismen, basisteam, plaatsvervanger, nagegaan, nummer } = specialist;
  const wat = [...new Set([woordInZin(functie.replaceAll(' ', '_')), ...specialismen.map((een) => woordInZin(een))])];
  return (
    <>
      <strong>{naam}</strong>, {wat.join(', ')}
      <p className="rij__bij">
        {nummer === null ? (
          <span>{t('geen nummer bekend')}</span>
        ) : (
          <Bel nummer={{ nummer, medewerker: naam, organisatienaam }} />
        )}
        {basisteam !== null && <span>{t('team {{team}}', { team: basisteam })}</span>}
        {plaatsvervanger !== null && <span>{t('vervanger: {{naam}}', { naam: plaatsvervanger })}</span>}
        {nagegaan !== null && <span>{t('nagegaan {{wanneer}}', { wanneer: exact(nagegaan) })}</span>}
      </p>
    </>
  );
}
