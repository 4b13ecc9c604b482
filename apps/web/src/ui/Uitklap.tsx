import type { ReactNode } from 'react';

type Props = {
  titel: ReactNode;
  /** Whether it stands open at first. */
  open?: boolean;
  children: ReactNode;
};

/** A part that opens and closes by its title. */
export function Uitklap({ titel, open = false, children }: Props) {
  return (
    <details className="uitklap" open={open}>
      <summary>{titel}</summary>
      {children}
    </details>
  );
}
