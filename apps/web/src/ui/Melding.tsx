import type { ReactNode } from 'react';

type Props = { soort: 'info' | 'ok' | 'warning' | 'error'; rol?: 'status' | 'alert'; children: ReactNode };

/** A message block; `rol` makes screen readers speak it when it appears. */
export function Melding({ soort, rol, children }: Props) {
  return (
    <div className={`utrecht-alert utrecht-alert--${soort}`} {...(rol ? { role: rol } : {})}>
      <div className="utrecht-alert__content melding">{children}</div>
    </div>
  );
}
