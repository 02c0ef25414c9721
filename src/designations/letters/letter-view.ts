import { whoMay } from '../../accounts/text.ts';
import { type Day, writeDay } from '../../kit/pure/day.ts';
import type { Paper } from '../../kit/pure/document.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import { designationPolicy } from '../policy.ts';
import { kindOf, kindWording, type Letter, type LetterKind, type ListedLetter } from './model.ts';
import { paperOf, revokedWords } from './revoked.ts';
import { text } from './text.ts';

/** One letter as it went out: GET /api/{realm}/letters/{letter}. */
export type LetterView = {
  id: number;
  kind: LetterKind;
  label: string;
  title: string;
  addressee: string;
  number: string;
  dated: string;
  subject: string;
  paper: Paper;
  /** 「取消済み（日付・理由・誰）」, and the day alone. */
  revoked: string | null;
  /** Who holds it now, and who can take it back. */
  holder: string;
  replaces: number | null;
  replacedBy: number | null;
  numberReason: string;
  /** Today, for those who may revoke it. */
  revoking: Day | null;
  /** Whether another can be made in its place. */
  replacing: boolean;
};

type Seen = { letter: Letter; about: readonly ListedLetter[]; write: boolean; today: Day };

export function letterView({ letter, about, write, today }: Seen, lang: Lang): LetterView {
  const { id, template, addressee, number, dated, subject, replaces, numberReason, revoked } = letter;
  const by = about.find((one) => one.replaces === id && one.revoked === null);
  const kind = kindOf(template);
  return {
    ...{ id, kind, label: say(kindWording[kind], lang), title: letter.document.title },
    ...{ addressee, number, dated: writeDay(dated, lang), subject, replaces, numberReason },
    paper: paperOf(letter),
    revoked: revoked && revokedWords(revoked, lang),
    holder: holderOf(letter, lang),
    replacedBy: by?.id ?? null,
    revoking: write && revoked === null ? today : null,
    replacing: write && revoked !== null && by === undefined,
  };
}

function holderOf({ addressee, revoked }: Letter, lang: Lang): string {
  const t = text[lang].holder;
  const who = whoMay(designationPolicy, 'letters.write', lang);
  if (revoked) return t.revoked(writeDay(revoked.on, lang), revoked.by);
  return addressee === '' ? t.sheet(who) : t.issued(addressee, who);
}
