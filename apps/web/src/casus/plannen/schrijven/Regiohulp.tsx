import { useQuery } from '@tanstack/react-query';
import { voorzieningenQuery } from '../../../api/voorzieningen.ts';
import { t } from '../../../taal/taal.ts';
import { Foutmelding, Knop, Uitklap } from '../../../ui/index.ts';
import { Regel } from '../../../voorzieningen/Regel.tsx';
import { inDossierMetWachttijd } from '../../../voorzieningen/wachttijd.ts';
import { nieuweMaatregel, type Maatregel } from './concept.ts';

type Props = { regio: string | null; voegToe: (maatregel: Maatregel) => void };

/** What help there is where this case is, with the wait; each can become a measure of the plan. */
export function Regiohulp({ regio, voegToe }: Props) {
  const { data, error, refetch } = useQuery(voorzieningenQuery(regio ?? undefined));
  if (error && !data) return <Foutmelding fout={error} wat={t('De hulp in de regio')} opnieuw={() => void refetch()} />;
  const hulp = (data?.resultaten ?? []).filter(({ gestopt }) => !gestopt);
  if (hulp.length === 0) return null;
  return (
    <Uitklap titel={t('Hulp in de regio, met wachttijd ({{hulp}})', { hulp: hulp.length })}>
      <ul className="kaal rijen">
        {hulp.map((voorziening) => (
          <li key={voorziening.id}>
            <Regel voorziening={voorziening}>
              <Knop
                klein
                onClick={() =>
                  voegToe({
                    ...nieuweMaatregel(),
                    wat: inDossierMetWachttijd(voorziening),
                    voor: voorziening.voor.length === 1 ? (voorziening.voor[0] ?? '') : '',
                  })
                }
              >
                {t('Neem op als maatregel')}
                <span className="vh">: {voorziening.naam}</span>
              </Knop>
            </Regel>
          </li>
        ))}
      </ul>
    </Uitklap>
  );
}
