import { Kop, Linkknop } from '../ui/index.ts';

/** The same words for what does not exist and for what is hidden from this user. */
export function NietGevonden() {
  return (
    <section className="paneel">
      <title>Niet gevonden · Waakvlam</title>
      <Kop niveau={1}>Niet gevonden</Kop>
      <p className="nl-paragraph">
        Deze bladzijde bestaat niet, of u heeft er geen toegang toe. Denkt u dat u erbij moet kunnen? Vraag het de
        casusregisseur of de beheerder van uw organisatie.
      </p>
      <p className="nl-paragraph">
        <Linkknop to="/">Naar uw beginpagina</Linkknop>
      </p>
    </section>
  );
}
