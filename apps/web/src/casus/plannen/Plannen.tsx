import { useQuery } from '@tanstack/react-query';
import { type Plan, plannenQuery } from '../../api/plannen.ts';
import { organisatie } from '../../taal/labels.ts';
import { Moment } from '../../tijd/Moment.tsx';
import { Foutmelding, Kop, Melding, Skelet, Uitklap } from '../../ui/index.ts';
import type { Casusbeeld } from '../casusbeeld.ts';
import { Afdrukken } from './Afdrukken.tsx';
import { Wijzigingen } from './Wijzigingen.tsx';
import './plannen.css';

/** What the partners agreed to do, for whom, what it asks of her, and when it is looked at again. */
export function Plannen({ casus, stand }: Casusbeeld) {
  const { data, error, refetch } = useQuery(plannenQuery(casus.id));
  if (error) return <Foutmelding fout={error} wat="De plannen" opnieuw={() => void refetch()} />;
  if (!data) {
    return (
      <div className="paneel paneel--breed">
        <Skelet vlak regels={3} wat="De plannen" />
      </div>
    );
  }
  if (data.length === 0) {
    return (
      <section className="paneel paneel--breed">
        <Kop niveau={2}>Plannen</Kop>
        <p className="nl-paragraph">
          Er is nog geen plan dat u mag zien. Wie met de pleger werkt, ziet hier nooit een plan.
        </p>
      </section>
    );
  }
  return data.map((plan) => <Planblad key={plan.id} casusId={casus.id} plan={plan} nu={stand.op} />);
}

function Planblad({ casusId, plan, nu }: { casusId: string; plan: Plan; nu: string }) {
  const { inhoud, versie, vastgesteld } = plan;
  const titel = plan.soort.replaceAll('_', ' ');
  return (
    <section className="paneel paneel--breed plan" aria-label={titel}>
      <Kop niveau={2}>
        {titel.charAt(0).toUpperCase() + titel.slice(1)}, versie {versie}
      </Kop>
      <p className="rij__bij">
        <span>
          {organisatie(plan.organisatie)}, <Moment op={plan.gemaakt} nu={nu} toon="exact" />
        </span>
        <span>
          evaluatie <Moment op={inhoud.evaluatie} nu={nu} toon="beide" />
        </span>
      </p>
      {vastgesteld?.versie !== versie && (
        <Melding soort="warning">
          <p>
            {vastgesteld === null
              ? 'Dit plan is nog niet vastgesteld.'
              : `Versie ${vastgesteld.versie} is vastgesteld; deze versie nog niet.`}
          </p>
        </Melding>
      )}
      <Kop niveau={3}>Doelen</Kop>
      <ul className="kaal rijen">
        {inhoud.doelen.map(({ id, tekst, effect_op_veiligheid }) => (
          <li key={id}>
            <strong>{tekst}</strong>
            <p className="rij__waarom">Wat dit met haar veiligheid doet: {effect_op_veiligheid}</p>
          </li>
        ))}
      </ul>
      <Kop niveau={3}>Maatregelen per risico</Kop>
      <ul className="kaal rijen">
        {inhoud.maatregelen.map((maatregel) => (
          <li key={maatregel.id}>
            <strong>{maatregel.risico}</strong>: {maatregel.wat}
            <p className="rij__bij">
              <span>{organisatie(maatregel.eigenaar)}</span>
              <span>voor: {maatregel.voor}</span>
              {maatregel.uiterlijk !== undefined && (
                <span>
                  uiterlijk <Moment op={maatregel.uiterlijk} nu={nu} toon="beide" />
                </span>
              )}
            </p>
            {maatregel.last !== undefined && (
              <p className="rij__waarom">
                Vraagt van haar: {maatregel.last}. Waarom dat het waard is: {maatregel.waarom_waard}.
              </p>
            )}
          </li>
        ))}
      </ul>
      <Stem kop="Haar stem" tekst={inhoud.stem_slachtoffer} />
      <Stem kop="Zijn stem" tekst={inhoud.stem_pleger} />
      <Stem kop="Kinderen" tekst={inhoud.kinderen} />
      {inhoud.scenarios.length > 0 && (
        <Uitklap titel={`Als er iets gebeurt (${inhoud.scenarios.length})`}>
          <ul>
            {inhoud.scenarios.map(({ id, als, dan, eigenaar }) => (
              <li key={id}>
                Als {als}: {dan} ({organisatie(eigenaar)})
              </li>
            ))}
          </ul>
        </Uitklap>
      )}
      <Uitklap titel="Waar het plan op rust">
        <p className="nl-paragraph">{inhoud.analyse}</p>
      </Uitklap>
      {versie > 1 && <Wijzigingen casusId={casusId} plan={plan.id} versie={versie} />}
      <Afdrukken casusId={casusId} plan={plan.id} />
    </section>
  );
}

function Stem({ kop, tekst }: { kop: string; tekst: string | undefined }) {
  if (tekst === undefined) return null;
  return (
    <>
      <Kop niveau={3}>{kop}</Kop>
      <p className="nl-paragraph">{tekst}</p>
    </>
  );
}
