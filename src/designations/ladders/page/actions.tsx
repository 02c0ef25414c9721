import { useState } from 'react';
import { Button } from '../../../kit/web/button.tsx';
import { useLang, useText } from '../../../kit/web/lang.ts';
import { ChoiceMenu } from '../../../kit/web/menu.tsx';
import { address, type Search } from '../../../kit/web/search.ts';
import type { LaddersView } from '../list-view.ts';
import type { LaddersSearch } from '../page-address.ts';
import type { ResultView } from '../result-view.ts';
import type { Go } from './asked.ts';
import { KeepWindow } from './keep-window.tsx';
import { text } from './text.ts';

type Props = {
  view: LaddersView;
  result: ResultView;
  /** What is shown is what was asked for, not what stood there before. */
  ready: boolean;
  search: LaddersSearch;
  go: Go;
};

export function ResultActions({ view, result, ready, search, go }: Props) {
  const t = useText(text);
  const [keeping, setKeeping] = useState(false);
  const { ladder, unit, asOf } = result;
  const asked = { version: String(ladder.version), unit: unit.id, asof: asOf.day };
  if (search.edit === '1') return null;
  return (
    <>
      <SheetMenu path={`/api/${view.realm.key}/designations/ladders/${ladder.id}/sheet`} asked={asked} />
      {view.may.write && (
        <>
          <Button disabled={!ready} onClick={() => go({ edit: '1', with: undefined, area: undefined })}>
            {t.edit}
          </Button>
          <Button look="solid" disabled={!ready} onClick={() => setKeeping(true)}>
            {t.keep}
          </Button>
          <KeepWindow view={view} result={result} open={keeping} onOpen={setKeeping} go={go} />
        </>
      )}
    </>
  );
}

type MenuProps = { path: string; asked: Search; name?: string };

/** The explanation as paper and as tables. */
export function SheetMenu({ path, asked, name }: MenuProps) {
  const t = useText(text);
  const lang = useLang();
  const file = (kind: string, more: Search = {}) => address(`${path}.${kind}`, { ...asked, lang, ...more });
  const choices = [
    { id: 'pdf', label: 'PDF', note: t.toPrint, href: file('pdf'), download: true },
    { id: 'docx', label: t.word, href: file('docx'), download: true },
    { id: 'xlsx', label: t.xlsx, note: t.everybody, href: file('xlsx'), download: true },
    { id: 'csv', label: 'CSV', note: 'UTF-8', href: file('csv', { charset: 'utf-8' }), download: true },
    { id: 'cp932', label: 'CSV', note: t.cp932, href: file('csv', { charset: 'cp932' }), download: true },
  ];
  return <ChoiceMenu look="outline" label={t.sheet} name={name} choices={choices} />;
}
