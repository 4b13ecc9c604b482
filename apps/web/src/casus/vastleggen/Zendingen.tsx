import { useEffect, useRef, type RefObject } from 'react';
import { t } from '../../taal/taal.ts';
import { Knop, Melding } from '../../ui/index.ts';
import { typtNu } from '../../ui/typtNu.ts';
import { isMislukt, type Bakstand } from './bijlagenbak.ts';

type Props = Pick<Bakstand, 'zendingen' | 'verstuurd' | 'weggelaten'> & { probeer: () => void; laatWeg: () => void };

/** What is being sent, what got there, and what did not, with another try. */
export function Zendingen({ zendingen, verstuurd, weggelaten, probeer, laatWeg }: Props) {
  const mislukt = zendingen.filter(isMislukt);
  const plek = useFocusBijMeer(mislukt.length);
  /** The button goes away when it is pressed; what comes of it is told here. */
  const enBlijfHier = (doe: () => void) => () => {
    plek.current?.focus();
    doe();
  };
  return (
    <div ref={plek} tabIndex={-1} className="bijlagen__zendingen">
      <div role="status">
        <Stand
          onderweg={zendingen.filter((een) => !isMislukt(een)).map(({ file }) => file.name)}
          {...{ verstuurd, weggelaten }}
        />
      </div>
      {mislukt.length > 0 && (
        <Melding soort="error" rol="alert">
          <p>{t('Het feit is vastgelegd, maar deze bestanden zijn niet verstuurd:')}</p>
          <ul>
            {mislukt.map(({ id, file, waarom }) => (
              <li key={id}>
                {file.name}: <span lang={waarom?.taal}>{waarom?.tekst}</span>
              </li>
            ))}
          </ul>
          <div className="melding__acties">
            <Knop klein onClick={enBlijfHier(probeer)}>
              {t('Probeer opnieuw')}
            </Knop>
            <Knop klein soort="subtle" onClick={enBlijfHier(laatWeg)}>
              {t('Stuur ze niet mee')}
            </Knop>
          </div>
        </Melding>
      )}
    </div>
  );
}

type Standprops = { onderweg: readonly string[] } & Pick<Bakstand, 'verstuurd' | 'weggelaten'>;

function Stand({ onderweg, verstuurd, weggelaten }: Standprops) {
  if (onderweg.length > 0)
    return (
      <Melding soort="info">
        <p>{t('Bezig met versturen: {{namen}}. Sluit deze bladzijde nog niet.', { namen: onderweg.join(', ') })}</p>
      </Melding>
    );
  if (verstuurd.length > 0)
    return (
      <Melding soort="ok">
        <p>{t('Verstuurd: {{namen}}.', { namen: verstuurd.join(', ') })}</p>
      </Melding>
    );
  if (weggelaten.length === 0) return null;
  return (
    <Melding soort="info">
      <p>{t('Niet meegestuurd: {{namen}}.', { namen: weggelaten.join(', ') })}</p>
    </Melding>
  );
}

/** Gives the focus to what is drawn with the ref when there is more of something; who types goes on. */
function useFocusBijMeer(aantal: number): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  const eerder = useRef(aantal);
  useEffect(() => {
    if (aantal > eerder.current && !typtNu()) ref.current?.focus();
    eerder.current = aantal;
  }, [aantal]);
  return ref;
}
