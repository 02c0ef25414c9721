import { Button } from '../../kit/web/button.tsx';
import { copyBoth } from '../../kit/web/clipboard.ts';
import { Icon } from '../../kit/web/icon.tsx';
import { useText } from '../../kit/web/lang.ts';
import { Link } from '../../kit/web/link.tsx';
import { buttonLook } from '../../kit/web/look.ts';
import { type Choice, ChoiceMenu } from '../../kit/web/menu.tsx';
import { address, type Search } from '../../kit/web/search.ts';
import { toHtml, toTsv } from '../../kit/web/table/copy.ts';
import { text as kitText } from '../../kit/web/text.ts';
import { useToast } from '../../kit/web/toast.tsx';
import { text } from '../text.ts';
import { askedOf, type Tab } from './address.ts';
import { cureTable, gapTable, matrixTable } from './copied-tables.ts';
import { paperAddress, paperFile } from './paper/address.ts';
import { type Compare, useCompare } from './state.tsx';

/** The matrix and the table that is open below it. */
function tablesOf({ view, path, lang, search }: Compare) {
  const open =
    search.tab === 'zones'
      ? view.zoneTable
      : search.tab === 'gaps'
        ? gapTable(view, lang)
        : cureTable(view, path, lang);
  return [matrixTable(view, lang), open];
}

export function Actions() {
  const compare = useCompare();
  const { view, lang, tell, realm, search } = compare;
  const t = useText(text);
  const kit = useText(kitText);
  const toast = useToast();
  const done = () => tell({ kind: 'did', step: 5 });

  const copy = () => {
    const lines = [
      `${t.title} ${t.space(view.realm.name, view.realm.sample)}`,
      t.copied.asOf(view.asOfLabel),
      `${t.answer.of(view.answer.unitName, view.answer.zones, view.answer.criterionName)} ${view.answer.sentence}`,
    ];
    const tables = tablesOf(compare);
    const copied = copyBoth(toHtml({ lines }, tables, lang), toTsv({ lines }, tables, lang));
    toast({ text: copied ? kit.tableCopied : kit.notCopied });
    if (copied) done();
  };

  const files = useFiles();
  return (
    <>
      <Button look="text" onClick={copy}>
        {t.copyTable}
      </Button>
      <Link href={paperAddress(realm, search)} onClick={done} className={buttonLook.outline}>
        <Icon name="print" />
        {t.print}
      </Link>
      <ChoiceMenu look="solid" label={t.toFile} choices={files} onChoose={done} />
    </>
  );
}

const charsets = [
  ['utf-8', 'utf8'],
  ['cp932', 'cp932'],
] as const;

const papers = [['pptx'], ['docx'], ['docx', 'A3'], ['pdf'], ['pdf', 'A3']] as const;

/** Files carry what the page shows: the council paper; all tables in one workbook; as CSV the blank zones by name and the open table. */
function useFiles(): Choice[] {
  const { realm, search } = useCompare();
  const t = useText(text);
  const file = (kind: 'xlsx' | 'csv', more: Search = {}) =>
    address(`/api/${realm}/zones/compare.${kind}`, { ...askedOf(search), ...more });
  const open = search.tab ?? 'cures';
  const csv = (table: 'blanks' | Tab, label: string): Choice[] =>
    charsets.map(([charset, name]) => ({
      id: `${table}-${charset}`,
      label: `${t.files.csv} ${label}`,
      note: t.files[name],
      href: file('csv', { charset, table }),
      download: true,
    }));
  return [
    ...papers.map(([kind, size]) => ({
      id: kind + (size ?? ''),
      label: t.files[kind],
      note: [t.files.council, size].filter(Boolean).join(' '),
      href: paperFile(realm, kind, { ...search, size }),
      download: true,
    })),
    { id: 'xlsx', label: t.files.xlsx, note: t.files.allTables, href: file('xlsx'), download: true },
    ...csv('blanks', t.files.blanks),
    ...csv(open, t.tabs[open]),
  ];
}
