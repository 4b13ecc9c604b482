import type { ReactNode } from 'react';
import { t } from '../../taal/taal.ts';
import { exact } from '../../tijd/weergave.ts';
import { Melding, Tekstveld } from '../../ui/index.ts';

type Props = {
  /** As it was typed, and the date that was read in it. */
  waarde: string;
  dag: string | undefined;
  /** The last day that the law allows, when it sets one. */
  uiterlijk: string | null | undefined;
  /** What the law says of it, or how a day can be typed. */
  uitleg: ReactNode;
  verplicht: boolean;
  zet: (tot: string) => void;
};

/** The last day of a measure as people say it; more than the law allows can be recorded, and is then disputed. */
export function Laatstedag({ waarde, dag, uiterlijk, uitleg, verplicht, zet }: Props) {
  return (
    <>
      <Tekstveld
        naam="tot"
        label={t('Tot en met')}
        hulp={
          <>
            {dag !== undefined && <>{t('Gelezen als: {{moment}}', { moment: exact(dag) })}. </>}
            {uitleg}
          </>
        }
        verplicht={verplicht}
        waarde={waarde}
        zet={zet}
      />
      {dag !== undefined && uiterlijk && dag > uiterlijk && (
        <div className="veld--breed">
          <Melding soort="warning">
            <p>{t('Dat is langer dan de wet toelaat. U kunt het vastleggen; het heet dan juridisch betwist.')}</p>
          </Melding>
        </div>
      )}
    </>
  );
}
