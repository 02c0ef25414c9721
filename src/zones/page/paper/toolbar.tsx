import { Button } from '../../../kit/web/button.tsx';
import { Checkbox } from '../../../kit/web/checkbox.tsx';
import { ChoiceField } from '../../../kit/web/choice-field.tsx';
import { TitleLine } from '../../../kit/web/frame/title-line.tsx';
import { Icon } from '../../../kit/web/icon.tsx';
import { useText } from '../../../kit/web/lang.ts';
import { ChoiceMenu } from '../../../kit/web/menu.tsx';
import { text } from '../../text.ts';
import { compareAddress, readCompareSearch } from '../address.ts';
import { type PaperSearch, paperFile, sizes } from './address.ts';
import { paperPageText } from './text.ts';

type Props = { realm: string; search: PaperSearch; onChoose: (to: Pick<PaperSearch, 'size' | 'orientation'>) => void };

/** What can be done with the paper; none of it is printed. */
export function PaperToolbar({ realm, search, onChoose }: Props) {
  const t = useText(paperPageText);
  const zones = useText(text);
  const back = compareAddress(realm, readCompareSearch(search));
  const kinds = ['pdf', 'docx', 'pptx'] as const;
  const files = kinds.map((kind) => ({
    id: kind,
    label: zones.files[kind],
    note: kind === 'pptx' ? undefined : (search.size ?? 'A4'),
    href: paperFile(realm, kind, search),
    download: true,
  }));
  const actions = (
    <>
      <span aria-hidden="true" className="text-dns-14N-130 text-solid-gray-700">
        {t.size}
      </span>
      <ChoiceField
        label={t.size}
        choices={sizes.map((size) => ({ id: size, label: size }))}
        value={search.size ?? 'A4'}
        onChange={(size) => onChoose({ size: size === 'A3' ? size : undefined })}
      />
      <Checkbox
        checked={search.orientation === 'landscape'}
        onChange={(on) => onChoose({ orientation: on ? 'landscape' : undefined })}
      >
        {t.landscape}
      </Checkbox>
      <ChoiceMenu look="outline" label={t.download} choices={files} />
      <Button look="solid" onClick={() => print()}>
        <Icon name="print" />
        {t.print}
      </Button>
    </>
  );
  return (
    <div className="print:hidden">
      <TitleLine crumbs={[{ label: zones.title, href: back }]} title={t.title} actions={actions} />
      <p className="pb-2 text-dns-14N-130 text-solid-gray-700">{t.hint}</p>
    </div>
  );
}
