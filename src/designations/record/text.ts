import type { Wording } from '../../kit/pure/wording.ts';
import type { EventStep, Step } from './model.ts';

export const stepWording: Record<Step, Wording> = {
  designate: { ja: '位置付ける', en: 'Designate' },
  review: { ja: '見直しを始める', en: 'Open the review' },
  continue: { ja: '継続する', en: 'Continue' },
  withdraw: { ja: '取りやめる', en: 'Withdraw' },
  drop: { ja: '見送る', en: 'Do not take further' },
};

export const eventWording: Record<EventStep, Wording> = {
  proposed: { ja: '候補に挙げた', en: 'Named as a candidate' },
  consulted: { ja: '意見を照会した', en: 'Consulted on' },
  designated: { ja: '位置付けた', en: 'Designated' },
  'review-opened': { ja: '見直しを始めた', en: 'Review opened' },
  continued: { ja: '継続した', en: 'Continued' },
  withdrawn: { ja: '取りやめた', en: 'Withdrawn' },
  dropped: { ja: '見送った', en: 'Not taken further' },
  inherited: { ja: '今の位置付けとして取り込んだ', en: 'Taken over as it stood' },
  undone: { ja: '直前の手順を元に戻した', en: 'Last step undone' },
};
