import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { IntakeView } from '../../src/intake/view.ts';
import type { Fault } from '../../src/kit/pure/fault.ts';
import { type Db, sql } from '../../src/kit/server/db.ts';
import type { App } from '../../src/kit/server/http.ts';
import { createServer } from '../../src/server.ts';
import type { InstitutionFixture, RegisterSheet } from '../register-files.ts';

export type NamedBytes = { name: string; bytes: Uint8Array };

/** What every table holds, a line each: equal before and after where nothing was written. */
export async function contentOf(db: Db, without: string[] = []): Promise<Record<string, string>> {
  const asked = (await tableNames(db)).filter((name) => !without.includes(name));
  const lines = asked.map(
    (name) => sql`
      select ${sql.lit(name)} as name,
        count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as content
      from ${sql.table(name)} t`,
  );
  const { rows } = await sql<{ name: string; content: string }>`${sql.join(lines, sql` union all `)}`.execute(db);
  return Object.fromEntries(rows.map(({ name, content }) => [name, content]));
}

export async function tableNames(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
    order by 1`.execute(db);
  return rows.map(({ name }) => name);
}

/** Tables that only a new version of the reference changes. */
export const referenceTables = ['prefecture', 'municipality', 'municipality_border', 'reference_stamp'];

export type Answer = { status: number; body: IntakeView & { faults: Fault[] } };
export type Desk = {
  app: App;
  /** Hands a file in and waits until it was read. */
  hand(realm: string, file: NamedBytes): Promise<Answer>;
  save(realm: string, id: string, withdrawals?: number | null): Promise<Answer>;
  drop(realm: string, id: string): Promise<void>;
  alive(): Promise<void>;
};

const host = '127.0.0.1:4270';
const nothing = {} as Answer['body'];

/** The product's own routes for files, as the page uses them. */
export async function openDesk(db: Db): Promise<Desk> {
  const app = await createServer(db, { pages: false });
  const ask = async (method: 'GET' | 'POST' | 'DELETE', url: string, more: object = {}): Promise<Answer> => {
    const answer = await app.inject({ method, url, headers: { host }, ...more });
    return { status: answer.statusCode, body: answer.body === '' ? nothing : answer.json() };
  };
  return {
    app,
    hand: async (realm, { name, bytes }) => {
      const headers = { host, 'content-type': 'application/octet-stream' };
      const url = `/api/${realm}/intake?name=${encodeURIComponent(name)}`;
      const handed = await ask('POST', url, { headers, payload: Buffer.from(bytes) });
      if (handed.status !== 202) return handed;
      return untilRead(() => ask('GET', `/api/${realm}/intake/${handed.body.id}`));
    },
    save: (realm, id, withdrawals = null) =>
      ask('POST', `/api/${realm}/intake/${id}/save`, { payload: { withdrawals, successions: [] } }),
    drop: async (realm, id) => {
      await ask('DELETE', `/api/${realm}/intake/${id}`);
    },
    alive: async () => {
      const { status } = await ask('GET', '/api/realms');
      assert.equal(status, 200);
    },
  };
}

async function untilRead(look: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const answer = await look();
    if (answer.body.state !== 'reading') return answer;
    await sleep(5);
  }
}

/** What happened and what to do, in both languages: never one word, never without an end. */
export function assertSpoken(faults: Fault[]): void {
  assert.ok(faults.length > 0, 'a refusal without a reason');
  for (const { code, message } of faults) {
    assert.match(code, /^[a-z][a-z-]+$/);
    assert.match(message.ja, /[ぁ-ん].*(。|い|ん|た|ます)/su, message.ja);
    assert.match(message.en ?? '', /[A-Za-z]+ [A-Za-z]+/, message.ja);
  }
  assert.ok(
    faults.some(({ message }) => /(ください|ます|られます)。?/.test(message.ja)),
    `says what to do: ${faults.map((fault) => fault.message.ja).join('\n')}`,
  );
}

const places = ['千葉市中央区中央１丁目', '船橋市本町２丁目', '市川市八幡３丁目', '柏市柏４丁目', '野田市野田５番地'];
const symbols = ['支援診１', '支援診２', '支援診３', '在医総管１', '情報通信', '外後発使'];

export const institution = (i: number, more: Partial<InstitutionFixture> = {}): InstitutionFixture => ({
  number: String(100_000 + i).padStart(7, '0'),
  name: `第${i}医院`,
  cells: {
    '医療機関所在地（住所）': `${places[i % places.length]}${i}号`,
    電話番号: `04${String(i % 10)}-${String(i).padStart(4, '0')}-0000`,
    種別コード: '23',
    種別: '診療所',
  },
  filings: Array.from({ length: 1 + (i % 3) }, (_, k) => ({
    symbol: symbols[(i + k) % symbols.length]!,
    number: `第${i * 10 + k}号`,
    ...(k === 1 ? { remarks: [['注記', `備考${i}`] as [string, string]] } : {}),
  })),
  ...more,
});

export const smallSheet = (count: number, more: Partial<RegisterSheet> = {}): RegisterSheet => ({
  name: '医科',
  institutions: Array.from({ length: count }, (_, i) => institution(i + 1)),
  ...more,
});
