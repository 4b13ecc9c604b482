import { useQuery } from '@tanstack/react-query';
import { partnersQuery, type Partner } from '../../api/partners.ts';
import { t } from '../../taal/taal.ts';
import { Kop } from '../../ui/index.ts';
import './partner.css';

/** The card of a kind of organisation; undefined when there is none, or until it is known. */
export function usePartner(code: string | undefined): Partner | undefined {
  return useQuery(partnersQuery).data?.find(({ organisatie }) => organisatie === code);
}

/** What a partner can do, imposes and enforces, where that ends, and what it needs to know. */
export function Partnerkaart({ partner }: { partner: Partner }) {
  const { kan, grens, nodig, oplegt, handhaaft } = partner;
  return (
    <div className="partnerkaart">
      <Deel kop={t('Kan')} regels={kan} />
      <Deel kop={t('Grenzen')} regels={grens} />
      <Deel kop={t('Moet daarvoor weten')} regels={nodig} />
      <Maatregelen kop={t('Legt op of regelt')} namen={oplegt} />
      <Maatregelen kop={t('Ziet toe op')} namen={handhaaft} />
    </div>
  );
}

function Deel({ kop, regels }: { kop: string; regels: Partner['kan'] }) {
  if (regels.length === 0) return null;
  return (
    <section>
      <Kop niveau={3}>{kop}</Kop>
      <ul lang="nl">
        {regels.map(({ tekst, bron }) => (
          <li key={tekst}>
            {tekst} <span className="klein zacht">({bron.join(', ')})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Maatregelen({ kop, namen }: { kop: string; namen: readonly string[] }) {
  if (namen.length === 0) return null;
  return (
    <section>
      <Kop niveau={3}>{kop}</Kop>
      <p lang="nl">{namen.join(', ')}</p>
    </section>
  );
}
