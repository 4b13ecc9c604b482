import { useLocation } from '@tanstack/react-router';

/**
 * What the address asks for behind `#`, and a key that is another one at each visit that asks. Where nothing is asked it stays
 * the same, so that a tab that is being left is not drawn once more.
 */
export function useGevraagdePlek(): { hash: string; bezoek: string } {
  return useLocation({
    select: ({ hash, state, href }) => ({ hash, bezoek: hash === '' ? '' : (state.key ?? href) }),
    structuralSharing: true,
  });
}
