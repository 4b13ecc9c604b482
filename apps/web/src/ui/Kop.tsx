import type { HTMLAttributes } from 'react';

type Props = HTMLAttributes<HTMLHeadingElement> & { niveau: 1 | 2 | 3 };

/** A heading; the level is both meaning and look. */
export function Kop({ niveau, ...rest }: Props) {
  const klasse = `nl-heading nl-heading--level-${niveau}`;
  if (niveau === 1) return <h1 tabIndex={-1} {...rest} className={klasse} />;
  return niveau === 2 ? <h2 {...rest} className={klasse} /> : <h3 {...rest} className={klasse} />;
}
