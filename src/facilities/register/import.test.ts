import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { openTestProduct, type TestProduct } from '../../../test/product.ts';
import {
  type FilingFixture,
  type InstitutionFixture,
  type RegisterSheet,
  registerCsv,
  registerGround,
  registerWorkbook,
} from '../../../test/register-files.ts';
import type { Actor, Realm } from '../../accounts/model.ts';
import { type Day, day } from '../../kit/pure/day.ts';
import { Refusal } from '../../kit/pure/fault.ts';
import type { ImportFile } from '../../sources/import.ts';
import { listSources } from '../../sources/store.ts';
import { planRegister, readRegister, saveRegister } from './import.ts';
import type { SuccessionDecision } from './model.ts';
import { successionKey } from './rules.ts';
import { listStated } from './store.ts';
import { listSuccessions } from './successions/store.ts';

const actor: Actor = { kind: 'operator', name: 'test' };
const [september, october] = [day('2026-09-01'), day('2026-10-01')];

let product: TestProduct;
before(async () => {
  product = await openTestProduct({ sample: false });
});
after(() => product.close());

/** A prefecture of its own for each test, so that none sees what another saved. */
const prefectures = registerGround.prefectures.map(({ code, name }): [string, string] => [code, name]);

type Month = { institutions: InstitutionFixture[]; at?: Day; issued?: string; complete?: boolean };
type Save = { withdrawals?: number; answers?: [string, SuccessionDecision][] };

function ownPrefecture() {
  const prefecture = prefectures.shift()!;
  const realm: Realm = { space: 'own', prefecture: prefecture[0] };
  const sheet = ({ institutions, at = september, issued = '2026-09-18', complete = true }: Month): RegisterSheet => ({
    title: `[${at} 現在 ]${issued}作成${complete ? ' 全医療機関出力' : ''}`,
    prefecture,
    institutions,
  });
  const save = async (month: Month, options: Save & Partial<RegisterSheet> = {}) => {
    const { withdrawals = null, answers = [], ...more } = options;
    const reading = await readRegister(product.db, fileOf({ ...sheet(month), ...more }), {});
    return saveRegister(product.db, actor, reading, { withdrawals, answers: new Map(answers), shown: null });
  };
  const standing = async (at: Day = october) =>
    (await listStated(product.db, realm, 'medical', at)).map(({ number, filings }) =>
      `${number} ${filings.map((f) => f.symbol).sort()}`.trim(),
    );
  return { realm, sheet, save, standing };
}

const fileOf = (sheet: RegisterSheet): ImportFile => {
  const bytes = registerWorkbook([sheet]);
  return { name: '名簿.xlsx', bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
};

const numberOf = (n: number): string => String(1_000_000 + n);
const member = (n: number, filings: (FilingFixture | string)[] = ['支援診３']): InstitutionFixture => ({
  number: numberOf(n),
  filings,
  cells: { '医療機関所在地（住所）': `見本市見本町${n}`, 電話番号: '' },
});
const members = (count: number): InstitutionFixture[] => Array.from({ length: count }, (_, n) => member(n));
const next = { at: october, issued: '2026-10-18' };

const refusal =
  (code: string, ...wordings: RegExp[]) =>
  (error: unknown) => {
    assert.ok(error instanceof Refusal);
    assert.equal(error.faults[0]!.code, code);
    for (const wording of wordings) assert.match(error.faults[0]!.message.ja, wording);
    return true;
  };

test('全医療機関出力でない名簿は、載っていない機関の届出を取り下げるが、廃止にはしない（A7、V5）', async () => {
  const { save, standing } = ownPrefecture();
  await save({ institutions: members(20) });
  await save({ institutions: members(19), complete: false, ...next });
  assert.equal((await standing()).length, 20);
  assert.equal((await standing()).at(-1), numberOf(19));
  assert.equal((await standing(september)).at(-1), `${numberOf(19)} 支援診３`);
});

test('全医療機関出力の名簿にない機関は、その日から廃止で、前の日には残る（A7、V5）', async () => {
  const { save, standing } = ownPrefecture();
  await save({ institutions: members(20) });
  await save({ institutions: members(19), ...next });
  assert.deepEqual([(await standing(september)).length, (await standing()).length], [20, 19]);
});

test('届出の10%を超えてなくなる名簿は、数を示して断り、その数を認めれば取り込む（A7）', async () => {
  const { realm, save, standing } = ownPrefecture();
  await save({ institutions: members(20) });
  const sources = await listSources(product.db, realm);
  const few = { institutions: members(17), ...next };
  const tooMany = refusal('too-many-withdrawals', /届出20件のうち3件（15%）/, /--allow-withdrawals 3）/);
  await assert.rejects(save(few), tooMany);
  await assert.rejects(save(few, { withdrawals: 2 }), tooMany);
  assert.deepEqual([await listSources(product.db, realm), (await standing()).length], [sources, 20]);
  await save(few, { withdrawals: 3 });
  assert.equal((await standing()).length, 17);
});

test('届出の10%ちょうどがなくなる名簿は、そのまま取り込む（A7）', async () => {
  const { save, standing } = ownPrefecture();
  await save({ institutions: members(20) });
  await save({ institutions: members(18), ...next });
  assert.equal((await standing()).length, 18);
});

test('受理記号の読めない行のある機関は、読めた届出を加え、前の届出を失わない（A7）', async () => {
  const { save, standing } = ownPrefecture();
  await save({ institutions: [...members(20), member(20, ['支援診３', '在総'])] });
  const partly = member(20, ['在医総管１', { symbol: '', name: '読めない届出' }]);
  const plans = await save({ institutions: [...members(20), partly], ...next });
  assert.equal(plans[0]!.list.rejects.length, 1);
  assert.equal((await standing()).at(-1), `${numberOf(20)} 在医総管１,在総,支援診３`);
});

/** Row 1 names no institution anybody can tell. */
const strayRow = (rows: string[][]) =>
  rows.map((cells, i) => (i === 1 ? cells.map((cell, j) => (j === 4 ? '？' : cell)) : cells));

test('番号の読めない行があれば、名簿にない機関をそのまま残し、新しい機関は加える（A7）', async () => {
  const { save, standing } = ownPrefecture();
  await save({ institutions: members(20) });
  const plans = await save({ institutions: [...members(19), member(30)], ...next }, { rows: strayRow });
  const [{ changes }] = plans[0]!.parts as [(typeof plans)[0]['parts'][0]];
  assert.deepEqual(
    changes.kept.map((k) => k.number),
    [numberOf(1), numberOf(19)],
  );
  assert.deepEqual((await standing()).length, 21);
  assert.ok((await standing()).every((line) => line.endsWith('支援診３')));
});

test('同じ日の名簿は、後に作成されたものが前のものに代わり、その逆は断る（A7）', async () => {
  const { save, standing } = ownPrefecture();
  await save({ institutions: members(20) });
  await save({ institutions: members(21), issued: '2026-09-25' });
  await assert.rejects(
    save({ institutions: members(20), issued: '2026-09-24' }),
    refusal('older-edition', /令和8年9月25日作成のものが取り込まれています/),
  );
  assert.equal((await standing()).length, 21);
});

test('内容の同じ後の版も覚えていて、その前に作成された版は断る（A7）', async () => {
  const { save, standing } = ownPrefecture();
  await save({ institutions: members(20) });
  await save({ institutions: members(20), issued: '2026-09-25' });
  await assert.rejects(save({ institutions: members(21), issued: '2026-09-20' }), refusal('older-edition', /9月25日/));
  assert.equal((await standing()).length, 20);
});

test('前の月を直した版は、前の月だけを変え、後の月は変えない（A7）', async () => {
  const { save, standing } = ownPrefecture();
  await save({ institutions: members(20) });
  await save({ institutions: members(21), ...next });
  await save({ institutions: [...members(19), member(30)], issued: '2026-09-30' });
  assert.equal((await standing(september)).at(-1), `${numberOf(30)} 支援診３`);
  assert.deepEqual((await standing()).at(-1), `${numberOf(20)} 支援診３`);
  assert.deepEqual([(await standing(september)).length, (await standing()).length], [20, 21]);
  assert.equal((await standing(day('2026-09-30'))).at(-1), `${numberOf(30)} 支援診３`);
});

const successor = { ...member(19), number: numberOf(99) };

test('番号の変わった機関かもしれないものは、届出を移し、答えを待つ（V5）', async () => {
  const { realm, save, standing } = ownPrefecture();
  await save({ institutions: members(20) });
  await save({ institutions: [...members(19), successor], ...next });
  assert.deepEqual((await standing()).slice(-2), [`${numberOf(18)} 支援診３`, `${numberOf(99)} 支援診３`]);
  assert.deepEqual(await listSuccessions(product.db, realm), [
    { register: 'medical', former: numberOf(19), successor: numberOf(99), answer: 'open' },
  ]);
});

for (const [sentence, answer, left] of [
  ['答えがなければ前の番号を届出なしで残す', 'open', [numberOf(19), `${numberOf(99)} 支援診３`]],
  ['同じ機関と答えれば前の番号を終える', 'same', [`${numberOf(18)} 支援診３`, `${numberOf(99)} 支援診３`]],
] as const)
  test(`全医療機関出力でない名簿で番号が変わったとき、${sentence}（V5）`, async () => {
    const { save, standing } = ownPrefecture();
    await save({ institutions: members(20) });
    const answers: Save['answers'] = [[successionKey('medical', numberOf(19), numberOf(99)), answer]];
    await save({ institutions: [...members(19), successor], complete: false, ...next }, { answers });
    assert.deepEqual((await standing()).slice(-2), left);
  });

test('後の月を先に取り込んでも、番号の変わった機関を言う（V5）', async () => {
  const { realm, save } = ownPrefecture();
  await save({ institutions: [...members(19), successor], ...next });
  await save({ institutions: members(20) });
  assert.deepEqual(await listSuccessions(product.db, realm), [
    { register: 'medical', former: numberOf(19), successor: numberOf(99), answer: 'open' },
  ]);
});

const days = ['2026-07-01', '2026-08-01', '2026-09-01', '2026-10-01'].map(day);
const anyMonth = fc.record({
  at: fc.constantFrom(...days),
  institutions: fc.uniqueArray(
    fc
      .record({
        n: fc.nat(7),
        place: fc.nat(3),
        filings: fc.uniqueArray(fc.constantFrom('支援診２', '支援診３', '在総'), { maxLength: 2 }),
      })
      .map(({ n, place, filings }): InstitutionFixture => ({ ...member(place, filings), number: numberOf(n) })),
    { selector: ({ number }) => number, minLength: 1, maxLength: 8 },
  ),
});

test('どの順に取り込んでも、どの日も、その日までの最も新しい名簿のとおりになる（A7、V1）', async () => {
  const anyMonths = fc.array(anyMonth, { minLength: 2, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(anyMonths, async (months) => {
      const { save, standing } = ownPrefecture();
      for (const month of months) await save(month, { withdrawals: 100 });
      for (const at of days) {
        const newest = months.filter((m) => m.at <= at).sort((a, b) => (a.at < b.at ? -1 : 1));
        const last = newest.filter((m) => m.at === newest.at(-1)!.at).at(-1);
        const lines = last?.institutions.map(({ number, filings }) => `${number} ${filings!.toSorted()}`.trim()) ?? [];
        assert.deepEqual((await standing(at)).sort(), lines.sort());
      }
    }),
    { numRuns: 15, endOnFailure: true },
  );
});

test('見せたあとにほかの名簿が取り込まれていれば、比べ直すように言って断る（A7）', async () => {
  const { sheet, save } = ownPrefecture();
  const reading = await readRegister(product.db, fileOf(sheet({ institutions: members(20) })), {});
  const shown = (await planRegister(product.db, reading)).map((plan) => plan.state);
  await save({ institutions: members(21) });
  const options = { withdrawals: null, answers: new Map(), shown };
  await assert.rejects(saveRegister(product.db, actor, reading, options), refusal('changed-meanwhile'));
});

test('同じ名簿を同時に取り込んでも、一度だけ入る（A7）', async () => {
  const { realm, save } = ownPrefecture();
  const both = await Promise.all([save({ institutions: members(20) }), save({ institutions: members(20) })]);
  assert.deepEqual(both.map((plans) => plans[0]!.parts[0]!.repeats).sort(), [false, true]);
  const registers = (await listSources(product.db, realm)).filter((source) => source.kind === 'register');
  assert.equal(registers.length, 1);
});

test('別の県や別の日を求めれば、ファイルのものを言って断る（A7）', async () => {
  const { realm, sheet } = ownPrefecture();
  const bytes = registerCsv(sheet({ institutions: members(20) }), 'utf-8');
  const file: ImportFile = { name: '名簿.csv', bytes, sha256: '' };
  await assert.rejects(readRegister(product.db, file, { prefecture: '12' }), refusal('other-prefecture', /千葉県/));
  await assert.rejects(
    readRegister(product.db, file, { prefecture: realm.prefecture, asOf: october }),
    refusal('other-day', /令和8年9月1日現在の名簿です。令和8年10月1日とは違います/),
  );
});
