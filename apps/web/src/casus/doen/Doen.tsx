import { useRef, useState } from 'react';
import type { Taak } from '../../api/types.ts';
import { woord } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { Foutmelding, Knop } from '../../ui/index.ts';
import type { Afhandelrecht } from '../afhandelen/afhandeling.ts';
import { staatOpen } from '../taken/volgorde.ts';
import type { Bron } from '../vastleggen/keuzes.ts';
import { heeftWeg, wegenVan, type Weg } from './daden.ts';
import { Daadformulier } from './Daadformulier.tsx';
import type { Doenlijst } from './useDoenlijst.ts';
import { Wegen } from './Wegen.tsx';
import './doen.css';

type Props = {
  taak: Taak;
  /** Tells the task apart from others with the same item. */
  sleutel: string;
  bron: Bron;
  lijst: Doenlijst;
  recht: Afhandelrecht | null;
  klaar: (melding: string) => void;
  /** Another value at each visit that asks for this task: it is opened then. */
  gevraagd?: string | undefined;
};

/** Opens the act that does an own task that still stands; nothing for who may not, or when no fact is enough for it. */
export function Doen({ recht, ...rest }: Props) {
  const { taak } = rest;
  const eigen = recht !== null && (taak.wie === recht.organisatie || taak.wie === 'allen');
  return staatOpen(taak) && eigen && taak.soort !== 'verbieden' ? (
    <Daden {...rest} organisatie={recht.organisatie} />
  ) : null;
}

type Dadenprops = Omit<Props, 'recht'> & { organisatie: string };

function Daden({ taak, sleutel, bron, lijst, organisatie, klaar, gevraagd }: Dadenprops) {
  const [open, zetOpen] = useState(gevraagd !== undefined);
  const [bezoek, zetBezoek] = useState(gevraagd);
  if (bezoek !== gevraagd) {
    zetBezoek(gevraagd);
    if (gevraagd !== undefined) zetOpen(true);
  }
  const [gekozen, kies] = useState<string | null>(null);
  const knop = useRef<HTMLButtonElement>(null);
  const { mislukt } = lijst;
  const daden = lijst.daden.get(taak.item) ?? [];
  if (!heeftWeg(daden, lijst.soorten, organisatie) && !mislukt) return null;
  const wegen = open ? wegenVan(daden, lijst.soorten, organisatie) : [];
  const weg = wegen.find((een) => een.sleutel === gekozen) ?? enigFormulier(wegen);
  const wat = taak.tekst ?? woord(taak.item);
  const sluit = () => {
    zetOpen(false);
    kies(null);
    knop.current?.focus();
  };
  return (
    <div className={`doen niet-printen${open ? ' doen--open' : ''}`}>
      <Knop
        klein
        ref={knop}
        aria-label={t('Leg vast: {{wat}}', { wat })}
        aria-expanded={open}
        onClick={() => (open ? sluit() : zetOpen(true))}
      >
        {t('Leg vast')}
      </Knop>
      {open && mislukt?.error && (
        <Foutmelding
          fout={mislukt.error}
          wat={t('Wat u hiervoor kunt vastleggen')}
          opnieuw={() => void mislukt.refetch()}
        />
      )}
      {open && !mislukt && !weg && <Wegen wegen={wegen} bron={bron} kies={kies} sluit={sluit} />}
      {open && weg && (
        <Daadformulier
          key={weg.sleutel}
          weg={weg}
          taak={taak}
          sleutel={sleutel}
          bron={bron}
          organisatie={organisatie}
          annuleer={wegen.length > 1 ? () => kies(null) : sluit}
          gelukt={() => {
            sluit();
            klaar(t('Vastgelegd: {{label}}. ({{wat}})', { label: weg.soort.label, wat }));
          }}
        />
      )}
    </div>
  );
}

function enigFormulier(wegen: readonly Weg[]): Weg | undefined {
  return wegen.length === 1 && wegen[0]?.scherm === undefined ? wegen[0] : undefined;
}
