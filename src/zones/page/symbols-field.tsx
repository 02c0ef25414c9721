import { useQuery } from '@tanstack/react-query';
import { ways } from '../../facilities/criteria/rules.ts';
import { shippedCriteria } from '../../facilities/criteria/shipped.ts';
import type { FilingSymbol, InstitutionKind } from '../../facilities/model.ts';
import { get } from '../../kit/web/api.ts';
import { Checkbox } from '../../kit/web/checkbox.tsx';
import { Field } from '../../kit/web/field.tsx';
import { useText } from '../../kit/web/lang.ts';
import { text } from '../text.ts';
import { toggled } from './draft.ts';
import { useCompare } from './state.tsx';

type Props = {
  label: string;
  required?: boolean;
  kind: InstitutionKind;
  chosen: readonly FilingSymbol[];
  other: string;
  fault?: string;
  onChosen: (symbols: FilingSymbol[]) => void;
  onOther: (other: string) => void;
};

/** Any of the ticked symbols, or of those written. */
export function SymbolsField(props: Props) {
  const { label, required, kind, chosen, other, fault, onChosen, onOther } = props;
  const t = useText(text).criterionForm;
  const known = useSymbols(kind);
  return (
    <fieldset>
      <legend className="text-dns-16B-130">
        {label}
        {required && <span className="ml-2 font-400 text-red-900">{t.required}</span>}
      </legend>
      <div className="mt-2 mb-3 flex max-h-40 flex-wrap gap-x-4 gap-y-2 overflow-auto p-1">
        {known.map((symbol) => (
          <Checkbox
            key={symbol}
            checked={chosen.includes(symbol)}
            onChange={(on) => onChosen(toggled(chosen, symbol, on))}
          >
            {symbol}
          </Checkbox>
        ))}
      </div>
      <Field label={t.otherSymbols} light help={t.otherHelp} fault={fault} value={other} onChange={onOther} />
    </fieldset>
  );
}

/** Symbols the loaded registers hold, after those the shipped criteria ask about. */
function useSymbols(kind: InstitutionKind): FilingSymbol[] {
  const { realm, view } = useCompare();
  const { data } = useQuery({
    queryKey: ['symbols', realm],
    queryFn: ({ signal }) =>
      get<{ symbols: { kind: InstitutionKind; symbol: FilingSymbol }[] }>(`/api/${realm}/symbols`, {}, signal),
  });
  const asked = shippedCriteria
    .flatMap((criterion) => ways(criterion.condition, view.asOf))
    .filter((way) => way.kind === kind);
  const loaded = data?.symbols.filter((one) => one.kind === kind).map((one) => one.symbol) ?? [];
  return [...new Set([...asked.flatMap((way) => way.symbols), ...loaded])];
}
