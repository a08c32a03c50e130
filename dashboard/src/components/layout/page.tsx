import { useEffect, type ReactNode } from 'react';

type PageProps = { readonly title: string; readonly hint?: ReactNode; readonly action?: ReactNode; readonly children: ReactNode };

/** A page's heading and room; also names the browser tab. */
export function Page({ title, hint, action, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Trade Executor`;
  }, [title]);
  return (
    <div className="mx-auto w-full max-w-[1280px] px-3 pt-5 pb-28 sm:px-6 lg:px-8 lg:pt-7 lg:pb-12">
      <header className="mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3 px-1 sm:px-0">
        <div className="min-w-0">
          <h1 className="text-[22px] leading-tight font-semibold tracking-tight">{title}</h1>
          {hint ? <div className="mt-1 text-sm text-muted">{hint}</div> : null}
        </div>
        {action}
      </header>
      {children}
    </div>
  );
}
