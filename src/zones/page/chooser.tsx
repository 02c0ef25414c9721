import { useRef, useState } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { Button } from '../../kit/web/button.tsx';
import { Icon } from '../../kit/web/icon.tsx';
import { useText } from '../../kit/web/lang.ts';
import { floatLook } from '../../kit/web/look.ts';
import { text } from '../text.ts';
import { Choices } from './choices.tsx';
import { ChooserCriteria } from './chooser-criteria.tsx';
import { CriterionWindow } from './criterion-window.tsx';
import { useCompare } from './state.tsx';

/** Which units and criteria stand in the table. Each choice shows at once and stands in the address. */
export function Chooser() {
  const { view } = useCompare();
  const t = useText(text);
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const [adding, setAdding] = useState(false);
  const hidden = view.criteria.filter((criterion) => !criterion.shown).length;
  const add = () => {
    setOpen(false);
    setAdding(true);
  };
  return (
    <>
      <button
        ref={trigger}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(true)}
        className="link min-h-6 rounded-4 text-dns-16N-130 print:hidden"
      >
        {t.matrix.choose(hidden)}
      </button>
      <Popover
        triggerRef={trigger}
        isOpen={open}
        onOpenChange={setOpen}
        placement="bottom end"
        className={`${floatLook} w-[30rem] max-w-full`}
      >
        <Dialog
          aria-label={t.chooser.title}
          className="flex max-h-[inherit] flex-col gap-4 overflow-auto rounded-8 p-4 focus-inset"
        >
          <Choosing onAdd={add} />
        </Dialog>
      </Popover>
      <CriterionWindow open={adding} onOpen={setAdding} />
    </>
  );
}

function Choosing({ onAdd }: { onAdd: () => void }) {
  const { view, go } = useCompare();
  const t = useText(text).chooser;
  const units = view.units.map(({ id, name, zones, shown }) => ({ id, name, note: t.zones(zones), shown }));
  return (
    <>
      <Choices title={t.units} choices={units} short onChange={(ids) => go({ units: ids })} />
      <ChooserCriteria />
      {view.may.addCriterion && view.latest && (
        <div className="sticky -bottom-4 -mx-4 -mb-4 border-solid-gray-200 border-t bg-white px-4 py-2">
          <Button onClick={onAdd}>
            <Icon name="plus" />
            {t.add}
          </Button>
        </div>
      )}
    </>
  );
}
