import { getRouteApi } from '@tanstack/react-router';
import { Button } from '../../../kit/web/button.tsx';
import { copyBoth } from '../../../kit/web/clipboard.ts';
import { useLang, useText } from '../../../kit/web/lang.ts';
import { ChoiceMenu } from '../../../kit/web/menu.tsx';
import { address } from '../../../kit/web/search.ts';
import { toHtml, toTsv } from '../../../kit/web/table/copy.ts';
import { text as kitText } from '../../../kit/web/text.ts';
import { useToast } from '../../../kit/web/toast.tsx';
import type { HubListView } from '../list-view.ts';
import { text } from './text.ts';

const route = getRouteApi('/$realm/hubs');

export function ListActions({ view }: { view: HubListView }) {
  const { realm } = route.useParams();
  const all = useText(text);
  const t = all.list;
  const kit = useText(kitText);
  const lang = useLang();
  const toast = useToast();
  const copy = () => {
    const head = { lines: [all.hubs, all.asOf(view.table.asOf), view.sentence] };
    const copied = copyBoth(toHtml(head, [view.table], lang), toTsv(head, [view.table], lang));
    toast({ text: copied ? kit.tableCopied : kit.notCopied });
  };
  const file = (kind: 'xlsx' | 'csv', charset?: string) => address(`/api/${realm}/hubs.${kind}`, { lang, charset });
  const files = [
    { id: 'xlsx', label: t.xlsx, href: file('xlsx'), download: true },
    { id: 'utf8', label: t.csv, note: t.utf8, href: file('csv', 'utf-8'), download: true },
    { id: 'cp932', label: t.csv, note: t.cp932, href: file('csv', 'cp932'), download: true },
  ];
  return (
    <>
      <Button look="text" onClick={copy}>
        {t.copyTable}
      </Button>
      <ChoiceMenu look="solid" label={t.toFile} choices={files} />
    </>
  );
}
