import { useState } from 'react';
import { Field } from '../../../kit/web/field.tsx';
import { useLang, useText } from '../../../kit/web/lang.ts';
import { postHolders } from '../../permission.ts';
import { roles } from '../../text.ts';
import type { OfficeRole } from '../model.ts';
import { text } from '../text.ts';
import type { OfficesView } from '../view.ts';
import { CoverageFields, nothingCovered, useCoverage } from './coverage.tsx';
import { SelectField } from './fields.tsx';
import { FormWindow } from './form-window.tsx';

type Props = { realm: string; view: OfficesView; open: boolean; onOpen: (open: boolean) => void };

export function OfficeForm({ realm, view, open, onOpen }: Props) {
  const lang = useLang();
  const t = useText(text);
  const [role, setRole] = useState<OfficeRole>('municipality');
  const [name, setName] = useState('');
  const [nameEn, setNameEn] = useState('');
  const coverage = useCoverage(nothingCovered);
  return (
    <FormWindow
      title={t.addOffice}
      open={open}
      onOpen={onOpen}
      path={`/api/${realm}/offices`}
      body={() => ({ role, name, nameEn, ...coverage.toSend })}
      name={name}
    >
      <SelectField
        label={t.form.role}
        value={role}
        onChange={(value) => {
          setRole(value as OfficeRole);
          coverage.setCovered((now) => ({ ...now, bodies: [] }));
        }}
        choices={postHolders.map((id) => ({ id, label: roles[id][lang] }))}
      />
      <Field label={t.form.name} required={t.form.required} help={t.form.nameHelp} value={name} onChange={setName} />
      <Field label={t.form.nameEn} value={nameEn} onChange={setNameEn} />
      <CoverageFields coverage={coverage} view={view} role={role} />
    </FormWindow>
  );
}
