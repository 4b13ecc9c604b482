import { type FocusEvent, useState } from 'react';

type Rij = { sleutel: string };

/**
 * Keeps the row in which somebody is as it was and in its place, until she leaves it: what a colleague does meanwhile takes no
 * form from under her hands. `onFocus` and `onBlur` go on the list; each child of that is one row. What had the focus may go
 * without a blur when she recorded: then `laatLos`.
 */
export function useVasteRij<T extends Rij>(rijen: readonly T[]) {
  const [vast, zetVast] = useState<{ rij: T; plek: number }>();
  const weg = vast !== undefined && !rijen.some(({ sleutel }) => sleutel === vast.rij.sleutel);
  const getoond = weg ? rijen.toSpliced(vast.plek, 0, vast.rij) : rijen;
  const onFocus = ({ currentTarget, target }: FocusEvent<HTMLElement>, getekend: readonly T[]) => {
    const nummer = [...currentTarget.children].findIndex((kind) => kind.contains(target));
    const rij = getekend[nummer];
    if (rij !== undefined && rij.sleutel !== vast?.rij.sleutel)
      zetVast({ rij, plek: getoond.findIndex(({ sleutel }) => sleutel === rij.sleutel) });
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    // who looks at another window comes back to where she was
    if (document.hasFocus() && !currentTarget.contains(relatedTarget)) zetVast(undefined);
  };
  return { rijen: getoond, vast: vast?.rij.sleutel, onFocus, onBlur, laatLos: () => zetVast(undefined) };
}
