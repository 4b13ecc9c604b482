import type { Beschermingsmaatregel } from '../../api/bescherming.ts';
import { JA_NEE_ONBEKEND } from '../../taal/opname.ts';
import { t } from '../../taal/taal.ts';
import { Zin } from '../../taal/Zin.tsx';
import { Moment } from '../../tijd/Moment.tsx';
import { Keuzerij, koppelVeld, Melding, Tekstvlak } from '../../ui/index.ts';
import { gevuld, legeVelden, nu } from '../vastleggen/nu.ts';
import { useInvoer } from '../vastleggen/useInvoer.ts';
import { Vastlegvenster } from '../vastleggen/Vastlegvenster.tsx';
import { Laatstedag } from './Laatstedag.tsx';
import { verlengdTot } from './nieuw.ts';

type Props = {
  casusId: string;
  maatregel: Beschermingsmaatregel;
  op: string;
  klaar: (melding: string) => void;
  sluit: () => void;
};

/**
 * Extends a measure: until which day is always asked, since one without a last day ends by nothing that anybody would be
 * warned of. What the law allows is said beforehand; more than that is recorded all the same, and then disputed.
 */
export function Verlengvenster({ casusId, maatregel, op, klaar, sluit }: Props) {
  const { id, naam, tot: einde, verlengen, verlenging } = maatregel;
  const titel = t('Verlengen: {{naam}}', { naam });
  const [concept, zet] = useInvoer(casusId, titel, { tot: '', vervolging: '', reden: '' }, id);
  const veld = koppelVeld(concept, (deel) => zet({ ...concept, ...deel }));
  const { tot, vervolging, reden } = concept;
  const dag = einde === null ? undefined : verlengdTot(tot, einde);
  return (
    <Vastlegvenster
      casusId={casusId}
      titel={titel}
      onderdeel={id}
      knop={t('Leg vast')}
      controleer={() => [
        ...legeVelden({ tot, ...(verlenging.eistVervolging && { vervolging }) }),
        ...(tot.trim() !== '' && dag === undefined
          ? [
              {
                veld: 'tot',
                melding: t(
                  'Dit lees ik niet als een dag na het einde van nu. Bijvoorbeeld: 28 februari, 90 dagen, eind mei.',
                ),
              },
            ]
          : []),
      ]}
      maak={() => ({
        soort: 'maatregel_verlengd',
        op: nu(),
        inhoud: { maatregel: id, ...gevuld({ tot: dag ?? '', vervolging_ingesteld: vervolging, reden: reden.trim() }) },
      })}
      gelukt={() => klaar(t('Vastgelegd: de maatregel loopt langer door. Vertel het haar ook.'))}
      sluit={sluit}
    >
      <div className="veld--breed">
        <Melding soort="info">
          <p>
            {einde !== null && (
              <Zin tekst="Loopt nu tot <dan/>." delen={{ dan: <Moment op={einde} nu={op} toon="sinds" /> }} />
            )}{' '}
            <span lang="nl">{verlengen}</span>
          </p>
        </Melding>
      </div>
      <Laatstedag
        waarde={tot}
        dag={dag}
        uiterlijk={verlenging.uiterlijk}
        uitleg={<Grens verlenging={verlenging} op={op} />}
        verplicht
        zet={(nieuw) => zet({ ...concept, tot: nieuw })}
      />
      {verlenging.eistVervolging && (
        <Keuzerij
          {...veld('vervolging')}
          label={t('Is de vervolging ingesteld?')}
          verplicht
          breed
          opties={JA_NEE_ONBEKEND}
        />
      )}
      {vervolging === 'nee' && (
        <div className="veld--breed">
          <Melding soort="warning">
            <p>{t('Zonder vervolging kan dit niet. U kunt het vastleggen; het heet dan juridisch betwist.')}</p>
          </Melding>
        </div>
      )}
      <Tekstvlak {...veld('reden')} label={t('Waarom')} hulp={t('Niet waar het slachtoffer is.')} breed />
    </Vastlegvenster>
  );
}

function Grens({
  verlenging: { uiterlijk, regel },
  op,
}: {
  verlenging: Beschermingsmaatregel['verlenging'];
  op: string;
}) {
  if (regel === '') return t('De laatste dag waarop het nog geldt: 28 februari, 3 maanden, eind mei.');
  return (
    <>
      {uiterlijk === null ? (
        t('De wet laat geen verlenging meer toe:')
      ) : (
        <Zin tekst="Ten hoogste tot en met <dan/>:" delen={{ dan: <Moment op={uiterlijk} nu={op} toon="exact" /> }} />
      )}{' '}
      <span lang="nl">{regel}.</span>
    </>
  );
}
