import { Probleem } from '../errors/index.ts';
import type { Route } from './contract.ts';

/**
 * Makes what says why a request fits no route: 405 with the methods that its path does take, else 404. `voorvoegsel` is
 * the path below which the routes are mounted; what comes in is the URL of a request.
 */
export function geenRoute(routes: readonly Route[], voorvoegsel: string): (url: string) => Probleem {
  const perPad = Map.groupBy(routes, ({ contract }) => contract.pad);
  const alle = [...perPad].map(([pad, opPad]) => ({
    patroon: patroonVan(voorvoegsel + pad),
    methoden: opPad.flatMap(({ contract: { method, stroom } }) =>
      method === 'GET' && stroom === undefined ? [method, 'HEAD'] : [method],
    ),
  }));
  return (url) => {
    const pad = url.split(/[?#]/, 1)[0] ?? '';
    const methoden = alle.filter(({ patroon }) => patroon.test(pad)).flatMap((een) => een.methoden);
    if (methoden.length === 0) return new Probleem('niet_gevonden');
    const Allow = [...new Set(methoden)].toSorted().join(', ');
    return new Probleem('methode', { waarden: { toegestaan: Allow }, headers: { Allow } });
  };
}

function patroonVan(pad: string): RegExp {
  const letterlijk = pad.replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${letterlijk.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
}
