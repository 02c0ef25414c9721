import { useText } from '../../../kit/web/lang.ts';
import { text } from '../text.ts';
import type { OfficesView, OfficeView } from '../view.ts';
import { CoverageFields, useCoverage } from './coverage.tsx';
import { FormWindow } from './form-window.tsx';

type Props = {
  realm: string;
  view: OfficesView;
  office: OfficeView;
  open: boolean;
  onOpen: (open: boolean) => void;
};

export function CoverageForm({ realm, view, office, open, onOpen }: Props) {
  const t = useText(text);
  const coverage = useCoverage(office);
  return (
    <FormWindow
      title={t.toWhom(t.edit, office.name)}
      open={open}
      onOpen={onOpen}
      path={`/api/${realm}/offices/${office.id}/coverage`}
      body={() => ({ version: office.version, ...coverage.toSend })}
      name={office.name}
    >
      <CoverageFields coverage={coverage} view={view} role={office.role} except={office.id} />
    </FormWindow>
  );
}
