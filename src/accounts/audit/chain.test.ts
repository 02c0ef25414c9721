import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestProduct, type TestProduct } from '../../../test/product.ts';
import { connect, type Db, sql } from '../../kit/server/db.ts';
import type { Actor, Realm } from '../model.ts';
import { asActor } from '../scope.ts';
import { insertAuditEntry } from '../store.ts';
import { chainFaults } from './rules.ts';
import { listChains, readChain } from './store.ts';
import { verifyNew, verifyWhole } from './verified.ts';
import { faultWords } from './view.ts';

const chiba: Realm = { space: 'own', prefecture: '12' };
const tokyo: Realm = { space: 'own', prefecture: '13' };
const operator: Actor = { kind: 'operator', name: 'operator (田中)' };
const words = { subjects: {}, fields: {} };

let product: TestProduct;
let owner: Db;
before(async () => {
  product = await openTestProduct({ sample: false });
  owner = connect(product.url, 1);
});
after(async () => {
  await owner.destroy();
  await product.close();
});

/** Ten entries in Chiba and three in Tokyo, between one another. */
async function written(): Promise<void> {
  await byHand(sql`delete from audit_entry`, sql`delete from audit_head`);
  for (let n = 1; n <= 10; n += 1) {
    await write(chiba, `記録${n}`);
    if (n % 3 === 0) await write(tokyo, `東京${n}`);
  }
}

const write = (realm: Realm, subject: string) =>
  product.db.transaction().execute((trx) =>
    insertAuditEntry(trx, operator, realm, {
      act: 'hubs.write',
      subject,
      record: 'hub 12217',
      reason: '電話で確認',
      before: { state: 'considering' },
      after: { state: 'set-up', name: subject },
    }),
  );

/** As somebody who owns the database and passes over its triggers. */
async function byHand(...statements: ReturnType<typeof sql>[]): Promise<void> {
  await sql`alter table audit_entry disable trigger all`.execute(owner);
  for (const statement of statements) await statement.execute(owner);
  await sql`alter table audit_entry enable trigger all`.execute(owner);
}

const faults = async (realm = chiba) => chainFaults(await readChain(product.db, realm));
const told = async () => (await faults()).map((fault) => faultWords(fault, words, 'ja'));
const kinds = async () => (await faults()).map(({ kind }) => kind);
const inChiba = sql`space = 'own' and prefecture = '12'`;

test('書いたままの記録は、県ごとにつながっている', async () => {
  await written();
  const chain = await readChain(product.db, chiba);
  assert.equal(chain.entries, 10);
  assert.equal(chain.last?.seq, 10);
  assert.deepEqual(await faults(), []);
  assert.deepEqual(await faults(tokyo), []);
  assert.deepEqual(await listChains(product.db), [chiba, tokyo]);
});

for (const [column, change] of Object.entries({
  だれが: sql`actor_name = '別の人'`,
  課: sql`office_name = '別の課'`,
  時刻: sql`at = at + interval '1 second'`,
  対象: sql`subject = '別のもの'`,
  理由: sql`reason = '別の理由'`,
  後の値: sql`after = jsonb_set(after, '{state}', '"none"')`,
  前の値: sql`before = null`,
  照合値: sql`hash = repeat('0', 64)`,
})) {
  test(`一つの記録の「${column}」を書きかえると、その記録が名指しされる`, async () => {
    await written();
    await byHand(sql`update audit_entry set ${change} where ${inChiba} and seq = 4`);
    const [fault] = await faults();
    assert.equal(fault?.kind, 'altered');
    assert.ok(fault?.kind === 'altered' && fault.entry.seq === 4);
    assert.deepEqual(await faults(tokyo), []);
  });
}

test('書きかえた記録は、番号・日時・人・対象で述べられる', async () => {
  await written();
  await byHand(sql`update audit_entry set reason = '別の理由' where ${inChiba} and seq = 4`);
  const [said, ...others] = await told();
  assert.match(said!, /^記録4（R\d+\.\d+\.\d+ \d\d:\d\d 操作者 田中「拠点の記録を書く」記録4）が書きかえられています/);
  assert.deepEqual(others, []);
});

test('書きかえて照合値まで計算し直しても、次の記録とのつながりで見つかる', async () => {
  await written();
  await byHand(
    sql`update audit_entry set reason = '別の理由' where ${inChiba} and seq = 4`,
    sql`update audit_entry e set hash = audit_hash(e, (select hash from audit_entry where ${inChiba} and seq = 3))
        where ${inChiba} and seq = 4`,
  );
  const found = await faults();
  assert.deepEqual(
    found.map((fault) => fault.kind === 'altered' && fault.entry.seq),
    [5],
  );
  assert.match((await told())[0]!, /この記録か、一つ前の記録/);
});

test('最後の記録を書きかえて照合値まで計算し直しても、別の控えと合わない', async () => {
  await written();
  await byHand(
    sql`update audit_entry set reason = '別の理由' where ${inChiba} and seq = 10`,
    sql`update audit_entry e set hash = audit_hash(e, (select hash from audit_entry where ${inChiba} and seq = 9))
        where ${inChiba} and seq = 10`,
  );
  assert.deepEqual(await kinds(), ['end-altered']);
});

test('途中の記録を消すと、どの番号からどの番号までが消えたかを述べる', async () => {
  await written();
  await byHand(sql`delete from audit_entry where ${inChiba} and seq in (5, 6)`);
  const found = await faults();
  assert.deepEqual(
    found.map((fault) => fault.kind === 'removed' && [fault.from, fault.to, fault.next.seq]),
    [[5, 6, 7]],
  );
  assert.match((await told())[0]!, /^記録5から記録6までが消されています|^記録5から6までが消されています/);
});

test('最初の記録を消しても見つかる', async () => {
  await written();
  await byHand(sql`delete from audit_entry where ${inChiba} and seq = 1`);
  assert.deepEqual(
    (await faults()).map((fault) => fault.kind === 'removed' && [fault.from, fault.to]),
    [[1, 1]],
  );
});

test('消して番号を詰めても見つかる', async () => {
  await written();
  await byHand(
    sql`delete from audit_entry where ${inChiba} and seq = 5`,
    sql`update audit_entry set seq = seq + 100 where ${inChiba} and seq > 5`,
    sql`update audit_entry set seq = seq - 101 where ${inChiba} and seq > 100`,
  );
  const found = await faults();
  assert.ok(found.some((fault) => fault.kind === 'altered' && fault.entry.seq === 5));
  assert.ok(found.some((fault) => fault.kind === 'cut-off' && fault.from === 10));
});

test('終わりを切り取ると、切り取られた番号を述べる', async () => {
  await written();
  await byHand(sql`delete from audit_entry where ${inChiba} and seq > 8`);
  assert.deepEqual(await faults(), [{ kind: 'cut-off', from: 9, to: 10 }]);
});

test('すべて消しても、控えから分かる', async () => {
  await written();
  await byHand(sql`delete from audit_entry where ${inChiba}`);
  assert.deepEqual(await faults(), [{ kind: 'cut-off', from: 1, to: 10 }]);
});

test('控えごと消すと、残った記録はつなぎが書いたものと言えない', async () => {
  await written();
  await byHand(sql`delete from audit_head where ${inChiba}`);
  assert.deepEqual(await faults(), [{ kind: 'end-unknown', from: 1, to: 10 }]);
});

for (const [a, b] of [
  [3, 7],
  [4, 5],
] as const) {
  test(`記録${a}と記録${b}の順番を入れかえると、もとの番号とともに名指しされる`, async () => {
    await written();
    await byHand(
      sql`update audit_entry set seq = case seq when ${a}::bigint then 1000::bigint else 2000 end where ${inChiba} and seq in (${a}, ${b})`,
      sql`update audit_entry set seq = case seq when 1000 then ${b}::bigint else ${a}::bigint end where ${inChiba} and seq in (1000, 2000)`,
    );
    assert.deepEqual(
      (await faults()).map((fault) => fault.kind === 'moved' && [fault.entry.seq, fault.origin]),
      [
        [a, b],
        [b, a],
      ],
    );
  });
}

test('トリガーを外さずに挿し込んだ記録はつながり、外して挿し込んだ記録は見つかる', async () => {
  await written();
  await byHand(sql`
    insert into audit_entry (actor_kind, actor_name, space, prefecture, act, subject, seq, hash)
    values ('operator', 'だれか', 'own', '12', 'hubs.write', '作りごと', 11, repeat('0', 64))`);
  assert.deepEqual(await kinds(), ['altered', 'end-unknown']);
});

test('前に確かめたところからは後だけを計算し、後の書きかえも、確かめた記録そのものの書きかえも見つかる', async () => {
  await written();
  await verifyWhole(product.db, chiba, '2026-11-20T10:00:00');
  await write(chiba, '記録11');
  const since = await verifyNew(product.db, chiba, '2026-11-20T11:00:00');
  assert.deepEqual([since.entries, since.last?.seq, since.wholeAt], [11, 11, '2026-11-20T10:00:00']);
  assert.deepEqual(chainFaults(since), []);

  await write(chiba, '記録12');
  await byHand(sql`update audit_entry set reason = '別の理由' where ${inChiba} and seq = 12`);
  const altered = await verifyNew(product.db, chiba, '2026-11-20T12:00:00');
  assert.deepEqual(
    chainFaults(altered).map((fault) => fault.kind === 'altered' && fault.entry.seq),
    [12],
  );
  assert.equal(altered.wholeAt, '2026-11-20T12:00:00');

  await written();
  await verifyWhole(product.db, chiba, '2026-11-20T13:00:00');
  await write(chiba, '記録11');
  await byHand(sql`update audit_entry set hash = repeat('0', 64) where ${inChiba} and seq = 10`);
  assert.notDeepEqual(chainFaults(await verifyNew(product.db, chiba, '2026-11-20T14:00:00')), []);
});

test('前に確かめた記録がすべて消えていれば、後だけの計算でも見つかる', async () => {
  await written();
  await verifyWhole(product.db, chiba, '2026-11-20T10:00:00');
  await byHand(sql`delete from audit_entry where ${inChiba}`);
  const chain = await verifyNew(product.db, chiba, '2026-11-20T11:00:00');
  assert.deepEqual(chainFaults(chain), [{ kind: 'cut-off', from: 1, to: 10 }]);
});

test('アプリの役割では、記録も控えも書きかえられない', async () => {
  await written();
  const everyone = [product.db, asActor(product.db, { kind: 'person', name: '県医' }, chiba)];
  for (const db of everyone) {
    for (const statement of [
      sql`update audit_entry set reason = ''`,
      sql`delete from audit_entry`,
      sql`truncate audit_entry`,
      sql`update audit_head set seq = 0`,
      sql`delete from audit_head`,
      sql`alter table audit_entry disable trigger all`,
    ]) {
      await assert.rejects(async () => {
        const { numAffectedRows } = await statement.execute(db);
        if (!numAffectedRows) throw new Error('nothing affected');
      });
    }
  }
  assert.deepEqual(await faults(), []);
});
