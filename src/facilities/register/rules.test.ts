import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Day, day } from '../../kit/pure/day.ts';
import type {
  ListFacts,
  PlacedInstitution,
  RegisterChanges,
  StatedInstitution,
  Statement,
  SuccessionDecision,
} from './model.ts';
import { changesNothing, disappearing, registerChanges, successionKey } from './rules.ts';

type Filed = { symbol: string; number: string; startsOn: Day | null };
type Member = Statement & { number: string; filings: Filed[] };

const complete: ListFacts = { register: 'medical', complete: true, strayRows: 0 };
const june = day('2024-06-01');
const filed = (symbol: string, number = '第1号', startsOn: Day | null = june): Filed => ({ symbol, number, startsOn });

const member = (number: string, filings: Filed[] = [filed('支援診３')], more: Partial<Statement> = {}): Member => ({
  ...{ number, filings, kind: 'clinic', name: `見本${number}医院`, postalCode: '000-0000', beds: '' },
  ...{ address: `見本市見本町${number}`, phone: `000-${number}`, municipality: '36201', ward: null },
  ...more,
});

const listed = (members: Member[], partly = false): PlacedInstitution[] =>
  members.map((m, i) => ({
    ...m,
    ...{ register: 'medical', sheet: null, firstRow: i, lastRow: i, partly },
    filings: m.filings.map((filing) => ({ ...filing, name: filing.symbol, row: i })),
  }));

const stated = (members: Member[]): StatedInstitution[] =>
  members.map((m, i) => ({
    ...m,
    ...{ register: 'medical', id: i },
    filings: m.filings.map((filing, j) => ({ ...filing, name: filing.symbol, id: 100 * i + j })),
  }));

const between = (
  before: Member[],
  after: Member[],
  facts: ListFacts = complete,
  answers: [string, SuccessionDecision][] = [],
) => registerChanges(facts, listed(after), stated(before), new Map(answers));

const key = ({ symbol, number, startsOn }: Filed) => `${symbol} ${number} ${startsOn}`;

/** What changes as lines in an order of their own. */
const lines = (changes: RegisterChanges): string[] =>
  [
    ...changes.added.map(({ number }) => `新規 ${number}`),
    ...changes.changed.map(({ known, fields }) => `変更 ${known.number} ${fields.map((f) => f.field).join(' ')}`),
    ...changes.filed.map(({ institution, filing }) => `届出 ${institution.number} ${key(filing)}`),
    ...changes.refiled.map((r) => `再届出 ${r.institution.number} ${key(r.before)} → ${key(r.after)}`),
    ...changes.withdrawn.map(({ institution, filing }) => `取下げ ${institution.number} ${key(filing)}`),
    ...changes.closed.map(({ number }) => `廃止 ${number}`),
    ...changes.successions.map(
      ({ former, successor, reasons, answer }) =>
        `承継 ${former.number} → ${successor.number} ${reasons.join(' ')} ${answer}`,
    ),
    ...changes.kept.map(({ number }) => `保留 ${number}`),
  ].sort();

const [one, other] = [member('1000001'), member('1000002')];

test('同じ名簿なら何も変わらない（A7）', () => {
  assert.deepEqual(lines(between([one, other], [one, other])), []);
  assert.ok(changesNothing([between([one, other], [other, one])]));
});

test('支援診３が支援診２になれば、支援診３の取下げと支援診２の届出である（A7）', () => {
  const raised = member('1000001', [filed('支援診２')]);
  assert.deepEqual(lines(between([one], [raised])), [
    '取下げ 1000001 支援診３ 第1号 2024-06-01',
    '届出 1000001 支援診２ 第1号 2024-06-01',
  ]);
});

test('同じ受理記号の番号や算定開始日だけが変われば、出し直した一つの届出である（A7）', () => {
  const again = member('1000001', [filed('支援診３', '第9号')]);
  assert.deepEqual(lines(between([one], [again])), [
    '再届出 1000001 支援診３ 第1号 2024-06-01 → 支援診３ 第9号 2024-06-01',
  ]);
});

test('同じ受理記号が二つあっても、番号ごとに別の届出である（A7）', () => {
  const both = member('1000001', [filed('支援病２', '第1号'), filed('支援病２', '第2号')]);
  const first = member('1000001', [filed('支援病２', '第1号')]);
  assert.deepEqual(lines(between([both], [first])), ['取下げ 1000001 支援病２ 第2号 2024-06-01']);
  assert.deepEqual(lines(between([first], [both])), ['届出 1000001 支援病２ 第2号 2024-06-01']);
});

test('名称や所在地や病床数が変われば、前と後を言う（V5）', () => {
  const moved = member('1000001', one.filings, { municipality: '36342', beds: '一般　　24', kind: 'hospital' });
  const [change] = between([one], [moved]).changed;
  assert.deepEqual(change!.fields, [
    { field: 'kind', before: 'clinic', after: 'hospital' },
    { field: 'municipality', before: '36201', after: '36342' },
    { field: 'beds', before: '', after: '一般　　24' },
  ]);
});

test('全医療機関出力の名簿にない機関は廃止、そうでない名簿では届出の取下げだけである（A7、V5）', () => {
  const withdrawn = '取下げ 1000002 支援診３ 第1号 2024-06-01';
  assert.deepEqual(lines(between([one, other], [one])), [withdrawn, '廃止 1000002'].sort());
  assert.deepEqual(lines(between([one, other], [one], { ...complete, complete: false })), [withdrawn]);
});

test('一部の行が読めない機関は、届出を失わない（A7）', () => {
  const two = member('1000001', [filed('支援診３'), filed('在総')]);
  const partly = listed([one], true);
  assert.deepEqual(lines(registerChanges(complete, partly, stated([two]), new Map())), []);
});

test('どの機関のものか分からない行があれば、名簿にない機関はそのままにする（A7）', () => {
  assert.deepEqual(lines(between([one, other], [one], { ...complete, strayRows: 1 })), ['保留 1000002']);
});

const at = (number: string, address: string, phone = '', name = `見本${number}医院`) =>
  member(number, [], { address, phone, name });

for (const [before, after] of [
  ['見本市見本町１丁目２番３号　', '見本市見本町1-2-3'],
  ['見本市見本町１丁目２番地３', '見本市見本町１－２－３'],
  ['見本市見本町１ー２', '見本市見本町1丁目2番地'],
] as const)
  test(`「${before.trim()}」と「${after}」は同じ場所なので、番号の変わった機関かもしれない（V5）`, () => {
    assert.deepEqual(lines(between([at('1000001', before)], [at('1000009', after)])), [
      '承継 1000001 → 1000009 address open',
    ]);
  });

test('所在地が違っても、同じ市町村で電話と名称が同じなら、番号の変わった機関かもしれない（V5）', () => {
  const former = at('1000001', '見本市見本町１', '000-000-0001', '見本医院');
  const successor = at('1000009', '見本市別町２', '(000)000-0001', '医療法人社団　見本医院');
  assert.deepEqual(lines(between([former], [successor])), ['承継 1000001 → 1000009 phone name open']);
  const elsewhere = { ...successor, municipality: '36202' };
  assert.deepEqual(lines(between([former], [elsewhere])), ['廃止 1000001', '新規 1000009']);
});

test('電話だけ、名称だけが同じなら、別の機関である（V5）', () => {
  const former = at('1000001', '見本市見本町１', '000-000-0001', '見本医院');
  for (const successor of [
    at('1000009', '見本市別町２', '000-000-0001'),
    at('1000009', '見本市別町２', '', '見本医院'),
    at('1000009', '', '', '見本医院'),
  ])
    assert.deepEqual(lines(between([former], [successor])), ['廃止 1000001', '新規 1000009']);
});

test('所在地も電話も空の機関は、名称が同じでも承継としない（V5）', () => {
  const [former, successor] = [at('1000001', '', '', '見本医院'), at('1000009', '', '', '見本医院')];
  assert.deepEqual(lines(between([former], [successor])), ['廃止 1000001', '新規 1000009']);
});

test('承継かもしれない届出は、取下げにも新規にも出ず、なくなる数には入る（A7）', () => {
  const changes = between([member('1000001')], [member('1000009', [filed('支援診２')], { address: one.address })]);
  assert.deepEqual([changes.withdrawn, changes.filed, changes.added, changes.closed], [[], [], [], []]);
  assert.equal(disappearing([changes]).filings, 1);
});

test('別の機関と答えた番号は、廃止と新規である（V5）', () => {
  const [former, successor] = [at('1000001', '見本市見本町１'), at('1000009', '見本市見本町１')];
  const different = [successionKey('medical', '1000001', '1000009'), 'different'] as [string, SuccessionDecision];
  assert.deepEqual(lines(between([former], [successor], complete, [different])), ['廃止 1000001', '新規 1000009']);
});

test('別の機関と答えても、同じ場所のほかの番号は承継かもしれない（V5）', () => {
  const former = at('1000001', '見本市見本町１', '000-000-0001');
  const [near, next] = [at('1000008', '見本市見本町１', '000-000-0001'), at('1000009', '見本市見本町１')];
  const different = [successionKey('medical', '1000001', '1000008'), 'different'] as [string, SuccessionDecision];
  assert.deepEqual(lines(between([former], [near, next], complete, [different])), [
    '承継 1000001 → 1000009 address open',
    '新規 1000008',
  ]);
});

test('一つのビルでいくつも入れ替われば、いちばん合うものどうしを組にする（V5）', () => {
  const place = '見本市見本町１　見本ビル';
  const before = [at('1000001', place, '000-000-0001'), at('1000002', place, '000-000-0002', '見本歯科医院')];
  const after = [at('1000008', place, '', '見本歯科医院'), at('1000009', place, '000-000-0001')];
  assert.deepEqual(lines(between(before, after)), [
    '承継 1000001 → 1000009 address phone open',
    '承継 1000002 → 1000008 address name open',
  ]);
});

test('なくなる届出が10%ちょうどなら認め、超えれば確かめる（A7）', () => {
  const ten = Array.from({ length: 10 }, (_, i) => member(`100001${i}`));
  assert.deepEqual(disappearing([between(ten, ten.slice(1))]), { filings: 1, of: 10, tooMany: false });
  assert.deepEqual(disappearing([between(ten, ten.slice(2))]), { filings: 2, of: 10, tooMany: true });
});

test('医科と薬局の一方だけで10%を超えるときは、その名簿の数を言う（A7）', () => {
  const many = Array.from({ length: 90 }, (_, i) => member(`10001${String(i).padStart(2, '0')}`));
  const ten = Array.from({ length: 10 }, (_, i) => member(`100001${i}`));
  const changes = [between(many, many), between(ten, ten.slice(5))];
  assert.deepEqual(disappearing(changes), { filings: 5, of: 10, tooMany: true });
});

const filings = fc.uniqueArray(
  fc.record<Filed>({
    symbol: fc.constantFrom('支援診２', '支援診３', '在総'),
    number: fc.constantFrom('', '第1号', '第2号'),
    startsOn: fc.constantFrom(null, june, day('2026-04-01')),
  }),
  { selector: key, maxLength: 5 },
);
const anyMember = fc.record<Member>({
  number: fc.integer({ min: 1_000_001, max: 1_000_012 }).map(String),
  kind: fc.constantFrom('clinic', 'hospital'),
  name: fc.constantFrom('見本医院', '医療法人見本医院', '見本内科'),
  postalCode: fc.constantFrom('', '000-0001'),
  address: fc.constantFrom('', '見本市見本町１丁目２番３号', '見本市見本町1-2-3', '見本市別町４'),
  phone: fc.constantFrom('', '000-000-0001', '000-000-0002'),
  beds: fc.constantFrom('', '一般　　19'),
  municipality: fc.constantFrom(null, '36201', '36202'),
  ward: fc.constant(null),
  filings,
});
const members = fc.uniqueArray(anyMember, { selector: (m) => m.number, maxLength: 12 });
const months = fc.tuple(members, members);

const written = ({ number, filings, ...m }: Member): string =>
  [number, m.kind, m.name, m.postalCode, m.address, m.phone, m.beds, m.municipality, ...filings.map(key).sort()].join();

/** Does to what is stated what the changes say. */
function applied(before: Member[], changes: RegisterChanges): Member[] {
  const leaving = [...changes.closed, ...changes.successions.map((s) => s.former)].map(({ number }) => number);
  const staying = before.filter(({ number }) => !leaving.includes(number)).map((m) => ({ ...m }));
  const of = (number: string) => staying.find((m) => m.number === number)!;
  for (const { known, fields } of changes.changed)
    Object.assign(of(known.number), Object.fromEntries(fields.map(({ field, after }) => [field, after || null])));
  const gone = [
    ...changes.withdrawn,
    ...changes.refiled.map(({ institution, before: filing }) => ({ institution, filing })),
  ].filter(({ institution }) => !leaving.includes(institution.number));
  for (const { institution, filing } of gone) {
    const holder = of(institution.number);
    holder.filings = holder.filings.filter((f) => key(f) !== key(filing));
  }
  const come = [
    ...changes.filed,
    ...changes.refiled.map(({ institution, after: filing }) => ({ institution, filing })),
  ];
  for (const { institution, filing } of come)
    of(institution.number).filings = [...of(institution.number).filings, filing];
  return [...staying, ...changes.added, ...changes.successions.map((s) => s.successor)];
}

test('名簿の変更をいまの届出に当てはめると、ちょうど名簿のとおりになる（A7）', () => {
  fc.assert(
    fc.property(months, ([before, after]) => {
      const result = applied(before, between(before, after));
      assert.deepEqual(result.map(written).sort(), after.map(written).sort());
    }),
  );
});

test('変えたあとの名簿をもう一度比べても、何も変わらない（A7）', () => {
  fc.assert(
    fc.property(months, ([before, after]) => {
      assert.ok(changesNothing([between(applied(before, between(before, after)), after)]));
    }),
  );
});

const shuffled = (all: Member[]) =>
  fc
    .tuple(
      fc.shuffledSubarray(all, { minLength: all.length }),
      fc.tuple(...all.map((m) => fc.shuffledSubarray(m.filings, { minLength: m.filings.length }))),
    )
    .map(([order, own]) => order.map((m) => ({ ...m, filings: own[all.indexOf(m)]! })));

test('行の順が違っても、変わることは同じ（A7）', () => {
  const reordered = months.chain(([before, after]) =>
    fc.tuple(fc.constant([before, after] as const), shuffled(before), shuffled(after)),
  );
  fc.assert(
    fc.property(reordered, ([[before, after], before2, after2]) => {
      assert.deepEqual(lines(between(before2, after2)), lines(between(before, after)));
    }),
    { numRuns: 300 },
  );
});

test('同じ届出や機関が、新しくもあり、なくなりもすることはない（A7）', () => {
  fc.assert(
    fc.property(months, ([before, after]) => {
      const { added, closed, filed, refiled, withdrawn } = between(before, after);
      const numbers = new Set(closed.map(({ number }) => number));
      assert.ok(!added.some(({ number }) => numbers.has(number)));
      const symbols = ({ institution, filing }: { institution: { number: string }; filing: Filed }) =>
        `${institution.number} ${filing.symbol}`;
      const gone = new Set(withdrawn.map(symbols));
      assert.ok(!filed.some((f) => gone.has(symbols(f))));
      for (const { before, after } of refiled) {
        assert.equal(before.symbol, after.symbol);
        assert.notEqual(key(before), key(after));
      }
    }),
  );
});

test('承継では、どの番号も一度だけ使い、廃止にも新規にも数えない（V5）', () => {
  fc.assert(
    fc.property(months, ([before, after]) => {
      const { successions, added, closed } = between(before, after);
      const used = [...successions.flatMap((s) => [s.former, s.successor]), ...added, ...closed].map((i) => i.number);
      assert.equal(new Set(used).size, used.length);
    }),
  );
});

test('読めない行があれば、名簿に番号のない機関からは何もなくならない（A7）', () => {
  fc.assert(
    fc.property(months, ([before, after]) => {
      const changes = between(before, after, { ...complete, strayRows: 1 });
      const numbers = new Set(after.map((m) => m.number));
      assert.ok(changes.withdrawn.every(({ institution }) => numbers.has(institution.number)));
      assert.deepEqual([changes.closed, changes.successions], [[], []]);
      assert.deepEqual(
        changes.kept.map((k) => k.number),
        before.map((m) => m.number).filter((number) => !numbers.has(number)),
      );
    }),
  );
});

test('算定開始年月日が読めない行は、知られている日を消さない（A7）', () => {
  const institution = listed([member('0100001', [filed('支援診３', '第1号', null)])])[0]!;
  const unread = { ...institution, filings: institution.filings.map((f) => ({ ...f, dayUnread: true as const })) };
  const changes = registerChanges(complete, [unread], stated([member('0100001')]), new Map());
  assert.ok(changesNothing([changes]));
});

test('一丁目2番3号と1-2-3は同じ場所とみなす（A7）', () => {
  const address = (text: string) => ({ address: `見本市見本町${text}` });
  const before = [member('0100001', undefined, address('一丁目２番３号見本ビル'))];
  const after = [member('0100002', undefined, { ...address('1-2-3　見本ビル'), name: '別の名' })];
  assert.equal(between(before, after).successions.length, 1);
});
