import { Checkbox } from '../../kit/web/checkbox.tsx';
import { Icon } from '../../kit/web/icon.tsx';
import { useText } from '../../kit/web/lang.ts';
import { text } from '../text.ts';
import type { IntakePreview } from '../view.ts';

type Props = {
  ask: NonNullable<IntakePreview['confirmation']>;
  confirmed: boolean;
  onConfirm: (on: boolean) => void;
};

/** Much would disappear: often the file is another prefecture's or only a part. */
export function Confirmation({ ask, confirmed, onConfirm }: Props) {
  const t = useText(text).preview;
  return (
    <div className="tint flex flex-col gap-2 rounded-8 border border-red-900 bg-red-50 px-4 py-3">
      <p className="flex gap-2">
        <Icon name="warning" className="size-5 text-red-900" />
        <b>{ask.sentence}</b>
      </p>
      <Checkbox checked={confirmed} onChange={onConfirm}>
        {t.checked(ask.count)}
      </Checkbox>
    </div>
  );
}
