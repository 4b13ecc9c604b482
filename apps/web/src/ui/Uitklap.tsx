import { useState, type ReactNode } from 'react';
import { useMedia } from './useMedia.ts';

type Props = {
  titel: ReactNode;
  /** Whether it stands open at first. */
  open?: boolean;
  /** Told when it opens or closes. */
  bij?: (open: boolean) => void;
  /** Its content is made when it first opens or is printed: for what stands many times on a page. */
  lui?: boolean;
  /** Beside other small print, as something that is looked at now and then. */
  klein?: boolean;
  children: ReactNode;
};

/** A part that opens and closes by its title. */
export function Uitklap({ titel, open = false, bij, lui = false, klein = false, children }: Props) {
  const [gezien, zetGezien] = useState(open || !lui);
  const papier = useMedia('print');
  return (
    <details
      className={klein ? 'uitklap uitklap--klein' : 'uitklap'}
      open={open}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) zetGezien(true);
        bij?.(currentTarget.open);
      }}
    >
      <summary>{titel}</summary>
      {(gezien || papier) && children}
    </details>
  );
}
