import { Chip } from '../../kit/web/chip.tsx';
import { FigureText } from '../../kit/web/figure.tsx';
import { useText } from '../../kit/web/lang.ts';
import { text as kitText } from '../../kit/web/text.ts';
import { text } from '../text.ts';
import type { GapRow } from '../view.ts';
import { useCompare } from './state.tsx';

export function GapTable() {
  const { view } = useCompare();
  const t = useText(text).gaps;
  return (
    <table className="w-full border-collapse tabular-nums max-desktop:block">
      <caption className="sr-only">{t.title}</caption>
      <thead className="tint border-black border-b bg-solid-gray-100 text-left text-dns-14B-130 max-desktop:hidden">
        <tr>
          <th scope="col" className="px-3 py-1.5">
            {t.criterion}
          </th>
          <th scope="col" className="px-2 py-1.5 text-right">
            {t.count}
          </th>
          <th scope="col" className="px-3 py-1.5">
            {t.municipalities}
          </th>
        </tr>
      </thead>
      <tbody className="max-desktop:block">
        {view.gaps.map((gap) => (
          <Gap key={gap.criterion} gap={gap} />
        ))}
      </tbody>
    </table>
  );
}

function Gap({ gap }: { gap: GapRow }) {
  const t = useText(text).gaps;
  const { listSeparator } = useText(kitText);
  return (
    <tr className="border-solid-gray-200 border-b align-top text-dns-14N-130 max-desktop:grid max-desktop:grid-cols-[1fr_auto]">
      <th scope="row" className="w-56 px-3 py-2 text-left max-desktop:w-auto">
        {gap.name}
        {gap.invented && (
          <span className="mt-1 block">
            <Chip look="sample">{t.invented}</Chip>
          </span>
        )}
      </th>
      <td className="px-2 py-2 text-right text-dns-16B-130">
        <FigureText figure={gap.count} />
      </td>
      <td className="px-3 py-2 leading-150 max-desktop:col-span-2 max-desktop:pt-0">
        {gap.count.state !== 'ok'
          ? t.noData
          : gap.municipalities.length === 0
            ? t.none
            : gap.municipalities.join(listSeparator)}
      </td>
    </tr>
  );
}
