import { t } from '../../taal/taal.ts';
import { belbaar, type Nummer } from './nummers.ts';
import './bellen.css';

type Props = { nummer: Pick<Nummer, 'nummer' | 'medewerker' | 'organisatienaam'> | undefined };

/** A number that calls at one tap; nothing when there is none. Says to a screen reader whom it calls. */
export function Bel({ nummer }: Props) {
  if (nummer === undefined) return null;
  const wie = nummer.medewerker ?? nummer.organisatienaam;
  return (
    <a className="belnummer" href={belbaar(nummer.nummer)}>
      <span className="vh">{t('Bel {{wie}}:', { wie })} </span>
      {nummer.nummer}
    </a>
  );
}
