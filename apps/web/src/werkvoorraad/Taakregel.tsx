import { Link } from '@tanstack/react-router';
import type { Taak } from '../api/types.ts';
import { Afhandelen } from '../casus/afhandelen/Afhandelen.tsx';
import { taakdoel } from '../casus/taken/gevraagd.ts';
import { eigenScherm } from '../casus/vastleggen/schermen.ts';
import { Serverzin } from '../taal/Serverzin.tsx';
import { t } from '../taal/taal.ts';
import { Moment } from '../tijd/Moment.tsx';
import { Knop, Vorm } from '../ui/index.ts';
import type { Werktaak } from './types.ts';
import { useOppakken } from './useOppakken.ts';

type Props = { taak: Werktaak; nu: string; organisatie: string | undefined; klaar: (melding: string) => void };

/** One task: case, what, until when, who does it, and the act that fulfils it. */
export function Taakregel({ taak, nu, organisatie, klaar }: Props) {
  const laat = taak.status === 'te_laat';
  const { pakOp, legNeer, bezig } = useOppakken(taak);
  return (
    <article className={`werkrij${laat ? ' werkrij--laat' : ''}`} data-rij>
      <p className="werkrij__kop">
        <Link
          to="/casussen/$id/$tab"
          params={{ id: taak.casus.id, tab: 'routekaart' }}
          className="nl-link werkrij__casus"
        >
          {taak.casus.naam}
        </Link>
        <Tijd taak={taak} nu={nu} />
      </p>
      <p className="werkrij__wat">
        <Wat taak={taak} />
      </p>
      <div className="werkrij__daden">
        <Daad taak={taak} organisatie={organisatie} klaar={klaar} />
        {taak.opgepakt === null ? (
          <Knop klein soort="subtle" data-toets="p" aria-disabled={bezig} onClick={pakOp}>
            {t('Ik doe dit')}
            <span className="vh">
              : <Wat taak={taak} />
            </span>
          </Knop>
        ) : (
          <span className="klein werkrij__wie">
            {taak.opgepakt.doorMij ? t('U doet dit') : t('{{naam}} doet dit', { naam: taak.opgepakt.naam })}
            <Knop klein soort="subtle" data-toets="p" aria-disabled={bezig} onClick={legNeer}>
              {t('Neerleggen')}
              <span className="vh">
                : <Wat taak={taak} />
              </span>
            </Knop>
          </span>
        )}
      </div>
    </article>
  );
}

/** What a rule asks stays Dutch; that it rests on something hidden is said by the screens. */
function Wat({ taak: { geheel, tekst } }: { taak: Werktaak }) {
  return geheel ? <span lang="nl">{tekst}</span> : <Serverzin tekst={tekst} />;
}

function Tijd({ taak: { status, uiterlijk }, nu }: { taak: Werktaak; nu: string }) {
  if (uiterlijk === null) return <span className="werkrij__tijd zacht">{t('zonder termijn')}</span>;
  return (
    <span className={`werkrij__tijd${status === 'te_laat' ? ' ernst--waarschuwing' : ''}`}>
      {status === 'te_laat' && (
        <>
          <Vorm vorm="driehoek" /> <span className="vh">{t('te laat,')} </span>
        </>
      )}
      <Moment op={uiterlijk} nu={nu} toon="beide" />
    </span>
  );
}

/** One step away, where it is recorded; settled here when nothing but the word of the organisation does it. */
function Daad({ taak, organisatie, klaar }: Omit<Props, 'nu'>) {
  if (taak.handmatig && taak.geheel && !taak.vastlegbaar && organisatie !== undefined) {
    return (
      <Afhandelen
        taak={alsTaak(taak, organisatie)}
        sleutel={taak.id}
        recht={{ casus: taak.casus.id, organisatie }}
        klaar={klaar}
      />
    );
  }
  return (
    <Link
      {...plekVan(taak)}
      className="utrecht-button-link utrecht-button-link--html-a utrecht-button utrecht-button--secondary-action knop--klein"
      data-toets="g"
    >
      {taak.vastlegbaar ? t('Leg vast') : t('Bekijk')}
      <span className="vh">
        : <Wat taak={taak} />
      </span>
    </Link>
  );
}

/** The own screen of the fact that does it, else the task in its case with the act opened; what is hidden has neither. */
function plekVan(taak: Werktaak) {
  const { id } = taak.casus;
  if (!taak.geheel) return { to: '/casussen/$id/$tab', params: { id, tab: 'routekaart' } } as const;
  const scherm = taak.feit === null ? undefined : eigenScherm(taak.feit);
  return scherm === undefined || scherm.tab === 'opnemen'
    ? ({ to: '/casussen/$id', params: { id }, hash: taakdoel(taak) } as const)
    : ({
        to: '/casussen/$id/$tab',
        params: { id, tab: scherm.tab },
        hash: new URLSearchParams(taak.velden).toString(),
      } as const);
}

function alsTaak(taak: Werktaak, organisatie: string): Taak {
  return {
    item: taak.item,
    wie: organisatie,
    stap: 'doorlopend',
    soort: taak.werksoort,
    handmatig: taak.handmatig,
    status: taak.status,
    teLaat: taak.status === 'te_laat',
    sinds: taak.sinds,
    uiterlijk: taak.uiterlijk,
    voldaanDoor: [],
    bron: [],
    tekst: taak.tekst,
  };
}
