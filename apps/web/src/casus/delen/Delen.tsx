import { useQuery } from '@tanstack/react-query';
import { deelnamenQuery, wegwijzerQuery } from '../../api/queries.ts';
import type { Deelname, Wegwijzer } from '../../api/types.ts';
import { Zin } from '../../taal/Zin.tsx';
import { organisatie, SETTINGS, woordInZin } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { Moment } from '../../tijd/Moment.tsx';
import { Foutmelding, Kop, Melding, Skelet, Uitklap, useKlaarmelding } from '../../ui/index.ts';
import type { Casusbeeld } from '../casusbeeld.ts';
import { magLatenMeedoen } from '../rechten.ts';
import { Beeindig } from './Beeindig.tsx';
import { Deelhulp } from './Deelhulp.tsx';
import { Laatmeedoen } from './Laatmeedoen.tsx';

/** Who takes part and what each sees; and about what there is more than this reader sees, with whom to call. */
export function Delen({ casus, stand, op }: Casusbeeld) {
  const { id } = casus;
  const deelnamen = useQuery(deelnamenQuery(id));
  const wegwijzer = useQuery(wegwijzerQuery(id));
  const [klaarmelding, klaar] = useKlaarmelding();
  const fout = deelnamen.error ?? wegwijzer.error;
  return (
    <section className="paneel paneel--breed" aria-labelledby="delen-kop">
      <Kop niveau={2} id="delen-kop">
        {t('Wie ziet wat')}
      </Kop>
      {op !== undefined && (
        <Melding soort="info">
          <p>{t('Dit geldt nu, ook als u terugkijkt.')}</p>
        </Melding>
      )}
      {klaarmelding}
      {fout && (
        <Foutmelding
          fout={fout}
          wat={t('Wie meedoet')}
          opnieuw={() => void Promise.all([deelnamen.refetch(), wegwijzer.refetch()])}
        />
      )}
      {wegwijzer.data && wegwijzer.data.length > 0 && <MeerBekend wegen={wegwijzer.data} />}
      {deelnamen.isPending && <Skelet regels={3} wat={t('Wie meedoet')} />}
      {deelnamen.data && (
        <Deelnemers casus={id} deelnamen={deelnamen.data.filter(({ actief }) => actief)} nu={stand.op} klaar={klaar} />
      )}
      <div className="niet-printen">
        {magLatenMeedoen(casus.abilities) && <Laatmeedoen casus={casus} klaar={klaar} />}
        <Deelhulp id={id} />
      </div>
    </section>
  );
}

function MeerBekend({ wegen }: { wegen: Wegwijzer[] }) {
  return (
    <>
      <p className="nl-paragraph">{t('Hierover is meer bekend dan u mag zien. Bel de organisatie die het weet:')}</p>
      <ul className="rijen">
        {perCategorie(wegen).map(([categorie, bronnen]) => (
          <li key={categorie}>
            <strong>{woordInZin(categorie)}</strong>: {bronnen.join(', ')}
          </li>
        ))}
      </ul>
    </>
  );
}

function perCategorie(wegen: Wegwijzer[]): [categorie: string, bronnen: string[]][] {
  const per = new Map<string, string[]>();
  for (const { categorie, organisatie: bron } of wegen) per.set(categorie, [...(per.get(categorie) ?? []), bron.naam]);
  return [...per];
}

type Deelnemersprops = { casus: string; deelnamen: Deelname[]; nu: string; klaar: (melding: string) => void };

function Deelnemers({ casus, deelnamen, nu, klaar }: Deelnemersprops) {
  return (
    <ul className="kaal rijen">
      {deelnamen.map((deelname) => (
        <li key={deelname.id}>
          <p className="rij__kop">
            <strong>{deelname.organisatie.naam}</strong>
            {deelname.soort === 'noodtoegang' && <span> {t('(noodtoegang, één persoon)')}</span>}
            {deelname.soort !== 'noodtoegang' && deelname.medewerker !== null && <span> {t('(één persoon)')}</span>}
          </p>
          <p className="rij__bij">
            {deelname.settings.length > 0 && (
              <span>
                {t('doet mee in: {{settings}}', {
                  settings: deelname.settings.map((setting) => SETTINGS[setting] ?? setting).join(', '),
                })}
              </span>
            )}
            {deelname.tot !== null && (
              <span>
                <Zin tekst="tot <moment/>" delen={{ moment: <Moment op={deelname.tot} nu={nu} toon="exact" /> }} />
              </span>
            )}
            {deelname.grond !== null && <span>{t('waarom: {{grond}}', { grond: deelname.grond })}</span>}
          </p>
          <Uitklap titel={t('Wat {{code}} ziet', { code: organisatie(deelname.organisatie.code) })}>
            <dl>
              <Ziet wat={t('Geheel')} categorieen={deelname.categorieen} />
              <Ziet wat={t('Dat het er is, niet wat erin staat')} categorieen={deelname.geredigeerd} />
              <Ziet wat={t('Wie zij kan bellen')} categorieen={deelname.bestaan} />
              <Ziet wat={t('Alleen wat de bron per onderdeel deelt')} categorieen={deelname.na_besluit} />
            </dl>
          </Uitklap>
          {deelname.abilities?.beeindigen === true && <Beeindig casus={casus} deelname={deelname} klaar={klaar} />}
        </li>
      ))}
    </ul>
  );
}

function Ziet({ wat, categorieen }: { wat: string; categorieen: string[] }) {
  if (categorieen.length === 0) return null;
  return (
    <>
      <dt className="zacht">{wat}</dt>
      <dd>{categorieen.map(woordInZin).join(', ')}</dd>
    </>
  );
}
