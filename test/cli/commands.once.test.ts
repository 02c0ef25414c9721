import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { connect, sql } from '../../src/kit/server/db.ts';
import { type FreshDatabase, freshDatabase } from '../database.ts';

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
const papers = new URL('../../../shared/golden/chiba/', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'tsunagi-cli-'));

let database: FreshDatabase;
before(async () => {
  database = await freshDatabase();
});
after(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

type Ended = { code: number | null; out: string; err: string };

/** Calls the command line on a database, as a person would. */
function tsunagi(args: string[], url = database.url): Promise<Ended> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', cli, ...args], {
    env: { ...process.env, DATABASE_URL: url, TSUNAGI_LANG: 'ja' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended: Ended = { code: null, out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    ended.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    ended.err += chunk;
  });
  return new Promise((done) => child.on('close', (code) => done({ ...ended, code })));
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

type Row = {
  unit: string;
  criterion: string;
  zones: number;
  institutions: number | null;
  blank: number | null;
  blankNames: string[];
  reason?: string;
};
const golden: Row[] = JSON.parse(
  readFileSync(new URL('../../data/golden/zone-units-chiba/out.json', import.meta.url), 'utf8'),
).cells;
const folded = (names: string[]) => names.map((n) => n.replaceAll('ヶ', 'ケ')).sort();

function assertGolden(rows: Row[]): void {
  for (const e of golden) {
    const row = rows.find((r) => r.unit === e.unit && r.criterion === e.criterion)!;
    assert.deepEqual(
      [row.zones, row.institutions, row.blank],
      [e.zones, e.institutions, e.blank],
      `${e.unit} ${e.criterion}`,
    );
    assert.deepEqual(folded(row.blankNames), folded(e.blankNames));
  }
}

test('見本だけのデータベースでは、何も言わなくても見本を答え、18のマスが資料と合う（A-8）', async () => {
  assert.equal((await tsunagi(['sample', 'load', 'chiba'])).code, 0);
  const { code, out } = await tsunagi(['zones', 'compare', '--json']);
  assert.equal(code, 0);
  const answer = JSON.parse(out);
  assert.deepEqual([answer.asOf, answer.prefecture], ['2026-11-01', '12']);
  assertGolden(answer.rows);
  const nothing = answer.rows.filter((r: Row) => r.criterion === 'support-clinic');
  assert.ok(
    nothing.length === 4 &&
      nothing.every((r: Row) => r.institutions === null && r.blank === null && r.reason === 'no-data'),
  );
});

test('機関の数は、県でも医師会でも同じ計になる（V1）', async () => {
  const whole = JSON.parse(
    (await tsunagi(['facilities', 'count', '--prefecture', '12', '--by', 'prefecture', '--json'])).out,
  );
  assert.deepEqual(whole.rows[0].counts['support-hospital'], 63);
  assert.deepEqual(whole.rows[0].counts['support-clinic'], null);
  const parts = JSON.parse((await tsunagi(['facilities', 'count', '--by', 'medical-association', '--json'])).out);
  const sum = parts.rows.reduce(
    (n: number, r: { counts: Record<string, number> }) => n + r.counts['support-hospital']!,
    0,
  );
  assert.equal(sum, 63);
});

test('表計算のファイルに出せる', async () => {
  const path = join(folder, 'out.xlsx');
  assert.equal((await tsunagi(['zones', 'compare', '--out', path])).code, 0);
  assert.equal(readFileSync(path).subarray(0, 2).toString(), 'PK');
  assert.equal((await tsunagi(['zones', 'compare', '--out', join(folder, 'out.doc')])).code, 64);
});

test('所属表がなければ、機関数の取り込みは何も書かずに断る（終了コード2）', async () => {
  const counts = file('counts.csv', '郡市区医師会,在支病\n野田市医師会,2\n');
  const { code, err } = await tsunagi(['import', 'counts', counts]);
  assert.equal(code, 2);
  assert.match(err, /先に市町村の所属表/);
});

test('読めない行があれば、ほかを取り込み、場所と理由を並べる（終了コード1）', async () => {
  const areas = file('areas.csv', 'code,name,郡市区医師会\n12208,野田市,野田市医師会\n12217,松戸市,柏市医師会\n');
  const { code, out } = await tsunagi(['import', 'areas', areas]);
  assert.equal(code, 1);
  assert.match(out, /areas\.csv 3行目 「name」列: コード12217は柏市ですが、名称が「松戸市」です/);
});

test('自分の県を取り込むと、見本とは別に数える', async () => {
  const counts = file('counts.csv', '郡市区医師会,在支病\n野田市医師会,2\n');
  assert.equal((await tsunagi(['import', 'counts', counts, '--as-of', 'R8.11.1'])).code, 0);
  const own = JSON.parse(
    (
      await tsunagi([
        'zones',
        'compare',
        '--prefecture',
        '12',
        '--criterion',
        'support-hospital',
        '--unit',
        'medical-association',
        '--json',
      ])
    ).out,
  );
  assert.deepEqual([own.sample, own.rows[0].institutions], [false, 2]);
  const sample = JSON.parse((await tsunagi(['zones', 'compare', '--sample', '--json'])).out);
  assertGolden(sample.rows);
});

test('書き方の違いは64で、使い方を示す', async () => {
  for (const args of [
    ['zones', 'compare', '--bogus'],
    ['nothing'],
    ['import', 'areas'],
    ['zones', 'compare', '--as-of', 'きのう'],
  ]) {
    const { code, err } = await tsunagi(args);
    assert.equal(code, 64, args.join(' '));
    assert.match(err, /tsunagi zones compare/);
  }
});

test('所属表に --as-of や --prefecture をつけると、--from を示して断る（64）', async () => {
  const areas = file('areas2.csv', 'code,name,案\n12208,野田市,北\n');
  const dated = await tsunagi(['import', 'areas', areas, '--as-of', 'R9.4.1']);
  assert.equal(dated.code, 64);
  assert.match(dated.err, /--from R9\.4\.1/);
  assert.equal((await tsunagi(['import', 'areas', areas, '--prefecture', '12'])).code, 64);
});

test('断りは --lang en なら英語で言う', async () => {
  for (const lang of [['--lang', 'en'], ['--lang=en']]) {
    const { code, err } = await tsunagi(['import', 'areas', join(folder, 'none.csv'), ...lang]);
    assert.equal(code, 2);
    assert.match(err, /cannot be opened/);
  }
});

test('思わぬ失敗には記録番号つきの一文で答え、70で終わる', async () => {
  const broken = await freshDatabase();
  try {
    assert.equal((await tsunagi(['sample', 'load', 'chiba'], broken.url)).code, 0);
    const db = connect(broken.url, 1);
    await sql`alter table area_member rename to gone`.execute(db);
    await db.destroy();
    const { code, err } = await tsunagi(['zones', 'compare', '--lang', 'en'], broken.url);
    assert.deepEqual([code, err.trim().split('\n').length], [70, 1]);
    assert.match(err, /record [0-9A-F]{4}/);
  } finally {
    await broken.drop();
  }
});

test('ないファイルと、つながらないデータベースには、一文で答える', async () => {
  const missing = await tsunagi(['import', 'areas', join(folder, 'none.csv')]);
  assert.deepEqual([missing.code, missing.err.trim().split('\n').length], [2, 1]);
  const away = await tsunagi(['zones', 'compare'], 'postgres://nobody@127.0.0.1:9/none');
  assert.deepEqual([away.code, away.err.trim().split('\n').length], [2, 1]);
});

test('資料の表をそのまま取り込んでも、18のマスが合う', {
  skip: existsSync(papers) ? false : 'the papers’ tables are not here',
}, async () => {
  const own = await freshDatabase();
  try {
    const path = (name: string) => fileURLToPath(new URL(name, papers));
    assert.equal((await tsunagi(['import', 'areas', path('municipalities.csv')], own.url)).code, 0);
    assert.equal(
      (await tsunagi(['import', 'counts', path('resources_by_association.csv'), '--as-of', '2026-11-01'], own.url))
        .code,
      0,
    );
    assert.equal((await tsunagi(['import', 'hubs', path('hubs_by_secondary_area.csv')], own.url)).code, 0);
    const { out } = await tsunagi(['zones', 'compare', '--prefecture', '12', '--json'], own.url);
    assertGolden(JSON.parse(out).rows);
  } finally {
    await own.drop();
  }
});

test('--data は、その中だけのデータベースを起こして止める', async () => {
  const data = join(folder, 'data');
  const loaded = await tsunagi(['sample', 'load', 'chiba', '--data', data]);
  assert.equal(loaded.code, 0, loaded.err);
  assert.equal(existsSync(join(data, 'postgres', 'postmaster.pid')), false);
  const path = await tsunagi(['data', 'path', '--data', data]);
  assert.equal(path.out.trim(), data);
  assert.equal((await tsunagi(['data', 'remove', '--data', data])).code, 2);
  assert.ok(existsSync(data));
  assert.equal((await tsunagi(['data', 'remove', '--data', data, '--yes'])).code, 0);
  assert.equal(existsSync(data), false);
});
