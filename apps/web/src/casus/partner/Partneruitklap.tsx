import { organisatie } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { Uitklap } from '../../ui/index.ts';
import { Partnerkaart, usePartner } from './Partnerkaart.tsx';

/** Below the choice of an organisation: what it can do. Nothing when there is no card of it. */
export function Partneruitklap({ code }: { code: string | undefined }) {
  const partner = usePartner(code);
  if (partner === undefined) return null;
  return (
    <Uitklap klein titel={t('Wat kan {{naam}}?', { naam: organisatie(partner.organisatie) })}>
      <Partnerkaart partner={partner} />
    </Uitklap>
  );
}
