import { useId, useState } from 'react';
import { LEEG, type Veldfout } from '../api/fout.ts';
import { Zin } from '../taal/Zin.tsx';
import { t } from '../taal/taal.ts';
import { Formulier, Keuzerij, koppelVeld, Kop, Tekstveld } from '../ui/index.ts';
import { Effecttabel } from './Effecttabel.tsx';
import type { Voorstel } from './regels.ts';
import { useRegelbesluit } from './useRegelbesluit.ts';

type Props = { voorstel: Voorstel; klaar: (melding: string) => void };

const INVOEREN = { waarde: 'invoeren', label: t('Voer in') };
const AFWIJZEN = { waarde: 'afwijzen', label: t('Niet doen') };

/** One change that verdicts point to: why, what it does, and the decision of a person with her reason. */
export function Voorstelvak({ voorstel, klaar }: Props) {
  const kop = useId();
  const [besluit, zet] = useState({ besluit: '', reden: '' });
  const [fouten, zetFouten] = useState<readonly Veldfout[]>([]);
  const { naam, wijziging, uitleg, effect, meldingen } = voorstel;
  const { besluitOver, bezig, fout } = useRegelbesluit(`voorstel-${JSON.stringify(wijziging)}`);
  const veld = koppelVeld(besluit, (deel) => zet({ ...besluit, ...deel }));
  const verstuur = () => {
    const gevonden = [
      ...(besluit.besluit === '' ? [{ veld: 'besluit', melding: t('Kies wat u doet.') }] : []),
      ...(besluit.reden.trim() === '' ? [{ veld: 'reden', melding: LEEG }] : []),
    ];
    zetFouten(gevonden);
    if (gevonden.length > 0) return;
    besluitOver('/leeslijst/regels/besluiten', { ...besluit, reden: besluit.reden.trim(), wijziging }, () =>
      klaar(
        besluit.besluit === INVOEREN.waarde
          ? t('Ingevoerd: {{naam}}. Het geldt voor meldingen die hierna binnenkomen.', { naam })
          : t('Niet gedaan: {{naam}}. Uw reden is bewaard.', { naam }),
      ),
    );
  };
  return (
    <article className="paneel voorstel" aria-labelledby={kop}>
      <Kop niveau={2} id={kop}>
        {naam}
      </Kop>
      <p>{uitleg}</p>
      <p className="klein zacht">{t('Uit {{map}}.', { map: meldingen.map(({ bronId }) => bronId).join(', ') })}</p>
      <Effecttabel effect={effect} naam={naam} />
      {effect.verloren > 0 && (
        <p>
          <Zin
            tekst="<vet>Dit kan niet ingaan:</vet> de regels zouden dan <verloren/> van de meldingen missen die lezers stalking noemden."
            delen={{ verloren: effect.verloren }}
          />
        </p>
      )}
      <Formulier knop={t('Leg het besluit vast')} bezig={bezig} fout={fout} fouten={fouten} verstuur={verstuur}>
        <Keuzerij
          {...veld('besluit')}
          label={t('Uw besluit')}
          verplicht
          opties={effect.verloren > 0 ? [AFWIJZEN] : [INVOEREN, AFWIJZEN]}
        />
        <Tekstveld {...veld('reden')} label={t('Waarom wel of niet, in een paar woorden')} verplicht maxLength={500} />
      </Formulier>
    </article>
  );
}
