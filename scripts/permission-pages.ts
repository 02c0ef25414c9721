import type { Act, Role } from '../src/accounts/model.ts';
import { type Line, type Policy, postHolders, type Reach } from '../src/accounts/permission.ts';
import { accountPolicy } from '../src/accounts/policy.ts';
import { acts, roles, sentence, spaces } from '../src/accounts/text.ts';
import { consultationPolicy } from '../src/consultations/policy.ts';
import { designationPolicy } from '../src/designations/policy.ts';
import { facilityPolicy } from '../src/facilities/policy.ts';
import { hubPolicy } from '../src/hubs/policy.ts';
import type { Lang, Wording } from '../src/kit/pure/wording.ts';
import { policies } from '../src/policies.ts';
import { regionPolicy } from '../src/regions/policy.ts';
import { samplePolicy } from '../src/sample/policy.ts';
import { sourcePolicy } from '../src/sources/policy.ts';
import { zonePolicy } from '../src/zones/policy.ts';

const nouns: [title: Wording, policy: Policy][] = [
  [{ ja: '役職と記録', en: 'Posts and records' }, accountPolicy],
  [{ ja: 'ファイルの取り込み', en: 'Importing files' }, sourcePolicy],
  [{ ja: '地域', en: 'Regions' }, regionPolicy],
  [{ ja: '医療機関と基準', en: 'Institutions and criteria' }, facilityPolicy],
  [{ ja: '連携拠点', en: 'Coordination hubs' }, hubPolicy],
  [{ ja: '圏域', en: 'Zones' }, zonePolicy],
  [{ ja: '意見照会', en: 'Consultations' }, consultationPolicy],
  [{ ja: '位置付け', en: 'Designations' }, designationPolicy],
  [{ ja: '見本', en: 'The sample' }, samplePolicy],
];

/** How far, in the few letters a cell has room for. */
const short: Record<Reach, Wording> = {
  anywhere: { ja: '○', en: 'yes' },
  prefecture: { ja: '県内すべて', en: 'prefecture' },
  'own-municipality': { ja: '自分の市町村', en: 'own municipality' },
  'centre-municipalities': { ja: '管内', en: 'its municipalities' },
  'own-zone': { ja: '自分の圏域', en: 'own zone' },
  'own-zone-unnamed': { ja: '自分の圏域（団体・拠点を決めていなければ）', en: 'own zone (while no body is named)' },
  'own-body': { ja: '自分の団体・拠点', en: 'own bodies' },
  'own-institution': { ja: '自院', en: 'own institution' },
  'own-office': { ja: '自分の課・機関', en: 'own office' },
  'offices-below': { ja: '設けた課・機関', en: 'offices it set up' },
  'own-post': { ja: '自分の役職', en: 'own post' },
  'other-posts': { ja: '自分の役職を除く県内', en: 'prefecture, not own post' },
};

/** Columns of the first table, then of the second: a page has room for about seven. */
const columns: Role[][] = [
  ['prefecture-medical', 'prefecture-care', 'prefecture-health', 'health-centre', 'municipality', 'hub'],
  ['institution', 'association', 'council-member', 'auditor', 'resident', 'operator', 'sample'],
];

const heads: Partial<Record<Role, Wording>> = {
  'prefecture-medical': { ja: '県医', en: 'Medical policy' },
  'prefecture-care': { ja: '県介', en: 'Long-term care' },
  'prefecture-health': { ja: '県健', en: 'Health promotion' },
  association: { ja: '団体', en: 'Association' },
  operator: { ja: '操作者', en: 'Operator' },
  sample: { ja: '見本の書き手', en: 'Sample’s writer' },
};

const says = (line: Line, act: Act, role: Role) =>
  line.acts.includes(act) && (line.roles === 'everyone' || line.roles.includes(role));

function cell(act: Act, role: Role, lang: Lang): string {
  const found = policies.filter((line) => says(line, act, role));
  return found.map(({ reach, space }) => `${short[reach][lang]}${spaces[space][lang]}`).join('、') || '－';
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function table(of: readonly Role[], lang: Lang): string {
  const head = [text[lang].act, ...of.map((role) => (heads[role] ?? roles[role])[lang])];
  const lines = (Object.keys(acts) as Act[]).map((act) => [
    acts[act][lang],
    ...of.map((role) => cell(act, role, lang)),
  ]);
  return [row(head), row(head.map(() => '---')), ...lines.map(row)].join('\n');
}

const sentences = (lang: Lang): string =>
  nouns
    .map(([title, policy]) => {
      const lines = policy.map((line) => `- ${sentence(line)[lang]}${lang === 'ja' ? '。' : '.'}`);
      return [`### ${title[lang]}`, ...lines].join('\n');
    })
    .join('\n\n');

/** Of two readers of the sample: whoever comes from an own prefecture, and a role of the sample itself. */
const onlyOwn = (lang: Lang): string =>
  (Object.keys(acts) as Act[])
    .filter((act) => {
      const lines = policies.filter((line) => line.acts.includes(act));
      return lines.every(({ space }) => space === 'own');
    })
    .map((act) => `- ${acts[act][lang]}`)
    .join('\n');

const holders = (lang: Lang): string => postHolders.map((role) => roles[role][lang]).join(lang === 'ja' ? '、' : '; ');

const text = {
  ja: {
    act: 'すること',
    page: (lang: 'ja') => `# だれが何をできるか

この文書は、つなぎが実際に使っている規則（各フォルダーの \`policy.ts\`）から作られています。書きかえるときは規則のほうを変え、
\`npm run permissions\` で作り直します。規則と違えばテストが止めます。

- **書いていないことは、できません。** 断るときは、何を断ったか、だれならできるかを答えます。
- **役職で決まります。** 人ではなく、今日就いている役職（課・機関と担当）にできることが付きます。終わった役職、まだ始まっていない役職では
  何も開きません。役職を置けるのは、次の課・機関です：${holders(lang)}。
- **県をまたぎません。** ある県の役職は、ほかの県のデータを見ることも書くこともできません（公表された数も、住民として開き直します）。
- サインインができるまで、つなぎは1台のパソコンの中だけで動き、役職を選んでいない人は「県医」として扱われます。

## 一覧

「－」は、できないことです。「管内」は保健所が受け持つ市町村、「自分の圏域」はその課・機関が受け持つ市町村です。

### 県・保健所・市町村・連携拠点

${table(columns[0]!, lang)}

### 医療機関・団体・委員・監査・住民ほか

${table(columns[1]!, lang)}

## 見本の中で

見本は練習の場です。自分の県の役職のまま見本を開くと、見本の県医として試せます。書いたことは見本の中だけに残ります。
見本では、次のことはできません。

${onlyOwn(lang)}

## 規則の文

${sentences(lang)}

## 二重の守り

1. **入口** — どの道（URL）も何をするかを名乗り、上の規則に照らされます。名乗らない道は、つなぎが起動しません。
2. **データベース** — つなぎは、表を所有せず、管理者でもない役割でPostgreSQLにつなぎます。取引ごとに「だれが・どの役職で・どの県で」を告げ、
   行の見張り（row-level security）が、同じ規則で1行ずつ見せるか書かせるかを決めます。告げなければ1行も見えません。

データベースの守りが**防ぐもの**：つなぎの書きまちがい（条件の書き忘れ、番号の取りちがえ、県の取りちがえ）、ひとつの接続を使い回すときの混ざり、
終わった役職での読み書き、監査の記録の書きかえ・削除、規則や表の作りかえ。

**防がないもの**：つなぎの役割のパスワードを手に入れ、自分でPostgreSQLにつなぐ人です。その人は「操作者」と名乗れるので、
どの県のデータも読み書きでき、操作者としての記録を足せます（それでも、監査の記録を書きかえること・消すこと、規則や表を変えることはできません）。
データベースの管理者（所有者）は何でもできます。所有者が監査の記録を書きかえれば、\`tsunagi audit verify\` が見つけて名指しします。
ですから、パスワードのあるフォルダーとデータベースのあるパソコンを、名簿と同じように守ってください。

選定候補の順位の版、選定の結果、位置付けの経緯、支援への同意、年次報告の確認、出した文書は、積み重ねるだけです。書きかえることも消すこともだれにもできません
（見本の分は、見本を入れかえると新しくなります）。1行のうち自分の分だけを書ける人もいます：意見を聞かれた市町村・団体は回答だけ、近隣の支援の当事者は自分の同意だけ、
年次報告を書く人は自分の報告だけで、問い・期日・届く先・確認は変えられません。これもデータベースが守ります。

監査の記録は追記だけで、1件ごとに前の1件の印を含みます。途中を書きかえる・抜く・入れかえる・末尾を切ると、鎖が合わなくなります。
`,
  },
  en: {
    act: 'What',
    page: (lang: 'en') => `# Who may do what

This page is made from the rules Tsunagi works by (\`policy.ts\` of each folder). To change it, change a rule and run
\`npm run permissions\`; a test stops where page and rules differ.

- **What is not written here is refused.** A refusal says what was refused and who may.
- **The post decides**, not the person: the post somebody holds today, in an office. One that ended or has not begun opens
  nothing. Posts belong to offices of these kinds: ${holders(lang)}.
- **Never across prefectures.** A post of one prefecture neither reads nor writes another’s data.
- Until sign-in arrives Tsunagi runs on one machine only, and whoever has chosen no post is the medical policy officer.

## At a glance

“－” means: refused. “Its municipalities” are those of the health centre, “own zone” those the office answers for.

### Prefecture, health centres, municipalities, hubs

${table(columns[0]!, lang)}

### Institutions, associations, council, auditors, residents and others

${table(columns[1]!, lang)}

## In the sample

The sample is there to practise in. Whoever opens it from a post of an own prefecture is its medical policy officer; what
is written stays in the sample. Not possible in it:

${onlyOwn(lang)}

## The rules as sentences

${sentences(lang)}

## Two lines of defence

1. **At the door**: every route says what it does and is held against these rules. With one that does not, Tsunagi does
   not start.
2. **In the database**: Tsunagi connects to PostgreSQL as a role that owns no table and is no administrator. Each
   transaction is told who acts, from which post, in which prefecture, and row-level security decides row by row by the
   same rules. Told nothing, it shows no row.

The second line **protects against** mistakes in Tsunagi (a forgotten condition, a wrong number, a wrong prefecture), a
connection passed from one prefecture to another, reading or writing from a post that ended, changing or deleting entries of the
audit log, changing rules or tables.

It does **not** protect against somebody who has the password of Tsunagi’s role and connects to PostgreSQL themselves: such a
person can call themselves the operator, read and write data of every prefecture and add entries as the operator (still not
change or delete entries of the audit log, nor change rules or tables). The owner of the database can do anything; where an owner changes the log, \`tsunagi audit verify\`
finds and names it. So guard the machine and folder that hold the database and its password as you guard the registers.

Versions of ladders, selections, the events of a designation, consents to cover, reviews of yearly reports and letters are only
ever added to: nobody changes or deletes them (those of the sample go when it is replaced). Some write their part of a row
only: whoever was consulted the answer, each side of a cover its own consent, whoever reports their own report; not the
question, the date due, whom it concerns or the review. The database keeps this, too.

The audit log is only ever added to, and each entry carries the mark of the one before: an entry changed, taken out, moved
or cut off at the end breaks the chain.
`,
  },
};

/** The two pages by file name. */
export const permissionFiles = (): Record<string, string> => ({
  'permissions.ja.md': text.ja.page('ja'),
  'permissions.md': text.en.page('en'),
});
