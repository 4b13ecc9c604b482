import { useMemo } from 'react';
import type { Feit, Maatregel } from '../../api/types.ts';
import { t, tn } from '../../taal/taal.ts';
import { kalenderdagen, leesMoment } from '../../tijd/amsterdam.ts';
import { Kop, Vorm } from '../../ui/index.ts';
import type { Casusbeeld } from '../casusbeeld.ts';
import { Feitverwijzing } from '../Feitverwijzing.tsx';
import { bestanddelenVan, type Gesteund, klachtVan } from './bestanddelen.ts';

/** Shown of what supports an element; the log has the rest. */
const MEEST = 6;
const GEEN: readonly Maatregel[] = [];

/** What each element of belaging rests on so far, for police and prosecutor to assess; nothing here says that it is proven. */
export function Bestanddelen({ casus: { betrokkenen }, stand, feiten }: Casusbeeld) {
  const maatregelen = stand.maatregelen ?? GEEN;
  const delen = useMemo(
    () => bestanddelenVan(feiten, { betrokkenen, maatregelen }),
    [feiten, betrokkenen, maatregelen],
  );
  return (
    <section className="paneel paneel--breed" aria-labelledby="bestanddelen-kop">
      <Kop niveau={2} id="bestanddelen-kop">
        {t('Belaging (art. 285b Sr): waar steunt het op?')}
      </Kop>
      <p className="nl-paragraph klein zacht">
        {t('Uit wat u in deze casus ziet. Of het bewezen is, beoordelen de officier en de rechter.')}
      </p>
      <ul className="kaal rijen">
        {delen.map((deel) => (
          <li key={deel.code}>
            <Deel deel={deel} />
          </li>
        ))}
        <li>
          <Klacht feit={klachtVan(feiten)} />
        </li>
      </ul>
    </section>
  );
}

function Deel({ deel: { code, naam, uitleg, vraag, feiten } }: { deel: Gesteund }) {
  const leeg = feiten.length === 0;
  return (
    <>
      <p className="rij__waarom">
        <Vorm vorm={leeg ? 'vraag' : 'vink'} /> <strong>{naam}</strong>{' '}
        <span className="zacht">{leeg ? t('(nog niets gevonden)') : code === 'stelselmatig' && reeks(feiten)}</span>
      </p>
      <p className="rij__bij">
        <span>{uitleg}</span>
        {leeg ? <strong>{t('Vraag: {{vraag}}', { vraag })}</strong> : <Feitverwijzing ids={nieuwste(feiten)} />}
        {feiten.length > MEEST && (
          <span className="zacht">
            {tn(feiten.length - MEEST, 'en nog {{aantal}} eerder', 'en nog {{aantal}} eerder')}
          </span>
        )}
      </p>
    </>
  );
}

/** Without it belaging is not prosecuted; it is never too late to record it, the officer decides. */
function Klacht({ feit }: { feit: Feit | undefined }) {
  const ingediend = feit !== undefined && feit.inhoud?.['ingediend'] !== 'nee';
  return (
    <>
      <p className="rij__waarom">
        <Vorm vorm={ingediend ? 'vink' : 'vraag'} /> <strong>{t('Klacht: zij vraagt om vervolging')}</strong>{' '}
        {!ingediend && <span className="zacht">{t('(nog niets gevonden)')}</span>}
      </p>
      <p className="rij__bij">
        <span>{t('Belaging wordt alleen vervolgd als zij erom vraagt (art. 285b lid 2 Sr).')}</span>
        {feit && <Feitverwijzing ids={[feit.id]} />}
        {!ingediend && <strong>{t('Vraag: {{vraag}}', { vraag: t('Wil zij dat hij vervolgd wordt?') })}</strong>}
      </p>
    </>
  );
}

function nieuwste(feiten: readonly Feit[]): string[] {
  return feiten.slice(-MEEST).map(({ id }) => id);
}

/** "14 keer in 92 dagen". */
function reeks(feiten: readonly Feit[]): string {
  const keren = feiten.reduce((som, { inhoud }) => som + Math.max(1, Number(inhoud?.['aantal'] ?? 1)), 0);
  const [eerste, laatste] = [feiten[0], feiten.at(-1)].map((feit) => leesMoment(feit?.gebeurd.van ?? ''));
  const dagen = eerste && laatste ? Math.abs(kalenderdagen(eerste, laatste)) : 0;
  const over = dagen > 0 ? ` ${t('in {{aantal}}', { aantal: tn(dagen, '{{aantal}} dag', '{{aantal}} dagen') })}` : '';
  return `${tn(keren, '{{aantal}} keer', '{{aantal}} keer')}${over}`;
}
