import type { Act, Target } from '../../src/accounts/model.ts';
import { chiba, kashiwaBodies, narita as naritaPost, officeOf, postOf } from './cast.ts';
import type { Deed, Player } from './oracle.ts';

const sample = { realm: { space: 'sample', prefecture: '12' } } as const;
const realm = { realm: chiba };
const [kashiwa, narita, funabashi] = ['12217', '12211', '12204'];
const hospital = { ...realm, municipality: kashiwa, institution: 'medical 1234567' };
const otherHospital = { ...realm, municipality: kashiwa, institution: 'medical 7654321' };

/** What a deed of the oracle asks of the policies. */
export const deeds: Record<Deed, (who: Player) => [act: Act, target: Target]> = {
  県の一覧を見る: () => ['realms.list', { realm: null }],
  役割を切り替える: () => ['posts.act-as', realm],
  圏域を比べる: () => ['zones.compare', realm],
  届出の名簿を読む: () => ['facilities.read', realm],
  基準を加える: () => ['criteria.write', realm],
  ファイルを取り込む: () => ['data.import', realm],
  見本へファイルを取り込む: () => ['data.import', sample],
  見本で基準を試す: () => ['criteria.write', sample],
  見本を入れかえる: () => ['sample.write', sample],
  成田市の承継を決める: () => ['successions.decide', { ...realm, municipality: narita }],
  柏市の承継を決める: () => ['successions.decide', { ...realm, municipality: kashiwa }],
  隣接のつながりを書く: () => ['links.write', realm],
  '医療機関機能の報告を読む（県全体）': () => ['functions.read', realm],
  '医療機関機能の報告を読む（柏市）': () => ['functions.read', { ...realm, municipality: kashiwa }],
  '医療機関機能の報告を読む（成田市）': () => ['functions.read', { ...realm, municipality: narita }],
  '医療機関機能の報告を読む（柏市の病院）': () => [
    'functions.read',
    { ...realm, municipality: kashiwa, institution: 'medical 1234567' },
  ],
  '医療機関機能の報告を読む（柏市のほかの病院）': () => [
    'functions.read',
    { ...realm, municipality: kashiwa, institution: 'medical 7654321' },
  ],
  柏市の拠点の公表項目を読む: () => ['hubs.read', { ...realm, municipality: kashiwa }],
  柏市の拠点の関係者項目を読む: () => ['hubs.read-shared', { ...realm, municipality: kashiwa }],
  柏市の拠点の担当者メモを読む: () => ['hubs.read-own', { ...realm, municipality: kashiwa }],
  柏市の拠点の記録を書く: () => ['hubs.write', { ...realm, municipality: kashiwa }],
  成田市の拠点の記録を書く: () => ['hubs.write', { ...realm, municipality: narita }],
  船橋市の拠点の記録を書く: () => ['hubs.write', { ...realm, municipality: funabashi }],
  柏市の拠点の履歴を見る: () => ['hubs.history', { ...realm, municipality: kashiwa }],
  用語の表を見る: () => ['terms.read', realm],
  用語をこの県の言葉に変える: () => ['terms.write', realm],
  見本で用語を試す: () => ['terms.write', sample],
  選定候補の順位と結果を見る: () => ['ladders.read', realm],
  選定候補の順位を書く: () => ['ladders.write', realm],
  見本で選定候補の順位を試す: () => ['ladders.write', sample],
  位置付けられた医療機関と拠点を見る: () => ['designations.read', realm],
  柏市の候補を見る: () => ['designations.read-plans', { ...realm, municipality: kashiwa }],
  成田市の候補を見る: () => ['designations.read-plans', { ...realm, municipality: narita }],
  柏市の病院の候補と報告を見る: () => ['designations.read-plans', hospital],
  柏市のほかの病院の候補と報告を見る: () => ['designations.read-plans', otherHospital],
  候補を挙げて位置付ける: () => ['designations.write', { ...realm, municipality: kashiwa }],
  見本で候補を挙げて位置付ける: () => ['designations.write', sample],
  柏市の意見照会を見る: () => ['consultations.read', { ...realm, municipality: kashiwa }],
  成田市の意見照会を見る: () => ['consultations.read', { ...realm, municipality: narita }],
  意見を照会する: () => ['consultations.write', { ...realm, municipality: kashiwa }],
  柏市の意見照会に答える: () => ['consultations.answer', { ...realm, municipality: kashiwa }],
  成田市の意見照会に答える: () => ['consultations.answer', { ...realm, municipality: narita }],
  船橋市の意見照会に答える: () => ['consultations.answer', { ...realm, municipality: funabashi }],
  柏市医師会への意見照会に答える: () => answerOf('association'),
  柏市北部医師会への意見照会に答える: () => answerOf('northAssociation'),
  成田市への近隣の支援を決める: () => ['cover.write', { ...realm, municipality: narita }],
  柏市への近隣の支援を決める: () => ['cover.write', { ...realm, municipality: kashiwa }],
  柏市への近隣の支援に同意する: () => ['cover.consent', { ...realm, municipality: kashiwa }],
  船橋市への近隣の支援に同意する: () => ['cover.consent', { ...realm, municipality: funabashi }],
  柏市の病院が支えることに同意する: () => ['cover.consent', hospital],
  柏市のほかの病院が支えることに同意する: () => ['cover.consent', otherHospital],
  柏市の病院の年次報告を書く: () => ['roles.report-lead', hospital],
  柏市のほかの病院の年次報告を書く: () => ['roles.report-lead', otherHospital],
  成田市の病院の年次報告を書く: () => ['roles.report-lead', { ...realm, municipality: narita }],
  柏市の拠点の年次報告を書く: () => reportOf('hub'),
  柏市北部の拠点の年次報告を書く: () => reportOf('northHub'),
  柏市の病院が担う拠点の年次報告を書く: () => ['roles.report-hub', { ...hospital, body: kashiwaBodies.hospital }],
  柏市のほかの病院が担う拠点の年次報告を書く: () => [
    'roles.report-hub',
    { ...otherHospital, body: kashiwaBodies.otherHospital },
  ],
  成田市の拠点の年次報告を書く: () => ['roles.report-hub', { ...realm, municipality: narita }],
  成田市の年次報告を確認する: () => ['roles.review', { ...realm, municipality: narita }],
  柏市の年次報告を確認する: () => ['roles.review', { ...realm, municipality: kashiwa }],
  成田市の橋渡しを書く: () => ['bridging.write', { ...realm, municipality: narita }],
  柏市の橋渡しを書く: () => ['bridging.write', { ...realm, municipality: kashiwa }],
  文書を作る: () => ['letters.write', { ...realm, municipality: kashiwa }],
  県の役職の一覧を見る: () => ['posts.read', realm],
  成田市の役職に人を就ける: () => ['posts.write', { ...realm, ...naritaPost }],
  船橋市保健所の役職に人を就ける: () => postsOf('船橋市保健所'),
  柏市の拠点の役職に人を就ける: () => postsOf('柏市の拠点'),
  自分の役職に人を就ける: (who) => postsOf(who),
  自分の引継ぎメモを書く: (who) => ['handover.write', { ...realm, post: postOf(who) }],
  県医の引継ぎメモを書く: () => ['handover.write', { ...realm, post: postOf('県医') }],
  自分の下書きを残す: (who) => ['drafts.write', { ...realm, post: postOf(who) }],
  県医の下書きを開く: () => ['drafts.write', { ...realm, post: postOf('県医') }],
  県の監査の記録を見る: () => ['audit.read', realm],
  自分の課の監査の記録を見る: (who) => ['audit.read', { ...realm, office: officeOf(who) }],
};

const ofBody = (body: keyof typeof kashiwaBodies): Target => ({
  ...realm,
  municipality: kashiwa,
  body: kashiwaBodies[body],
});
const reportOf = (body: 'hub' | 'northHub'): [Act, Target] => ['roles.report-hub', ofBody(body)];
const answerOf = (body: 'association' | 'northAssociation'): [Act, Target] => ['consultations.answer', ofBody(body)];
const postsOf = (who: Player): [Act, Target] => ['posts.write', { ...realm, office: officeOf(who), post: postOf(who) }];
