import { leesSessie } from '../sessie/sessie.ts';
import type { Plek } from './concept.ts';
import { bewaarEerst, leesConcept, zetPoging } from './conceptbewaring.ts';
import type { Vak, Zendbron } from './sleutels.ts';

/**
 * A draft that a form sends, in which it is kept what was sent. `hoort` picks the parts of that form; without it the draft is one
 * form, of which all that is sent follows.
 */
export type Conceptplek = Zendbron & { soort: string; hoort?: ((deel: string) => boolean) | undefined };

export function conceptplek(soort: string, hoort?: (deel: string) => boolean): Conceptplek {
  return {
    soort,
    hoort,
    vak: (formulier) => conceptvak(formulier, soort, hoort),
    bewaar: async () => bewaarEerst(plekVan(soort)),
  };
}

/** The draft of who is signed in now. */
export function plekVan(soort: string): Plek {
  return { wie: leesSessie()?.gebruiker.id ?? '', soort };
}

/** Undefined when nothing of this form stands there. */
function conceptvak(formulier: string, soort: string, hoort: Conceptplek['hoort']): Vak | undefined {
  const plek = plekVan(soort);
  const regel = leesConcept(plek);
  if (regel === undefined) return undefined;
  const delen = hoort ? Object.keys(regel.inhoud).filter(hoort) : [];
  if (hoort && delen.length === 0) return undefined;
  const staat = hoort ? delen.map((naam) => [naam, regel.inhoud[naam]]) : regel.inhoud;
  return {
    merk: ({ pad, body, versie }) => JSON.stringify([pad, versie, staat, hoort && zonderMoment(body)]),
    lees: () => regel.pogingen[formulier],
    zet: (poging) => zetPoging(plek, formulier, poging && { ...poging, delen }),
  };
}

/** When it was follows from what stands in the draft and the moment of sending; that is no other content. */
function zonderMoment(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body;
  const {
    op: _op,
    van: _van,
    tot: _tot,
    geschat: _geschat,
    bekend: _bekend,
    ...rest
  }: Record<string, unknown> = {
    ...body,
  };
  return rest;
}
