import { useState } from 'react';
import { DayField } from '../../../kit/web/form/day-field.tsx';
import { useText } from '../../../kit/web/lang.ts';
import { text } from '../text.ts';
import type { OfficeView, PostLine } from '../view.ts';
import { SelectField } from './fields.tsx';
import { FormWindow } from './form-window.tsx';

type Props = {
  realm: string;
  office: Pick<OfficeView, 'id' | 'name'>;
  post: PostLine;
  open: boolean;
  onOpen: (open: boolean) => void;
};

/** Whoever holds the post longest from now on stands first. */
export function EndForm({ realm, office, post, open, onOpen }: Props) {
  const t = useText(text);
  const holdings = post.holdings.toReversed();
  const [id, setId] = useState(String(holdings[0]?.id ?? ''));
  const [last, setLast] = useState('');
  const chosen = holdings.find((one) => String(one.id) === id);
  return (
    <FormWindow
      title={t.toWhom(t.end, `${office.name} ${post.title}`)}
      open={open}
      onOpen={onOpen}
      path={`/api/${realm}/offices/${office.id}/posts/${post.id}/holdings/${id}/end`}
      body={() => ({ version: post.version, last })}
      name={chosen?.person ?? ''}
    >
      <SelectField
        label={t.columns.holder}
        value={id}
        onChange={setId}
        choices={holdings.map((one) => ({ id: String(one.id), label: `${one.person} ${one.period}` }))}
      />
      <DayField
        label={t.form.ending}
        help={t.form.endingHelp}
        value={last}
        onChange={setLast}
        required={t.form.required}
      />
    </FormWindow>
  );
}
