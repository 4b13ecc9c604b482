import { Link } from '@tanstack/react-router';
import { t } from '../../taal/taal.ts';
import { Kop, Vorm } from '../../ui/index.ts';
import type { Casusbeeld } from '../casusbeeld.ts';
import { Feitverwijzing } from '../Feitverwijzing.tsx';
import { vastlegplek } from '../vastleggen/schermen.ts';
import { vervolgVan, type Stapnaam, type Vervolg } from './vervolg.ts';

const STAPPEN: Record<Stapnaam, { wat: string; plek: ReturnType<typeof vastlegplek> }> = {
  veiligheidsbeoordeling: {
    wat: t('Veiligheidsbeoordeling, dezelfde dag'),
    plek: vastlegplek('risicotaxatie', { instrument: 'veiligheidsbeoordeling' }),
  },
  terugkoppeling: { wat: t('Terugkoppeling aan de melder'), plek: vastlegplek('informatie_gedeeld') },
  overdracht: { wat: t('Overdracht, met aanvaarding'), plek: vastlegplek('overdracht', { van: 'veilig_thuis' }) },
};

/** What Veilig Thuis does after its decision: done, late or still to do, each with the form that records it. */
export function Vervolgstappen({ casus, stand, feiten, recht }: Casusbeeld) {
  const stappen = vervolgVan(feiten, stand);
  if (stappen.length === 0) return null;
  return (
    <section className="paneel" aria-labelledby="vervolg-kop">
      <Kop niveau={2} id="vervolg-kop">
        {t('Na het besluit')}
      </Kop>
      <ul className="kaal rijen">
        {stappen.map((stap) => (
          <li key={stap.wat}>
            <strong>{STAPPEN[stap.wat].wat}</strong>: <Staat stap={stap} />{' '}
            {recht?.organisatie === 'veilig_thuis' && stap.gedaan === undefined && (
              <Vastlegging casusId={casus.id} wat={stap.wat} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Staat({ stap: { gedaan, teLaat } }: { stap: Vervolg }) {
  if (gedaan === undefined) {
    return teLaat ? (
      <strong className="ernst--alarm">
        <Vorm vorm="vierkant" /> {t('te laat')}
      </strong>
    ) : (
      <span>{t('nog niet gedaan')}</span>
    );
  }
  return (
    <span>
      <Vorm vorm="vink" /> {teLaat ? t('gedaan, na de dag zelf') : t('gedaan')} <Feitverwijzing ids={[gedaan.id]} />
    </span>
  );
}

function Vastlegging({ casusId, wat }: { casusId: string; wat: Stapnaam }) {
  const { wat: naam, plek } = STAPPEN[wat];
  return (
    <Link
      to="/casussen/$id/$tab"
      params={{ id: casusId, tab: plek.tab }}
      {...(plek.hash !== undefined && { hash: plek.hash })}
      hashScrollIntoView={false}
      className="nl-link"
    >
      {t('Leg vast')}
      <span className="vh">: {naam}</span>
    </Link>
  );
}
