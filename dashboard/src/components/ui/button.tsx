import { cva, type VariantProps } from 'class-variance-authority';
import { Slot } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cn } from '../../lib/cn.ts';

const buttonVariants = cva(
  'inline-flex shrink-0 items-center justify-center gap-2 rounded-lg text-sm font-medium whitespace-nowrap transition-colors disabled:cursor-not-allowed disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0',
  {
    variants: {
      variant: {
        primary: 'bg-accent text-accent-ink hover:opacity-90',
        outline: 'border border-line bg-surface hover:bg-sunken',
        ghost: 'hover:bg-sunken',
        danger: 'border border-loss/40 bg-surface text-loss hover:bg-loss-soft',
      },
      size: { normal: 'h-9 px-3.5', small: 'h-8 px-2.5 text-[13px]', large: 'h-11 px-5 text-[15px]', icon: 'size-9' },
    },
    defaultVariants: { variant: 'outline', size: 'normal' },
  },
);

type ButtonProps = ComponentProps<'button'> & VariantProps<typeof buttonVariants> & { readonly asChild?: boolean };

export function Button({ className, variant, size, asChild = false, ...props }: ButtonProps) {
  const Element = asChild ? Slot.Root : 'button';
  return <Element type={asChild ? undefined : 'button'} className={cn(buttonVariants({ variant, size }), className)} {...props} />;
}
