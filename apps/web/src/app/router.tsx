import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { leesOp } from '../casus/bekendop/leesOp.ts';
import { Casuspagina } from '../casus/Casuspagina.tsx';
import { leesTijdlijnadres, type Tijdlijnadres } from '../casus/tijdlijn/adres.ts';
import { tabblad } from '../casus/tabs/tabbladen.ts';
import { Casussenpagina } from '../casussen/Casussenpagina.tsx';
import { Aanmeldpagina } from '../sessie/Aanmeldpagina.tsx';
import { leesSessie, volgSessie } from '../sessie/sessie.ts';
import { leesWerkadres } from '../werkvoorraad/filter.ts';
import { laadTab, vraagCasusVast, vraagMaatregelenVast, vraagWerkVast } from './vooruit.ts';
import { NietGevonden } from './NietGevonden.tsx';
import { Schil } from './Schil.tsx';

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Schil,
  notFoundComponent: NietGevonden,
});

const begin = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/werkvoorraad', replace: true });
  },
});

type NaarWaar = { naar?: string; terug?: 'ja'; fout?: string };

const aanmelden = createRoute({
  getParentRoute: () => root,
  path: '/aanmelden',
  component: Aanmeldpagina,
  // only a path within this app may follow
  validateSearch: (zoek: Record<string, unknown>): NaarWaar => ({
    ...(typeof zoek.naar === 'string' && /^\/(?![/\\])/.test(zoek.naar) ? { naar: zoek.naar } : {}),
    ...(zoek.terug === 'ja' ? { terug: 'ja' as const } : {}),
    ...(typeof zoek.fout === 'string' ? { fout: zoek.fout } : {}),
  }),
});

const aangemeld = createRoute({
  getParentRoute: () => root,
  id: 'aangemeld',
  beforeLoad: ({ location }) => {
    if (leesSessie() === null) throw redirect({ to: '/aanmelden', search: { naar: location.href } });
  },
});

/** Who reads no cases has another beginning. */
function naarEigenBegin(): void {
  const orgrol = leesSessie()?.gebruiker.orgrol;
  if (orgrol === 'privacy_officer') throw redirect({ to: '/toezicht', replace: true });
  if (orgrol === 'functioneel_beheerder') throw redirect({ to: '/medewerkers', replace: true });
}

const notificaties = createRoute({
  getParentRoute: () => aangemeld,
  path: '/notificaties',
  component: lazyRouteComponent(() => import('../notificaties/Notificatiespagina.tsx'), 'Notificatiespagina'),
});

const werkvoorraad = createRoute({
  getParentRoute: () => aangemeld,
  path: '/werkvoorraad',
  component: lazyRouteComponent(() => import('../werkvoorraad/Werkvoorraadpagina.tsx'), 'Werkvoorraadpagina'),
  validateSearch: leesWerkadres,
  beforeLoad: naarEigenBegin,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => vraagWerkVast(context.queryClient, deps),
});

const casussen = createRoute({
  getParentRoute: () => aangemeld,
  path: '/casussen',
  component: Casussenpagina,
  beforeLoad: naarEigenBegin,
});

const bekendheid = createRoute({
  getParentRoute: () => aangemeld,
  path: '/bekendheid',
  component: lazyRouteComponent(() => import('../bekendheid/Bekendheidspagina.tsx'), 'Bekendheidspagina'),
});

const straatcheck = createRoute({
  getParentRoute: () => aangemeld,
  path: '/straatcheck',
  component: lazyRouteComponent(() => import('../straatcheck/Straatcheckpagina.tsx'), 'Straatcheckpagina'),
});

const toezicht = createRoute({
  getParentRoute: () => aangemeld,
  path: '/toezicht',
  component: lazyRouteComponent(() => import('../toezicht/Toezichtpagina.tsx'), 'Toezichtpagina'),
});

const verzoeken = createRoute({
  getParentRoute: () => aangemeld,
  path: '/toezicht/verzoeken',
  component: lazyRouteComponent(() => import('../toezicht/verzoeken/Verzoekenpagina.tsx'), 'Verzoekenpagina'),
});

const verzoek = createRoute({
  getParentRoute: () => aangemeld,
  path: '/toezicht/verzoeken/$verzoekId',
  component: lazyRouteComponent(() => import('../toezicht/verzoeken/Verzoekpagina.tsx'), 'Verzoekpagina'),
});

const medewerkers = createRoute({
  getParentRoute: () => aangemeld,
  path: '/medewerkers',
  component: lazyRouteComponent(() => import('../medewerkers/Medewerkerspagina.tsx'), 'Medewerkerspagina'),
});

const mijnSessies = createRoute({
  getParentRoute: () => aangemeld,
  path: '/mijn-sessies',
  component: lazyRouteComponent(() => import('../mijnsessies/MijnSessies.tsx'), 'MijnSessies'),
});

const regels = createRoute({
  getParentRoute: () => aangemeld,
  path: '/regels',
  component: lazyRouteComponent(() => import('../regels/Regelspagina.tsx'), 'Regelspagina'),
});

const specialisten = createRoute({
  getParentRoute: () => aangemeld,
  path: '/specialisten',
  component: lazyRouteComponent(() => import('../specialisten/Specialistenpagina.tsx'), 'Specialistenpagina'),
});

const voorzieningen = createRoute({
  getParentRoute: () => aangemeld,
  path: '/voorzieningen',
  component: lazyRouteComponent(() => import('../voorzieningen/Voorzieningenpagina.tsx'), 'Voorzieningenpagina'),
});

const hulp = createRoute({
  getParentRoute: () => aangemeld,
  path: '/hulp',
  component: lazyRouteComponent(() => import('../hulp/Hulppagina.tsx'), 'Hulppagina'),
});

const opnemen = createRoute({
  getParentRoute: () => aangemeld,
  path: '/opnemen',
  component: lazyRouteComponent(() => import('../opnemen/Opnemenpagina.tsx'), 'Opnemenpagina'),
  validateSearch: (zoek: Record<string, unknown>): { casus?: string } =>
    typeof zoek.casus === 'string' ? { casus: zoek.casus } : {},
});

const leeslijst = createRoute({
  getParentRoute: () => aangemeld,
  path: '/leeslijst',
  component: lazyRouteComponent(() => import('../leeslijst/Leeslijstpagina.tsx'), 'Leeslijstpagina'),
});

/** Which moment of a case is looked at, and what of its timeline. */
type Casusadres = { op?: string } & Tijdlijnadres;

const casusRoute = createRoute({
  getParentRoute: () => aangemeld,
  path: '/casussen/$id',
  component: Casuspagina,
  validateSearch: (zoek: Record<string, unknown>): Casusadres => {
    const op = leesOp(zoek.op);
    return { ...(op !== undefined && { op }), ...leesTijdlijnadres(zoek) };
  },
  loaderDeps: ({ search: { op } }) => ({ op }),
  loader: ({ context, params, deps, location }) => {
    if (location.pathname.endsWith(`/${params.id}`)) laadTab(undefined); // another tab asks for its own code
    vraagCasusVast(context.queryClient, params.id, deps.op);
  },
});

const casustab = createRoute({
  getParentRoute: () => casusRoute,
  path: '/$tab',
  beforeLoad: ({ params }) => {
    if (tabblad(params.tab) === undefined)
      throw redirect({ to: '/casussen/$id', params: { id: params.id }, replace: true });
  },
  loaderDeps: ({ search: { op } }) => ({ op }),
  loader: ({ context, params, deps }) => {
    laadTab(params.tab);
    if (params.tab === 'maatregelen') vraagMaatregelenVast(context.queryClient, params.id, deps.op);
  },
});

const boom = root.addChildren([
  begin,
  aanmelden,
  aangemeld.addChildren([
    werkvoorraad,
    notificaties,
    casussen,
    casusRoute.addChildren([casustab]),
    opnemen,
    hulp,
    specialisten,
    voorzieningen,
    regels,
    medewerkers,
    toezicht,
    leeslijst,
    bekendheid,
    straatcheck,
    mijnSessies,
    verzoeken,
    verzoek,
  ]),
]);

/** The screens and their addresses. When the session ends, the guard sends the user to sign in and back again. */
export function maakRouter(queryClient: QueryClient) {
  const router = createRouter({
    routeTree: boom,
    context: { queryClient },
    scrollRestoration: true,
    defaultNotFoundComponent: NietGevonden,
  });
  volgSessie(() => void router.invalidate());
  return router;
}
