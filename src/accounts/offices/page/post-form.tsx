import { useState } from 'react';
import { Field } from '../../../kit/web/field.tsx';
import { useText } from '../../../kit/web/lang.ts';
import { text } from '../text.ts';
import type { OfficeView } from '../view.ts';
import { FormWindow } from './form-window.tsx';

type Props = { realm: string; office: OfficeView; open: boolean; onOpen: (open: boolean) => void };

export function PostForm({ realm, office, open, onOpen }: Props) {
  const t = useText(text);
  const [title, setTitle] = useState('');
  const [titleEn, setTitleEn] = useState('');
  return (
    <FormWindow
      title={t.toWhom(t.addPost, office.name)}
      open={open}
      onOpen={onOpen}
      path={`/api/${realm}/offices/${office.id}/posts`}
      body={() => ({ title, titleEn })}
      name={title}
    >
      <Field
        label={t.form.title}
        required={t.form.required}
        help={t.form.titleHelp}
        value={title}
        onChange={setTitle}
      />
      <Field label={t.form.titleEn} value={titleEn} onChange={setTitleEn} />
    </FormWindow>
  );
}
