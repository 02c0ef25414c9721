import { type Day, writeDay } from '../../kit/pure/day.ts';
import { type Refusal, refuse } from '../../kit/pure/fault.ts';
import type { Holding } from './model.ts';
import { lastDay } from './rules.ts';

export const unknownOffice = (): Refusal =>
  refuse('unknown-office', {
    ja: 'その課・機関はありません。一覧を読み込み直して、もう一度選んでください。',
    en: 'There is no such office. Load the list again and choose anew.',
  });

export const unknownPost = (): Refusal =>
  refuse('unknown-post', {
    ja: 'その役職はありません。一覧を読み込み直して、もう一度選んでください。',
    en: 'There is no such post. Load the list again and choose anew.',
  });

export const unknownHolding = (): Refusal =>
  refuse('unknown-holding', {
    ja: 'その人は、この役職に就いていません。一覧を読み込み直してください。',
    en: 'That person does not hold this post. Load the list again.',
  });

export const nameTaken = (name: string): Refusal =>
  refuse('office-taken', {
    ja: `「${name}」という課・機関は、同じ種類にもうあります。別の名称にするか、あるものを使ってください。`,
    en: `There is an office “${name}” of this kind already. Choose another name, or use that one.`,
  });

export const unknownPlaces = (codes: readonly string[]): Refusal =>
  refuse('unknown-municipality', {
    ja: `この県にない市町村コードです: ${codes.join('、')}。一覧から選び直してください。`,
    en: `These codes are no municipalities of this prefecture: ${codes.join(', ')}. Choose from the list.`,
  });

export const bodiesElsewhere = (names: readonly string[]): Refusal =>
  refuse('body-elsewhere', {
    ja: `次の団体・拠点は、この種類の課・機関では決められないか、担当する市町村にありません: ${names.join('、')}。担当する市町村に、その団体・拠点のある市町村を加えるか、選択から外してください。`,
    en: `An office of this kind cannot stand for these, or they lie in none of its municipalities: ${names.join(', ')}. Add their municipality to those it answers for, or take them out.`,
  });

export const belowItself = (): Refusal =>
  refuse('office-below-itself', {
    ja: '設けた課・機関をたどると、自分に戻ります。「設けた課・機関」から、この課・機関の下にあるものを外してください。',
    en: 'Following who set up whom leads back to this office. Take offices that stand below it out of “set up by”.',
  });

export const changedMeanwhile = (): Refusal =>
  refuse('changed-meanwhile', {
    ja: '開いている間に、ほかの人が同じところを変えました。まだ保存していません。最新の内容を読み込み、確かめてから、もう一度保存してください。',
    en: 'Somebody else changed this while you had it open. Nothing was saved. Load the latest, look at it, and save again.',
  });

export const held = ({ person, from, until }: Holding): Refusal => {
  const last = lastDay({ from, until });
  return refuse('post-is-held', {
    ja: `${writeDay(from, 'ja')}から${last ? `${writeDay(last, 'ja')}まで` : ''}は、${person.name}さんが就いています。先に「終わりの日を決める」で終わりの日を決めるか、そのあとの日を選んでください。`,
    en: `${person.nameEn ?? person.name} holds this post from ${writeDay(from, 'en')}${last ? ` to ${writeDay(last, 'en')}` : ''}. Set their last day first, or choose a later day.`,
  });
};

export const wrongOrder = (from: Day): Refusal =>
  refuse('period-reversed', {
    ja: `終わりの日が、始まりの日（${writeDay(from, 'ja')}）より前です。日を直してください。`,
    en: `The last day lies before the first (${writeDay(from, 'en')}). Correct the days.`,
  });

export const whichPerson = (name: string, labels: readonly string[]): Refusal =>
  refuse('person-unclear', {
    ja: `「${name}」さんは${labels.length}人います。${labels.map((label) => `「${label}」`).join('か')}のように書いてください。`,
    en: `${labels.length} people are called “${name}”. Write ${labels.map((label) => `“${label}”`).join(' or ')}.`,
  });
