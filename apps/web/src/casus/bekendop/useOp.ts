import { useNavigate } from '@tanstack/react-router';

/** Moves the case page, on whichever tab, to another moment (undefined = now); the moment stands in the address. */
export function useOp(): (op: string | undefined) => void {
  const ga = useNavigate();
  return (op) =>
    void ga({
      to: '.',
      search: ({ op: _op, ...rest }) => (op === undefined ? rest : { ...rest, op }),
      replace: true,
      resetScroll: false,
    });
}
