const DELEN = [
  ['signalen-kop', 'Signalen'],
  ['taken-kop', 'Taken'],
  ['routekaart-kop', 'Routekaart'],
  ['tijdlijn-kop', 'Tijdlijn'],
] as const;

/** Links to the parts of the page, and to the form for who may record. */
export function Snelgang({ vastleggen }: { vastleggen: boolean }) {
  return (
    <nav className="snelgang niet-printen" aria-label="Delen van de casus">
      {DELEN.map(([id, naam]) => (
        <a key={id} className="nl-link" href={`#${id}`}>
          {naam}
        </a>
      ))}
      {vastleggen && (
        <a className="nl-link" href="#vastleggen-kop">
          Feit vastleggen
        </a>
      )}
    </nav>
  );
}
