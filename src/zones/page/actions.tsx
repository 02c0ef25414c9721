import { Button } from '../../kit/web/button.tsx';
import { copyBoth } from '../../kit/web/clipboard.ts';
import { Icon } from '../../kit/web/icon.tsx';
import { useText } from '../../kit/web/lang.ts';
import { type Choice, ChoiceMenu } from '../../kit/web/menu.tsx';
import { address, type Search } from '../../kit/web/search.ts';
import { toHtml, toTsv } from '../../kit/web/table/copy.ts';
import { text as kitText } from '../../kit/web/text.ts';
import { useToast } from '../../kit/web/toast.tsx';
import { text } from '../text.ts';
import { askedOf } from './address.ts';
import { cureTable, gapTable, matrixTable } from './copied-tables.ts';
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
  const { view, lang, tell } = compare;
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
      <Button
        onClick={() => {
          done();
          print();
        }}
      >
        <Icon name="print" />
        {t.print}
      </Button>
      <ChoiceMenu look="solid" label={t.toFile} choices={files} onChoose={done} />
    </>
  );
}

/** Files carry what the page shows: all tables in one workbook, or the open one as CSV. */
function useFiles(): Choice[] {
  const { realm, search } = useCompare();
  const t = useText(text);
  const file = (kind: 'xlsx' | 'csv', more: Search = {}) =>
    address(`/api/${realm}/zones/compare.${kind}`, { ...askedOf(search), ...more });
  const table = search.tab ?? 'matrix';
  const which = { matrix: t.matrix.title, cures: t.matrix.title, zones: t.tabs.zones, gaps: t.tabs.gaps }[table];
  const csv = (id: 'utf8' | 'cp932', charset: string) => ({
    id,
    label: `${t.files.csv} ${which}`,
    note: t.files[id],
    href: file('csv', { charset, table }),
    download: true,
  });
  return [
    { id: 'xlsx', label: t.files.xlsx, note: t.files.allTables, href: file('xlsx'), download: true },
    csv('utf8', 'utf-8'),
    csv('cp932', 'cp932'),
  ];
}
