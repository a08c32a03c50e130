import { Skeleton } from '../../../components/ui/skeleton.tsx';

export function OverviewSkeleton() {
  return (
    <div role="status" aria-label="Loading" className="grid grid-cols-1 gap-4 lg:gap-5">
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4 lg:gap-5">
        {Array.from({ length: 4 }, (_, place) => (
          <Skeleton key={place} className="h-26 rounded-xl" />
        ))}
      </div>
      <Skeleton className="h-80 rounded-xl" />
      <Skeleton className="h-52 rounded-xl" />
    </div>
  );
}
