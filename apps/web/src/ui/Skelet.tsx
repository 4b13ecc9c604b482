import { t } from '../taal/taal.ts';

type Props = { regels?: number; vlak?: boolean; wat: string };

/** Place holder of about the size of what comes, with words for screen readers. */
export function Skelet({ regels = 3, vlak = false, wat }: Props) {
  return (
    <div role="status" aria-busy="true">
      <span className="vh">{t('{{wat}} wordt geladen', { wat })}</span>
      {vlak && <span className="skelet skelet--groot" aria-hidden="true" />}
      {Array.from({ length: regels }, (_, i) => (
        <span key={i} className={`skelet${i % 3 === 2 ? ' skelet--kort' : ''}`} aria-hidden="true" />
      ))}
    </div>
  );
}
