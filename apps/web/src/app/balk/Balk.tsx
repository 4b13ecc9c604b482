import { Link } from '@tanstack/react-router';
import { Bel } from '../../notificaties/Bel.tsx';
import { leestCasussen } from '../../sessie/rollen.ts';
import { useSessie } from '../../sessie/useSessie.ts';
import { t } from '../../taal/taal.ts';
import { Zoekbalk } from '../../zoeken/Zoekbalk.tsx';
import { hoofdlinks } from './bestemmingen.ts';
import { Linklijst } from './Linklijst.tsx';
import { functie, Menu } from './Menu.tsx';
import './balk.css';

/** The one row above every screen: where you are, where you go each day, search, what is new, and the rest in a menu. */
export function Balk() {
  const gebruiker = useSessie()?.gebruiker;
  return (
    <header className="balk">
      <Link to="/" className="balk__merk">
        <img src="/waakvlam.svg" alt="" />
        Waakvlam
      </Link>
      {gebruiker && (
        <>
          <nav aria-label={t('Hoofdmenu')} className="balk__hoofd">
            <Linklijst links={hoofdlinks(gebruiker)} />
          </nav>
          {leestCasussen(gebruiker) && <Zoekbalk />}
          <span className="balk__wie">
            <strong>{gebruiker.naam}</strong>
            <span className="klein zacht">{functie(gebruiker)}</span>
          </span>
          <Bel />
          <Menu gebruiker={gebruiker} />
        </>
      )}
    </header>
  );
}
