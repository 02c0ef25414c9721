import type { CriterionId } from '../../facilities/criteria/model.ts';
import { known, noData } from '../../kit/pure/figure.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import type { Cell, CountedCell } from '../model.ts';
import { addition, isCounted } from '../rules.ts';
import type { Answer } from '../view.ts';
import { type Compared, criterionName, criterionOf } from './model.ts';
import { compareText, stepSign } from './text.ts';

/** The page's one sentence, and the steps that widen the criterion until no zone is blank. */
export function answer(selected: Cell, path: CountedCell[], compared: Compared, lang: Lang): Answer {
  const t = compareText[lang];
  const unit = compared.grounds.units.find((u) => u.kind.id === selected.unit)!;
  const last = path.at(-1);
  const sign = stepSign(path.length);
  const left = last?.blanks.length ?? 0;
  return {
    unit: selected.unit,
    unitName: say(unit.kind.name, lang),
    criterion: selected.criterion,
    criterionName: criterionName(compared, selected.criterion, lang),
    zones: selected.zones,
    blank: isCounted(selected) ? known(selected.blanks.length) : noData,
    sentence: isCounted(selected) ? t.answer(selected.blanks.length) : t.noAnswer,
    afterword: afterword(),
    path: path.map((cell, i) => pathStep(cell, i, path, compared, lang)),
  };

  function afterword(): string | null {
    if (!isCounted(selected)) return whyUncounted(selected, compared, lang);
    if (path.length < 2) return null;
    return left === 0 ? t.closes(sign) : t.leaves(sign, left);
  }
}

function pathStep(
  cell: CountedCell,
  i: number,
  path: CountedCell[],
  compared: Compared,
  lang: Lang,
): Answer['path'][number] {
  const t = compareText[lang];
  const short = (id: CriterionId) => say(criterionOf(compared, id).short, lang);
  const added = i === 0 ? null : addition(compared.comparison, path[i - 1]!, cell);
  const wider = added ? t.also(short(added.criterion)) : t.upTo(short(cell.criterion));
  return {
    step: i + 1,
    criterion: cell.criterion,
    label: i === 0 ? short(cell.criterion) : wider,
    blank: cell.blanks.length,
    change: i === 0 ? null : t.fewer(path[i - 1]!.blanks.length - cell.blanks.length),
  };
}

/** Why a cell has no figure, as a sentence. */
export function whyUncounted(cell: Cell, compared: Compared, lang: Lang): string {
  const t = compareText[lang];
  if (isCounted(cell)) return '';
  if (cell.cause === 'incomplete') return t.incomplete(cell.missing);
  if (cell.cause === 'not-split') {
    const unit = compared.grounds.units.find((u) => u.kind.id === cell.unit)!;
    return t.notSplit(say(unit.kind.name, lang));
  }
  const { coverage, published } = compared.grounds.holdings;
  return coverage.length + published.length === 0 ? t.nothingLoaded : t.notLoaded(cell.missing);
}
