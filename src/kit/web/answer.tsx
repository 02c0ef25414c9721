/** The page's answer as a sentence that can be read aloud, and what stands under it. */
export function Answer({ sentence, lines = [] }: { sentence: string; lines?: readonly string[] }) {
  return (
    <section className="card tint mb-3 rounded-8 border border-solid-gray-200 bg-white px-4 py-2 shadow-[inset_5px_0_0_var(--color-key-900)]">
      <h2 aria-live="polite" className="text-std-20B-150">
        {sentence}
      </h2>
      {lines.length > 0 && (
        <ul className="max-w-5xl text-dns-16N-130 leading-150">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
