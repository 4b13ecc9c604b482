import type { Lezing } from '../api/types.ts';
import { woord } from '../taal/labels.ts';
import { t } from '../taal/taal.ts';
import { Kop, Vorm } from '../ui/index.ts';

const ZINNEN: Record<Lezing['oordeel'], string> = {
  vermoeden: t('Dit lijkt op stalking.'),
  twijfel: t('Dit kan stalking zijn. Vraag door.'),
  geen: t('In deze tekst wijst niets op stalking. Dat zegt niet dat het er niet is.'),
  niet_beoordeeld: t('Deze tekst is niet in het Nederlands en is niet gelezen.'),
};

/** The words in the story that point at stalking, quoted, and what to ask next. A help: the one who listens decides. */
export function Gelezen({ lezing }: { lezing: Lezing | undefined }) {
  if (lezing === undefined) return null;
  const perSoort = Map.groupBy(langste(lezing.signalen), ({ soort }) => soort);
  return (
    <>
      <Kop niveau={3}>{t('Gelezen in het verhaal')}</Kop>
      <p role="status">
        <Vorm vorm={lezing.oordeel === 'vermoeden' ? 'driehoek' : 'vraag'} /> {ZINNEN[lezing.oordeel]}
      </p>
      <ul className="kaal opnemen__citaten">
        {[...perSoort].map(([soort, citaten]) => (
          <li key={soort}>
            {woord(soort)}:{' '}
            {citaten.map(({ citaat, van, tot }) => (
              <q key={`${van}-${tot}`} className="opnemen__citaat" lang="nl">
                {citaat}
              </q>
            ))}
          </li>
        ))}
      </ul>
      {lezing.vragen.length > 0 && (
        <>
          <Kop niveau={3}>{t('Nog te vragen')}</Kop>
          <ul className="opnemen__mist">
            {lezing.vragen.map((vraag) => (
              <li key={vraag} lang="nl">
                {vraag}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Without the quotes that stand whole within another of the same kind. */
function langste(citaten: Lezing['signalen']): Lezing['signalen'] {
  const binnen = (a: (typeof citaten)[number], b: (typeof citaten)[number]) =>
    a !== b && a.soort === b.soort && a.van >= b.van && a.tot <= b.tot;
  return citaten.filter((een) => !citaten.some((ander) => binnen(een, ander)));
}
