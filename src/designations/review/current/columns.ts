import type { Wanted } from '../../../kit/pure/headings.ts';
import type { CurrentKey } from './model.ts';

/** The columns of 現行の位置付け一覧 and the headings offices give them. */
export const currentColumns: Wanted<CurrentKey>[] = [
  {
    key: 'name',
    names: [
      ...['名称', '医療機関名', '医療機関名称', '医療機関等名称', '医療機関等の名称', '機関名', '施設名', '施設名称'],
      ...['事業所名', '団体名', '拠点名', 'name'],
    ],
  },
  {
    key: 'number',
    names: [
      '医療機関番号',
      '医療機関コード',
      '保険医療機関番号',
      '保険医療機関コード',
      'コード',
      '番号',
      'institution number',
      'number',
      'code',
    ],
  },
  {
    key: 'bodyKind',
    names: ['種別', '機関種別', '施設種別', '施設区分', '機関の種別', '区分', 'body kind', 'body_kind'],
  },
  {
    key: 'kind',
    names: ['位置付け', '位置づけ', '位置付けの種類', '役割の種類', '役割', 'designation', 'role'],
  },
  { key: 'unit', names: ['圏域の単位', '圏域単位', '設定単位', '単位', 'unit'] },
  {
    key: 'area',
    names: ['圏域', '圏域名', '在宅医療圏', '在宅医療圏域', '在宅医療の圏域', '担当圏域', '担当区域', 'area', 'zone'],
  },
  {
    key: 'municipality',
    names: ['市町村', '市町村名', '所在市町村', '所在地の市町村', '市区町村', '市区町村名', 'municipality'],
  },
  {
    key: 'from',
    names: [
      ...['位置付け開始日', '位置づけ開始日', '位置付け日', '位置付け年月日', '位置づけ年月日', '指定日', '指定年月日'],
      ...['開始日', '開始年月日', 'designated from', 'from'],
    ],
  },
  {
    key: 'until',
    names: ['位置付け終了日', '位置づけ終了日', '終了日', '終了年月日', '期限', 'designated until', 'until'],
  },
  { key: 'plan', names: ['計画', '計画期', '医療計画', 'plan'] },
  {
    key: 'roles',
    names: ['考慮した役割', '位置付けで考慮した役割', '担う役割', '役割の内容', 'roles considered', 'roles'],
  },
  { key: 'address', names: ['所在地', '住所', 'address'] },
  { key: 'phone', names: ['電話番号', '電話', 'TEL', 'phone'] },
  { key: 'legalBasis', names: ['根拠', '位置付けの根拠', 'legal basis', 'legal_basis'] },
];
