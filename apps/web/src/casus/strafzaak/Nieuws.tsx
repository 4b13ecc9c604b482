import { inhoudstekst } from '../../api/feit.ts';
import type { Feit } from '../../api/types.ts';
import { t } from '../../taal/taal.ts';
import {
  Foutmelding,
  Keuzerij,
  Keuzeveld,
  koppelVeld,
  Melding,
  Tekstveld,
  Tekstvlak,
  Zoekkeuzes,
} from '../../ui/index.ts';
import { opties } from '../../taal/labels.ts';
import { useFeitsoorten } from '../vastleggen/feitsoorten.ts';
import { gevuld, legeVelden, opDag, vandaag } from '../vastleggen/nu.ts';
import { Vastlegvenster } from '../vastleggen/Vastlegvenster.tsx';
import { useInvoer } from '../vastleggen/useInvoer.ts';
import { NIEUWSSOORTEN, vragenOver } from './nieuwssoorten.ts';

type Props = {
  casusId: string;
  soorten: readonly string[];
  /** What the victim said last that she wants, as far as the reader may see that. */
  wens: Feit | undefined;
  /** Whether victim support takes part and hears of this only when its source decides so. */
  vraagtHulp: boolean;
  /** `hulp`: whether victim support may know it. */
  gelukt: (feit: string, hulp: boolean) => void;
  sluit: () => void;
};

const GEEN_PLAATS = t('Niet waar het slachtoffer is.');

/** Enters news of the criminal case once; who acts on it gets it at once. */
export function Nieuws({ casusId, soorten, wens, vraagtHulp, gelukt, sluit }: Props) {
  const titel = t('Nieuws uit de strafzaak');
  const [concept, zet] = useInvoer(casusId, titel, { nieuws: '', op: vandaag(), wat: '', hulp: '' });
  const [velden, zetVelden] = useInvoer<Record<string, string | string[]>>(casusId, titel, {}, '', 'velden');
  const { nieuws: soort, op, wat, hulp } = concept;
  const veld = koppelVeld(concept, (deel) => zet({ ...concept, ...deel }));
  const { data: catalogus, error, refetch } = useFeitsoorten();
  const vragen = vragenOver(catalogus?.get(soort));
  const verplicht = Object.fromEntries(
    vragen.filter((veld) => veld.verplicht).map(({ naam }) => [naam, String(velden[naam] ?? '')]),
  );
  return (
    <Vastlegvenster
      casusId={casusId}
      titel={titel}
      knop={t('Leg vast en stuur door')}
      controleer={() => [
        ...legeVelden({ nieuws: soort, op, ...verplicht, ...(vraagtHulp && { hulp }) }),
        // without the catalogue nobody knows yet what is asked
        ...(catalogus ? [] : [{ veld: 'nieuws', melding: t('Even geduld: wat hierbij hoort is er nog niet.') }]),
      ]}
      maak={() => ({
        soort,
        op: opDag(op),
        inhoud: gevuld(Object.fromEntries(vragen.map(({ naam }) => [naam, velden[naam] ?? '']))),
        ...gevuld({ wat: wat.trim() }),
      })}
      gelukt={({ id }) => gelukt(id, hulp === 'ja')}
      sluit={sluit}
    >
      <div className="veld--breed">
        <Melding soort="info">
          <p>
            {t(
              'U voert dit één keer in. Politie, Veilig Thuis, reclassering en regie krijgen meteen een taak. Het slachtoffer hoort het eerst van een mens.',
            )}
          </p>
        </Melding>
      </div>
      <Keuzeveld
        {...veld('nieuws')}
        label={t('Wat is er gebeurd')}
        verplicht
        breed
        leeg={t('Kies')}
        opties={soorten.map((code) => ({ waarde: code, label: NIEUWSSOORTEN[code]?.label ?? code }))}
      />
      {soort === 'ovj_besluit' && wens && (
        <div className="veld--breed">
          <Melding soort="info">
            <p>
              {t('Zij zei te willen ({{wanneer}}):', { wanneer: wens.gebeurd.weergave })}{' '}
              <q lang="nl">{inhoudstekst(wens, 'wens')}</q>
            </p>
          </Melding>
        </div>
      )}
      {error && !catalogus && <Foutmelding fout={error} wat={t('Wat hierbij hoort')} opnieuw={() => void refetch()} />}
      {vragen.map(({ naam, label, verplicht: moet, opties, woorden, meer }) => {
        const zet = (waarde: string | string[]) => zetVelden({ ...velden, [naam]: waarde });
        const gedeeld = { naam, label, verplicht: moet, zet };
        if (meer && opties) {
          const gekozen = [velden[naam] ?? []].flat();
          return (
            <Zoekkeuzes
              key={`${soort} ${naam}`}
              {...gedeeld}
              hint={t('Typ om te zoeken')}
              hulp={t('Elke voorwaarde staat daarna bij de maatregelen.')}
              opties={opties}
              gekozen={gekozen}
            />
          );
        }
        const vraagveld = { ...gedeeld, waarde: String(velden[naam] ?? '') };
        if (woorden) return <Tekstvlak key={`${soort} ${naam}`} {...vraagveld} hulp={GEEN_PLAATS} breed rows={2} />;
        return opties ? (
          <Keuzeveld key={`${soort} ${naam}`} {...vraagveld} leeg={t('Kies')} opties={opties} />
        ) : (
          <Tekstveld key={`${soort} ${naam}`} {...vraagveld} type="date" />
        );
      })}
      <Tekstveld
        {...veld('op')}
        label={soort.endsWith('_gepland') ? t('Op welke dag is dit gepland') : t('Op welke dag was dit')}
        verplicht
        type="date"
        max={vandaag()}
      />
      {vraagtHulp && (
        <Keuzerij
          {...veld('hulp')}
          label={t('Mag Slachtofferhulp dit weten?')}
          hulp={t('Zonder uw ja ziet zij het niet en kan zij het slachtoffer er niet op voorbereiden.')}
          verplicht
          breed
          opties={opties('ja', 'nee')}
        />
      )}
      <Tekstvlak
        {...veld('wat')}
        label={t('Toelichting')}
        hulp={t('Bijvoorbeeld de voorwaarden. Niet waar het slachtoffer is.')}
        breed
      />
    </Vastlegvenster>
  );
}
