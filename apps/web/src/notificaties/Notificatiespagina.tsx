import { useState } from 'react';
import { useSessie } from '../sessie/useSessie.ts';
import { leestCasussen } from '../sessie/rollen.ts';
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
      <title>Meldingen · Waakvlam</title>
      <div className="kopregel">
        <Kop niveau={1}>Meldingen</Kop>
      </div>
      <Melding soort="info">
        <p>
          <strong>Dit is geen noodoproep. Bel 112 bij gevaar.</strong> Een alarm dat een kwartier onbevestigd blijft,
          gaat naar de waarnemer en daarna naar de wachtdienst.
        </p>
      </Melding>
      {leestCasussen(gebruiker) && (
        <fieldset className="radiorij">
          <legend className="vh">Welke meldingen</legend>
          {[false, true].map((keuze) => (
            <label key={String(keuze)} className="radiorij__keuze">
              <input type="radio" name="richting" checked={verzonden === keuze} onChange={() => zetVerzonden(keuze)} />
              <span>{keuze ? 'Wie kreeg mijn alarmen' : 'Aan mij'}</span>
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
