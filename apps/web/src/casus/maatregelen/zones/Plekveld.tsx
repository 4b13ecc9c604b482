import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { kaartQuery } from '../../../api/bescherming.ts';
import { ApiFout } from '../../../api/fout.ts';
import { vraag } from '../../../api/client.ts';
import type { Lijst } from '../../../api/types.ts';
import { Zin } from '../../../taal/Zin.tsx';
import { t } from '../../../taal/taal.ts';
import { Knop, Tekstveld } from '../../../ui/index.ts';

type Props = {
  naam: string;
  label: string;
  hulp?: string;
  waarde: string;
  zet: (waarde: string) => void;
  /** Addresses of the case that the reader sees, to look up. */
  adressen: readonly string[];
};

type Plaats = { naam: string; punt: string };

/** A place by its coordinates, or found by an address when a source of addresses is set up. */
export function Plekveld({ naam, label, hulp, waarde, zet, adressen }: Props) {
  const { data: kaart } = useQuery(kaartQuery);
  return (
    <div className="plekveld">
      <Tekstveld
        naam={naam}
        label={label}
        hulp={hulp ?? t('Breedte en lengte, zoals 51.5719,4.7683.')}
        verplicht
        waarde={waarde}
        zet={zet}
      />
      {kaart?.adressen === true && <Adreszoeker naam={naam} label={label} adressen={adressen} kies={zet} />}
    </div>
  );
}

type Zoekerprops = Pick<Props, 'naam' | 'label' | 'adressen'> & { kies: (punt: string) => void };

function Adreszoeker({ naam, label, adressen, kies }: Zoekerprops) {
  const [adres, zetAdres] = useState('');
  const [staat, zetStaat] = useState('');
  const [gevonden, zetGevonden] = useState<Plaats[]>([]);
  const zoek = async () => {
    zetStaat(t('Bezig met zoeken'));
    zetGevonden([]);
    try {
      const { resultaten } = await vraag<Lijst<Plaats>>('/plaatsen', { method: 'POST', body: { adres } });
      zetGevonden(resultaten);
      zetStaat(t('{{resultaten}} gevonden', { resultaten: resultaten.length }));
    } catch (fout) {
      zetStaat(fout instanceof ApiFout ? (fout.velden[0]?.melding ?? fout.message) : t('Zoeken lukt nu niet.'));
    }
  };
  return (
    <details className="uitklap">
      <summary>
        <Zin
          tekst="Zoek een adres<deel> voor <label/></deel>"
          delen={{ label: label.toLowerCase(), deel: (inhoud) => <span className="vh">{inhoud}</span> }}
        />
      </summary>
      <Tekstveld naam={`${naam}-adres`} label={t('Adres')} list={`${naam}-adressen`} waarde={adres} zet={zetAdres} />
      <datalist id={`${naam}-adressen`}>
        {adressen.map((een) => (
          <option key={een} value={een} />
        ))}
      </datalist>
      <Knop klein onClick={() => void zoek()}>
        {t('Zoek')}
      </Knop>{' '}
      <span role="status">{staat}</span>
      <ul className="kaal">
        {gevonden.map((plaats) => (
          <li key={plaats.naam}>
            <Knop klein onClick={() => kies(plaats.punt)}>
              {plaats.naam}
            </Knop>
          </li>
        ))}
      </ul>
    </details>
  );
}
