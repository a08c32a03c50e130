import { Button } from '../ui/button.tsx';

type Pages = { readonly hasNextPage: boolean; readonly isFetchingNextPage: boolean; readonly fetchNextPage: () => Promise<unknown> };

export function LoadMore({ query }: { readonly query: Pages }) {
  if (!query.hasNextPage) return null;
  return (
    <div className="flex justify-center p-4">
      <Button disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {query.isFetchingNextPage ? 'Loading…' : 'Show older'}
      </Button>
    </div>
  );
}
