import { type Day, writeDay } from '../../kit/pure/day.ts';
import type { Wording } from '../../kit/pure/wording.ts';
import type { Coverage } from './rules.ts';

/** The credit the publisher asks for. */
export const nationalLandCredit: Wording = {
  ja: '「国土数値情報（行政区域データ）」（国土交通省）を加工して作成',
  en: 'Processed from National Land Numerical Information, administrative areas (MLIT)',
};

export const fileCredit = (file: string): Wording => ({
  ja: `境界のファイル（${file}）を加工して作成`,
  en: `Processed from a file of boundaries (${file})`,
});

export const schematicCredit: Wording = {
  ja: '概略図（市区町村の役所・役場の位置とNatural Earthの海岸線から作成。境界ではありません）',
  en: 'Schematic (drawn from the places of municipal offices and the coastline of Natural Earth; not the boundaries)',
};

export const withoutDatum: Wording = {
  ja: '.prj がないので、座標は世界測地系の緯度経度としました。日本測地系（旧測地系）のデータなら、約400mずれます。',
  en: 'Without a .prj the coordinates were taken as JGD2011. If they are in the old Tokyo datum, they are about 400 m off.',
};

export const daySaid = (day: Day, byName: boolean): Wording =>
  byName
    ? {
        ja: `ファイルの名前から、${writeDay(day, 'ja')}現在の境界としました。`,
        en: `By its name: boundaries of ${day}.`,
      }
    : {
        ja: `--as-of がなく、名前からも日付が分からないので、今日（${writeDay(day, 'ja')}）現在の境界としました。`,
        en: `Neither --as-of nor the name says the day; taken as boundaries of today (${day}).`,
      };

/** A prefecture a file has only a few municipalities of. */
export const leftOut = ({ prefecture, municipalities, missing }: Coverage): Wording => ({
  ja: `県${prefecture}は、${municipalities.length + missing.length}のうち${municipalities.length}の市町村しかないので、取り込みませんでした。`,
  en: `Prefecture ${prefecture} was left out: only ${municipalities.length} of ${municipalities.length + missing.length} municipalities are in the file.`,
});
