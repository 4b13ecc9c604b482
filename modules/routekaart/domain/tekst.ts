import { dagOp, datumVan, dagenInMaand, dagVan, type Tijdvak, type Zone } from '@waakvlam/kernel/tijd';
import type { Aanleiding } from './wereld.ts';

const MAANDEN = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

/** A day, month or period in Dutch: "3 april 2018", "april 2018", "3 april 2018 tot en met 5 mei 2018". */
export function schrijfTijdvak({ van, tot }: Tijdvak, zone: Zone): string {
  const [begin, einde] = [dagOp(van, zone), dagOp(tot, zone)];
  const { jaar, maand, dag } = datumVan(begin);
  const helemaal = dag === 1 && einde === dagVan(jaar, maand, 1) + dagenInMaand(jaar, maand) - 1;
  if (helemaal) return `${MAANDEN[maand - 1]} ${jaar}`;
  return begin === einde ? schrijfDag(begin) : `${schrijfDag(begin)} tot en met ${schrijfDag(einde)}`;
}

function schrijfDag(nummer: number): string {
  const { jaar, maand, dag } = datumVan(nummer);
  return `${dag} ${MAANDEN[maand - 1]} ${jaar}`;
}

/** Fills `{datum}` and `{veld}` of a reason from what called for it. */
export function vulReden(sjabloon: string, aanleiding: Aanleiding | undefined, sinds: Tijdvak, zone: Zone): string {
  if (!sjabloon.includes('{')) return sjabloon;
  return sjabloon.replaceAll(/\{(\w+)\}/g, (_, veld: string) => {
    if (veld === 'datum') return schrijfTijdvak(aanleiding?.gebeurd ?? sinds, zone);
    const waarde = aanleiding?.inhoud[veld];
    if (waarde === undefined) return 'onbekend';
    return (Array.isArray(waarde) ? waarde : [waarde]).map(leesbaar).join(', ');
  });
}

function leesbaar(waarde: unknown): string {
  return String(waarde).replaceAll('_', ' ');
}
