export function Avatar({ name }: { readonly name: string }) {
  return (
    <span aria-hidden className="grid size-8 shrink-0 place-items-center rounded-full bg-accent-soft text-[13px] font-semibold text-accent">
      {name.slice(0, 1).toUpperCase()}
    </span>
  );
}
