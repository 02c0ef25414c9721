import type { Day } from '../../../kit/pure/day.ts';
import { writeDay } from '../../../kit/pure/day.ts';
import type { Fault } from '../../../kit/pure/fault.ts';
import type { Wording } from '../../../kit/pure/wording.ts';

const fault = (code: string, ja: string, en: string): Fault => ({ code, message: { ja, en } });

/** Why a row is not taken, and what to do. Where it stands is added where it is read. */
export const faults = {
  noName: () => fault('no-name', '名称がありません。名称を入れてください。', 'There is no name. Fill it in.'),
  notANumber: (text: string) =>
    fault(
      'not-a-number',
      `医療機関番号「${text}」を読めません。7桁の番号か10桁のコードにしてください。`,
      `"${text}" is no institution number. Write seven digits, or the code of ten.`,
    ),
  otherPrefecture: (prefecture: string) =>
    fault(
      'other-prefecture',
      `ほかの都道府県（${prefecture}）の番号です。県内の医療機関の番号にしてください。`,
      `The number is of another prefecture (${prefecture}). Use one of this prefecture.`,
    ),
  otherName: (number: string, name: string) =>
    fault(
      'other-name',
      `番号${number}は、名簿では「${name}」です。番号か名称を直してください。`,
      `Number ${number} is "${name}" in the register. Correct the number or the name.`,
    ),
  unknownBodyKind: (text: string) =>
    fault(
      'unknown-kind',
      `種別「${text}」が分かりません。病院・診療所・歯科診療所・薬局・訪問看護ステーション・市町村・医師会などにしてください。`,
      `"${text}" is not a kind of body. Write hospital, clinic, dental, pharmacy, visiting-nurse-station, municipality, association …`,
    ),
  noBodyKind: () =>
    fault(
      'no-kind',
      '名簿に見つからず、種別もありません。名前からは決められないので、種別を入れてください。',
      'Not found in any register, and its kind is not said. A name does not decide it: fill the kind in.',
    ),
  unknownKind: (text: string) =>
    fault(
      'unknown-designation',
      `位置付け「${text}」が分かりません。積極的役割を担う医療機関・連携拠点・推進事業のどれかにしてください。`,
      `"${text}" is not a designation. Write lead, hub or project.`,
    ),
  unknownMunicipality: (text: string) =>
    fault(
      'unknown-municipality',
      `「${text}」という市町村はありません。名前かコードを直してください。`,
      `There is no municipality "${text}". Correct its name or code.`,
    ),
  unknownUnit: (text: string, there: string[]) =>
    fault(
      'unknown-unit',
      `圏域の単位「${text}」は読み込まれていません。あるのは${there.join('・')}です。`,
      `The unit "${text}" is not loaded. There are ${there.join(', ')}.`,
    ),
  unknownArea: (text: string) =>
    fault(
      'unknown-area',
      `圏域「${text}」が見つかりません。圏域の名前か、単位を直してください。`,
      `There is no area "${text}". Correct its name or the unit.`,
    ),
  whichUnit: (text: string, units: string[]) =>
    fault(
      'which-unit',
      `圏域「${text}」は${units.join('にも')}にもあります。圏域の単位を入れてください。`,
      `"${text}" is an area of ${units.join(' and ')}. Fill in the unit.`,
    ),
  noArea: () =>
    fault(
      'no-area',
      '圏域も市町村も分かりません。どちらかを入れてください。',
      'Neither area nor municipality is known. Fill in one of them.',
    ),
  notADay: (text: string) =>
    fault(
      'not-a-day',
      `「${text}」を日付として読めません。令和6年4月1日・R6.4.1・2024-04-01のように書いてください。`,
      `"${text}" is not a day. Write 2024-04-01.`,
    ),
  endsFirst: (from: Day, until: Day) =>
    fault(
      'ends-before-it-begins',
      `終了日（${writeDay(until, 'ja')}）が開始日（${writeDay(from, 'ja')}）より前です。日付を直してください。`,
      `It ends (${writeDay(until, 'en')}) before it begins (${writeDay(from, 'en')}). Correct the days.`,
    ),
  beyondPlan: (at: Day, plan: Wording) =>
    fault(
      'beyond-plan',
      `${writeDay(at, 'ja')}は、${plan.ja}の終わりより後です。日付か計画を直してください。`,
      `${writeDay(at, 'en')} lies after the end of ${plan.en}. Correct the day or the plan.`,
    ),
  unknownPlan: (text: string) =>
    fault(
      'unknown-plan',
      `計画「${text}」が分かりません。第8次医療計画・第8次医療計画（後期）・第9次医療計画のどれかにしてください。`,
      `"${text}" is not a plan. Write eighth, eighth-later or ninth.`,
    ),
  unknownRole: (text: string) =>
    fault(
      'unknown-role',
      `役割「${text}」が分かりません。番号（①など）か、指針の項目の名前にしてください。`,
      `"${text}" is not a role. Write its number or the name of the item.`,
    ),
  twice: (row: number) =>
    fault(
      'designated-twice',
      `${row}行目と同じ位置付けです。一つにまとめてください。`,
      `The same designation stands in row ${row}. Keep one of them.`,
    ),
  numberElsewhere: (number: string, holder: string, name: string) =>
    fault(
      'number-elsewhere',
      `番号${number}は「${holder}」の記録にあり、「${name}」も番号のないまま記録にあります。同じ機関なら、番号のない「${name}」の位置付けを取りやめてから、もう一度取り込んでください。違う機関なら、名称を書き分けてください。`,
      `Number ${number} is on record as "${holder}", and "${name}" is on record without a number. If they are one, withdraw the designation of "${name}" without a number and import again; if not, tell them apart by their names.`,
    ),
  alreadyDesignated: (from: Day | null) =>
    fault(
      'already-designated',
      `${from ? writeDay(from, 'ja') : '日付なし'}からの位置付けが、もう記録にあります。開始日を合わせるか、先に取りやめてください。`,
      `A designation from ${from ? writeDay(from, 'en') : 'an unknown day'} is on record. Use its first day, or withdraw it first.`,
    ),
};

export const unmatchedBecause = {
  number: (number: string): Wording => ({
    ja: `番号${number}が名簿にありません`,
    en: `number ${number} is in no register`,
  }),
  name: (): Wording => ({
    ja: '同じ名称・市町村の機関が名簿にありません',
    en: 'no institution of this name and municipality is in a register',
  }),
  several: (numbers: string[]): Wording => ({
    ja: `同じ名称の機関が${numbers.length}あります（${numbers.join('、')}）。番号を入れてください`,
    en: `${numbers.length} institutions have this name (${numbers.join(', ')}); fill in the number`,
  }),
};
