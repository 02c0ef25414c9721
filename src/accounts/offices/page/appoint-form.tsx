import { useState } from 'react';
import { DayField } from '../../../kit/web/form/day-field.tsx';
import { useText } from '../../../kit/web/lang.ts';
import { text } from '../text.ts';
import type { OfficeView, PostLine } from '../view.ts';
import { PersonField } from './fields.tsx';
import { FormWindow } from './form-window.tsx';
import { Holder } from './holder.tsx';

type Props = {
  realm: string;
  people: string[];
  office: Pick<OfficeView, 'id' | 'name'>;
  post: PostLine;
  open: boolean;
  onOpen: (open: boolean) => void;
};

export function AppointForm({ realm, people, office, post, open, onOpen }: Props) {
  const t = useText(text);
  const [person, setPerson] = useState('');
  const [from, setFrom] = useState('');
  const [last, setLast] = useState('');
  return (
    <FormWindow
      title={t.toWhom(t.appoint, `${office.name} ${post.title}`)}
      open={open}
      onOpen={onOpen}
      path={`/api/${realm}/offices/${office.id}/posts/${post.id}/holdings`}
      body={() => ({ version: post.version, person, from, last: last || null })}
      name={person}
    >
      <Holder post={post} />
      <PersonField
        people={people}
        label={t.form.person}
        help={t.form.personHelp}
        value={person}
        onChange={setPerson}
        required
      />
      <DayField label={t.form.from} value={from} onChange={setFrom} required={t.form.required} />
      <DayField label={t.form.last} help={t.form.lastHelp} value={last} onChange={setLast} />
    </FormWindow>
  );
}
