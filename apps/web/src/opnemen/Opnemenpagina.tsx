import { useNavigate, useSearch } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Veldfout } from '../api/fout.ts';
import type { Casus } from '../api/types.ts';
import { casusQuery, instrumentenQuery } from '../api/queries.ts';
import { type Conceptplek, conceptplek } from '../api/conceptplek.ts';
import { useServerconcept } from '../api/useServerconcept.ts';
import { useZendEenmaal } from '../api/useZendEenmaal.ts';
import { eigenOrganisatie } from '../sessie/organisatie.ts';
import { useSessie } from '../sessie/useSessie.ts';
import { Zin } from '../taal/Zin.tsx';
import { t } from '../taal/taal.ts';
import { wandklok } from '../tijd/amsterdam.ts';
import { Formulier, Foutmelding, Knop, Kop, Linkknop, Melding, Skelet, zegBijAankomst } from '../ui/index.ts';
import { Anderebladzijde } from './Anderebladzijde.tsx';
import { Begrepen } from './Begrepen.tsx';
import { Bewaarstand } from './Bewaarstand.tsx';
import { Gesprek } from './Gesprek.tsx';
import { Meekrijgblad } from './Meekrijgblad.tsx';
import { Nagevraagd } from './Nagevraagd.tsx';
import { herstelOpname, isBegonnen, legeOpname, controleerOpname, naarZending, type Opname } from './opname.ts';
import { useLezing } from './useLezing.ts';
import './opnemen.css';

type Antwoord = { casus: string; nieuw: boolean };
const nieuwId = () => crypto.randomUUID();

/** Takes in a report or a criminal complaint: the conversation on the left, what is understood of it on the right. */
export function Opnemenpagina() {
  const { casus } = useSearch({ from: '/aangemeld/opnemen' });
  return <Opnemen key={casus ?? ''} casusId={casus} />;
}

function Opnemen({ casusId }: { casusId: string | undefined }) {
  const leeg = useMemo(() => legeOpname(nieuwId, casusId ?? null), [casusId]);
  const plek = conceptplek(casusId === undefined ? 'opname' : `opname_${casusId}`);
  const concept = useServerconcept(plek.soort, (inhoud) => herstelOpname(inhoud, leeg));
  const opname = concept.inhoud ?? leeg;
  return (
    <section className="opnemen">
      <title>{t('Melding opnemen · Waakvlam')}</title>
      <div className="kopregel">
        <Kop niveau={1}>{t('Melding opnemen')}</Kop>
        <Bewaarstand staat={concept.staat} />
      </div>
      {concept.laadt ? (
        <Skelet vlak regels={4} wat={t('Wat u eerder invulde')} />
      ) : (
        <>
          {concept.fout && (
            <Foutmelding fout={concept.fout} wat={t('Wat u eerder invulde')} opnieuw={concept.opnieuw} />
          )}
          <Anderebladzijde concept={plek} />
          {concept.hervat && isBegonnen(opname) && (
            <Melding soort="info" rol="status">
              <p>
                {t('U was hiermee bezig; alles staat er nog.')}{' '}
                <Knop klein onClick={() => concept.wis(true)}>
                  {t('Begin opnieuw')}
                </Knop>
              </p>
            </Melding>
          )}
          <Invullen
            opname={opname}
            zet={concept.zet}
            plek={plek}
            concept={concept.id}
            klaar={() => concept.wis(false)}
          />
        </>
      )}
    </section>
  );
}

type Props = {
  opname: Opname;
  zet: (opname: Opname) => void;
  plek: Conceptplek;
  concept: string | undefined;
  klaar: () => void;
};

function Invullen({ opname, zet, plek, concept, klaar }: Props) {
  const [fouten, zetFouten] = useState<readonly Veldfout[]>([]);
  const ga = useNavigate();
  const gebruiker = useSessie()?.gebruiker;
  const organisatie = eigenOrganisatie(gebruiker) ?? 'overig';
  const instrumenten = useQuery(instrumentenQuery);
  const casus = useQuery({ ...casusQuery(opname.casus ?? ''), enabled: opname.casus !== null }).data;
  const { zend, bezig, fout, wis } = useZendEenmaal<Antwoord>('opname', [['casussen']], plek);
  const lezing = useLezing(opname.verhaal);
  const vragen = instrumenten.data?.find(({ instrument }) => instrument === 'signaallijst')?.vragen ?? [];
  const wijzig = (deel: Partial<Opname>) => {
    wis();
    zet({ ...opname, ...deel });
  };
  const opslaan = () => {
    const nu = Date.now();
    const gevonden = controleerOpname(opname, nu);
    zetFouten(gevonden);
    if (gevonden.length > 0) return;
    const klok = wandklok(new Date(nu));
    const context = {
      organisatie,
      nu,
      moment: `${klok.datum}T${klok.tijd}`,
      nieuwId,
      bekenden: new Set(casus?.betrokkenen.map(({ id }) => id)),
      vragen: new Map(vragen.map((een) => [een.id, een.vraag])),
    };
    const zending = { ...naarZending(opname, context), ...(concept !== undefined && { concept }) };
    zend('/opnamen', zending, ({ casus }) => {
      klaar();
      zegBijAankomst(t('Vastgelegd. Hier staat wat er nu te doen is, en wie wat krijgt.'));
      void ga({ to: '/casussen/$id', params: { id: casus } });
    });
  };
  return (
    <>
      {opname.casus !== null &&
        (casus ? <BijCasus casus={casus} opname={opname} zet={wijzig} /> : <Skelet regels={1} wat={t('De casus')} />)}
      <Nagevraagd opname={opname} wijzig={wijzig} />
      <div className="opnemen__delen">
        <Formulier
          className="opnemen__gesprek"
          fout={fout}
          fouten={fouten}
          knop={t('Leg vast')}
          bezigtekst={t('Bezig met vastleggen')}
          bezig={bezig}
          verstuur={opslaan}
        >
          <Gesprek opname={opname} wijzig={wijzig} vragen={vragen} gelezen={lezing?.oordeel} />
          <Meekrijgblad opname={opname} wijzig={wijzig} />
        </Formulier>
        <Begrepen opname={opname} vragen={vragen} lezing={lezing} />
      </div>
    </>
  );
}

type BijCasusprops = { casus: Casus; opname: Opname; zet: (deel: Partial<Opname>) => void };

/** The case that it is added to; its people take the place of empty ones. */
function BijCasus({ casus, opname, zet }: BijCasusprops) {
  const leeg = opname.personen.every(({ naam }) => naam === '');
  const overnemen = () =>
    zet({
      personen: casus.betrokkenen.map((mens) => ({ id: mens.id, rol: mens.rol, naam: mens.naam ?? '', geboren: '' })),
    });
  return (
    <Melding soort="info">
      <p>
        <Zin
          tekst="Deze melding komt in <naam/>."
          delen={{
            naam: (
              <Linkknop to="/casussen/$id" params={{ id: casus.id }}>
                {casus.naam}
              </Linkknop>
            ),
          }}
        />{' '}
        {leeg && (
          <Knop klein onClick={overnemen}>
            {t('Neem de mensen uit de casus over')}
          </Knop>
        )}
      </p>
    </Melding>
  );
}
