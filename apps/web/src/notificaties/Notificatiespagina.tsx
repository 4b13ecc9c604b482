import { useState } from 'react';
import { useSessie } from '../sessie/useSessie.ts';
import { leestCasussen } from '../sessie/rollen.ts';
import { Zin } from '../taal/Zin.tsx';
import { t } from '../taal/taal.ts';
import { Kop, Melding } from '../ui/index.ts';
import { Inbox } from './Inbox.tsx';
import { Instellingen } from './Instellingen.tsx';
import { Verzondenlijst } from './Verzondenlijst.tsx';
import { Wachtdiensten } from './Wachtdiensten.tsx';
import './notificaties.css';

/** What this user was told, who got her alarms, and how she wants to hear. */
export function Notificatiespagina() {
  const gebruiker = useSessie()?.gebruiker;
  const [verzonden, zetVerzonden] = useState(false);
  return (
    <>
      <title>{t('Meldingen · Waakvlam')}</title>
      <div className="kopregel">
        <Kop niveau={1}>{t('Meldingen')}</Kop>
      </div>
      <Melding soort="info">
        <p>
          <Zin tekst="<vet>Dit is geen noodoproep. Bel 112 bij gevaar.</vet> Een alarm dat een kwartier onbevestigd blijft, gaat naar de waarnemer en daarna naar de wachtdienst." />
        </p>
      </Melding>
      {leestCasussen(gebruiker) && (
        <fieldset className="radiorij">
          <legend className="vh">{t('Welke meldingen')}</legend>
          {[false, true].map((keuze) => (
            <label key={String(keuze)} className="keuze">
              <input type="radio" name="richting" checked={verzonden === keuze} onChange={() => zetVerzonden(keuze)} />
              <span>{keuze ? t('Wie kreeg mijn alarmen') : t('Aan mij')}</span>
            </label>
          ))}
        </fieldset>
      )}
      {verzonden ? <Verzondenlijst /> : <Inbox />}
      <div className="meldingen__instellen">
        <Instellingen />
        <Wachtdiensten />
      </div>
    </>
  );
}
