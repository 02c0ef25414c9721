import { type Refusal, refuse } from '../../pure/fault.ts';

export const unwritable = (path: string): Refusal =>
  refuse('data-directory-unwritable', {
    ja: `データの保管場所 ${path} に書き込めません。書き込める利用者で実行するか、--data または TSUNAGI_DATA で別の場所を指定してください。`,
    en: `The data directory ${path} cannot be written. Run as a user who can write there, or name another place with --data or TSUNAGI_DATA.`,
  });

export const unreachable = (path: string, user: string): Refusal =>
  refuse('data-directory-unreachable', {
    ja: `PostgreSQL は root では動かないため利用者 ${user} で動かしますが、その利用者はデータの保管場所 ${path} までたどり着けません。/var/lib/tsunagi のように誰でも通れる場所を --data で指定するか、root 以外の利用者で実行してください。`,
    en: `PostgreSQL does not run as root, so it runs as user ${user}, who cannot reach the data directory ${path}. Name a place anyone may pass through, such as /var/lib/tsunagi, with --data, or run as a user other than root.`,
  });

export const noBinary = (platform: string): Refusal =>
  refuse('postgres-no-binary', {
    ja: `この機種（${platform}）用の PostgreSQL が入っていません。「npm ci --include=optional」を実行するか、環境変数 DATABASE_URL で PostgreSQL 15 以上のサーバーを指定してください。`,
    en: `No PostgreSQL for this platform (${platform}) is installed. Run "npm ci --include=optional", or name a PostgreSQL 15 or later server in DATABASE_URL.`,
  });

export function otherVersion(path: string, found: number, ours: number): Refusal {
  const newer = found > ours;
  return refuse(newer ? 'postgres-version-newer' : 'postgres-version-older', {
    ja: newer
      ? `データ（${path}）は新しい PostgreSQL ${found} で作られており、この版の PostgreSQL ${ours} では開けません。新しい版のつなぎを使ってください。`
      : `データ（${path}）は古い PostgreSQL ${found} で作られており、この版の PostgreSQL ${ours} では開けません。前の版のつなぎでバックアップを取り、この版で新しい保管場所に復元してください。`,
    en: newer
      ? `The data (${path}) was written by the newer PostgreSQL ${found}; this release carries PostgreSQL ${ours}. Use a newer release of Tsunagi.`
      : `The data (${path}) was written by the older PostgreSQL ${found}; this release carries PostgreSQL ${ours}. Back it up with the earlier release and restore it to a new data directory with this one.`,
  });
}

export const notCluster = (path: string): Refusal =>
  refuse('postgres-not-a-cluster', {
    ja: `${path} に PostgreSQL のデータではないものがあります。中を確かめて退けるか、--data で別の保管場所を指定してください。`,
    en: `${path} holds something that is not PostgreSQL's data. Look at it and move it away, or name another data directory with --data.`,
  });

export const diskFull = (path: string): Refusal =>
  refuse('disk-full', {
    ja: `データの保管場所 ${path} のディスクに空きがありません。空きを作ってから、もう一度実行してください。`,
    en: `The disk of the data directory ${path} is full. Free some space and run this again.`,
  });

export const initFailed = (line: string): Refusal =>
  refuse('postgres-init-failed', {
    ja: `データベースを作れませんでした。PostgreSQL の最後の言葉を確かめてください: ${line}`,
    en: `The database could not be created. See PostgreSQL's last words: ${line}`,
  });

export const startFailed = (log: string, line: string): Refusal =>
  refuse('postgres-start-failed', {
    ja: `データベースを起動できませんでした。記録 ${log} を確かめてください。最後の行: ${line}`,
    en: `The database did not start. See its log ${log}, which ends: ${line}`,
  });

export const portFight = (tried: number[]): Refusal =>
  refuse('postgres-port-fight', {
    ja: `127.0.0.1 の空きポートを取れませんでした（試した番号: ${tried.join('、')}）。少し待ってから、もう一度実行してください。`,
    en: `No free port on 127.0.0.1 could be taken (tried ${tried.join(', ')}). Wait a little and run this again.`,
  });

export const notAnswering = (pid: number, log: string): Refusal =>
  refuse('postgres-not-answering', {
    ja: `動いているデータベース（プロセス ${pid}）が応答しません。記録 ${log} を確かめ、そのプロセスを終えてから、もう一度実行してください。`,
    en: `The running database (process ${pid}) does not answer. See its log ${log}, end that process and run this again.`,
  });

export const wrongPassword = (path: string): Refusal =>
  refuse('postgres-wrong-password', {
    ja: `${path} の合言葉がデータベースと合いません。このファイルを退け、動いているつなぎをすべて終えてから、もう一度実行してください。新しい合言葉が作られます。`,
    en: `The password in ${path} is not the database's. Move the file away, end every running Tsunagi and run this again: a new password is made.`,
  });

export const busy = (path: string): Refusal =>
  refuse('data-directory-busy', {
    ja: `別のつなぎがデータの保管場所 ${path} を準備したまま終わりません。そのつなぎを終えてから、もう一度実行してください。`,
    en: `Another Tsunagi is still preparing the data directory ${path}. End it and run this again.`,
  });

/** What the file system said, as a sentence for the person who has to act on it. */
export function fromFileSystem(error: unknown, path: string): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(path);
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code)) return unwritable(path);
  return error;
}
