import type { HTMLAttributes } from 'react';
import { useTitelfocus } from '../app/titelfocus.ts';

type Props = HTMLAttributes<HTMLHeadingElement> & { niveau: 1 | 2 | 3 };

/** A heading; the level is both meaning and look. Level 1 is the title of the screen. */
export function Kop({ niveau, className = '', ...rest }: Props) {
  const klasse = `nl-heading nl-heading--level-${niveau} ${className}`;
  if (niveau === 1) return <Titel {...rest} className={klasse} />;
  return niveau === 2 ? <h2 {...rest} className={klasse} /> : <h3 {...rest} className={klasse} />;
}

function Titel(eigenschappen: HTMLAttributes<HTMLHeadingElement>) {
  const ref = useTitelfocus();
  return <h1 ref={ref} tabIndex={-1} {...eigenschappen} />;
}
