import { useNavigate } from '@tanstack/react-router';

/** Moves the case page to another moment (undefined = now); the moment stands in the address. */
export function useOp(id: string): (op: string | undefined) => void {
  const ga = useNavigate();
  return (op) =>
    void ga({
      to: '/casussen/$id',
      params: { id },
      search: op === undefined ? {} : { op },
      replace: true,
      resetScroll: false,
    });
}
