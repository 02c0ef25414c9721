import type { ReactNode } from 'react';

type Props = {
  title: ReactNode;
  id: string;
  aside?: ReactNode;
  chosen?: boolean;
  children: ReactNode;
  className?: string;
};

export function Card({ title, id, aside, chosen, children, className = '' }: Props) {
  return (
    <section
      aria-labelledby={id}
      className={`card rounded-8 ${chosen ? 'border-2 border-key-900' : 'border border-solid-gray-200'} bg-white ${className}`}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 px-3 py-2">
        <h2 id={id} className="text-dns-16B-130">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
