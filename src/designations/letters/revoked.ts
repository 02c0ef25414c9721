import { writeDay } from '../../kit/pure/day.ts';
import type { Struck } from '../../kit/pure/document.ts';
import type { Lang } from '../../kit/pure/wording.ts';
import type { Letter, Revocation } from './model.ts';
import { text } from './text.ts';

/** 「取消済み（日付・理由・誰）」, as it stands on screen and on the files. */
export const revokedWords = ({ on, reason, by }: Revocation, lang: Lang): string =>
  text[lang].revoked.note(writeDay(on, lang), reason, by);

/** The pages of a letter as they went out; those of a revoked one say so. */
export function paperOf({
  document: { paper, lang },
  revoked,
}: Pick<Letter, 'document' | 'revoked'>): Letter['document']['paper'] {
  if (!revoked) return paper;
  const struck: Struck = { word: text[lang].revoked.word, note: revokedWords(revoked, lang) };
  return { ...paper, parts: paper.parts.map((part) => ({ ...part, struck })) };
}
