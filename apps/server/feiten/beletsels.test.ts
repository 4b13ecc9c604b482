import { expect, it } from 'vitest';
import { bekendeRegios, laadRoutekaart } from '@waakvlam/routekaart';
import { werkregels } from '../werkvoorraad/regels.ts';

it.each([null, ...bekendeRegios()])('tells what region %s forbids with no place left for what a fact says', (regio) => {
  const regels = werkregels(regio);
  for (const { regel } of laadRoutekaart(regio ?? undefined).regels) {
    const verteld = regels.get(regel.id);
    expect(verteld?.tekst).not.toBe('');
    expect(`${verteld?.tekst} ${verteld?.waarom}`, regel.id).not.toMatch(/[{}]|undefined/);
  }
});
