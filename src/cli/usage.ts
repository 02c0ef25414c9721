import type { Wording } from '../kit/pure/wording.ts';

const commands = `  tsunagi start [--port N] [--no-open]
  tsunagi zones compare [--prefecture NN | --sample] [--as-of DATE] [--unit ID]… [--criterion ID]… [--out FILE.{csv,xlsx,pptx,docx,pdf}] [--charset cp932] [--paper a4|a3|a4-landscape|a3-landscape]
  tsunagi facilities count --by prefecture|municipality|UNIT [--prefecture NN | --sample] [--as-of DATE]
  tsunagi designations propose --ladder ID|FILE.json [--prefecture NN | --sample] [--unit ID] [--as-of DATE] [--out FILE.{csv,xlsx}] [--charset cp932]
  tsunagi designations review [--prefecture NN | --sample] [--as-of DATE] [--out FILE.{csv,xlsx}] [--charset cp932]
  tsunagi links list [--prefecture NN | --sample] [--out FILE.{csv,xlsx}] [--charset cp932]
  tsunagi links add|remove MUNICIPALITY MUNICIPALITY NAME --kind bridge|ferry|road [--prefecture NN]
  tsunagi import register FILE… [--prefecture NN] [--as-of DATE] [--dry-run] [--allow-withdrawals N]
  tsunagi import areas FILE [--from DATE]
  tsunagi import counts FILE [--as-of DATE] [--prefecture NN]
  tsunagi import hubs FILE [--as-of DATE] [--prefecture NN]
  tsunagi import functions FILE [--as-of DATE] [--prefecture NN]
  tsunagi import designations FILE [--prefecture NN]
  tsunagi import links FILE [--prefecture NN]
  tsunagi import shapes FILE [--prefecture NN] [--as-of DATE] [--dry-run]
  tsunagi audit verify [--prefecture NN | --sample]
  tsunagi sample load chiba | tsunagi sample clear
  tsunagi data path | tsunagi data remove`;

export const usage: Wording = {
  ja: `つなぎ：都道府県の在宅医療圏の比較

${commands}

--ladder：paper-002、enhanced-first、chiba-present、chiba-proposed、national-guideline、paper-002-hub、または手順を書いた .json ファイル
--unit がなければ、名簿があるときは市町村、公表された数だけのときはその数の区域で選びます。

どの命令にも：--json（機械向けの答え） --lang ja|en --data フォルダ（その中の専用データベース）
--data がなければ環境変数 DATABASE_URL（PostgreSQL 15以上）、それもなければ、つなぎ自身のデータベースを使います。
終了コード：0 済み、1 済み（読めない行あり）、2 断り（断ったファイルからは何も書いていない）、または監査の記録の異常、64 書き方の違い、70 思わぬ失敗（TSUNAGI_DEBUG=1 で詳細を表示）`,
  en: `Tsunagi: compare home-care zones of a prefecture

${commands}

--ladder: paper-002, enhanced-first, chiba-present, chiba-proposed, national-guideline, paper-002-hub, or a .json file with a ladder of your own
Without --unit: municipalities where a register is loaded, else the areas of the published totals.

Every command takes --json, --lang ja|en and --data DIR (an embedded database of its own there).
Without --data the environment's DATABASE_URL (PostgreSQL 15 or later) is used, else Tsunagi's own database.
Exit codes: 0 done, 1 done with rejected rows, 2 refused (nothing written of a refused file) or an audit log that does not hold, 64 wrong usage, 70 unexpected failure
(TSUNAGI_DEBUG=1 shows its details)`,
};
