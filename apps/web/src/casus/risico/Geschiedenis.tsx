import { useQuery } from '@tanstack/react-query';
import { inhoudstekst } from '../../api/feit.ts';
import { instrumentenQuery } from '../../api/queries.ts';
import type { Feit } from '../../api/types.ts';
import { organisatie, woordInZin } from '../../taal/labels.ts';
import { instrumentnaam } from '../../taal/instrumenten.ts';
import { t } from '../../taal/taal.ts';
import { Kop, Niveaubadge, Uitklap } from '../../ui/index.ts';
import { useRest } from '../../ui/useRest.ts';
import { anders, vorige, type Taxatie } from './beoordeling.ts';
import { Toetsen } from './Toetsen.tsx';

/** What a screen holds under the forms above it. */
const EERST = 4;

type Props = { taxaties: readonly Taxatie[]; feiten: readonly Feit[]; casusId: string | null };

/** Every assessment, newest first, with what changed since the one before and what a second reader made of it. */
export function Geschiedenis({ taxaties, feiten, casusId }: Props) {
  const getoond = useRest() ? taxaties : taxaties.slice(0, EERST);
  const instrumenten = useQuery(instrumentenQuery).data ?? [];
  const vragen = new Map(
    instrumenten.flatMap((een) => (een.vragen ?? []).map(({ id, vraag }) => [id, vraag] as const)),
  );
  const toetsen = feiten.filter((feit) => feit.soort === 'risicotoets' && !feit.vervallen);
  return (
    <section className="paneel paneel--breed" aria-labelledby="eerder-kop">
      <Kop niveau={2} id="eerder-kop">
        {t('Eerdere beoordelingen ({{taxaties}})', { taxaties: taxaties.length })}
      </Kop>
      {taxaties.length === 0 && <p>{t('Er zijn hier geen beoordelingen te zien.')}</p>}
      <ol className="kaal rijen">
        {getoond.map((taxatie) => (
          <li key={taxatie.feit}>
            <Regel
              taxatie={taxatie}
              eerder={vorige(taxatie, taxaties)}
              vragen={vragen}
              toetsen={toetsen.filter((toets) => inhoudstekst(toets, 'op') === taxatie.feit)}
            />
            {casusId !== null && taxatie.uitkomst !== 'onbekend' && <Toetsen casusId={casusId} taxatie={taxatie} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

type Regelprops = {
  taxatie: Taxatie;
  eerder: Taxatie | undefined;
  vragen: ReadonlyMap<string, string>;
  toetsen: readonly Feit[];
};

function Regel({ taxatie, eerder, vragen, toetsen }: Regelprops) {
  const verschil = eerder ? anders(taxatie.antwoorden, eerder.antwoorden) : [];
  const ja = [...taxatie.antwoorden].filter(([, antwoord]) => antwoord === 'ja');
  return (
    <article>
      <p className="risico__oordeel">
        <Niveaubadge niveau={taxatie.uitkomst} />
        <span>
          <strong>{instrumentnaam(taxatie.instrument)}</strong>, {organisatie(taxatie.wie)}, {taxatie.wanneer}
        </span>
        {eerder && eerder.uitkomst !== taxatie.uitkomst && (
          <span className="zacht">
            {t('was {{uitkomst}} op {{wanneer}}', { uitkomst: woordInZin(eerder.uitkomst), wanneer: eerder.wanneer })}
          </span>
        )}
      </p>
      {taxatie.onderbouwing !== '' && <p className="risico__onderbouwing">{taxatie.onderbouwing}</p>}
      {taxatie.inschatting !== '' && (
        <p className="rij__bij">
          {t('Zij schat het gevaar zelf in als {{inschatting}}.', { inschatting: woordInZin(taxatie.inschatting) })}
        </p>
      )}
      {(ja.length > 0 || verschil.length > 0) && (
        <Uitklap
          titel={
            verschil.length > 0
              ? t('Antwoorden ({{verschil}} anders dan de vorige keer)', { verschil: verschil.length })
              : t('Antwoorden')
          }
        >
          <ul>
            {ja.map(([id]) => (
              <li key={id}>{t('{{vraag}} Ja.', { vraag: vragen.get(id) ?? woordInZin(id) })}</li>
            ))}
            {verschil.map(({ id, van, naar }) => (
              <li key={`anders ${id}`}>
                {t('Anders: {{vraag}} Was {{van}}, nu {{naar}}.', {
                  vraag: vragen.get(id) ?? woordInZin(id),
                  van: woordInZin(van),
                  naar: woordInZin(naar),
                })}
              </li>
            ))}
          </ul>
        </Uitklap>
      )}
      {toetsen.map((toets) => (
        <p key={toets.id} className="rij__bij">
          {t('Tweede lezer, {{wie}}: {{inhoudstekst}}. {{inhoudstekst2}}', {
            wie: organisatie(toets.wie),
            inhoudstekst: woordInZin(inhoudstekst(toets, 'niveau')),
            inhoudstekst2: inhoudstekst(toets, 'reden'),
          })}
        </p>
      ))}
    </article>
  );
}
