import type { UseInfiniteQueryResult, InfiniteData } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Lijst } from '../api/types.ts';
import { t } from '../taal/taal.ts';
import { Foutmelding, Knop, Skelet } from '../ui/index.ts';

type Props<T> = {
  vraag: UseInfiniteQueryResult<InfiniteData<Lijst<T>>>;
  /** What it is, to say that it loads or cannot be shown. */
  wat: string;
  leeg: ReactNode;
  children: (rijen: T[]) => ReactNode;
};

/** A list in pages: place holders, what went wrong, nothing, or the rows with a button for more. */
export function Bladen<T>({ vraag, wat, leeg, children }: Props<T>) {
  const rijen = vraag.data?.pages.flatMap(({ resultaten }) => resultaten) ?? [];
  // That another list was empty says nothing of this one.
  if (vraag.isPending || (vraag.isPlaceholderData && rijen.length === 0)) {
    return (
      <div className="paneel">
        <Skelet regels={9} wat={wat} />
      </div>
    );
  }
  return (
    <>
      {vraag.isError && <Foutmelding fout={vraag.error} wat={wat} opnieuw={() => void vraag.refetch()} />}
      {!vraag.isError && rijen.length === 0 && leeg}
      <div className={vraag.isPlaceholderData ? 'werk--verouderd' : ''} aria-busy={vraag.isPlaceholderData}>
        {rijen.length > 0 && children(rijen)}
      </div>
      {vraag.hasNextPage && (
        <Knop aria-disabled={vraag.isFetchingNextPage} onClick={() => void vraag.fetchNextPage()}>
          {vraag.isFetchingNextPage ? t('Bezig met ophalen') : t('Toon meer')}
        </Knop>
      )}
    </>
  );
}
