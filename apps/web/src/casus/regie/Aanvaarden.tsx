import type { Overdracht } from '../../api/regie.ts';
import { woordInZin } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { koppelVeld, Tekstveld, Tekstvlak } from '../../ui/index.ts';
import { gevuld, legeVelden, nu } from '../vastleggen/nu.ts';
import { Vastlegvenster } from '../vastleggen/Vastlegvenster.tsx';
import { useInvoer } from '../vastleggen/useInvoer.ts';

type Props = {
  casusId: string;
  overdracht: Overdracht;
  aanvaard: 'ja' | 'nee';
  klaar: (melding: string) => void;
  sluit: () => void;
};

/** Takes a role over, with who will do it and who stands in; or gives it back with a reason. */
export function Aanvaarden({ casusId, overdracht, aanvaard, klaar, sluit }: Props) {
  const { feit, rol, van, naar } = overdracht;
  const ja = aanvaard === 'ja';
  const titel = `${ja ? t('Aanvaarden') : t('Teruggeven')}: ${woordInZin(rol)}`;
  const [concept, zet] = useInvoer(
    casusId,
    titel,
    {
      medewerker: overdracht.medewerker ?? '',
      waarnemer: '',
      reden: '',
    },
    feit,
  );
  const { medewerker, waarnemer, reden } = concept;
  const veld = koppelVeld(concept, (deel) => zet({ ...concept, ...deel }));
  return (
    <Vastlegvenster
      casusId={casusId}
      titel={titel}
      onderdeel={feit}
      knop={ja ? t('Aanvaard') : t('Geef terug')}
      controleer={() => legeVelden(ja ? { medewerker } : { reden })}
      maak={() => ({
        soort: 'rol_overgedragen',
        op: nu(),
        inhoud: { rol, van, naar, aanvaard, overdracht: feit, ...gevuld(ja ? { medewerker, waarnemer } : { reden }) },
      })}
      gelukt={() => klaar(ja ? t('De rol is nu van u.') : t('De rol is teruggegeven en blijft bij de vorige houder.'))}
      sluit={sluit}
    >
      {ja ? (
        <>
          <Tekstveld
            {...veld('medewerker')}
            label={t('Wie gaat het doen')}
            verplicht
            hulp={t('Voor- en achternaam.')}
          />
          <Tekstveld {...veld('waarnemer')} label={t('Wie neemt waar bij afwezigheid')} />
        </>
      ) : (
        <Tekstvlak {...veld('reden')} label={t('Waarom niet')} verplicht breed />
      )}
    </Vastlegvenster>
  );
}
