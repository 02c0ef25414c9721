import type { Wording } from '../pure/wording.ts';

/** What each field of office.json takes. */
const fields: Record<string, Wording> = {
  office: { ja: '部署の名を100字までで書いてください。', en: 'Write the name of the office in up to 100 letters.' },
  logo: {
    ja: 'office.jsonと同じフォルダーに置いたPNGのファイル名を書いてください。',
    en: 'Write the name of a PNG file beside office.json.',
  },
  font: {
    ja: '{ "name": "書体の名" } の形で書いてください。PDFの書体も変えるときは、regularとboldを足します。',
    en: 'Write { "name": "the font" }; add regular and bold to change the font of PDF too.',
  },
  'font.name': { ja: '書体の名を100字までで書いてください。', en: 'Write the name of the font in up to 100 letters.' },
  'font.regular': {
    ja: 'office.jsonと同じフォルダーに置いたTTFかOTFのファイル名を書いてください。boldだけを書くことはできません。',
    en: 'Write the name of a TTF or OTF file beside office.json; bold cannot stand without it.',
  },
  'font.bold': {
    ja: 'office.jsonと同じフォルダーに置いた、太字のTTFかOTFのファイル名を書いてください。',
    en: 'Write the name of a bold TTF or OTF file beside office.json.',
  },
};

const whole: Wording = {
  ja: '{ "office": "部署の名" } のように、かっこ { } の中に項目を書いてください。',
  en: 'Write its fields between { }, as in { "office": "the office" }.',
};

const say = (field: string): Wording => fields[field] ?? whole;

/** What can be wrong with an office's template: each names the field and what to write there. */
export const officeFaults = {
  unreadable: (code: string): Wording => ({
    ja: `部署の様式を開けません（${code}）。読み取りの権限を確かめてください。`,
    en: `The office template cannot be opened (${code}). Check that it may be read.`,
  }),
  notJson: (reason: string): Wording => ({
    ja: `部署の様式がJSONになっていません。かっこ、引用符、コンマを確かめてください（${reason}）。`,
    en: `The office template is not JSON. Check brackets, quotes and commas (${reason}).`,
  }),
  unknown: (key: string): Wording => ({
    ja: `「${key}」という項目はありません。書けるのは office、logo、font.name、font.regular、font.bold です。`,
    en: `There is no field "${key}". Those there are: office, logo, font.name, font.regular, font.bold.`,
  }),
  field: (field: string): Wording => ({
    ja: field ? `「${field}」を読めません。${say(field).ja}` : `部署の様式を読めません。${whole.ja}`,
    en: field ? `"${field}" cannot be read. ${say(field).en}` : `The office template cannot be read. ${whole.en}`,
  }),
  missing: (field: string, name: string): Wording => ({
    ja: `「${field}」のファイル「${name}」がありません。${say(field).ja}`,
    en: `The file "${name}" of "${field}" is not there. ${say(field).en}`,
  }),
  kind: (field: string, name: string): Wording => ({
    ja:
      field === 'logo'
        ? `「logo」のファイル「${name}」はPNGではありません。PNGで保存し直してください。`
        : `「${field}」のファイル「${name}」は、TTFでもOTFでもありません。複数の書体を束ねたTTCは使えません。`,
    en:
      field === 'logo'
        ? `The file "${name}" of "logo" is not a PNG. Save it as PNG.`
        : `The file "${name}" of "${field}" is neither TTF nor OTF. A TTC, which bundles several fonts, cannot be used.`,
  }),
};
