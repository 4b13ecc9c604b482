import { woordInZin } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { Kop, Linkknop } from '../../ui/index.ts';
import { Bel } from './Bel.tsx';
import { useNummers, type Nummer } from './nummers.ts';

const VOLGORDE: readonly Nummer['soort'][] = ['medewerker', 'algemeen', 'wachtdienst'];

/** Everybody whom the reader can call about this case, people first and then where somebody always answers. */
export function Bellijst({ casusId }: { casusId: string }) {
  const nummers = useNummers(casusId);
  const geordend = VOLGORDE.flatMap((soort) => nummers.filter((nummer) => nummer.soort === soort));
  return (
    <section className="paneel paneel--breed" aria-labelledby="bellen-kop">
      <Kop niveau={2} id="bellen-kop">
        {t('Wie u kunt bellen')}
      </Kop>
      {geordend.length === 0 ? (
        <p>{t('Er zijn geen nummers bekend, of u mag ze niet zien.')}</p>
      ) : (
        <ul className="kaal bellijst">
          {geordend.map((nummer) => (
            <li key={`${nummer.soort} ${nummer.organisatienaam} ${nummer.medewerker ?? ''}`}>
              <span>{wieIsDat(nummer)}</span>
              <Bel nummer={nummer} />
            </li>
          ))}
        </ul>
      )}
      <p>
        <Linkknop to="/specialisten">{t('Wie verder verstand heeft van stalking')}</Linkknop>
      </p>
      <p className="klein zacht">{t('Geen noodnummers. Bij direct gevaar belt u 112.')}</p>
    </section>
  );
}

function wieIsDat({ soort, medewerker, organisatienaam, rollen }: Nummer) {
  if (soort === 'medewerker') {
    return (
      <>
        <strong>{medewerker}</strong>, {organisatienaam}
        <span className="zacht"> ({rollen.map((rol) => woordInZin(rol)).join(', ')})</span>
      </>
    );
  }
  const dienst = medewerker === null ? '' : ` (${t('nu: {{medewerker}}', { medewerker })})`;
  return soort === 'wachtdienst' ? (
    <>
      <strong>{t('Wachtdienst')}</strong> {organisatienaam}
      {dienst}
    </>
  ) : (
    organisatienaam
  );
}
