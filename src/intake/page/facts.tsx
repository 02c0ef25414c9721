import type { IntakePreview } from '../view.ts';

export function Facts({ facts }: { facts: IntakePreview['facts'] }) {
  if (facts.length === 0) return null;
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-1">
      {facts.map(({ label, value }) => (
        <div key={label} className="flex gap-2">
          <dt className="shrink-0 text-solid-gray-700">{label}</dt>
          <dd className="min-w-0 font-700 tabular-nums wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
