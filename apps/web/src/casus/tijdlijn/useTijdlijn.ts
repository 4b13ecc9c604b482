import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { lanenVan, metLanen, metVenster, vensterVan, type Tijdlijnadres } from './adres.ts';
import type { Laan } from './banen.ts';
import type { Bereik } from './schaal.ts';

/** What of the timeline is shown, and how to show something else; it stands in the address. */
export type Tijdlijnstand = {
  venster: Bereik;
  geheel: Bereik;
  lanen: ReadonlySet<Laan>;
  alleenErnstig: boolean;
  /** Shows another stretch; while a finger or wheel is still moving (`even`) the address waits. */
  zetVenster: (venster: Bereik, even?: boolean) => void;
  zetLanen: (lanen: ReadonlySet<Laan>) => void;
  zetErnstig: (alleen: boolean) => void;
};

const RUST_MS = 300;

export function useTijdlijn(geheel: Bereik): Tijdlijnstand {
  const adres = useSearch({ from: '/aangemeld/casussen/$id' });
  const ga = useNavigate();
  const [even, zetEven] = useState<Bereik | null>(null);
  const schrijf = (deel: (oud: Tijdlijnadres) => Tijdlijnadres) =>
    void ga({ to: '.', search: deel, replace: true, resetScroll: false });
  const zetVenster = (venster: Bereik) => {
    zetEven(null);
    schrijf(({ vanaf: _vanaf, tot: _tot, ...rest }) => ({ ...rest, ...metVenster(venster, geheel) }));
  };

  useEffect(() => {
    if (even === null) return undefined;
    const wekker = setTimeout(() => zetVenster(even), RUST_MS);
    return () => clearTimeout(wekker);
  });

  return {
    venster: even ?? vensterVan(adres, geheel),
    geheel,
    lanen: lanenVan(adres),
    alleenErnstig: adres.ernst === 'ernstig',
    zetVenster: (venster, nog = false) => (nog ? zetEven(venster) : zetVenster(venster)),
    zetLanen: (lanen) => schrijf(({ lanen: _lanen, ...rest }) => ({ ...rest, ...metLanen(lanen) })),
    zetErnstig: (alleen) =>
      schrijf(({ ernst: _ernst, ...rest }) => ({ ...rest, ...(alleen && { ernst: 'ernstig' as const }) })),
  };
}
