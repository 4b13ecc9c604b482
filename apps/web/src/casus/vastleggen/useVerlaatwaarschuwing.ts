import { useBlocker } from '@tanstack/react-router';

/** Asks before leaving the page while something typed is not saved; moving through time on the same page is free. */
export function useVerlaatwaarschuwing(onbewaard: boolean): void {
  useBlocker({
    shouldBlockFn: ({ current, next }) =>
      onbewaard &&
      current.pathname !== next.pathname &&
      next.pathname !== '/aanmelden' &&
      !window.confirm('U heeft een feit ingevuld dat nog niet is vastgelegd. Toch weggaan?'),
    enableBeforeUnload: () => onbewaard,
  });
}
