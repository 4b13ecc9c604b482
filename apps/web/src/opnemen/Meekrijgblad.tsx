import { organisatienaam } from '../sessie/organisatie.ts';
import { useSessie } from '../sessie/useSessie.ts';
import { exact } from '../tijd/weergave.ts';
import { Knop, Kop, Vinkje } from '../ui/index.ts';
import { wasNietOpgenomen, type Opname } from './opname.ts';

type Props = { opname: Opname; wijzig: (deel: Partial<Opname>) => void };

/** What she gets in hand: what she did and what follows, without names, addresses or what was told. */
export function Meekrijgblad({ opname, wijzig }: Props) {
  const gebruiker = useSessie()?.gebruiker;
  const stappen = watZijDeed(opname);
  return (
    <section className="paneel meekrijg" aria-labelledby="meekrijg-kop">
      <Kop niveau={2} id="meekrijg-kop">
        Wat u vandaag deed
      </Kop>
      <p className="klein zacht niet-printen">
        Dit blad is voor haar. Er staat niets op over de pleger of waar zij is. Vraag of het veilig is om het mee te
        nemen.
      </p>
      <p>
        Op {exact(new Date().toISOString())} sprak u met {gebruiker?.naam}
        {gebruiker && `, ${organisatienaam(gebruiker)}`}.
      </p>
      <ul>
        {stappen.map((zin) => (
          <li key={zin}>{zin}</li>
        ))}
      </ul>
      <p>
        <strong>Bent u in gevaar? Bel 112.</strong> Bewaar berichten, foto&apos;s en belgeschiedenis. Schrijf op wat er
        gebeurt en wanneer. U mag altijd opnieuw bellen, ook om dit blad te bespreken.
      </p>
      <div className="meekrijg__daden niet-printen">
        <Knop onClick={() => window.print()}>Druk dit blad af</Knop>
        <Vinkje
          label="Zij weet wat haar rechten zijn en kreeg dit blad"
          aan={opname.rechten}
          zet={(rechten) => wijzig({ rechten })}
        />
      </div>
    </section>
  );
}

/** In plain words, for the victim. */
function watZijDeed(opname: Opname): string[] {
  const zinnen: string[] = [];
  if (opname.wil === 'aangifte' && opname.aangifte === 'opgenomen') {
    zinnen.push('U deed aangifte. De politie onderzoekt wat er is gebeurd.');
    zinnen.push(
      opname.klacht === 'ja'
        ? 'U vroeg ook om vervolging (een klacht). De officier van justitie beslist of er een strafzaak komt.'
        : 'U vroeg nog niet om vervolging. Dat kan ook later; voor belaging is het nodig.',
    );
  } else if (wasNietOpgenomen(opname)) {
    zinnen.push('U wilde aangifte doen. Dat is nu nog niet gebeurd. De politie heeft dit opgeschreven.');
    zinnen.push('U houdt het recht om aangifte te doen, ook zonder bewijs.');
  } else {
    zinnen.push('U deed een melding. De politie weet nu wat er gebeurt. Er begint nog geen strafzaak.');
    zinnen.push('U kunt later altijd nog aangifte doen.');
  }
  if (opname.shn === 'ja') zinnen.push('Slachtofferhulp Nederland belt u.');
  else zinnen.push('U kunt altijd hulp vragen aan Slachtofferhulp Nederland. Dat is gratis.');
  if (opname.advocaat === 'ja') zinnen.push('U wilt een advocaat. Die is voor slachtoffers vaak gratis.');
  return zinnen;
}
