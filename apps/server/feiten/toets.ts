import type { Actor } from '@waakvlam/kernel/actor';
import type { Moment } from '@waakvlam/kernel/tijd';
import type { Feit } from '@waakvlam/logboek';
import type { Diensten } from '../diensten.ts';

export interface Toetsing {
  readonly casus: { readonly id: string; readonly naam: string; readonly regio: string | null };
  readonly feit: Feit;
  /** Why the caller goes against the route card, when she said so. */
  readonly reden: string | undefined;
  readonly actor: Actor;
  readonly nu: Moment;
}

export async function toetsAanRoutekaart(_diensten: Diensten, _toetsing: Toetsing): Promise<readonly Feit[]> {
  return [];
}
