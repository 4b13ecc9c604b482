import { Link, type LinkComponentProps } from '@tanstack/react-router';
import type { ButtonHTMLAttributes, Ref } from 'react';

type Soort = 'primary-action' | 'secondary-action' | 'subtle';
type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  soort?: Soort;
  klein?: boolean;
  ref?: Ref<HTMLButtonElement>;
};

/** A button in the look of the theme; not a submit button unless `type` says so. */
export function Knop({ soort = 'secondary-action', klein = false, className = '', type = 'button', ...rest }: Props) {
  return <button {...rest} type={type} className={`${klasse(soort, klein)} ${className}`} />;
}

/** A link within the app that looks like a text link. */
export function Linkknop(props: LinkComponentProps) {
  return <Link {...props} className="nl-link" />;
}

function klasse(soort: Soort, klein: boolean): string {
  return `utrecht-button utrecht-button--${soort}${klein ? ' knop--klein' : ''}`;
}
