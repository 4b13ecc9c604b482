import { kiesTaal, TALEN } from '../taal/keuze.ts';
import { t, taal } from '../taal/taal.ts';
import { Knop } from '../ui/index.ts';

/** The language of the screens, for this browser; each language is called what its speakers call it. */
export function Taalkeuze() {
  return (
    <div className="taalkeuze" role="group" aria-label={t('Taal')}>
      {TALEN.map(({ taal: code, naam }) => (
        <Knop key={code} klein lang={code} aria-pressed={code === taal} onClick={() => kiesTaal(code)}>
          {naam}
        </Knop>
      ))}
    </div>
  );
}
