import { organisatienaam } from '../sessie/organisatie.ts';
import { useSessie } from '../sessie/useSessie.ts';
import { Zin } from '../taal/Zin.tsx';
import { t } from '../taal/taal.ts';
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
        {t('Wat u vandaag deed')}
      </Kop>
      <p className="klein zacht niet-printen">
        {t(
          'Dit blad is voor haar. Er staat niets op over de pleger of waar zij is. Vraag of het veilig is om het mee te nemen.',
        )}
      </p>
      <p>
        {t('Op {{dag}} sprak u met {{wie}}.', {
          dag: exact(new Date().toISOString()),
          wie: gebruiker === undefined ? '' : `${gebruiker.naam}, ${organisatienaam(gebruiker)}`,
        })}
      </p>
      <ul>
        {stappen.map((zin) => (
          <li key={zin}>{zin}</li>
        ))}
      </ul>
      <p>
        <Zin tekst="<vet>Bent u in gevaar? Bel 112.</vet> Bewaar berichten, foto's en belgeschiedenis. Schrijf op wat er gebeurt en wanneer. U mag altijd opnieuw bellen, ook om dit blad te bespreken." />
      </p>
      <div className="meekrijg__daden niet-printen">
        <Knop onClick={() => window.print()}>{t('Druk dit blad af')}</Knop>
        <Vinkje
          label={t('Zij weet wat haar rechten zijn en kreeg dit blad')}
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
    zinnen.push(t('U deed aangifte. De politie onderzoekt wat er is gebeurd.'));
    zinnen.push(
      opname.klacht === 'ja'
        ? t('U vroeg ook om vervolging (een klacht). De officier van justitie beslist of er een strafzaak komt.')
        : t('U vroeg nog niet om vervolging. Dat kan ook later; voor belaging is het nodig.'),
    );
  } else if (wasNietOpgenomen(opname)) {
    zinnen.push(t('U wilde aangifte doen. Dat is nu nog niet gebeurd. De politie heeft dit opgeschreven.'));
    zinnen.push(t('U houdt het recht om aangifte te doen, ook zonder bewijs.'));
  } else {
    zinnen.push(t('U deed een melding. De politie weet nu wat er gebeurt. Er begint nog geen strafzaak.'));
    zinnen.push(t('U kunt later altijd nog aangifte doen.'));
  }
  if (opname.shn === 'ja') zinnen.push(t('Slachtofferhulp Nederland belt u.'));
  else zinnen.push(t('U kunt altijd hulp vragen aan Slachtofferhulp Nederland. Dat is gratis.'));
  if (opname.advocaat === 'ja') zinnen.push(t('U wilt een advocaat. Die is voor slachtoffers vaak gratis.'));
  return zinnen;
}
