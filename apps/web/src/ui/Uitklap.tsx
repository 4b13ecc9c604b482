import type { ReactNode } from 'react';

/** A part that opens and closes by its title. */
export function Uitklap({ titel, children }: { titel: ReactNode; children: ReactNode }) {
  return (
    <details className="uitklap">
      <summary>{titel}</summary>
      {children}
    </details>
  );
}
