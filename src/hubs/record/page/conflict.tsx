import { ConflictWindow, type Side } from '../../../kit/web/form/conflict-window.tsx';
import { useLang, useText } from '../../../kit/web/lang.ts';
import { fieldLabels, sayWhen, sayWho, sayWhoShort } from '../text.ts';
import { valueWords } from './changed-since.tsx';
import type { Meeting } from './sending.ts';
import { text } from './text.ts';

type Props = {
  meeting: Meeting;
  busy: boolean;
  onSave: (sides: Record<string, Side>) => void;
  onKeep: () => void;
  onLater: () => void;
};

/** Both changed the same fields: which to take, field by field. */
export function Conflict({ meeting: { conflict, merged, theirs }, ...acts }: Props) {
  const t = useText(text).conflict;
  const lang = useLang();
  const { by, at } = conflict;
  const title = by && at ? t.title(sayWho(by, lang), sayWhen(at, new Date().toISOString(), lang)) : t.titleUnknown;
  const alone = [...merged.mine, ...merged.theirs].map((id) => fieldLabels[id][lang]);
  return (
    <ConflictWindow
      title={title}
      merged={alone.length > 0 ? t.together(alone) : ''}
      theirs={(by && sayWhoShort(by, lang)) ?? t.other}
      rows={merged.conflicts.map((id) => ({
        id,
        label: fieldLabels[id][lang],
        mine: valueWords(id, merged.values[id] ?? '', lang),
        theirs: valueWords(id, theirs[id] ?? '', lang),
      }))}
      {...acts}
    />
  );
}
