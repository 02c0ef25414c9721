import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { goldenFolder, goldenRegister, registerInCp932 } from '../../../scripts/golden-register.ts';
import { openTestProduct, type TestProduct } from '../../../test/product.ts';
import { registerWorkbook } from '../../../test/register-files.ts';
import type { Actor, Realm } from '../../accounts/model.ts';
import { type Day, day } from '../../kit/pure/day.ts';
import { Refusal } from '../../kit/pure/fault.ts';
import type { Db } from '../../kit/server/db.ts';
import type { ImportFile } from '../../sources/import.ts';
import { listSources } from '../../sources/store.ts';
import { loadCompared } from '../../zones/compare/load.ts';
import { cellOf } from '../../zones/rules.ts';
import { planRegister, readRegister, saveRegister } from './import.ts';
import {
  type ListedFiling,
  type RegisterChanges,
  type RegisterKind,
  registerKinds,
  registerKindWording,
  type StatedFiling,
  type StatedInstitution,
} from './model.ts';
import { disappearing } from './rules.ts';
import { listStated } from './store.ts';
import { listSuccessions } from './successions/store.ts';

const actor: Actor = { kind: 'operator', name: 'test' };
const realm: Realm = { space: 'own', prefecture: '36' };
const [september, october] = [day('2026-09-01'), day('2026-10-01')];
const firstMonth = ['2026-09 医科.xlsx', '2026-09 歯科.csv', '2026-09 薬局.csv'];
const secondMonth = '2026-10 医科.xlsx';

const linesOf = (name: string): string[] =>
  readFileSync(join(goldenFolder, name), 'utf8').trimEnd().split(/\r?\n/).slice(1).sort();
const expectedOn = (at: Day): string[] => linesOf('expected.csv').filter((line) => line.startsWith(at));

const fileOf = (name: string, bytes: Uint8Array): ImportFile => ({
  name,
  bytes,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});
const committed = (name: string): ImportFile => fileOf(name, readFileSync(join(goldenFolder, name)));
const { sheets } = goldenRegister();

async function save(db: Db, file: ImportFile) {
  const reading = await readRegister(db, file, {});
  return saveRegister(db, actor, reading, { withdrawals: null, answers: new Map(), shown: null });
}

async function changesOf(db: Db, file: ImportFile): Promise<RegisterChanges[]> {
  const plans = await planRegister(db, await readRegister(db, file, {}));
  return plans.flatMap((plan) => plan.parts.map((part) => part.changes));
}

/** The lines of expected.csv as the product answers them. */
async function answered(db: Db, at: Day): Promise<string[]> {
  const stated = await Promise.all(registerKinds.map((register) => listStated(db, realm, register, at)));
  const lines = (['hospital', 'clinic', 'dental', 'pharmacy'] as const).map((kind) => [
    ...['institutions', '', kind],
    stated.flat().filter((institution) => institution.kind === kind).length,
    '',
  ]);
  const compared = await loadCompared(db, { realm, asOf: at, today: october, actor });
  const nameOf = new Map(compared.municipalities.map((m) => [m.code, m.name]));
  for (const [i, register] of registerKinds.entries()) lines.push(...symbolLines(register, stated[i]!));
  for (const { kind } of compared.grounds.units) {
    for (const { id } of compared.grounds.criteria) {
      const cell = cellOf(compared.comparison, kind.id, id);
      if (cell.basis === null) continue;
      assert.equal(cell.basis, 'register');
      const names = cell.blanks.map((area) => nameOf.get(area.key) ?? area.name.ja).join(' ');
      lines.push(['meeting', kind.id, id, cell.institutions, ''], ['blank', kind.id, id, cell.blanks.length, names]);
    }
  }
  return lines.map((line) => [at, ...line].join(',')).sort();
}

function symbolLines(register: RegisterKind, stated: StatedInstitution[]) {
  const { ja } = registerKindWording[register];
  const filed = stated.flatMap((institution) => institution.filings.map(({ symbol }) => ({ institution, symbol })));
  return [...Map.groupBy(filed, ({ symbol }) => symbol)].flatMap(([symbol, all]) => [
    ['filings', ja, symbol, all.length, ''],
    ['holders', ja, symbol, new Set(all.map(({ institution }) => institution)).size, ''],
  ]);
}

const changeLine = (kind: string, number: string, symbol: string, what: string): string =>
  [kind, number, symbol, what].join(',');
type Filing = Pick<ListedFiling | StatedFiling, 'symbol' | 'number'>;
const filingLine = (kind: string, number: string, filing: Filing): string =>
  changeLine(kind, number, filing.symbol, filing.number);

/** The lines of changes.csv as a plan says them before anything is saved. */
const planned = (all: RegisterChanges[]): string[] =>
  all
    .flatMap((changes) => [
      ...changes.added.map(({ number, name }) => changeLine('new', number, '', name)),
      ...changes.filed.map(({ institution, filing }) => filingLine('new', institution.number, filing)),
      ...changes.changed.map(({ known, fields }) =>
        changeLine(
          'changed',
          known.number,
          '',
          fields
            .map(({ field }) => field)
            .sort()
            .join(' '),
        ),
      ),
      ...changes.refiled.map(({ institution, before, after }) =>
        changeLine('changed', institution.number, before.symbol, `${before.number}→${after.number}`),
      ),
      ...changes.withdrawn.map(({ institution, filing }) => filingLine('withdrawn', institution.number, filing)),
      ...changes.closed.map(({ number, name }) => changeLine('withdrawn', number, '', name)),
      ...changes.successions.map(({ former, successor, reasons }) =>
        changeLine('succeeded', former.number, '', `${successor.number} ${[...reasons].sort().join(' ')}`),
      ),
    ])
    .sort();

type Standing = Omit<StatedInstitution, 'id' | 'filings'> & { filings: Omit<StatedFiling, 'id'>[] };

/** What stands on a day, without what only the database knows. */
async function standing(db: Db, at: Day): Promise<Standing[]> {
  const stated = await Promise.all(registerKinds.map((register) => listStated(db, realm, register, at)));
  return stated.flat().map(({ id: _, filings, ...institution }) => ({
    ...institution,
    filings: filings.map(({ id: _, ...filing }) => filing).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)),
  }));
}
const keyOf = ({ symbol, number, startsOn }: Standing['filings'][number]) => `${symbol} ${number} ${startsOn}`;

/** The lines of changes.csv as the two days differ after saving. */
async function happened(db: Db): Promise<string[]> {
  const byNumber = (all: Standing[]) => new Map(all.map((i) => [`${i.register} ${i.number}`, i]));
  const before = byNumber(await standing(db, september));
  const after = byNumber(await standing(db, october));
  const successions = await listSuccessions(db, realm);
  const formers = new Set(successions.map((s) => `${s.register} ${s.former}`));
  const successors = new Set(successions.map((s) => `${s.register} ${s.successor}`));
  const lines = successions.map((s) => {
    const [former, successor] = [before.get(`${s.register} ${s.former}`)!, after.get(`${s.register} ${s.successor}`)!];
    assert.equal(after.has(`${s.register} ${s.former}`) || before.has(`${s.register} ${s.successor}`), false);
    return changeLine('succeeded', former.number, '', successor.number);
  });
  for (const [key, i] of before) {
    const now = after.get(key);
    if (now) lines.push(...differences(i, now));
    else if (!formers.has(key)) {
      lines.push(changeLine('withdrawn', i.number, '', i.name));
      lines.push(...i.filings.map((filing) => filingLine('withdrawn', i.number, filing)));
    }
  }
  for (const [key, i] of after)
    if (!before.has(key) && !successors.has(key)) lines.push(changeLine('new', i.number, '', i.name));
  return lines.sort();
}

const statement = ['address', 'beds', 'kind', 'municipality', 'name', 'phone', 'postalCode', 'ward'] as const;

function differences(before: Standing, after: Standing): string[] {
  const fields = statement.filter((field) => before[field] !== after[field]);
  const keys = [new Set(before.filings.map(keyOf)), new Set(after.filings.map(keyOf))] as const;
  const gone = before.filings.filter((filing) => !keys[1].has(keyOf(filing)));
  const come = after.filings.filter((filing) => !keys[0].has(keyOf(filing)));
  const again = gone.flatMap((g) => come.filter((c) => c.symbol === g.symbol).map((c) => [g, c] as const));
  const twice = new Set(again.flat());
  return [
    ...(fields.length > 0 ? [changeLine('changed', before.number, '', fields.join(' '))] : []),
    ...again.map(([g, c]) => changeLine('changed', before.number, g.symbol, `${g.number}→${c.number}`)),
    ...gone.filter((g) => !twice.has(g)).map((g) => filingLine('withdrawn', before.number, g)),
    ...come.filter((c) => !twice.has(c)).map((c) => filingLine('new', before.number, c)),
  ];
}

/** Without the reasons, which are not part of what stands. */
const withoutReasons = (line: string): string =>
  line.startsWith('succeeded') ? line.replace(/( address| name| phone)+$/, '') : line;

async function changesNothing(db: Db, file: ImportFile): Promise<void> {
  const sources = await listSources(db, realm);
  const stood = await Promise.all([september, october].map((at) => standing(db, at)));
  const plans = await save(db, file);
  assert.ok(plans.every((plan) => plan.parts.every((part) => part.repeats)));
  assert.deepEqual(planned(plans.flatMap((plan) => plan.parts.map((part) => part.changes))), []);
  assert.deepEqual(await listSources(db, realm), sources);
  assert.deepEqual(await Promise.all([september, october].map((at) => standing(db, at))), stood);
}

const refused = (code: string, wording: RegExp) => (error: unknown) => {
  assert.ok(error instanceof Refusal);
  assert.equal(error.faults[0]!.code, code);
  assert.match(error.faults[0]!.message.ja, wording);
  return true;
};

let product: TestProduct;
before(async () => {
  product = await openTestProduct({ sample: false });
});
after(() => product.close());

test('三つの名簿だけから、届出の数も、どの基準のゼロ圏域も、答えのとおりになる（A7、V1、Z12）', async () => {
  for (const name of firstMonth) await save(product.db, committed(name));
  assert.deepEqual(await answered(product.db, september), expectedOn(september));
});

test('名簿にない訪問看護ステーションは、0ではなくデータなし（V1）', async () => {
  const compared = await loadCompared(product.db, { realm, asOf: september, today: october, actor });
  const cells = compared.comparison.cells.filter((cell) => cell.basis === null);
  assert.deepEqual(cells.map(({ unit, criterion }) => `${unit} ${criterion}`).sort(), [
    'municipality enhanced-visiting-nurse-station',
    'secondary-area enhanced-visiting-nurse-station',
  ]);
});

for (const name of firstMonth)
  test(`「${name}」をもう一度取り込んでも、何も変わらない（A7）`, () => changesNothing(product.db, committed(name)));

const copies = [
  fileOf('医科の写し.csv', registerInCp932(sheets.medical)),
  fileOf('歯科の写し.xlsx', registerWorkbook([sheets.dental])),
  fileOf('薬局の写し.csv', registerInCp932(sheets.pharmacy)),
];
for (const copy of copies)
  test(`同じ名簿の「${copy.name}」を取り込んでも、何も変わらない（A7）`, () => changesNothing(product.db, copy));

test('同じ日の名簿の、先に作成されたものは断る（A7）', async () => {
  const title = sheets.medical.title!.replace('１８日作成', '１７日作成');
  const older = fileOf('古い版.xlsx', registerWorkbook([{ ...sheets.medical, title }]));
  await assert.rejects(save(product.db, older), refused('older-edition', /令和8年9月18日作成.*令和8年9月17日作成/));
});

test('次の月の名簿が変えることは、取り込む前に、ならべた変更とちょうど同じ（A7、V5）', async () => {
  assert.deepEqual(planned(await changesOf(product.db, committed(secondMonth))), linesOf('changes.csv'));
});

test('途中で切れた名簿は、なくなる届出の数を示して断り、何も変えない（A7）', async () => {
  const stood = await standing(product.db, october);
  const institutions = sheets.nextMedical.institutions.slice(0, 90);
  const cut = fileOf('途中.xlsx', registerWorkbook([{ ...sheets.nextMedical, institutions }]));
  const withdrawn = disappearing(await changesOf(product.db, cut)).filings;
  const before = stood.filter((i) => i.register === 'medical').flatMap((i) => i.filings).length;
  const share = Math.round((1000 * withdrawn) / before) / 10;
  const wording = new RegExp(`届出${before}件のうち${withdrawn}件（${share}%）.*--allow-withdrawals ${withdrawn}`);
  await assert.rejects(save(product.db, cut), refused('too-many-withdrawals', wording));
  assert.deepEqual(await standing(product.db, october), stood);
});

test('次の月を取り込むと、前の月の表はそのまま、次の月の表は答えのとおりになる（A7、V1、Z12）', async () => {
  await save(product.db, committed(secondMonth));
  assert.deepEqual(await answered(product.db, september), expectedOn(september));
  assert.deepEqual(await answered(product.db, october), expectedOn(october));
});

test('取り込んだあとの二つの日の違いも、ならべた変更とちょうど同じ（A7、V5）', async () => {
  assert.deepEqual(await happened(product.db), linesOf('changes.csv').map(withoutReasons).sort());
});

for (const name of [secondMonth, firstMonth[0]!])
  test(`二つの月のあとに「${name}」をもう一度取り込んでも、何も変わらない（A7）`, () =>
    changesNothing(product.db, committed(name)));

test('後の月を先に取り込んでも同じ表になり、前の月は後の月の日を変えない（A7、V1）', async () => {
  const backwards = await openTestProduct({ sample: false });
  try {
    await save(backwards.db, committed(secondMonth));
    const stood = (await standing(backwards.db, october)).filter(({ register }) => register === 'medical');
    for (const name of firstMonth) await save(backwards.db, committed(name));
    const stands = await standing(backwards.db, october);
    assert.deepEqual(
      stands.filter(({ register }) => register === 'medical'),
      stood,
    );
    for (const at of [september, october]) {
      assert.deepEqual(await answered(backwards.db, at), expectedOn(at));
      assert.deepEqual(await standing(backwards.db, at), await standing(product.db, at));
    }
  } finally {
    await backwards.close();
  }
});
