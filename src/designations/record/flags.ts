import type { Wording } from '../../kit/pure/wording.ts';
import { dayWords, listed, placesOf } from './phrases.ts';
import type { Flag } from './rules.ts';

export function flagWords(flag: Flag): Wording {
  switch (flag.flag) {
    case 'inherited-unconsulted':
      return {
        ja: '前の計画から引き継いだ位置付けで、意見照会の記録がありません。次の見直しで照会してください。',
        en: 'Taken over from the earlier plan; there is no record of a consultation. Consult at the next review.',
      };
    case 'covers-hang':
      return {
        ja: `取りやめたあとも、${placesOf(flag.covers).ja}への支援が残っています。近隣の支援で、終えるか替えてください。`,
        en: `Withdrawn, but it still covers ${placesOf(flag.covers).en}. End that cover or give it to another.`,
      };
    case 'covers-ended':
      return {
        ja: `取りやめとあわせて終えた${placesOf(flag.covers).ja}への支援は、終わったままです。続けるときは「近隣の支援」で新しく作ってください。`,
        en: `The cover of ${placesOf(flag.covers).en} that ended with the withdrawal has not come back. To go on with it, add it anew under Cover.`,
      };
    case 'period-over':
      return {
        ja: `期間は${dayWords(flag.until).ja}の前日で終わっています（${flag.days}日たちました）。見直しを始めて、継続か取りやめを決めてください。`,
        en: `The period ended the day before ${dayWords(flag.until).en}, ${flag.days} days ago. Open the review and decide.`,
      };
    case 'ineligible':
      return {
        ja: `いまの要件に合いません。${flag.reason.ja}`,
        en: `It does not meet the requirements. ${flag.reason.en}`,
      };
    case 'answers-late':
      return {
        ja: `${listed(flag.names).ja}の回答が期限を過ぎています。催促するか、聞き取って代わりに書いてください。`,
        en: `Late with an answer: ${listed(flag.names).en}. Remind them, or ask and write it for them.`,
      };
  }
}
