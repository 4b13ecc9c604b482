import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { t } from '../taal/taal.ts';
import { tellingQuery } from './queries.ts';
import './notificaties.css';

/** The bell in the bar: how much is unread, and whether an alarm waits for an answer. */
export function Bel() {
  const { data } = useQuery(tellingQuery);
  const [ongelezen, wacht] = [data?.ongelezen ?? 0, data?.teBevestigen ?? 0];
  const aantal = ongelezen >= 100 ? '99+' : String(ongelezen);
  const naam = t('Meldingen: {{ongelezen}}{{wacht}}', {
    ongelezen: ongelezen === 0 ? t('niets nieuws') : t('{{aantal}} nieuw', { aantal }),
    wacht: wacht > 0 ? `, ${t('{{wacht}} te bevestigen', { wacht })}` : '',
  });
  return (
    <Link to="/notificaties" className={`bel${wacht > 0 ? ' bel--alarm' : ''}`} aria-label={naam} title={naam}>
      <svg viewBox="0 0 16 16" className="bel__teken" aria-hidden="true" focusable="false">
        <path d="M8 1.5a4 4 0 0 0-4 4c0 3.5-1.5 5-2 6h12c-.5-1-2-2.5-2-6a4 4 0 0 0-4-4zM6.5 13a1.5 1.5 0 0 0 3 0" />
      </svg>
      {ongelezen > 0 && <span aria-hidden="true">{aantal}</span>}
    </Link>
  );
}
