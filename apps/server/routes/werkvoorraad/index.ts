import type { Route } from '@waakvlam/kernel/http';
import type { Diensten } from '../../diensten.ts';
import { leesRoutes } from './lezen.ts';
import { oppakRoutes } from './oppakken.ts';
import { stroomWerkRoute } from './stroom.ts';
import { weergaveRoutes } from './weergaven.ts';

/** What people open in the morning: their work, what is new, and the filters that they keep. */
export function werkvoorraadRoutes(diensten: Diensten): Route[] {
  return [...leesRoutes(), ...oppakRoutes(), ...weergaveRoutes(), stroomWerkRoute(diensten)];
}
