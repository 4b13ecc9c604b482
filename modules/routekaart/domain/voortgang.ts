import { type Feit, opMoment } from '@waakvlam/logboek';
import type { Moment } from '@waakvlam/kernel/tijd';
import type { Routekaart } from './kaart.ts';
import { doorloop, type Loop } from './loop.ts';
import { isIngreep } from './segmenten.ts';

/**
 * How far the evaluation of a case has come, to go on from when facts are added or time has passed. Going on gives what
 * evaluating anew would give, or is refused: the caller need not know when.
 */
export class Voortgang {
  readonly loop: Loop;
  readonly #kaart: Routekaart;
  readonly #feiten: readonly Feit[];
  readonly #nu: Moment;
  /** Going on changes the evaluation in place: nobody can go on from here a second time. */
  #voortgezet = false;

  private constructor(kaart: Routekaart, feiten: readonly Feit[], nu: Moment, loop: Loop) {
    this.#kaart = kaart;
    this.#feiten = feiten;
    this.#nu = nu;
    this.loop = loop;
  }

  static begin(kaart: Routekaart, feiten: readonly Feit[], nu: Moment): Voortgang {
    return new Voortgang(kaart, feiten, nu, doorloop(kaart, feiten, nu));
  }

  /** The evaluation up to `nu`, over these facts and no others; undefined when it cannot be reached from here. */
  verder(kaart: Routekaart, feiten: readonly Feit[], nu: Moment): Voortgang | undefined {
    if (this.#voortgezet || kaart !== this.#kaart || nu < this.#nu) return undefined;
    const erbij = watErbijKwam(this.#feiten, feiten);
    if (!erbij?.every((feit) => this.#volgtErop(feit) && !isIngreep(feit))) return undefined;
    const rijp = [...erbij, ...this.#feiten.filter(({ bekend }) => bekend > this.#nu)]
      .filter(({ bekend }) => bekend <= nu)
      .sort(opMoment);
    const genoemd = genoemdDoorIngrepen(feiten);
    if (rijp.some((feit) => isIngreep(feit) || genoemd.has(feit.id))) return undefined;
    this.#voortgezet = true;
    const { beoordeling } = this.loop;
    beoordeling.neemErbij(rijp);
    while (beoordeling.stap(nu) !== undefined);
    return new Voortgang(kaart, feiten, nu, this.loop);
  }

  /** Whether a fact became known after all that was evaluated. */
  #volgtErop({ bekend }: Feit): boolean {
    const { beoordeling, van } = this.loop;
    return bekend > beoordeling.laatsteStap && bekend >= van;
  }
}

/** The facts that are not among `eerder`; undefined when one of those is gone or has become another. */
function watErbijKwam(eerder: readonly Feit[], feiten: readonly Feit[]): Feit[] | undefined {
  const erbij: Feit[] = [];
  let plek = 0;
  for (const feit of feiten) {
    if (feit === eerder[plek]) plek += 1;
    else erbij.push(feit);
  }
  return plek === eerder.length ? erbij : undefined;
}

/** What corrections and redactions name: facts that do not simply count from when they became known. */
function genoemdDoorIngrepen(feiten: readonly Feit[]): ReadonlySet<string> {
  const genoemd = new Set<string>();
  for (const feit of feiten) {
    if (feit.soort === 'correctie' || feit.soort === 'redactie') genoemd.add(feit.inhoud.van);
    if (feit.soort === 'correctie' && feit.inhoud.vervangen_door !== undefined) genoemd.add(feit.inhoud.vervangen_door);
  }
  return genoemd;
}
