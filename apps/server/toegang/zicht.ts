import { sql } from 'kysely';
import type { Convenanten } from '@waakvlam/delen';
import { Rollen } from '@waakvlam/casus';
import type { Moment } from '@waakvlam/kernel/tijd';
import { casusbeeld, type Feit, opMoment, ROLLEN } from '@waakvlam/logboek';
import type { Stand } from '@waakvlam/routekaart';
import { persoonsleutels } from '../toezicht/personen.ts';
import type { Naastrijen } from '../motor/naastrijen.ts';
import { GegevenRollen } from './gegeven.ts';
import { Toestemmingen } from './toestemming.ts';

/** Which roles work with the perpetrator, as a covenant says. */
export interface Plegerrollen {
  readonly rollen: readonly string[];
  /** Kinds of organisation that work with both sides: there only a named person counts. */
  readonly persoonlijkBij: readonly string[];
}

/** What of a case decides who sees what, besides the covenant. */
export interface Zicht {
  readonly niveau: string;
  readonly fase: string;
  /** What the victim lets partners share, as `organisatie/categorie`; `*` for all categories. */
  readonly toestemming: readonly string[];
  readonly rollen: readonly {
    readonly organisatie: string;
    readonly rol: string;
    readonly medewerker: string | null;
    readonly plegerzijde: boolean;
    readonly persoonlijk: boolean;
    /** By another organisation; what it opens is not there for who took it herself. */
    readonly gegeven: boolean;
  }[];
  /** Roles with the perpetrator that anybody ever had or stood in for, by the fact that says so. */
  readonly plegerrollen: readonly {
    readonly feit: string;
    readonly organisatie: string;
    readonly medewerker: string | null;
    readonly persoonlijk: boolean;
  }[];
  /** What says that a role never was so; also of a fact of which the content is gone. */
  readonly rolcorrecties: readonly { readonly feit: string; readonly correctie: string }[];
  readonly verstrekt: readonly {
    readonly feit: string;
    readonly organisatie: string;
    readonly adres: boolean;
    readonly tot: string | null;
    readonly besluit: string;
  }[];
  readonly vrijgegeven: readonly { readonly feit: string; readonly besluit: string }[];
}

/** Reads from the facts of a case what decides who sees what at a moment; corrected facts do not count. */
function zichtVan(
  feiten: readonly Feit[],
  stand: Pick<Stand, 'risico' | 'fase'>,
  nu: Moment,
  aanPlegerzijde: Plegerrollen,
): Zicht {
  const { rollen: plegerrollen, persoonlijkBij } = aanPlegerzijde;
  const rollen = new Rollen();
  const gegeven = new GegevenRollen();
  const slachtoffers = new Set<string>();
  const toestemmingen = new Toestemmingen();
  const verstrekt: Zicht['verstrekt'][number][] = [];
  const vrijgegeven: Zicht['vrijgegeven'][number][] = [];
  const geldend = casusbeeld(feiten, { op: nu });
  for (const feit of geldend) {
    if (feit.soort === 'betrokkene_toegevoegd' && feit.inhoud.rol === 'slachtoffer') slachtoffers.add(feit.inhoud.id);
  }
  for (const feit of geldend) {
    if (feit.geredigeerd) continue;
    rollen.verwerk(feit);
    switch (feit.soort) {
      case 'betrokkenheid_gewijzigd':
        if (feit.inhoud.naar === 'beeindigd') rollen.verlaat(feit.inhoud.organisatie);
        break;
      case 'toestemming':
        if (feit.inhoud.waarvoor === 'delen' && slachtoffers.has(feit.inhoud.door)) {
          toestemmingen.verwerk(feit.inhoud, feit.wie);
        }
        break;
      case 'informatie_gedeeld':
        for (const id of feit.inhoud.over_feiten ?? [])
          for (const organisatie of feit.inhoud.aan)
            verstrekt.push({ feit: id, organisatie, adres: false, tot: null, besluit: feit.id });
        break;
      case 'adres_verstrekt': {
        const { tot } = feit.inhoud;
        const einde = tot === undefined ? null : `${tot}T23:59:59 Europe/Amsterdam`;
        verstrekt.push({
          feit: feit.inhoud.feit,
          organisatie: feit.inhoud.aan,
          adres: true,
          tot: einde,
          besluit: feit.id,
        });
        break;
      }
      case 'tekst_vrijgegeven':
        vrijgegeven.push({ feit: feit.inhoud.feit, besluit: feit.id });
        break;
      default:
    }
    gegeven.verwerk(feit, rollen.alle());
  }
  return {
    niveau: stand.risico.niveau,
    fase: stand.fase,
    toestemming: toestemmingen.lijst(),
    rollen: rollen.alle().map(({ organisatie, rol, medewerker = null }) => ({
      gegeven: gegeven.heeft({ organisatie, rol }),
      organisatie,
      rol,
      medewerker,
      plegerzijde: plegerrollen.includes(rol),
      persoonlijk: persoonlijkBij.includes(organisatie),
    })),
    plegerrollen: ooitMetPleger(feiten, nu, aanPlegerzijde),
    rolcorrecties: rolcorrecties(feiten, geldend),
    verstrekt,
    vrijgegeven,
  };
}

/** Over all facts known, also those that were corrected: who lays down a role, hands it over or takes it back had it. */
function ooitMetPleger(
  feiten: readonly Feit[],
  nu: Moment,
  { rollen: plegerrollen, persoonlijkBij }: Plegerrollen,
): Zicht['plegerrollen'] {
  const rollen = new Rollen();
  for (const feit of feiten.filter(({ bekend, geredigeerd }) => bekend <= nu && !geredigeerd).toSorted(opMoment))
    rollen.verwerk(feit);
  return rollen
    .ooit()
    .filter(({ rol }) => plegerrollen.includes(rol))
    .flatMap(({ organisatie, medewerker, waarnemer, feit }) => {
      const gedeeld = { feit, organisatie, persoonlijk: persoonlijkBij.includes(organisatie) };
      const waarnemers = waarnemer === undefined ? [] : [{ ...gedeeld, medewerker: waarnemer }];
      return [{ ...gedeeld, medewerker: medewerker ?? null }, ...waarnemers];
    });
}

function rolcorrecties(feiten: readonly Feit[], geldend: readonly Feit[]): Zicht['rolcorrecties'] {
  const rolfeiten = new Set(
    feiten.flatMap(({ id, soort }) => (soort === 'rol_toegewezen' || soort === 'rol_overgedragen' ? [id] : [])),
  );
  return geldend.flatMap((feit) =>
    feit.soort === 'correctie' && rolfeiten.has(feit.inhoud.van) ? [{ feit: feit.inhoud.van, correctie: feit.id }] : [],
  );
}

/** Without a covenant every role counts as one with the perpetrator. */
const ALLEN: Plegerrollen = { rollen: ROLLEN, persoonlijkBij: [] };

/** Who sees what in a case, and under which digests its people are known. */
export function maakZichtrijen({ voor }: Pick<Convenanten, 'voor'>, bekendheidssleutel: Buffer): Naastrijen {
  return ({ id, regio }, feiten, stand, nu) => {
    const zicht = JSON.stringify(zichtVan(feiten, stand, nu, voor(regio, nu)?.plegerzijde ?? ALLEN));
    const personen = JSON.stringify(personenVan(feiten, nu, bekendheidssleutel));
    return {
      soort: 'zicht',
      tekst: zicht + personen,
      schrijf: (kenmerk) =>
        sql`zicht_bijwerken(${id}, ${kenmerk}, ${zicht}::jsonb), personen_bijwerken(${id}, ${personen}::jsonb)`,
    };
  };
}

/** Keyed digests of the people in a case, so that another can ask whether someone is known. */
function personenVan(feiten: readonly Feit[], nu: Moment, sleutel: Buffer): object[] {
  return casusbeeld(feiten, { op: nu }).flatMap((feit) => {
    if (feit.soort !== 'betrokkene_toegevoegd' || feit.geredigeerd) return [];
    const { id, rol } = feit.inhoud;
    return persoonsleutels(sleutel, feit.inhoud).map((digest) => ({
      sleutel: digest.toString('hex'),
      betrokkene: id,
      rol,
    }));
  });
}
