import { useBlocker } from '@tanstack/react-router';
import { t } from '../../taal/taal.ts';

/**
 * Asks before leaving the page while something typed is not saved; moving to another tab or moment of the same
 * case is free: the form is found back there. `waarom`: what she would leave behind, as a question. */
export function useVerlaatwaarschuwing(
  onbewaard: boolean,
  waarom = t('U heeft een feit ingevuld dat nog niet is vastgelegd. Toch weggaan?'),
): void {
  useBlocker({
    shouldBlockFn: ({ current, next }) =>
      onbewaard &&
      casusVan(current.pathname) !== casusVan(next.pathname) &&
      next.pathname !== '/aanmelden' &&
      !window.confirm(waarom),
    enableBeforeUnload: () => onbewaard,
  });
}

function casusVan(pad: string): string {
  return pad.split('/').slice(0, 3).join('/');
}
