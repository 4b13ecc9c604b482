import type { Feit } from '../../api/types.ts';
import { organisatie, woord, woordInZin } from '../../taal/labels.ts';
import { opsomming, t } from '../../taal/taal.ts';
import { Zin } from '../../taal/Zin.tsx';
import { Moment } from '../../tijd/Moment.tsx';
import { Ernst, Knop, Kop, useKlaarmelding } from '../../ui/index.ts';
import { useRest } from '../../ui/useRest.ts';
import { Feitverwijzing } from '../Feitverwijzing.tsx';
import { afsprakenVan, besluitenVan } from './afspraken.ts';
import { partijnaam, type Overlegdeel } from './deel.ts';
import { kwamUit, zijnSamen, type Overleg } from './overleggen.ts';

const EERST = 8;

type Props = Overlegdeel & { voorbij: readonly Overleg[]; feiten: readonly Feit[] };

/** The meetings that were, newest first: who was there, who was not and why, and what came of it. */
export function Eerder({ voorbij, feiten, ...deel }: Props) {
  const [klaarmelding, klaar] = useKlaarmelding();
  const getoond = useRest() ? voorbij : voorbij.slice(0, EERST);
  const besluiten = besluitenVan(feiten);
  const afspraken = afsprakenVan(feiten, deel.nu);
  return (
    <section className="paneel paneel--breed" aria-labelledby="eerder-kop">
      <Kop niveau={2} id="eerder-kop">
        {t('Eerdere overleggen ({{voorbij}})', { voorbij: voorbij.length })}
      </Kop>
      {klaarmelding}
      {voorbij.length === 0 && <p className="nl-paragraph">{t('Er is nog geen overleg geweest dat u mag zien.')}</p>}
      <ul className="kaal rijen">
        {getoond.map((een) => (
          <li key={een.feit} className="daadrij">
            <Verslag
              {...deel}
              overleg={een}
              uitkomsten={[
                ...besluiten.filter(({ overleg }) => kwamUit(een, overleg)),
                ...afspraken.filter(({ overleg }) => kwamUit(een, overleg)),
              ]}
            />
            {deel.open && een.zonderVerslag && (
              <Knop
                klein
                className="niet-printen"
                onClick={() => deel.open?.({ wat: 'gehouden', gepland: een }, klaar)}
              >
                {t('Leg vast wie er was')}
                <span className="vh">
                  : {woordInZin(een.soort)} <Moment op={een.op} nu={deel.nu} toon="exact" />
                </span>
              </Knop>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type Verslagprops = Overlegdeel & { overleg: Overleg; uitkomsten: readonly { feit: string; wat: string }[] };

function Verslag({ overleg, uitkomsten, casus, nu, namen }: Verslagprops) {
  const noem = (partijen: readonly string[]) => opsomming(partijen.map((een) => partijnaam(een, namen)));
  const { feit, soort, op, wie, aanwezig, afwezig, redenAfwezig, wat, zonderVerslag } = overleg;
  return (
    <div>
      <p className="rij__kop">
        <strong>{woord(soort)}</strong> <Moment op={op} nu={nu} toon="exact" />
        {zonderVerslag && (
          <>
            {' '}
            <Ernst ernst="aandacht" /> {t('was gepland; of het doorging, is niet vastgelegd')}
          </>
        )}
      </p>
      <p className="rij__bij">
        {zonderVerslag && (
          <span>
            {t('gepland door {{wie}}', { wie: organisatie(wie) })}.{' '}
            <Zin
              tekst="Ging het niet door, of op een andere dag? Dan laat <wie/> het plan vervallen: <feit/>"
              delen={{ wie: organisatie(wie), feit: <Feitverwijzing ids={[feit]} /> }}
            />
          </span>
        )}
        {aanwezig.length > 0 && <span>{t('aanwezig: {{wie}}', { wie: noem(aanwezig) })}</span>}
        {afwezig.length > 0 && (
          <span>
            {t('ontbrak: {{wie}}', { wie: noem(afwezig) })}
            {redenAfwezig && <span lang="nl"> ({redenAfwezig})</span>}
          </span>
        )}
      </p>
      {zijnSamen(aanwezig, casus.betrokkenen) && (
        <p>
          <Ernst ernst="alarm" /> <strong>{t('Slachtoffer en pleger zaten samen aan tafel.')}</strong>
        </p>
      )}
      {wat && (
        <p className="rij__waarom" lang="nl">
          {wat}
        </p>
      )}
      {uitkomsten.length > 0 && (
        <ul lang="nl">
          {uitkomsten.map((een) => (
            <li key={een.feit}>{een.wat}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
