import { useIsFetching } from '@tanstack/react-query';
import { useText } from './lang.ts';
import { text } from './text.ts';

/** The line under the header while something is read and the old view still stands; `quiet` reads speak for themselves. */
export function WaitingLine() {
  const t = useText(text);
  const busy = useIsFetching({ predicate: ({ meta }) => !meta?.quiet }) > 0;
  return (
    <>
      {busy && <div className="after-a-moment fixed inset-x-0 top-12 z-30 h-[3px] bg-key-900 print:hidden" />}
      <p role="status" className="sr-only">
        {busy ? t.reading : ''}
      </p>
    </>
  );
}

/** Stands for a page of which nothing has come yet. */
export function Skeleton() {
  const rows = Array.from({ length: 8 }, (_, row) => `row-${row}`);
  return (
    <div aria-hidden="true" className="after-a-moment flex flex-col gap-3 py-3">
      <div className="h-9 w-64 max-w-full rounded-8 bg-solid-gray-100" />
      <div className="h-[4.5rem] rounded-8 border border-solid-gray-200 bg-white" />
      <div className="flex flex-col gap-3 rounded-8 border border-solid-gray-200 bg-white p-3">
        {rows.map((row) => (
          <div key={row} className="h-6 rounded-4 bg-solid-gray-50" />
        ))}
      </div>
    </div>
  );
}
