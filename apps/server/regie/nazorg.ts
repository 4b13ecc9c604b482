import { AMSTERDAM, formatMoment } from '@waakvlam/kernel/tijd';
import type { Feit } from '@waakvlam/logboek';
import { laadRoutekaart, type Regel, type Stand } from '@waakvlam/routekaart';
import { zonderPlaatsen } from '../werkvoorraad/regels.ts';
import type { Nazorgbeeld } from './schema.ts';

type Punt = Nazorgbeeld['momenten'][number];

/** The rules that say when someone looks whether it stayed safe, by item; of the region or national. */
export function nazorgregels(regio: string | undefined): ReadonlyMap<string, Regel> {
  return new Map(
    laadRoutekaart(regio).regels.flatMap(({ regel }) => (regel.nazorg === true ? [[regel.id, regel] as const] : [])),
  );
}

/** The schedule after the care, what is late first, then by when it is due, then what was done, newest first. */
export function schrijfNazorg(
  { op, casusstatus, taken, verwacht }: Stand,
  feiten: readonly Feit[],
  regels: ReadonlyMap<string, Regel>,
): Nazorgbeeld {
  const perId = new Map(feiten.map((feit) => [feit.id, feit]));
  const gevraagd = taken.flatMap((taak): Punt[] => {
    if (!regels.has(taak.item)) return [];
    const door = taak.voldaanDoor.flatMap((id) => perId.get(id) ?? [])[0];
    return [
      {
        item: taak.item,
        tekst: taak.tekst,
        wie: [taak.wie],
        status: taak.status,
        vanaf: taak.sinds,
        uiterlijk: taak.uiterlijk,
        gedaan: door === undefined ? null : schrijfDoor(door),
      },
    ];
  });
  const komt = verwacht.flatMap(({ item, wie, vanaf, uiterlijk }): Punt[] => {
    const regel = regels.get(item);
    if (regel === undefined) return [];
    return [{ item, tekst: zonderPlaatsen(regel.tekst), wie, status: 'gepland', vanaf, uiterlijk, gedaan: null }];
  });
  return { op, casusstatus, momenten: [...gevraagd, ...komt].toSorted(opBeurt) };
}

function schrijfDoor(feit: Feit): NonNullable<Punt['gedaan']> {
  const uitkomst = feit.soort === 'monitormoment' ? feit.inhoud.uitkomst : null;
  return { op: formatMoment(feit.gebeurd.tot, AMSTERDAM), wie: feit.wie, uitkomst };
}

const BEURT: Readonly<Record<Punt['status'], number>> = {
  te_laat: 0,
  open: 1,
  gepland: 1,
  gedaan: 2,
  afgeweken: 2,
  nvt: 3,
};

function opBeurt(a: Punt, b: Punt): number {
  const beurt = BEURT[a.status] - BEURT[b.status];
  if (beurt !== 0) return beurt;
  const [eerst, later] = [a.uiterlijk ?? a.vanaf ?? '9', b.uiterlijk ?? b.vanaf ?? '9'];
  return BEURT[a.status] === 2 ? later.localeCompare(eerst) : eerst.localeCompare(later);
}
