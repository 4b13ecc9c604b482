import type { ReactNode } from 'react';

type Props = {
  titel: ReactNode;
  /** Whether it stands open at first. */
  open?: boolean;
  /** Told when it opens or closes. */
  bij?: (open: boolean) => void;
  children: ReactNode;
};

/** A part that opens and closes by its title. */
export function Uitklap({ titel, open = false, bij, children }: Props) {
  return (
    <details className="uitklap" open={open} onToggle={({ currentTarget }) => bij?.(currentTarget.open)}>
      <summary>{titel}</summary>
      {children}
    </details>
  );
}
