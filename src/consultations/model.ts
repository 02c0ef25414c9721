import type { Day } from '../kit/pure/day.ts';
import { worded } from '../kit/pure/worded.ts';
import type { Wording } from '../kit/pure/wording.ts';

export const partyKinds = ['municipality', 'association', 'other'] as const;
export type PartyKind = (typeof partyKinds)[number];

export const partyWording: Record<PartyKind, Wording> = worded({
  municipality: { ja: '市町村', en: 'Municipality' },
  association: { ja: '医師会', en: 'Medical association' },
  other: { ja: 'その他', en: 'Other' },
});

/** Who is asked: a municipality by its code, an association or another by its name. */
export type Party = {
  party: PartyKind;
  key: string;
  name: string;
  /** In English, where it is known. */
  nameEn?: string | null;
  municipalities: string[];
};

export const answers = ['agreed', 'agreed-with-wishes', 'opposed', 'no-opinion'] as const;
export type Answer = (typeof answers)[number];

export const answerWording: Record<Answer, Wording> = {
  agreed: { ja: '異議なし', en: 'No objection' },
  'agreed-with-wishes': { ja: '異議なし（要望あり）', en: 'No objection, with wishes' },
  opposed: { ja: '反対', en: 'Opposed' },
  'no-opinion': { ja: '意見なし', en: 'No opinion' },
};

/** 意見照会 of one party, and its answer. `subject` names what it is about: `designation 12`, `plan eighth-later`. */
export type Consultation = Party & {
  id: number;
  subject: string;
  title: string;
  question: string;
  askedOn: Day;
  dueOn: Day | null;
  answer: Answer | null;
  answeredOn: Day | null;
  answeredBy: string;
  opinion: string;
  /** How the prefecture learnt of an answer that it wrote for the party. */
  proxyNote: string;
  /** The day it was decided; answers come too late from then on. */
  closedOn: Day | null;
  version: number;
  letter: AskingLetter | null;
};

/** 照会の文書 that went out, as it stands on record. */
export type AskingLetter = { id: number; number: string; dated: Day };

export type Asking = Pick<Consultation, 'subject' | 'title' | 'question' | 'askedOn' | 'dueOn'>;

export type Answering = {
  answer: Answer;
  answeredOn: Day;
  answeredBy: string;
  opinion: string;
  proxyNote: string;
};

export type AttachedFile = {
  id: number;
  consultation: number;
  name: string;
  type: string;
  sha256: string;
  size: number;
  addedAt: string;
  addedBy: string;
};

export const largestFile = 10 * 1024 * 1024;
