import { type Effect, type Maat, maten } from './regels.ts';

const procent = (waarde: number | null): string =>
  waarde === null ? '–' : `${(100 * waarde).toLocaleString('nl', { maximumFractionDigits: 1 })}%`;

/** What a change does, before and after: on the texts of Waakvlam, and on the reports that were judged here. */
export function Effecttabel({ effect, naam }: { effect: Effect; naam: string }) {
  return (
    <div className="tabelrand" tabIndex={0} role="region" aria-label={`Effect: ${naam}`}>
      <table className="cijfers">
        <thead>
          <tr>
            <th scope="col">Gemeten op</th>
            <th scope="col">Vindt van de stalking</th>
            <th scope="col">Vermoeden klopt</th>
            <th scope="col">Ten onrechte</th>
          </tr>
        </thead>
        <tbody>
          <Rij naam="Voorbeeldteksten" {...effect.corpus} />
          <Rij naam="Gelezen meldingen" {...effect.gelezen} />
        </tbody>
      </table>
    </div>
  );
}

function Rij({ naam, voor, na }: { naam: string; voor: Maat; na: Maat }) {
  const [eerst, dan] = [maten(voor), maten(na)];
  return (
    <tr>
      <th scope="row">{naam}</th>
      <td>{van(procent(eerst.vindt), procent(dan.vindt))}</td>
      <td>{van(procent(eerst.klopt), procent(dan.klopt))}</td>
      <td>{van(String(voor.onterecht), String(na.onterecht))}</td>
    </tr>
  );
}

const van = (voor: string, na: string): string => (voor === na ? voor : `${voor} → ${na}`);
