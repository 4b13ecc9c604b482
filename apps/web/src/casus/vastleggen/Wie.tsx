import type { Casus } from '../../api/types.ts';
import { t } from '../../taal/taal.ts';
import { Keuzeveld } from '../../ui/index.ts';

const ELK = 'elk';

function slachtoffersVan({ betrokkenen }: Casus): Casus['betrokkenen'] {
  return betrokkenen.filter(({ rol }) => rol === 'slachtoffer');
}

/** What has to be filled in of whom a talk was with: of several victims each is owed her own. */
export function wieVelden(casus: Casus, wie: string): { wie?: string } {
  return slachtoffersVan(casus).length > 1 ? { wie } : {};
}

/** Whom a fact is about, as chosen; nothing where there is one victim. */
export function overWelke(casus: Casus, wie: string): { over?: string[] } {
  if (wie === '') return {};
  return { over: wie === ELK ? slachtoffersVan(casus).map(({ id }) => id) : [wie] };
}

type Props = { casus: Casus; veld: { naam: string; waarde: string; zet: (waarde: string) => void } };

/** With which of several victims. */
export function Wie({ casus, veld }: Props) {
  const slachtoffers = slachtoffersVan(casus);
  if (slachtoffers.length < 2) return null;
  return (
    <Keuzeveld
      {...veld}
      label={t('Wie van de slachtoffers')}
      leeg={t('Kies')}
      opties={[
        ...slachtoffers.map(({ id, naam }, plaats) => ({
          waarde: id,
          label: naam ?? t('Slachtoffer {{nummer}}, naam hier niet te zien', { nummer: plaats + 1 }),
        })),
        { waarde: ELK, label: t('Elk van hen') },
      ]}
    />
  );
}
