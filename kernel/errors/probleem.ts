import { type ProbleemCode, STATUS } from './codes.ts';
import { NL } from './nl.ts';

/** What is wrong with one field: its place in the request (`betrokkenen.0.rol`) and a Dutch sentence. */
export interface Veldfout {
  readonly veld: string;
  readonly melding: string;
  /** A value is missing that has to be there. */
  readonly leeg?: true;
  /** The codes that may stand here, so that a screen can say them in its own words. */
  readonly keuzes?: readonly string[];
}

/** Why the route card forbids an act; the codes are stable. */
export interface Bezwaar {
  readonly code: string;
  readonly reden: string;
}

export interface ProbleemDelen {
  /** Values for the placeholders in the text; never personal data. */
  readonly waarden?: Readonly<Record<string, string>>;
  readonly fouten?: readonly Veldfout[];
  readonly redenen?: readonly Bezwaar[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** Body of an `application/problem+json` answer (RFC 9457). */
export interface ProbleemAntwoord {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ProbleemCode;
  readonly instance: string;
  readonly fouten?: readonly Veldfout[];
  readonly redenen?: readonly Bezwaar[];
}

/** A refusal that the caller can understand; throw it anywhere under a route. */
export class Probleem extends Error {
  readonly code: ProbleemCode;
  readonly delen: ProbleemDelen;

  constructor(code: ProbleemCode, delen: ProbleemDelen = {}) {
    super(code);
    this.name = 'Probleem';
    this.code = code;
    this.delen = delen;
  }

  get status(): number {
    return STATUS[this.code];
  }

  /** The answer; `instance` names this one request in the log. */
  antwoord(instance: string): ProbleemAntwoord {
    const tekst = NL[this.code];
    return {
      type: `urn:waakvlam:probleem:${this.code}`,
      title: tekst.titel,
      status: this.status,
      detail: vulIn(tekst.uitleg, this.delen.waarden ?? {}),
      code: this.code,
      instance: `urn:uuid:${instance}`,
      ...(this.delen.fouten && { fouten: this.delen.fouten }),
      ...(this.delen.redenen && { redenen: this.delen.redenen }),
    };
  }
}

/** 409: what is asked cannot be done now; `reden` is a Dutch sentence that says why, without personal data. */
export function nietNu(reden: string): Probleem {
  return new Probleem('nu_niet_mogelijk', { waarden: { reden } });
}

/** A 422 that names its fields. */
export function ongeldig(...fouten: readonly Veldfout[]): Probleem {
  return new Probleem('inhoud_ongeldig', { fouten });
}

function vulIn(tekst: string, waarden: Readonly<Record<string, string>>): string {
  return tekst.replaceAll(/\{(\w+)\}/g, (_heel, naam: string) => waarden[naam] ?? '');
}
