import { useLocation } from '@tanstack/react-router';
import { Suspense, use, useEffect, useRef } from 'react';
import { Skelet } from '../../ui/index.ts';
import type { Casusbeeld } from '../casusbeeld.ts';
import type { Tabblad } from './tabbladen.ts';

type Props = { tab: Tabblad; beeld: Casusbeeld; verouderd: boolean };

/** What the chosen tab holds. It takes the focus when another tab is chosen, so that reading goes on there. */
export function Tabinhoud({ tab, beeld, verouderd }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  const getoond = useRef(tab);
  const hash = useLocation({ select: (plaats) => plaats.hash });

  useEffect(() => {
    if (getoond.current === tab) return;
    getoond.current = tab;
    // an address that names a place on the tab goes there by itself
    if (hash !== '') return;
    ref.current?.focus({ preventScroll: true });
    if ((ref.current?.getBoundingClientRect().top ?? 0) < 0) ref.current?.scrollIntoView({ block: 'start' });
  }, [tab, hash]);

  return (
    <div
      ref={ref}
      role="region"
      aria-label={tab.naam}
      tabIndex={-1}
      className={`casus__delen${verouderd ? ' casus__delen--verouderd' : ''}`}
    >
      <Suspense key={tab.pad} fallback={<Wacht naam={tab.naam} />}>
        <Inhoud tab={tab} beeld={beeld} />
      </Suspense>
    </div>
  );
}

function Inhoud({ tab, beeld }: Pick<Props, 'tab' | 'beeld'>) {
  const Deel = tab.code.nu() ?? use(tab.code.laad());
  return <Deel {...beeld} />;
}

function Wacht({ naam }: { naam: string }) {
  return (
    <div className="paneel paneel--breed">
      <Skelet vlak regels={3} wat={naam} />
    </div>
  );
}
