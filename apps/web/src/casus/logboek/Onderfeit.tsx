import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { bewaarBestand, haalBestand } from '../../api/client.ts';
import { casuspad } from '../../api/paden.ts';
import type { Bijlage, Feit, Ontvangst } from '../../api/types.ts';
import { Zin } from '../../taal/Zin.tsx';
import { organisatie } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { Moment } from '../../tijd/Moment.tsx';
import { Foutmelding, Knop, useFocusNaar } from '../../ui/index.ts';
import type { Bron } from '../vastleggen/keuzes.ts';
import { Corrigeren } from './Corrigeren.tsx';
import { geadresseerden } from './geadresseerden.ts';
import { type Feitdaad, useOpenDaad } from './onderhanden.ts';
import { Reageren } from './Reageren.tsx';

type Props = {
  feit: Feit;
  bron: Bron;
  bijlagen: readonly Bijlage[];
  ontvangsten: readonly Ontvangst[];
  /** The own organisation, when it may act now. */
  eigen: string | null;
  /** Says what was recorded, and which fact is new. */
  klaar: (melding: string, nieuw?: string) => void;
};

const ACHTERAF = new Set(['correctie', 'redactie', 'casus_geopend']);

/** What stands under a fact: its files, who read it, and what may be done with it. */
export function Onderfeit({ feit, bron, bijlagen, ontvangsten, eigen, klaar }: Props) {
  const [daad, zetDaad] = useOpenDaad(bron.casus.id, feit.id);
  const [netGeopend, zetNetGeopend] = useState(false);
  const open = (welke: Feitdaad) => {
    zetNetGeopend(true);
    zetDaad(daad === welke ? null : welke);
  };
  const [daden, naar] = useFocusNaar<HTMLSpanElement>();
  const casusId = bron.casus.id;
  const sluit = () => {
    naar(`[data-daad=${daad}]`);
    zetDaad(null);
  };
  const gedaan = (melding: string, nieuw?: string) => {
    sluit();
    klaar(melding, nieuw);
  };
  const magCorrigeren = eigen === feit.wie && !feit.vervallen && !ACHTERAF.has(feit.soort);
  return (
    <>
      <Ontvangen feit={feit} nu={bron.stand.op} ontvangsten={ontvangsten} />
      {bijlagen.length > 0 && <Bestanden casusId={casusId} bijlagen={bijlagen} />}
      {eigen !== null && !ACHTERAF.has(feit.soort) && (
        <span ref={daden} className="onderfeit niet-printen">
          <Knop
            klein
            soort="subtle"
            data-daad="reageer"
            aria-expanded={daad === 'reageer'}
            onClick={() => open('reageer')}
          >
            <Zin
              tekst="Reageer<deel> op <omschrijving/></deel>"
              delen={{ omschrijving: feit.omschrijving, deel: (inhoud) => <span className="vh">{inhoud}</span> }}
            />
          </Knop>
          {magCorrigeren && (
            <Knop
              klein
              soort="subtle"
              data-daad="corrigeer"
              aria-expanded={daad === 'corrigeer'}
              onClick={() => open('corrigeer')}
            >
              {t('Corrigeer')}
              <span className="vh">: {feit.omschrijving}</span>
            </Knop>
          )}
        </span>
      )}
      {daad === 'reageer' && (
        <Reageren feit={feit} casusId={casusId} netGeopend={netGeopend} sluit={sluit} klaar={gedaan} />
      )}
      {daad === 'corrigeer' && (
        <Corrigeren feit={feit} bron={bron} netGeopend={netGeopend} sluit={sluit} klaar={gedaan} />
      )}
    </>
  );
}

function Bestanden({ casusId, bijlagen }: Pick<Props, 'bijlagen'> & { casusId: string }) {
  const haal = useMutation({
    mutationFn: async (bijlage: Bijlage) =>
      bewaarBestand(await haalBestand(casuspad(casusId, 'bijlagen', bijlage.id)), bijlage.naam ?? 'bijlage'),
    // what a file holds does not stay behind
    gcTime: 0,
  });
  return (
    <span className="onderfeit">
      {bijlagen.map((bijlage) => (
        <Knop key={bijlage.id} klein soort="subtle" onClick={() => haal.mutate(bijlage)}>
          {t('Bijlage: {{naam}}', { naam: bijlage.naam ?? bijlage.mediatype })}
        </Knop>
      ))}
      {haal.error && <Foutmelding fout={haal.error} wat={t('De bijlage')} />}
    </span>
  );
}

/** Of a message: by whom it was read and when; of others nothing. */
function Ontvangen({ feit, nu, ontvangsten }: Pick<Props, 'feit' | 'ontvangsten'> & { nu: string }) {
  const aan = geadresseerden(feit);
  if (aan.length === 0) return null;
  return (
    <span className="onderfeit klein">
      {aan.map((code) => {
        const gelezen = ontvangsten.find(({ organisatie: wie }) => wie === code);
        return (
          <span key={code}>
            {gelezen ? (
              <>
                <Zin
                  tekst="gelezen door <code/> <moment/>"
                  delen={{ code: organisatie(code), moment: <Moment op={gelezen.gelezen} nu={nu} toon="exact" /> }}
                />
              </>
            ) : (
              <span className="zacht">{t('nog niet gelezen door {{code}}', { code: organisatie(code) })}</span>
            )}
          </span>
        );
      })}
    </span>
  );
}
