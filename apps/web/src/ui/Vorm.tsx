import type { ReactNode } from 'react';

/** Drawn here, since many fonts lack some of these signs; a missing sign would leave meaning to colour alone. */
const TEKENING = {
  vierkant: <path d="M2 2h12v12H2z" />,
  driehoek: <path d="M8 1.5 15.5 14.5H.5z" />,
  driehoek_omlaag: <path d="M2 3.5h12L8 13.5z" fill="none" stroke="currentColor" strokeWidth="2" />,
  ruit: <path d="M8 1 15 8l-7 7-7-7z" />,
  rond: <circle cx="8" cy="8" r="6" />,
  ring: <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="2" />,
  balk: <path d="M0 5h16v6H0z" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  arcering: (
    <path
      d="M1 1h14v14H1zM1 11 11 1M5 15 15 5M1 6l5-5M10 15l5-5"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.25"
    />
  ),
  verbod: <path d="M8 2a6 6 0 1 0 .01 0M3.8 12.2l8.4-8.4" fill="none" stroke="currentColor" strokeWidth="2" />,
  vink: <path d="m2 8.5 4 4 8-9" fill="none" stroke="currentColor" strokeWidth="2.25" />,
  bocht: <path d="M2 13V8h11M9 4l4 4-4 4" fill="none" stroke="currentColor" strokeWidth="2" />,
  pijl_op: <path d="M8 14V3M3 8l5-5 5 5" fill="none" stroke="currentColor" strokeWidth="2.25" />,
  pijl_neer: <path d="M8 2v11M3 8l5 5 5-5" fill="none" stroke="currentColor" strokeWidth="2.25" />,
  streep: <path d="M3 8h10" fill="none" stroke="currentColor" strokeWidth="2" />,
  vraag: (
    <path
      d="M4.5 5.2a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1-1.5 2.1m0 2.3v2"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.25"
    />
  ),
} satisfies Record<string, ReactNode>;

export type Vormnaam = keyof typeof TEKENING;

/** A sign the size of a letter, in the colour of the text; always beside a word that says the same. */
export function Vorm({ vorm }: { vorm: Vormnaam }) {
  return (
    <svg className="vorm" viewBox="0 0 16 16" fill="currentColor" aria-hidden="true" focusable="false">
      {TEKENING[vorm]}
    </svg>
  );
}
