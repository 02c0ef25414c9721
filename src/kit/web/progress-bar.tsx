type Props = { label: string; share: number; words: string };

/** How far something has come; the words beside it give the count. Spoken aloud by whoever shows it. */
export function ProgressBar({ label, share, words }: Props) {
  const percent = Math.round(Math.min(Math.max(share, 0), 1) * 100);
  return (
    <div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuenow={percent}
        aria-valuetext={words}
        className="tint h-3 overflow-hidden rounded-full border border-solid-gray-536 bg-white"
      >
        <div className="h-full bg-key-900" style={{ width: `${percent}%` }} />
      </div>
      <p className="mt-1 text-dns-16N-130 tabular-nums">{words}</p>
    </div>
  );
}
