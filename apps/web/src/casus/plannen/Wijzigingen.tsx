import { useQuery } from '@tanstack/react-query';
import { type Planverschil, planverschilQuery } from '../../api/plannen.ts';
import { Uitklap } from '../../ui/index.ts';

/** What this version changed, in words: new, gone, or was and is. */
export function Wijzigingen({ casusId, plan, versie }: { casusId: string; plan: string; versie: number }) {
  const { data } = useQuery(planverschilQuery(casusId, plan, versie));
  if (!data) return null;
  return (
    <Uitklap titel={`Veranderd sinds versie ${versie - 1} (${data.length})`}>
      {data.length === 0 ? (
        <p className="nl-paragraph">Niets.</p>
      ) : (
        <ul>
          {data.map((verschil) => (
            <li key={verschil.deel}>
              <strong>{verschil.deel.replaceAll('.', ' › ').replaceAll('_', ' ')}</strong>: {beschrijf(verschil)}
            </li>
          ))}
        </ul>
      )}
    </Uitklap>
  );
}

function beschrijf({ wat, was, wordt }: Planverschil): string {
  if (wat === 'erbij') return `erbij: ${wordt ?? ''}`;
  if (wat === 'weg') return `weg: ${was ?? ''}`;
  return `was „${was ?? ''}”, is nu „${wordt ?? ''}”`;
}
