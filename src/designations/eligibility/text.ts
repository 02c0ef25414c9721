import { type Day, writeDay } from '../../kit/pure/day.ts';
import { worded } from '../../kit/pure/worded.ts';
import type { Wording } from '../../kit/pure/wording.ts';
import { bodyKindWording } from '../model.ts';
import type { BodyFacts, Evidence, VerdictCode } from './model.ts';

type Told = { facts: BodyFacts; evidence: Evidence[]; since: Day | null; missing: string[] };

const names = (evidence: Evidence[], of: Evidence['of']): string =>
  evidence
    .filter((e) => e.of === of)
    .map((e) => e.what.ja)
    .join('、');

const on = (at: Day | null) => ({ ja: at ? writeDay(at, 'ja') : '', en: at ? writeDay(at, 'en') : '' });

const onlyCare: Wording = worded({
  ja: '積極的役割を担う医療機関は、在宅医療を自ら提供する病院・診療所に限られます。',
  en: 'Only hospitals and clinics that provide home care themselves can be lead institutions.',
});

/** Why, in a sentence that says what to do where something can be done. */
export const reasons: Record<VerdictCode, (told: Told) => Wording> = worded({
  'support-filing': ({ evidence }) => ({
    ja: `在宅療養支援の届出（${names(evidence, 'filing')}）があります。`,
    en: `Filed as a home-care support institution (${names(evidence, 'filing')}).`,
  }),
  'management-filing': ({ evidence }) => ({
    ja: `在宅時医学総合管理料の届出（${names(evidence, 'filing')}）があります。`,
    en: `Filed for home-care management (${names(evidence, 'filing')}).`,
  }),
  'backup-with-visits': () => ({
    ja: '在宅療養後方支援病院で、訪問診療も行っています。',
    en: 'A backup hospital that makes home visits as well.',
  }),
  statement: ({ evidence }) => {
    const at = on(evidence.find((e) => e.of === 'statement')?.day ?? null);
    return {
      ja: `在宅医療を自ら提供しているとの申出（${at.ja}）があります。`,
      en: `It has stated that it provides home care itself (${at.en}).`,
    };
  },
  'any-body': () => ({ ja: '連携拠点になれます。', en: 'It can be a coordination hub.' }),
  pharmacy: () => ({ ja: `薬局です。${onlyCare.ja}`, en: `A pharmacy. ${onlyCare.en}` }),
  'visiting-nurse-station': () => ({
    ja: `訪問看護ステーションです（病院が運営するものも同じです）。${onlyCare.ja}`,
    en: `A visiting-nurse station, which a hospital may run. ${onlyCare.en}`,
  }),
  dental: () => ({ ja: `歯科診療所です。${onlyCare.ja}`, en: `A dental clinic. ${onlyCare.en}` }),
  'not-medical': ({ facts }) => ({
    ja: `病院・診療所ではありません（${bodyKindWording[facts.kind].ja}）。${onlyCare.ja}`,
    en: `Neither hospital nor clinic (${bodyKindWording[facts.kind].en}). ${onlyCare.en}`,
  }),
  'other-prefecture': () => ({
    ja: 'ほかの都道府県の医療機関です。位置付けはその都道府県の医療計画で行います。',
    en: 'It lies in another prefecture, whose plan is the one to designate it.',
  }),
  closed: ({ since }) => ({
    ja: `${on(since).ja}現在の名簿に載っていません（廃止又は休止）。承継があれば、その医療機関を選んでください。`,
    en: `Not on the list of ${on(since).en}: closed or dormant. If another took over, choose that one.`,
  }),
  'unknown-number': () => ({
    ja: 'この番号の医療機関は名簿にありません。番号を確かめてください。',
    en: 'No institution of this number is in the register. Check the number.',
  }),
  'filing-withdrawn': ({ evidence, since }) => ({
    ja: `${names(evidence, 'withdrawn-filing')}の届出が${on(since).ja}現在の名簿からなくなっています。続けているなら、日付のある申出を記録してください。`,
    en: `The filing ${names(evidence, 'withdrawn-filing')} is gone from the list of ${on(since).en}. Record a dated statement if home care goes on.`,
  }),
  'filing-to-come': ({ evidence, since }) => ({
    ja: `${names(evidence, 'filing-to-come')}の算定は${on(since).ja}からです。その日から位置付けられます。`,
    en: `The filing ${names(evidence, 'filing-to-come')} starts on ${on(since).en}; it can be designated from then.`,
  }),
  'statement-old': ({ since }) => ({
    ja: `申出（${on(since).ja}）から12か月を過ぎています。新しい申出を記録してください。`,
    en: `The statement of ${on(since).en} is more than 12 months old. Record a new one.`,
  }),
  'backup-without-visits': () => ({
    ja: '在宅療養後方支援病院ですが、訪問診療を示すもの（在医総管の届出又は日付のある申出）がありません。',
    en: 'A backup hospital, but nothing shows home visits: no filing 在医総管, no dated statement.',
  }),
  'no-evidence': () => ({
    ja: '在宅医療を自ら提供していることを示す届出も申出もありません。提供していれば、日付のある申出を記録してください。',
    en: 'No filing and no statement shows that it provides home care itself. If it does, record a dated statement.',
  }),
  'no-number': () => ({
    ja: '医療機関番号がないため、届出を確かめられません。番号を入れるか、日付のある申出を記録してください。',
    en: 'Without an institution number its filings cannot be looked up. Enter it, or record a dated statement.',
  }),
  'not-listed': ({ missing }) => ({
    ja: `判定できません。${missing.join('、')}の載った名簿がまだ取り込まれていません。`,
    en: `Cannot be decided: no loaded list names ${missing.join(', ')}.`,
  }),
});
