import { type Place, type Refusal, refuse } from '../pure/fault.ts';
import type { Wording } from '../pure/wording.ts';

/** Why a file cannot be read as tables: what happened, then what to do. Where is told by the place. */
const reasons = {
  'empty-file': {
    ja: '読み込めませんでした。このファイルには何も書かれていません。中身のあるファイルを選んでください。',
    en: 'This file could not be read: it is empty. Choose a file that has rows in it.',
  },
  'unknown-kind': {
    ja: '読み込めませんでした。この種類のファイルは表として読めません。Excelブック（.xlsx）かCSVで保存し、もう一度選んでください。',
    en: 'This file could not be read: it is not a kind of table file. Save it as an Excel workbook (.xlsx) or CSV and choose it again.',
  },
  'old-excel': {
    ja: '読み込めませんでした。古い形式のExcelファイル（.xls）です。Excelで開き、「名前を付けて保存」で .xlsx にして、もう一度選んでください。',
    en: 'This file could not be read: it is an old Excel file (.xls). Open it in Excel, save it as .xlsx and choose it again.',
  },
  'password-protected': {
    ja: '読み込めませんでした。このファイルはパスワードで保護されています。Excelで保護を外して、もう一度選んでください。',
    en: 'This file could not be read: it is protected by a password. Take the protection off in Excel and choose it again.',
  },
  'binary-workbook': {
    ja: '読み込めませんでした。Excelバイナリブック（.xlsb）です。Excelで開き、.xlsx で保存して、もう一度選んでください。',
    en: 'This file could not be read: it is a binary workbook (.xlsb). Open it in Excel, save it as .xlsx and choose it again.',
  },
  'open-document': {
    ja: '読み込めませんでした。OpenDocument形式（.ods）です。.xlsx で保存して、もう一度選んでください。',
    en: 'This file could not be read: it is an OpenDocument sheet (.ods). Save it as .xlsx and choose it again.',
  },
  'html-as-sheet': {
    ja: '読み込めませんでした。名前はExcelですが、中身はウェブページ（HTML）です。Excelで開き、.xlsx で保存して、もう一度選んでください。',
    en: 'This file could not be read: it is named like a sheet but is a web page (HTML). Open it in Excel, save it as .xlsx and choose it again.',
  },
  'not-a-workbook': {
    ja: '読み込めませんでした。中身がExcelブックではありません。ZIPなら開いて中のExcelを、そのほかのファイルなら .xlsx で保存し直したものを選んでください。',
    en: 'This file could not be read: it is not an Excel workbook. Unpack a ZIP and choose the workbook inside; save other files as .xlsx.',
  },
  truncated: {
    ja: '読み込めませんでした。ファイルが途中で切れています。もう一度ダウンロードするか、コピーし直してください。',
    en: 'This file could not be read: it breaks off in the middle. Download or copy it again.',
  },
  damaged: {
    ja: '読み込めませんでした。ファイルの中身が壊れています。Excelで開いて保存し直すか、もう一度受け取ってください。',
    en: 'This file could not be read: its content is damaged. Save it again in Excel or ask for it again.',
  },
  'too-large': {
    ja: '読み込めませんでした。開くと300MBを超えるファイルです。画像や使わないシートを除き、分けて保存してください。',
    en: 'This file could not be read: it unpacks to more than 300 MB. Remove pictures and unused sheets, or split it.',
  },
  'too-many-rows': {
    ja: '読み込めませんでした。行か列が多すぎます（1シート1,048,576行、3,000万セルまで）。ファイルを分けてください。',
    en: 'This file could not be read: it has too many rows or columns (up to 1,048,576 rows and 30 million cells a sheet). Split it.',
  },
  'unknown-letters': {
    ja: '読み込めませんでした。文字として読めない部分があります。UTF-8かShift_JISで保存し直してください。',
    en: 'This file could not be read: part of it is not text. Save it again as UTF-8 or Shift_JIS.',
  },
  'open-quote': {
    ja: '読み込めませんでした。引用符（"）が閉じていません。この行の " を直し、もう一度選んでください。',
    en: 'This file could not be read: a quotation mark (") is not closed. Mend it in this row and choose the file again.',
  },
  'formula-without-result': {
    ja: '読み込めませんでした。数式の計算結果が保存されていません。Excelで開いて保存し直し、もう一度選んでください。',
    en: 'This file could not be read: a formula was saved without its result. Open it in Excel, save it and choose it again.',
  },
} satisfies Record<string, Wording>;

export type SheetFault = keyof typeof reasons;

export const unreadable = (code: SheetFault, at: Place, found?: string): Refusal =>
  refuse(code, reasons[code], at, found);
