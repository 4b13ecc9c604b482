import { t } from '../../../taal/taal.ts';
import { leesMoment, wandklok } from '../../../tijd/amsterdam.ts';
import { Keuzerij, koppelVeld, type Optie, Tekstveld, Tekstvlak, Vinklijst } from '../../../ui/index.ts';
import { JA_NEE } from '../../../taal/opname.ts';
import { gevuld, legeVelden } from '../../vastleggen/nu.ts';
import { Vastlegvenster } from '../../vastleggen/Vastlegvenster.tsx';
import { useInvoer } from '../../vastleggen/useInvoer.ts';
import { zijnSamen, type Overleg } from '../overleggen.ts';
import type { Vensterprops } from '../Vensters.tsx';
import { organisatieopties, tafelgroepen } from './keuzes.ts';
import { gezegdeTijd, inMs, Overlegmoment } from './Overlegmoment.tsx';
import { Samenverbod } from './Samenverbod.tsx';
import { Tafel, type Tafelkeuzes } from './Tafel.tsx';

type Props = Vensterprops & { gepland: Overleg | undefined };

const TITEL = t('Leg een overleg vast');

/** Records that a meeting was held: who was there, who was not and why. What happened can always be recorded. */
export function Gehoudenvenster(deel: Props) {
  return (
    <Tafel casusId={deel.casus.id} titel={TITEL} sluit={deel.sluit}>
      {(keuzes) => <Gehouden {...deel} {...keuzes} />}
    </Tafel>
  );
}

function Gehouden({ casus, gepland, sluit, klaar, deelnemers, soorten }: Props & Tafelkeuzes) {
  const overleggen = soorten('overleg_gehouden');
  const [concept, zet] = useInvoer(casus.id, TITEL, beginVan(gepland, overleggen), gepland?.feit);
  const [gekozen, zetGekozen] = useInvoer<string[] | null>(casus.id, TITEL, null, gepland?.feit, 'wie');
  const [ontbrekend, zetAfwezig] = useInvoer<string[]>(casus.id, TITEL, [], gepland?.feit, 'niet');
  const aanwezig = gekozen ?? gepland?.uitgenodigd ?? [];
  const kanOntbreken = deelnemers.filter((code) => !aanwezig.includes(code));
  const afwezig = ontbrekend.filter((code) => kanOntbreken.includes(code));
  const veld = koppelVeld(concept, (deel) => zet({ ...concept, ...deel }));
  const controleer = () => {
    const leeg = legeVelden({ dag: concept.dag });
    if (leeg.length > 0) return leeg;
    const komt = inMs(concept, '00:00') > Date.now();
    return [
      ...(komt ? [{ veld: 'dag', melding: t('Dit moet nog komen. Plan het, en leg het daarna vast.') }] : []),
      ...(aanwezig.length === 0 ? [{ veld: 'aanwezig', melding: t('Kies wie er was.') }] : []),
    ];
  };
  return (
    <Vastlegvenster
      casusId={casus.id}
      titel={TITEL}
      onderdeel={gepland?.feit ?? ''}
      knop={t('Leg het overleg vast')}
      controleer={controleer}
      maak={() => ({
        soort: 'overleg_gehouden',
        op: gezegdeTijd(concept),
        inhoud: gevuld({
          overleg: concept.overleg,
          aanwezig,
          afwezig,
          aanwezig_volledig: concept.volledig,
          reden_afwezigheid: afwezig.length > 0 ? concept.reden.trim() : '',
        }),
        ...gevuld({ wat: concept.wat.trim() }),
      })}
      gelukt={klaar}
      sluit={sluit}
    >
      <Overlegmoment veld={veld} soorten={overleggen} />
      <Vinklijst
        naam="aanwezig"
        label={t('Wie waren er?')}
        verplicht
        breed
        groepen={tafelgroepen(deelnemers, casus)}
        gekozen={aanwezig}
        zet={zetGekozen}
      />
      {zijnSamen(aanwezig, casus.betrokkenen) && <Samenverbod geweest />}
      {kanOntbreken.length > 0 && (
        <Vinklijst
          naam="afwezig"
          label={t('Wie ontbrak?')}
          hulp={t('Wie ontbrak, hoort te horen wat er besloten is.')}
          breed
          opties={organisatieopties(kanOntbreken)}
          gekozen={afwezig}
          zet={zetAfwezig}
        />
      )}
      {afwezig.length > 0 && <Tekstveld {...veld('reden')} label={t('Waarom ontbrak die?')} breed />}
      <Keuzerij
        {...veld('volledig')}
        label={t('Is dit iedereen die er was?')}
        hulp={t('Bij ja geldt elke partner van de casus die hier niet staat als afwezig.')}
        breed
        opties={JA_NEE}
      />
      <Tekstvlak
        {...veld('wat')}
        label={t('Wat is besproken, in het kort')}
        hulp={t('Besluiten en afspraken legt u daarna apart vast. Zet hier geen adres of plek van het slachtoffer in.')}
        breed
        rows={3}
      />
    </Vastlegvenster>
  );
}

/** A meeting that was planned for a moment that is past is recorded at that moment; else it was just now. */
function beginVan(gepland: Overleg | undefined, overleggen: readonly Optie[]) {
  const dan = gepland && leesMoment(gepland.op);
  const klok = wandklok(dan && dan.getTime() < Date.now() ? dan : new Date());
  const vaag = gepland !== undefined && klok.tijd === '23:59';
  return {
    overleg: gepland && overleggen.some(({ waarde }) => waarde === gepland.soort) ? gepland.soort : 'actieoverleg',
    dag: klok.datum,
    tijd: vaag ? '' : klok.tijd,
    volledig: '',
    reden: '',
    wat: '',
  };
}
