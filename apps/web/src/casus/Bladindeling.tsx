import { useParams } from '@tanstack/react-router';
import { useMemo, type ReactNode } from 'react';
import type { Casus, Feit, Stand } from '../api/types.ts';
import { eigenOrganisatie } from '../sessie/organisatie.ts';
import { useSessie } from '../sessie/useSessie.ts';
import { t } from '../taal/taal.ts';
import { Aankomstmelding } from '../ui/index.ts';
import type { Casusbeeld } from './casusbeeld.ts';
import { Terugblik } from './bekendop/Terugblik.tsx';
import { Casuskop } from './header/Casuskop.tsx';
import { magVastleggen } from './rechten.ts';
import { Tabinhoud } from './tabs/Tabinhoud.tsx';
import { tabblad } from './tabs/tabbladen.ts';

type Props = {
  casus: Casus;
  stand: Stand;
  feiten: Feit[];
  op: string | undefined;
  verouderd: boolean;
  melding: ReactNode;
};

/** The page of a case: who and how dangerous, which moment is shown, and one of its tabs. */
export function Bladindeling({ casus, stand, feiten, op, verouderd, melding }: Props) {
  const gekozen = tabblad(useParams({ strict: false }).tab);
  const eigen = eigenOrganisatie(useSessie()?.gebruiker);
  // looking back, or still seeing what was looked back at, is for reading only
  const vanNu = op === undefined && !verouderd;
  // also when the newest could not be fetched: the page says which moment it shows
  const terug = op !== undefined || Boolean(melding);
  // the same until something changed, so that choosing another tab draws that tab alone
  const beeld = useMemo((): Casusbeeld => {
    const mag = vanNu && eigen !== undefined && magVastleggen(casus.abilities);
    return { casus, stand, feiten, op, recht: mag ? { casus: casus.id, organisatie: eigen } : null };
  }, [casus, stand, feiten, op, vanNu, eigen]);
  if (gekozen === undefined) return null;
  return (
    <div className="casus" aria-busy={verouderd}>
      <title>{terug ? t('Casus, terugblik · Waakvlam') : t('Casus · Waakvlam')}</title>
      <Casuskop beeld={beeld} gekozen={gekozen} />
      {melding}
      <Aankomstmelding key={gekozen.pad} />
      <Terugblik getoond={terug ? stand.op : undefined} />
      <Tabinhoud tab={gekozen} beeld={beeld} verouderd={verouderd} />
    </div>
  );
}
