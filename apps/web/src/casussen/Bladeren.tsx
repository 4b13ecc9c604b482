import { Knop } from '../ui/index.ts';

type Props = { bladzijde: number; vorige?: () => void; volgende?: () => void };

/** Previous and next page; nothing when all fits on one. */
export function Bladeren({ bladzijde, vorige, volgende }: Props) {
  if (!vorige && !volgende) return null;
  return (
    <nav className="bladeren" aria-label="Bladzijden">
      <Knop disabled={!vorige} onClick={vorige}>
        Vorige
      </Knop>
      <span aria-live="polite">Bladzijde {bladzijde}</span>
      <Knop disabled={!volgende} onClick={volgende}>
        Volgende
      </Knop>
    </nav>
  );
}
