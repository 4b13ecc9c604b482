import { AMSTERDAM, DAG, formatMoment, type Moment, parseTijdvak } from '@waakvlam/kernel/tijd';
import { casusbeeld, type Feit } from '@waakvlam/logboek';
import { isTeDoen, type Stand } from '@waakvlam/routekaart';
import { Toestemmingen } from '../toegang/toestemming.ts';
import { contactstandVan } from '../regie/contactstand.ts';

export type Puntsoort =
  | 'zonder_procesregisseur'
  | 'zonder_casusregisseur'
  | 'zonder_contact'
  | 'zonder_beoordeling'
  | 'maatregel_einde'
  | 'detentie_einde'
  | 'vrijlating'
  | 'zitting'
  | 'overleg'
  | 'contact'
  | 'toestemming'
  | 'toezicht'
  | 'nazorg';

/** What of a case counts in the work of people besides tasks and signals. Holds codes and moments, never free text. */
export interface Werkpunt {
  /** The same as long as it is about the same thing. */
  readonly id: string;
  readonly soort: Puntsoort;
  /** When it happens or is due; null: it simply is so. */
  readonly op: string | null;
  /** Organisation that has to act. */
  readonly wie: string | null;
  readonly inhoud: Readonly<Record<string, string | number | readonly string[]>>;
  /** Premises: who may see all of these sees it. */
  readonly feiten: readonly string[];
  /** Categories that it tells something about also without a fact: that nobody asked, for one. */
  readonly vereist: readonly string[];
}

type Deelstand = Pick<Stand, 'casusstatus' | 'regie' | 'contacten' | 'maatregelen' | 'risico' | 'taken' | 'verwacht'>;

/** What of the rules says which werkpunten there are. */
interface Regelkeuze {
  /** Items by which somebody looks whether it stayed safe. */
  readonly opNazorg?: ReadonlySet<string>;
  /** Whether what a kind of organisation sees depends on what the victim lets others share. */
  readonly opToestemming?: (organisatie: string) => boolean;
  /** Kinds of measure that bind the perpetrator. */
  readonly opPleger?: ReadonlySet<string>;
}

/** Reads the werkpunten of a case at `nu`. A closed case has only what ends by itself and what is looked at after the care. */
export function werkpuntenVan(
  feiten: readonly Feit[],
  stand: Deelstand,
  nu: Moment,
  { opNazorg = new Set(), opToestemming = () => false, opPleger = new Set() }: Regelkeuze = {},
): Werkpunt[] {
  const geldend = casusbeeld(feiten, { op: nu }).filter(({ geredigeerd }) => geredigeerd !== true);
  const lopend = [...eindes(stand), ...detentie(geldend), ...gepland(geldend, nu), ...nazorg(stand, opNazorg)];
  if (stand.casusstatus === 'gesloten') return lopend;
  return [
    ...onbemand(stand),
    ...lopend,
    ...contact(geldend, stand),
    ...toestemming(geldend, opToestemming),
    ...toezicht(stand, opPleger),
  ];
}

function punt(soort: Puntsoort, delen: Partial<Omit<Werkpunt, 'soort'>> = {}): Werkpunt {
  return { id: soort, soort, op: null, wie: null, inhoud: {}, feiten: [], vereist: [], ...delen };
}

/** Everyone who sees the case sees who directs it, and so that nobody does. */
function onbemand({ regie, contacten, risico }: Deelstand): Werkpunt[] {
  const uit: Werkpunt[] = [];
  if (regie.procesregisseur === null) uit.push(punt('zonder_procesregisseur'));
  if (regie.casusregisseur === null) uit.push(punt('zonder_casusregisseur'));
  if (!contacten.some(({ rol }) => rol === 'contactpersoon_slachtoffer')) uit.push(punt('zonder_contact'));
  if (risico.niveau === 'onbekend' && risico.oordelen.length === 0)
    uit.push(punt('zonder_beoordeling', { vereist: ['risico'] }));
  return uit;
}

function eindes({ maatregelen }: Deelstand): Werkpunt[] {
  return maatregelen.flatMap(({ id, maatregel, tot, status, feit }) =>
    tot === null || status === 'beeindigd'
      ? []
      : [punt('maatregel_einde', { id: `maatregel_einde ${id}`, op: tot, inhoud: { maatregel }, feiten: [feit] })],
  );
}

/** The newest expected end of custody and the newest planned release, as long as he has not been released since. */
function detentie(geldend: readonly Feit[]): Werkpunt[] {
  let [einde, vrij]: [Werkpunt | undefined, Werkpunt | undefined] = [undefined, undefined];
  for (const feit of geldend) {
    switch (feit.soort) {
      case 'detentie_gestart': {
        const op = dag(feit.inhoud.verwacht_einde);
        einde =
          op === undefined
            ? op
            : punt('detentie_einde', { op, inhoud: { detentie: feit.inhoud.soort }, feiten: [feit.id] });
        break;
      }
      case 'vrijlating_gepland': {
        const op = dag(feit.inhoud.datum);
        vrij = op === undefined ? op : punt('vrijlating', { op, feiten: [feit.id] });
        break;
      }
      case 'vrijlating':
      case 'schorsing_voorlopige_hechtenis':
        [einde, vrij] = [undefined, undefined];
        break;
      default:
    }
  }
  return [einde, vrij].filter((een) => een !== undefined);
}

/** Hearings and meetings that are planned and have not passed for more than a day. */
function gepland(geldend: readonly Feit[], nu: Moment): Werkpunt[] {
  return geldend.flatMap((feit) => {
    if (feit.soort !== 'zitting_gepland' && feit.soort !== 'overleg_gepland') return [];
    const vak = parseTijdvak(feit.inhoud.datum ?? '', AMSTERDAM);
    if (vak === undefined || vak.tot < nu - DAG) return [];
    const [soort, inhoud] =
      feit.soort === 'zitting_gepland'
        ? (['zitting', { zitting: feit.inhoud.zitting }] as const)
        : (['overleg', { overleg: feit.inhoud.overleg }] as const);
    return [punt(soort, { id: `${soort} ${feit.id}`, op: tekst(vak.tot), inhoud, feiten: [feit.id] })];
  });
}

/** When the victim is to be called again, by whom, and how often nobody answered since she was last spoken to. */
function contact(geldend: readonly Feit[], { contacten }: Deelstand): Werkpunt[] {
  const { afspraak, laatste, vergeefs, volgende } = contactstandVan(geldend);
  if (volgende === undefined && vergeefs.length === 0) return [];
  const op = volgende ?? vergeefs.at(-1)?.gebeurd.tot;
  const wie = contacten.find(({ rol }) => rol === 'contactpersoon_slachtoffer')?.organisatie ?? null;
  const premissen = [afspraak, laatste, ...vergeefs].flatMap((feit) => (feit === undefined ? [] : [feit.id]));
  return [
    punt('contact', {
      op: op === undefined ? null : tekst(op),
      wie,
      inhoud: {
        pogingen: vergeefs.length,
        ...(laatste !== undefined && { laatste: tekst(laatste.gebeurd.tot) }),
        ...(afspraak?.inhoud.om_de !== undefined && { om_de: afspraak.inhoud.om_de }),
      },
      feiten: premissen,
    }),
  ];
}

/**
 * What the victim last said about sharing; that nobody asked is a state too. Beside it, for who may not see that, that there
 * is something to ask.
 */
function toestemming(geldend: readonly Feit[], opToestemming: (organisatie: string) => boolean): Werkpunt[] {
  const afgeschermd = punt('toestemming', { id: 'toestemming afgeschermd', inhoud: { stand: 'afgeschermd' } });
  const gezegd = geldend.flatMap((feit) =>
    feit.soort === 'toestemming' && feit.inhoud.waarvoor === 'delen' ? [feit] : [],
  );
  const laatste = gezegd.at(-1);
  if (laatste === undefined) {
    const niet = { inhoud: { stand: 'niet_gevraagd' }, vereist: ['contact_slachtoffer'] };
    return [punt('toestemming', niet), afgeschermd];
  }
  const toestemmingen = new Toestemmingen();
  for (const { inhoud, wie } of gezegd) toestemmingen.verwerk(inhoud, wie);
  const wacht = laatste.inhoud.gegeven === 'ja' && opToestemming(laatste.wie) && !toestemmingen.geldtVoor(laatste.wie);
  return [
    punt('toestemming', {
      op: tekst(laatste.gebeurd.tot),
      // who heard it gets nothing by it until another organisation heard it too
      inhoud: { stand: laatste.inhoud.gegeven, ...(wacht && { wacht: laatste.wie }) },
      feiten: [laatste.id],
    }),
    afgeschermd,
  ];
}

/**
 * When somebody looks whether it stayed safe: what is asked now, and per item the first time that it will be. That a case
 * is looked after tells that care ended, so what rests on no fact yet asks for sight of care.
 */
function nazorg({ taken, verwacht }: Deelstand, opNazorg: ReadonlySet<string>): Werkpunt[] {
  const nu = taken.filter(({ item, status }) => opNazorg.has(item) && isTeDoen(status));
  const straks = verwacht.filter(
    ({ item }, plek) => opNazorg.has(item) && verwacht.findIndex((ander) => ander.item === item) === plek,
  );
  return [
    ...nu.map(({ item, wie, sinds, uiterlijk, feiten }) =>
      punt('nazorg', { id: `nazorg ${item} ${wie} ${sinds ?? ''}`, op: uiterlijk, wie, inhoud: { item }, feiten }),
    ),
    ...straks.map(({ item, wie, vanaf, uiterlijk }) =>
      punt('nazorg', {
        id: `nazorg ${item}`,
        op: uiterlijk ?? vanaf,
        wie: wie[0] ?? null,
        inhoud: { item },
        vereist: ['zorg'],
      }),
    ),
  ];
}

/** Under supervision: which conditions stand. What only helps the victim, such as her alarm button, is none. */
function toezicht({ contacten, maatregelen }: Deelstand, opPleger: ReadonlySet<string>): Werkpunt[] {
  const houder = contacten.find(({ rol }) => rol === 'toezichthouder');
  if (houder === undefined) return [];
  const staand = maatregelen.filter(({ status, maatregel }) => status !== 'beeindigd' && opPleger.has(maatregel));
  return [
    punt('toezicht', {
      wie: houder.organisatie,
      inhoud: { voorwaarden: [...new Set(staand.map(({ maatregel }) => maatregel))].sort() },
      feiten: staand.map(({ feit }) => feit),
    }),
  ];
}

function dag(datum: string | undefined): string | undefined {
  const vak = datum === undefined ? undefined : parseTijdvak(datum, AMSTERDAM);
  return vak && tekst(vak.tot);
}

function tekst(moment: Moment): string {
  return formatMoment(moment, AMSTERDAM);
}
