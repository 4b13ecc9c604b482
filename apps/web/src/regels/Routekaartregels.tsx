import { useState } from 'react';
import { organisatie, regionaam, STAPPEN, woordInZin } from '../taal/labels.ts';
import { t, tn } from '../taal/taal.ts';
import { duurInWoorden } from '../tijd/duur.ts';
import { exact } from '../tijd/weergave.ts';
import { Keuzerij, Kop, Tekstveld } from '../ui/index.ts';
import type { Kaart, Regel } from './queries.ts';

const AFWIJKINGEN = {
  nieuw: t('Toegevoegd door de regio'),
  gewijzigd: t('Door de regio veranderd'),
  vervallen: t('Vervallen'),
};
const MEEST = 50;

/** The rules of a route card, looked through while typing; on demand only what the region does otherwise. */
export function Routekaartregels({ kaart }: { kaart: Kaart }) {
  const [zoek, zetZoek] = useState('');
  const [welke, zetWelke] = useState('alle');
  const gevonden = kaart.regels.filter(
    (regel) => (welke === 'alle' || regel.afwijking !== null) && past(regel, zoek.toLowerCase()),
  );
  return (
    <section className="paneel" aria-labelledby="kaart-kop">
      <Kop niveau={2} id="kaart-kop">
        {t('Routekaart {{naam}}, versie van {{versie}}', {
          naam: kaart.naam === 'landelijk' ? t('landelijk') : regionaam(kaart.naam),
          versie: exact(kaart.versie),
        })}
      </Kop>
      <Tekstveld
        naam="zoek"
        label={t('Zoek in de regels')}
        hulp={t('Op woorden, organisatie of nummer van de bron.')}
        type="search"
        waarde={zoek}
        zet={zetZoek}
      />
      <Keuzerij
        naam="welke"
        label={t('Toon')}
        opties={[
          { waarde: 'alle', label: t('Alle regels') },
          { waarde: 'anders', label: t('Wat de regio anders doet') },
        ]}
        waarde={welke}
        zet={zetWelke}
      />
      <p role="status">
        {tn(gevonden.length, '{{aantal}} regel', '{{aantal}} regels')}
        {gevonden.length > MEEST &&
          `. ${t('De eerste {{meest}} staan hieronder; zoek verder voor minder.', { meest: MEEST })}`}
      </p>
      <ul className="kaal rijen">
        {gevonden.slice(0, MEEST).map((regel) => (
          <li key={regel.id}>
            <Regelrij regel={regel} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Regelrij({ regel }: { regel: Regel }) {
  const { tekst, waarom, wie, stap, soort, binnen, bron, grondslag, afwijking } = regel;
  return (
    <article className="regels__rij">
      <p>
        <strong lang="nl">{leesbaar(tekst)}</strong>
      </p>
      {afwijking && (
        <p>
          <strong>{AFWIJKINGEN[afwijking.soort]}</strong>
          {afwijking.reden !== null && <span lang="nl">: {afwijking.reden}</span>}
        </p>
      )}
      {waarom !== null && <p lang="nl">{leesbaar(waarom)}</p>}
      <p className="rij__bij">
        <span>{wie.map(organisatie).join(', ')}</span>
        <span>{stapnaam(stap)}</span>
        <span>{woordInZin(soort)}</span>
        {binnen !== null && <span>{termijn(binnen)}</span>}
        <span>
          {bron.length > 0 ? t('bron: {{bron}}', { bron: bron.join(', ') }) : t('zonder bron')}
          {grondslag !== null && ` (${grondslag})`}
        </span>
      </p>
    </article>
  );
}

const stapnaam = (stap: string): string => Object.entries(STAPPEN).find(([code]) => code === stap)?.[1] ?? stap;

/** Places to be filled in, such as `{datum}`, as `[datum]`. */
const leesbaar = (tekst: string): string =>
  tekst.replaceAll(/\{(\w+)\}/g, (_, plek: string) => `[${plek.replaceAll('_', ' ')}]`);

const ZONDER_AANTAL: Readonly<Record<string, string>> = { direct: t('direct'), 'dezelfde dag': t('dezelfde dag') };

/** A term as a rule has it: a number of days, an ISO duration, the name of a term of the region, or a day in the facts. */
function termijn(binnen: string): string {
  const [, getal, eenheid] = /^(\d+) (werkdag|dag)(?:en)?$/.exec(binnen) ?? [];
  const duur =
    eenheid === 'werkdag'
      ? tn(Number(getal), '{{aantal}} werkdag', '{{aantal}} werkdagen')
      : duurInWoorden(eenheid === 'dag' ? `P${getal}D` : binnen);
  if (duur !== undefined) return t('binnen {{termijn}}', { termijn: duur });
  return ZONDER_AANTAL[binnen] ?? t('termijn: {{termijn}}', { termijn: leesbaar(woordInZin(binnen)) });
}

function past({ id, tekst, waarom, wie, bron }: Regel, zoek: string): boolean {
  const alles = [id, tekst, waarom ?? '', ...wie, ...wie.map(organisatie), ...bron].join(' ').toLowerCase();
  return zoek.split(/\s+/).every((deel) => alles.includes(deel));
}
