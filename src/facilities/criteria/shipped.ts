import { day } from '../../kit/pure/day.ts';
import type { Wording } from '../../kit/pure/wording.ts';
import type { FilingSymbol, InstitutionKind } from '../model.ts';
import type { Condition, Criterion, DatedSymbol } from './model.ts';

const holding = (kind: InstitutionKind, ...symbols: DatedSymbol[]): Condition => ({ kind, symbols });

const since = (from: string) => (symbol: FilingSymbol) => ({ symbol, from: day(from) });
/** First days of the fee revisions of 平成24年度, 平成26年度 and 平成30年度, which introduced the filings. */
const since2012 = since('2012-04-01');
const since2014 = since('2014-04-01');
const since2018 = since('2018-04-01');

const enhancedHospital = holding('hospital', ...['支援病１', '支援病２'].map(since2012));
const hospital = holding('hospital', ...['支援病１', '支援病２', '支援病３'].map(since2012));
const enhancedClinic = holding('clinic', ...['支援診１', '支援診２'].map(since2012));
const clinic = holding('clinic', ...['支援診１', '支援診２', '支援診３'].map(since2012));

/** Symbol under which this product keeps grades of 機能強化型訪問看護管理療養費, whose printed symbols differ by bureau. */
const enhancedStation = (grade: '１' | '２' | '３'): FilingSymbol => `機能強化型訪問看護管理療養費${grade}`;

const filed: Wording = {
  ja: '診療報酬の施設基準の届出（届出受理医療機関名簿の受理記号）',
  en: 'Facility-standard filings under the medical fee schedule, by their symbol in the register',
};

function shipped(id: string, name: Wording, short: Wording, condition: Condition): Criterion {
  return { id, name, short, condition, minimum: 1, basis: filed, shipped: true };
}

/** The criteria the papers compare, in the order the comparison shows them. */
export const shippedCriteria: readonly Criterion[] = [
  shipped(
    'enhanced-support-hospital',
    { ja: '機能強化型在支病', en: 'Enhanced support hospital' },
    { ja: '強化型在支病', en: 'enhanced hospital' },
    enhancedHospital,
  ),
  shipped(
    'support-hospital',
    { ja: '在支病（機能強化型を含む）', en: 'Support hospital (incl. enhanced)' },
    { ja: '在支病', en: 'support hospital' },
    hospital,
  ),
  shipped(
    'enhanced-support-hospital-or-clinic',
    { ja: '機能強化型の在支病 又は 在支診', en: 'Enhanced support hospital or clinic' },
    { ja: '強化型在支病・在支診', en: 'enhanced hospital or clinic' },
    { any: [enhancedHospital, enhancedClinic] },
  ),
  shipped(
    'support-hospital-or-enhanced-clinic',
    { ja: '在支病 又は 機能強化型在支診', en: 'Support hospital or enhanced clinic' },
    { ja: '在支病・強化型在支診', en: 'hospital or enhanced clinic' },
    { any: [hospital, enhancedClinic] },
  ),
  shipped(
    'support-hospital-or-clinic',
    { ja: '在支病 又は 在支診', en: 'Support hospital or clinic' },
    { ja: '在支病・在支診', en: 'hospital or clinic' },
    { any: [hospital, clinic] },
  ),
  shipped(
    'enhanced-support-clinic',
    { ja: '機能強化型在支診', en: 'Enhanced support clinic' },
    { ja: '強化型在支診', en: 'enhanced clinic' },
    enhancedClinic,
  ),
  shipped(
    'support-clinic',
    { ja: '在支診（機能強化型を含む）', en: 'Support clinic (incl. enhanced)' },
    { ja: '在支診', en: 'support clinic' },
    clinic,
  ),
  shipped(
    'backup-hospital',
    { ja: '在宅療養後方支援病院', en: 'Backup hospital' },
    { ja: '後方支援病院', en: 'backup hospital' },
    holding('hospital', since2014('在後病')),
  ),
  shipped(
    'enhanced-visiting-nurse-station',
    { ja: '機能強化型訪問看護ST', en: 'Enhanced visiting-nurse station' },
    { ja: '強化型訪看ST', en: 'enhanced nurse station' },
    holding(
      'visiting-nurse-station',
      since2014(enhancedStation('１')),
      since2014(enhancedStation('２')),
      since2018(enhancedStation('３')),
    ),
  ),
];
