import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type pg from 'pg';
import { outcomeOf, refusesEach, typedBy } from './by-hand.ts';
import type { Player } from './oracle.ts';
import { sample } from './planted.ts';
import { openStage, type Stage, withClient } from './stage.ts';

/** Rows of 千葉県 as planted-roles.ts plants them. */
const rows = {
  lead: 51_001,
  candidate: 51_002,
  hub: 51_004,
  hubWithdrawn: 51_005,
  asked: 51_001,
  closed: 51_003,
  toAssociation: 51_004,
  toNarita: 51_006,
  toFunabashi: 51_008,
  agreedCover: 51_001,
  coverOfKashiwa: 51_002,
  coverOfNarita: 51_003,
  bareCover: 51_004,
} as const;
const tokyoLead = 52_001;

let stage: Stage;
before(async () => {
  stage = await openStage({ forPages: true });
});
after(() => stage?.close());

const byHand = (player: Player, work: (client: pg.Client) => Promise<void>) => typedBy(stage, player, work);

async function touches(client: pg.Client, expected: number, statements: readonly string[]): Promise<void> {
  for (const statement of statements) assert.equal(await outcomeOf(client, statement), expected, statement);
}

const answer = (id: number) =>
  `update consultation set answer = 'agreed', answered_on = '2026-05-02', version = version + 1 where id = ${id}`;
const change = (table: string, id: number, columns: string) => `update ${table} set ${columns} where id = ${id}`;
const consent = (cover: number, side: string, municipality: string | null) =>
  `insert into cover_consent (cover, space, prefecture, side, municipality, agreed_on, agreed_by)
   values (${cover}, 'own', '12', '${side}', ${municipality === null ? 'null' : `'${municipality}'`}, '2026-05-02', 'x')`;
const answerItem = (report: number) =>
  `insert into yearly_answer (report, space, prefecture, item, answer) values (${report}, 'own', '12', 'x', 'done')`;
const review = (report: number, reviewer: string) =>
  `insert into yearly_review (report, space, prefecture, item, reviewer, verdict, reviewed_on, reviewed_by)
   values (${report}, 'own', '12', 'x', '${reviewer}', 'accepted', '2026-05-02', 'x')`;

test('意見を聞かれた市は、自分の回答だけを書け、問い・期日・相手・届く先は変えられない（H10）', () =>
  byHand('柏市', async (client) => {
    await touches(client, 1, [answer(rows.asked)]);
    await touches(client, 0, [
      answer(rows.toNarita),
      answer(rows.toFunabashi),
      answer(rows.toAssociation),
      `delete from consultation where id = ${rows.asked}`,
    ]);
    const columns = [
      `question = 'x'`,
      `title = 'x'`,
      `subject = 'designation 1'`,
      `asked_on = '2020-01-01'`,
      `due_on = '2030-01-01'`,
      `party = 'association'`,
      `party_key = '12204'`,
      `municipalities = '{12217,12204}'`,
      `municipalities = '{}'`,
      `institution = 'medical 1234567'`,
      `proxy_note = '電話で'`,
      `closed_on = '2026-05-02'`,
      `prefecture = '13'`,
    ];
    await refusesEach(client, [
      ...columns.map((column) => change('consultation', rows.asked, column)),
      answer(rows.closed),
      change('consultation', rows.closed, 'closed_on = null'),
      `insert into consultation (space, prefecture, subject, party, party_key, party_name, municipalities, asked_on)
       values ('own', '12', 'x', 'municipality', '12217', 'x', '{12217}', '2026-05-01')`,
      ...[rows.closed, rows.toAssociation, rows.toNarita].map(
        (id) => `insert into consultation_file (consultation, space, prefecture, name, type, sha256, bytes, added_by)
          values (${id}, 'own', '12', 'x', 'x', 'x', '', 'x')`,
      ),
    ]);
    await touches(client, 0, [
      `update consultation_file set name = 'x'`,
      `delete from consultation_file where consultation <> ${rows.asked} and consultation <> 51002`,
    ]);
  }));

test('近隣の支援には、それぞれが自分の分だけ同意でき、同意のないまま同意済みにはできない（N8）', async () => {
  await byHand('柏市', async (client) => {
    await touches(client, 0, [change('cover', rows.bareCover, `note = 'x'`)]);
    await refusesEach(client, [
      ...[`note = 'x'`, `valid_until = '2030-01-01'`, `municipalities = '{12217,12211}'`, `institution = null`].map(
        (columns) => change('cover', rows.coverOfKashiwa, columns),
      ),
      change('cover', rows.coverOfKashiwa, `giver_agreed_on = '2026-05-02'`),
      change('cover', rows.coverOfKashiwa, `ended_on = '2026-05-02', ended_reason = 'x'`),
      consent(rows.coverOfKashiwa, 'giver', null),
      consent(rows.coverOfKashiwa, 'receiver', '12211'),
      consent(rows.bareCover, 'receiver', '12211'),
      consent(rows.bareCover, 'receiver', '12217'),
    ]);
  });
  await byHand('柏市の病院', async (client) => {
    await touches(client, 1, [consent(rows.bareCover, 'giver', null)]);
    await refusesEach(client, [
      change('cover', rows.bareCover, `giver_agreed_on = '2026-05-02'`),
      change('cover', rows.bareCover, `receiver_agreed_on = '2026-05-02'`),
      consent(rows.bareCover, 'receiver', '12211'),
      consent(rows.coverOfNarita, 'giver', null),
      consent(rows.coverOfKashiwa, 'giver', null),
    ]);
    await client.query(consent(rows.bareCover, 'giver', null));
    await touches(client, 1, [change('cover', rows.bareCover, `giver_agreed_on = '2026-05-02'`)]);
  });
  await byHand('印旛保健所', async (client) => {
    const cover = (more: string, values: string) =>
      `insert into cover (space, prefecture, designation, unit, area, municipalities, valid_from${more})
       values ('own', '12', ${rows.lead}, 'x', 'x', '{12211}', '2026-05-01'${values})`;
    await touches(client, 1, [cover('', '')]);
    await refusesEach(client, [
      cover(', giver_agreed_on', `, '2026-05-01'`),
      cover(', receiver_agreed_on', `, '2026-05-01'`),
      change('cover', rows.bareCover, `municipalities = '{12211,12217}'`),
      change('cover', rows.bareCover, `designation = ${rows.candidate}`),
    ]);
    const { rows: made } = await client.query(`${cover(', institution', `, 'medical 9999999'`)} returning institution`);
    assert.deepEqual(made, [{ institution: 'medical 1234567' }]);
  });
});

test('見本で練習する人も、同意のないまま同意済みにはできず、見本の書き手は見本をそのまま入れられる（N8）', async () => {
  const place = `'sample', '12'`;
  for (const [player, expected] of [
    ['県医', '42501'],
    ['見本の書き手', 1],
  ] as const)
    await typedBy(
      stage,
      player,
      async (client) => {
        await client.query(`insert into body (id, space, prefecture, kind, name) overriding system value
          values (59001, ${place}, 'hospital', 'x')`);
        await client.query(`insert into designation
          (id, space, prefecture, body, kind, plan, unit, area, municipalities, state, origin, valid_from)
          overriding system value
          values (59001, ${place}, 59001, 'lead', 'x', 'x', 'x', '{12217}', 'designated', 'by-hand', '2026-05-01')`);
        const cover = `insert into cover (space, prefecture, designation, unit, area, municipalities, valid_from, giver_agreed_on)
          values (${place}, 59001, 'x', 'x', '{12211}', '2026-05-01', '2026-05-01')`;
        assert.equal(await outcomeOf(client, cover), expected, player);
      },
      sample,
    );
});

test('報告する側は、自分の報告だけを書け、確認したことにも、ほかのものの報告にもできない（A1・H1・A5）', async () => {
  const columns = [
    `state = 'checked'`,
    `state = 'confirmed'`,
    `state = 'returned'`,
    `state = 'asked'`,
    `kind = 'project'`,
    `municipalities = '{12217,12211}'`,
    `institution = 'medical 7654321'`,
    'fiscal_year = 2025',
    `due_on = '2030-01-01'`,
    `designation = ${rows.hubWithdrawn}`,
  ];
  for (const [player, own, other] of [
    ['柏市の病院', rows.lead, rows.hub],
    ['柏市の拠点', rows.hub, rows.lead],
    ['柏市', rows.hub, rows.lead],
  ] as const)
    await byHand(player, async (client) => {
      await touches(client, 1, [change('yearly_report', own, `state = 'submitted'`), answerItem(own)]);
      await refusesEach(client, [
        ...columns.map((column) => change('yearly_report', own, column)),
        answerItem(other),
        answerItem(51_009),
        review(own, 'prefecture'),
        review(own, 'health-centre'),
        `insert into yearly_report (designation, space, prefecture, kind, municipalities, fiscal_year, state)
         values (${own}, 'own', '12', 'lead', '{12217}', 2025, 'asked')`,
      ]);
      await touches(client, 0, [
        change('yearly_report', other, `state = 'submitted'`),
        `delete from yearly_report`,
        `update yearly_answer set report = report where report = ${other}`,
        `delete from yearly_answer where report = ${other}`,
      ]);
    });
});

test('保健所は、県の確認を名のれず、県が確認した報告を戻せず、管内の仕事を管外へ移せない（A5・H3）', () =>
  byHand('印旛保健所', async (client) => {
    await touches(client, 1, [
      review(rows.hubWithdrawn, 'health-centre'),
      change('yearly_report', 51_003, `state = 'checked'`),
    ]);
    await refusesEach(client, [
      review(rows.hubWithdrawn, 'prefecture'),
      review(rows.hub, 'health-centre'),
      change('yearly_report', 51_003, `state = 'confirmed'`),
      change('yearly_report', 51_007, `state = 'checked'`),
      change('yearly_report', 51_003, `municipalities = '{12211,12217}'`),
      change('bridging_task', 51_002, `municipalities = '{12211,12217}'`),
      change('bridging_task', 51_002, `institution = 'medical 1234567'`),
    ]);
    await touches(client, 0, [change('bridging_task', 51_000, `purpose = 'x'`)]);
  }));

test('積み重ねるだけの行は、県医にも操作者にも書きかえられず、消せない（N2・N8）', async () => {
  for (const player of ['県医', '操作者'] as const)
    await byHand(player, (client) =>
      touches(client, 0, [
        ...[
          'ladder_version',
          'selection',
          'designation_event',
          'cover_consent',
          'yearly_review',
          'letter',
          'letter_revocation',
        ].flatMap((table) => [`update ${table} set space = space`, `delete from ${table}`]),
        'delete from designation',
        'delete from cover',
        `delete from consultation where answer is not null`,
        `delete from yearly_report where state <> 'asked'`,
      ]),
    );
});

test('県をまたいで、候補・同意・報告・照会の行をつなぐことはできない', () =>
  byHand('県医', async (client) => {
    const place = `'own', '12'`;
    const statements = [
      `insert into designation (space, prefecture, body, kind, plan, unit, area, municipalities, state, origin)
       values (${place}, ${tokyoLead}, 'lead', 'x', 'x', 'x', '{12217}', 'candidate', 'by-hand')`,
      `insert into designation_event (designation, space, prefecture, happened_on, step, by_name)
       values (${tokyoLead}, ${place}, '2026-05-01', 'proposed', 'x')`,
      `insert into provision_statement (body, space, prefecture, stated_on, stated_by, statement)
       values (${tokyoLead}, ${place}, '2026-05-01', 'x', 'x')`,
      `insert into cover (designation, space, prefecture, unit, area, municipalities, valid_from)
       values (${tokyoLead}, ${place}, 'x', 'x', '{12217}', '2026-05-01')`,
      consent(tokyoLead, 'giver', null),
      `insert into yearly_report (designation, space, prefecture, kind, municipalities, fiscal_year, state)
       values (${tokyoLead}, ${place}, 'lead', '{12217}', 2020, 'asked')`,
      answerItem(tokyoLead),
      review(tokyoLead, 'prefecture'),
      `insert into consultation_file (consultation, space, prefecture, name, type, sha256, bytes, added_by)
       values (${tokyoLead}, ${place}, 'x', 'x', 'x', '', 'x')`,
      `update designation set selection = 52000 where id = ${rows.lead}`,
      `update designation set body = ${tokyoLead} where id = ${rows.lead}`,
    ];
    for (const statement of statements)
      assert.match(`${await outcomeOf(client, statement)}`, /^(42501|23502|23503)$/, statement);
  }));

test('市町村も医療機関も書かれていない行は、届く先が限られる人のだれにも見えず、変えられない', async () => {
  await withClient(stage.url, (owner) =>
    owner.query(`
      insert into designation (space, prefecture, body, kind, plan, unit, area, municipalities, institution, state, origin)
      values ('own', '12', ${rows.lead}, 'lead', 'x', 'empty', 'x', '{}', null, 'candidate', 'by-hand'),
        ('own', '12', ${rows.lead}, 'lead', 'x', 'empty', 'x', array[null]::text[], null, 'candidate', 'by-hand')`),
  );
  const find = `select from designation where unit = 'empty'`;
  for (const player of [
    '印旛保健所',
    '柏市',
    '柏市の拠点',
    '柏市の病院',
    '柏市医師会',
    '協議会の委員',
    '住民',
  ] as const)
    await byHand(player, (client) =>
      touches(client, 0, [find, `update designation set area = 'y' where unit = 'empty'`]),
    );
  await byHand('監査', (client) => touches(client, 2, [find]));
});
