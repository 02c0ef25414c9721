import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actorOf, chiba } from '../../../test/permissions/cast.ts';
import type { Player } from '../../../test/permissions/oracle.ts';
import { changedFields, fieldConflicts, hubFaults, initialValues, readableFields, tidy } from './rules.ts';

const kashiwa = { ...initialValues('set-up'), name: '柏地域医療連携センター', phone: '04-7197-1510' };
const rules = (values: Partial<typeof kashiwa>) =>
  hubFaults({ ...kashiwa, ...values }).map(({ id, rule }) => `${id} ${rule}`);

test('設置済みの拠点には名称が要る（H7）', () => {
  assert.deepEqual(rules({ name: '' }), ['name name-missing']);
  assert.deepEqual(rules({ name: '', state: 'considering' }), []);
});

test('拠点なしと言いながら、名称は残せない（H7）', () => {
  assert.deepEqual(rules({ state: 'none' }), ['name state-none']);
  assert.deepEqual(rules({ state: 'none', name: '' }), []);
});

test('電話は、市外局番から10けたか11けたの数である（H11）', () => {
  for (const phone of ['', '04-7197-1510', '0471971510', '(04)7197-1510', '090-1234-5678', '04-7197-1510 内線 12'])
    assert.deepEqual(rules({ phone }), [], phone);
  for (const phone of ['7197-1510', '04-7197-151', '04-7197-15100', '04--7197-1510', '電話', '+81-4-7197-1510'])
    assert.deepEqual(rules({ phone }), ['phone phone'], phone);
});

test('長すぎる項目は、何字多いかを言う。字は見た目の数で数える', () => {
  assert.deepEqual(hubFaults({ ...kashiwa, name: '𠮷'.repeat(103) }), [{ id: 'name', rule: 'too-long', over: 3 }]);
  assert.deepEqual(rules({ memo: 'あ'.repeat(2000) }), []);
});

test('だめな理由は、一度にすべて言う', () => {
  assert.deepEqual(rules({ name: '', phone: '1', nightPhone: '2', hours: 'あ'.repeat(201) }), [
    'name name-missing',
    'phone phone',
    'hours too-long',
    'nightPhone phone',
  ]);
});

test('電話の全角の数字と横棒は、半角にそろえて残す', () => {
  assert.equal(tidy({ phone: '　０４−７１９７ー１５１０ ' }).phone, '04-7197-1510');
  assert.equal(tidy({ phone: '（０４）７１９７‐１５１０　内線　１２' }).phone, '(04)7197-1510 内線 12');
});

test('名称の字は直さず、前後の空きと改行だけを除く', () => {
  assert.equal(tidy({ name: ' 髙﨑①センター\n' }).name, '髙﨑①センター');
  assert.equal(tidy({ memo: '一行目\r\n二行目\0 ' }).memo, '一行目\n二行目');
});

test('変わった項目だけが、変わった項目である', () => {
  assert.deepEqual(changedFields(kashiwa, { name: kashiwa.name, hours: '平日' }), ['hours']);
});

test('食い違いの表には、どちらかが直した項目だけが出る', () => {
  const theirs = { ...kashiwa, phone: '04-7000-0000', hours: '平日' };
  assert.deepEqual(fieldConflicts(kashiwa, { phone: '04-7111-1111', body: '柏市' }, theirs), [
    { id: 'body', base: '', mine: '柏市', theirs: '' },
    { id: 'phone', base: '04-7197-1510', mine: '04-7111-1111', theirs: '04-7000-0000' },
    { id: 'hours', base: '', mine: '', theirs: '平日' },
  ]);
});

const seen = (who: Player, municipality: string) =>
  readableFields(actorOf(who)!, chiba, municipality).map(({ id }) => id);

test('項目は、公表・関係者・記録する人の別に見える（H11）', () => {
  assert.deepEqual(seen('住民', '12217'), ['state', 'name', 'body', 'address', 'phone', 'hours']);
  assert.deepEqual(seen('柏市の病院', '12217').at(-1), 'nightPhone');
  assert.deepEqual(seen('柏市', '12217').at(-1), 'memo');
  assert.deepEqual(seen('柏市', '12211').at(-1), 'nightPhone');
  assert.deepEqual(seen('印旛保健所', '12211').at(-1), 'memo');
});
