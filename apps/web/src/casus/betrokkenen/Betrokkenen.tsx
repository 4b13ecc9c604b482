import type { Betrokkene } from '../../api/types.ts';
import { woord, woordInZin } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { Kop } from '../../ui/index.ts';
import { useBreedte } from '../../ui/useBreedte.ts';
import { Bellijst } from '../bellen/Bellijst.tsx';
import type { Casusbeeld } from '../casusbeeld.ts';
import { deelIn, relatiesVan, VAK, type Relatie } from './relaties.ts';
import './betrokkenen.css';

const BREEDST = 720;

/** Whom to call, the people of the case and how they stand to each other: as a drawing, and the same in words. */
export function Betrokkenen({ casus, feiten }: Casusbeeld) {
  const [ref, breedte] = useBreedte<HTMLDivElement>();
  const relaties = relatiesVan(feiten);
  const mensen = casus.betrokkenen;
  return (
    <>
      <Bellijst casusId={casus.id} />
      <section className="paneel paneel--breed" aria-labelledby="betrokkenen-kop">
        <Kop niveau={2} id="betrokkenen-kop">
          {t('Betrokkenen ({{mensen}})', { mensen: mensen.length })}
        </Kop>
        {mensen.length === 0 && <p>{t('Er staat nog niemand in deze casus, of u ziet hun gegevens niet.')}</p>}
        <div ref={ref} className="schuifvak" tabIndex={0} role="region" aria-label={t('Betrokkenen als tekening')}>
          {breedte > 0 && mensen.length > 1 && (
            <Tekening mensen={mensen} relaties={relaties} breedte={Math.min(Math.max(breedte, 280), BREEDST)} />
          )}
        </div>
        <ul className="kaal rijen">
          {mensen.map((mens) => (
            <li key={mens.id}>
              <strong>{mens.naam ?? woord(mens.rol)}</strong>, {rolVan(mens, mensen)}
              <ul>
                {relaties
                  .filter(({ van, tot }) => van === mens.id || tot === mens.id)
                  .map((relatie) => (
                    <li key={relatie.feit}>{inWoorden(relatie, mens, mensen)}</li>
                  ))}
              </ul>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** The role, numbered where several people have it, as sentences of signals and tasks do: "slachtoffer 2". */
function rolVan({ id, rol }: Betrokkene, mensen: readonly Betrokkene[]): string {
  const samen = mensen.filter((ander) => ander.rol === rol);
  return samen.length < 2 ? woordInZin(rol) : `${woordInZin(rol)} ${samen.findIndex((ander) => ander.id === id) + 1}`;
}

function inWoorden({ van, tot, wat }: Relatie, mens: Betrokkene, mensen: readonly Betrokkene[]) {
  const ander = mensen.find(({ id }) => id === (van === mens.id ? tot : van));
  return t('{{wat}} van {{naam}}', { wat: woordInZin(wat), naam: ander?.naam ?? woordInZin(ander?.rol ?? 'onbekend') });
}

type Props = { mensen: readonly Betrokkene[]; relaties: readonly Relatie[]; breedte: number };

function Tekening({ mensen, relaties, breedte }: Props) {
  const { knopen, hoogte, vak } = deelIn(mensen, breedte);
  const letters = Math.floor(vak / 8);
  const vind = (id: string) => knopen.find(({ mens }) => mens.id === id);
  return (
    <svg
      className="relaties"
      width={breedte}
      height={hoogte}
      viewBox={`0 0 ${breedte} ${hoogte}`}
      role="img"
      aria-label={t(
        'Tekening van {{mensen}} betrokkenen en {{relaties}} relaties. De lijst hieronder zegt hetzelfde.',
        { mensen: mensen.length, relaties: relaties.length },
      )}
    >
      {relaties.map(({ van, tot, wat, feit }) => {
        const [a, b] = [vind(van), vind(tot)];
        if (!a || !b) return null;
        return (
          <g key={feit}>
            <line x1={a.x} y1={a.y} x2={b.x} y2={b.y} className="relaties__lijn" />
            <text
              x={(a.x + b.x) / 2}
              y={(a.y + b.y) / 2 + (a.y === b.y ? -6 : 4)}
              textAnchor="middle"
              className="relaties__wat"
            >
              {woordInZin(wat)}
            </text>
          </g>
        );
      })}
      {knopen.map(({ mens, x, y }) => (
        <g key={mens.id}>
          <rect
            x={x - vak / 2}
            y={y - VAK.hoogte / 2}
            width={vak}
            height={VAK.hoogte}
            rx="4"
            className={`relaties__mens relaties__mens--${mens.rol}`}
          />
          <text x={x} y={y - 4} textAnchor="middle" className="relaties__naam">
            {kort(mens.naam ?? woord(mens.rol), letters)}
          </text>
          <text x={x} y={y + 14} textAnchor="middle" className="relaties__rol">
            {rolVan(mens, mensen)}
          </text>
        </g>
      ))}
    </svg>
  );
}

function kort(naam: string, letters: number): string {
  return naam.length > letters ? `${naam.slice(0, letters - 1)}…` : naam;
}
