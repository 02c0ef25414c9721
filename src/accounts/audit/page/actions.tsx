import { getRouteApi } from '@tanstack/react-router';
import { Button } from '../../../kit/web/button.tsx';
import { copyBoth } from '../../../kit/web/clipboard.ts';
import { useLang, useText } from '../../../kit/web/lang.ts';
import { ChoiceMenu } from '../../../kit/web/menu.tsx';
import { address } from '../../../kit/web/search.ts';
import { toHtml, toTsv } from '../../../kit/web/table/copy.ts';
import { text as kitText } from '../../../kit/web/text.ts';
import { useToast } from '../../../kit/web/toast.tsx';
import { text } from '../text.ts';
import type { AuditView } from '../view.ts';
import { filterOf } from './address.ts';

const route = getRouteApi('/$realm/audit');

export function AuditActions({ view }: { view: AuditView }) {
  const { realm } = route.useParams();
  const filter = filterOf(route.useSearch());
  const t = useText(text);
  const kit = useText(kitText);
  const lang = useLang();
  const toast = useToast();
  const copy = () => {
    const head = { lines: [`${t.title} ${view.space}`, view.sentence, view.reads] };
    const copied = copyBoth(toHtml(head, [view.table], lang), toTsv(head, [view.table], lang));
    toast({ text: copied ? kit.tableCopied : kit.notCopied });
  };
  const file = (kind: 'xlsx' | 'csv', charset?: string) =>
    address(`/api/${realm}/audit.${kind}`, { ...filter, lang, charset });
  const files = [
    { id: 'xlsx', label: 'Excel', href: file('xlsx'), download: true },
    { id: 'utf8', label: 'CSV', note: 'UTF-8', href: file('csv', 'utf-8'), download: true },
    { id: 'cp932', label: 'CSV', note: 'Shift_JIS（CP932）', href: file('csv', 'cp932'), download: true },
  ];
  if (view.empty !== null) return null;
  return (
    <>
      <Button look="text" onClick={copy}>
        {t.copyTable}
      </Button>
      <ChoiceMenu look="outline" label={t.export} choices={files} />
    </>
  );
}
