import { laadSjablonen, type Sjabloon } from '../../apps/server/documenten/sjablonen.ts';

/** Every kind of document, as the body of a request; the form alternates, so that each kind meets both. */
export function documentenVoor(
  ronde: number,
): readonly { sjabloon: Sjabloon; body: { soort: string; vorm: string } }[] {
  return SJABLONEN.map((sjabloon, plek) => {
    const vorm = (ronde + plek) % 2 === 0 ? 'pdf' : 'html';
    return { sjabloon, body: { soort: sjabloon.id, vorm } };
  });
}
const SJABLONEN = laadSjablonen();
