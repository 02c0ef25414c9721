import type { Table } from '../../pure/table.ts';
import { Button } from '../button.tsx';
import { copyBoth } from '../clipboard.ts';
import { Icon } from '../icon.tsx';
import { useLang, useText } from '../lang.ts';
import { type Choice, ChoiceMenu } from '../menu.tsx';
import { address, type Search } from '../search.ts';
import { text as kitText } from '../text.ts';
import { useToast } from '../toast.tsx';
import { toHtml, toTsv } from './copy.ts';
import { text } from './file-actions-text.ts';

const charsets = [
  ['utf-8', 'utf8'],
  ['cp932', 'cp932'],
] as const;

type Props = {
  /** Where the files are, without their ending. */
  path: string;
  search?: Search;
  /** What stands above the tables when they are copied. */
  lines: string[];
  tables: Table[];
  look?: 'outline';
  /** Other files of the page, after those of its tables. */
  more?: Choice[];
};

/** The tables of a page as they are copied, printed, and written to files: one workbook, and CSV table by table. */
export function FileActions({ path, search = {}, lines, tables, look, more = [] }: Props) {
  const t = useText(text);
  const kit = useText(kitText);
  const lang = useLang();
  const toast = useToast();
  const copy = () => {
    const copied = copyBoth(toHtml({ lines }, tables, lang), toTsv({ lines }, tables, lang));
    toast({ text: copied ? kit.tableCopied : kit.notCopied });
  };
  const csv = (table: Table): Choice[] =>
    charsets.map(([charset, name]) => ({
      id: `${table.id}-${charset}`,
      label: t.csv(tables.length > 1 ? table.title : ''),
      note: t[name],
      href: address(`${path}.csv`, { ...search, lang, charset, table: tables.length > 1 ? table.id : undefined }),
      download: true,
    }));
  const xlsx: Choice = {
    id: 'xlsx',
    label: t.xlsx(tables.length),
    href: address(`${path}.xlsx`, { ...search, lang }),
    download: true,
  };
  return (
    <>
      <Button look="text" onClick={copy} className="max-desktop:hidden">
        {t.copy}
      </Button>
      <Button look="outline" onClick={() => print()} className="max-desktop:hidden">
        <Icon name="print" />
        {t.print}
      </Button>
      <ChoiceMenu look={look ?? 'solid'} label={t.toFile} choices={[xlsx, ...tables.flatMap(csv), ...more]} />
    </>
  );
}
