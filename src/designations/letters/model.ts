import type { Day } from '../../kit/pure/day.ts';
import type { Paper } from '../../kit/pure/document.ts';
import type { Table } from '../../kit/pure/table.ts';
import type { Lang, Wording } from '../../kit/pure/wording.ts';

export const letterKinds = ['consultation', 'designation', 'continuation', 'withdrawal', 'explanation'] as const;
export type LetterKind = (typeof letterKinds)[number];

/** The texts a template has, from the top of the page to its foot; `form` is a page of its own. */
export const templateParts = [
  'head',
  'addressee',
  'sender',
  'title',
  'opening',
  'record',
  'enclosures',
  'contact',
  'form',
] as const;
export type TemplatePart = (typeof templateParts)[number];
export type TemplateTexts = Record<TemplatePart, string>;

export type TemplateId = `${LetterKind}-${Lang}`;

/** Version 0: as it was shipped, nobody has changed it. */
export type Template = { id: TemplateId; kind: LetterKind; lang: Lang; version: number; texts: TemplateTexts };

export type PlaceId =
  | 'number'
  | 'dated'
  | 'addressee'
  | 'sender'
  | 'contact'
  | 'prefecture'
  | 'municipality'
  | 'name'
  | 'address'
  | 'area'
  | 'unit'
  | 'role'
  | 'plan'
  | 'basis'
  | 'asked'
  | 'due'
  | 'question'
  | 'from'
  | 'until'
  | 'period'
  | 'roles'
  | 'reason'
  | 'candidates'
  | 'as-of'
  | 'facts'
  | 'step'
  | 'chosen'
  | 'alternatives'
  | 'consultations'
  | 'role-table';

/** What stands in a place: words, lines of their own, or a table. */
export type PlaceValue = string | string[] | Table;

/** What is known of a subject; a place that is missing is not recorded. */
export type PlaceValues = Partial<Record<PlaceId, PlaceValue>>;

/** What a letter is about: `designation 12`, `consultation 7`. */
export type SubjectId = string;

/** What whoever issues a letter writes: number, day, whose letter it is, and whom to ask. */
export type Issuing = { number: string; dated: string; sender: string; contact: string };

/** A letter as it went out. The paper is kept whole, so that the same file can be made again. */
export type LetterDocument = { kind: LetterKind; lang: Lang; title: string; issuing: Issuing; paper: Paper };

/** 取消: a letter that was revoked stays as it went out, and says so. */
export type Revocation = { on: Day; reason: string; by: string };

/** What became of the number on record: taken out, not this letter's, or none was there. */
export type TakenBack = 'cleared' | 'kept' | 'none';

export type Letter = {
  id: number;
  template: TemplateId;
  subject: SubjectId;
  municipalities: string[];
  institution: string | null;
  number: string;
  dated: Day;
  addressee: string;
  issuedAt: string;
  issuedBy: string;
  /** The revoked letter it stands in place of. */
  replaces: number | null;
  /** Why it has a number another letter of the fiscal year has or had. */
  numberReason: string;
  revoked: Revocation | null;
  document: LetterDocument;
};

export type NewLetter = Omit<Letter, 'id' | 'issuedAt' | 'revoked'>;

export const kindWording: Record<LetterKind, Wording> = {
  consultation: { ja: '意見照会', en: 'Consultation' },
  designation: { ja: '位置付け通知', en: 'Designation' },
  continuation: { ja: '継続の通知', en: 'Continuation' },
  withdrawal: { ja: '取りやめの通知', en: 'Withdrawal' },
  explanation: { ja: '選定説明書', en: 'Explanation sheet' },
};

export const templateId = (kind: LetterKind, lang: Lang): TemplateId => `${kind}-${lang}`;

export const templateIds: readonly TemplateId[] = letterKinds.flatMap((kind) => [
  templateId(kind, 'ja'),
  templateId(kind, 'en'),
]);

export const kindOf = (id: TemplateId): LetterKind => id.replace(/-(ja|en)$/, '') as LetterKind;
export const langOf = (id: TemplateId): Lang => (id.endsWith('-en') ? 'en' : 'ja');

/** An explanation goes to nobody in particular; a consultation asks the party of one. */
export const subjectNoun = (kind: LetterKind): 'designation' | 'consultation' =>
  kind === 'consultation' ? 'consultation' : 'designation';

/** A letter in the list of those issued, by the title of its paper. */
export type ListedLetter = Omit<Letter, 'document'> & { title: string };
