import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { assertAccessible, desk, eventually, open, openJourney, phone, says } from '../journey.ts';

const journey = openJourney();

type Ways = { accounts: boolean; audit: boolean; import: boolean };
type Choice = { id: number; label: string; why: string | null };
type Acting = { ways: Ways; groups: { posts: Choice[] }[] };

/** One of each role, what its office keeps, and what its pages may offer. */
type Cast = {
  post: string;
  hub: string;
  offers: readonly Offer[];
  closed: readonly (keyof typeof pages)[];
};
type Offer = 'criteria' | 'links' | 'hub' | 'other-hub' | 'history' | 'offices' | 'appoint' | 'transfer' | 'note';

const cast: Record<string, Cast> = {
  県医: {
    post: '医療政策課 在宅医療担当',
    hub: '12208',
    offers: ['criteria', 'links', 'hub', 'other-hub', 'history', 'offices', 'appoint', 'transfer', 'note'],
    closed: [],
  },
  県介: {
    post: '高齢者福祉課 介護保険事業担当',
    hub: '12208',
    offers: ['hub', 'other-hub', 'history', 'note'],
    closed: ['transfer'],
  },
  保健所: { post: '船橋市保健所 地域保健担当', hub: '12204', offers: ['hub', 'history', 'note'], closed: ['transfer'] },
  市町村: {
    post: '野田市 地域包括支援課 在宅医療担当',
    hub: '12208',
    offers: ['hub', 'history', 'appoint', 'transfer', 'note'],
    closed: [],
  },
  拠点: {
    post: '野田市 在宅医療連携拠点 連携調整担当',
    hub: '12208',
    offers: ['hub', 'history', 'note'],
    closed: ['transfer'],
  },
  医療機関: { post: '見本柏第一病院 地域連携室', hub: '12217', offers: ['note'], closed: ['transfer'] },
  団体: { post: '習志野市医師会 在宅医療担当理事', hub: '12216', offers: ['note'], closed: ['transfer'] },
  委員: { post: '在宅医療推進連絡協議会 委員', hub: '12208', offers: ['note'], closed: ['transfer', 'audit'] },
  監査: { post: '監査委員事務局 監査担当', hub: '12208', offers: ['history', 'note'], closed: ['transfer'] },
  住民: { post: '住民', hub: '12208', offers: [], closed: ['offices', 'transfer', 'post', 'audit'] },
};

const pages = {
  compare: '/sample/zones/compare',
  paper: '/sample/zones/paper',
  facilities: '/sample/facilities?unit=medical-association&criterion=support-hospital',
  hubs: '/sample/hubs',
  hub: '/sample/hubs/',
  offices: '/sample/accounts',
  transfer: '/sample/accounts/transfer',
  post: '/sample/accounts/posts/',
  audit: '/sample/audit',
  start: '/start',
  help: '/help',
};

/** Where a page stands whose zones do not change with the role: looked at by axe in its own journey. */
const lookedAtElsewhere = ['compare', 'paper', 'facilities', 'help'];

async function ask<T>(path: string): Promise<T> {
  return (await fetch(journey.base + path)).json() as Promise<T>;
}

async function chosenFor(label: string): Promise<string> {
  if (label === '住民') return 'resident';
  const { groups } = await ask<Acting>('/api/sample/acting');
  const found = groups.flatMap(({ posts }) => posts).find((post) => post.label === label && post.why === null);
  return String(found!.id);
}

async function lookAs(page: Page, { post }: Cast): Promise<string> {
  const chosen = await chosenFor(post);
  await page.context().addCookies([{ name: 'tsunagi-post', value: chosen, url: journey.base }]);
  return chosen;
}

/** A refused request tells the console so; a page that is closed to the role is refused by design. */
function listen(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 403/.test(message.text())) said.push(message.text());
  });
  page.on('response', (response) => {
    if (response.status() === 403) said.push(`403 ${new URL(response.url()).pathname}`);
  });
  return said;
}

const shows = async (page: Page, name: string | RegExp): Promise<boolean> =>
  (await page.getByRole('main').getByRole('button', { name }).count()) > 0;

/** What the pages that are open offer this role: buttons, and the fields and links that lead to a write. */
async function offered(page: Page, go: (path: string) => Promise<void>, own: string, hub: string): Promise<Offer[]> {
  const found: Offer[] = [];
  const note = (offer: Offer, there: boolean) => there && found.push(offer);
  await go(pages.compare);
  await page.getByRole('button', { name: /^単位と基準を選ぶ/ }).click();
  const chooser = page.getByRole('dialog', { name: '表に出す単位と基準' });
  await chooser.waitFor();
  const adds = (await chooser.getByRole('button', { name: '基準を追加' }).count()) > 0;
  const removes = (await chooser.getByRole('button', { name: /を除く$/ }).count()) > 0;
  assert.equal(adds, removes);
  note('criteria', adds);
  await page.keyboard.press('Escape');
  await chooser.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^隣接のつながりを見/ }).click();
  const links = page.getByRole('dialog', { name: /^隣接のつながり/ });
  await links.getByRole('heading', { name: /^加えたつながり/ }).waitFor();
  const writes = (await links.getByRole('button', { name: 'つながりを加える' }).count()) > 0;
  assert.equal(await links.getByText('いまの役割では見るだけです').count(), writes ? 0 : 1);
  note('links', writes);
  await go(pages.hub + hub);
  note('hub', await shows(page, '記録を直す'));
  note('history', await shows(page, '履歴'));
  await go(`${pages.hub}12234`);
  note('other-hub', await shows(page, '記録を直す'));
  await go(pages.offices);
  note('offices', await shows(page, '課・機関を加える'));
  note('appoint', await shows(page, /^人を就ける/));
  note('transfer', (await page.getByRole('main').getByRole('link', { name: '人事異動' }).count()) > 0);
  await go(pages.post + (own === 'resident' ? '1' : own));
  note('note', await shows(page, '引継ぎメモを保存する'));
  return found;
}

/** Whoever may remove a criterion has one to remove. */
let added: Promise<void> | undefined;
const criterionAdded = () => (added ??= addCriterion());

async function addCriterion(): Promise<void> {
  const body = JSON.stringify({ name: '役割の試し', kind: 'hospital', any: ['支援病１'], minimum: 1 });
  const headers = { 'content-type': 'application/json', origin: journey.base };
  const { status } = await fetch(`${journey.base}/api/sample/criteria`, { method: 'POST', headers, body });
  assert.equal(status, 201);
}

for (const [role, one] of Object.entries(cast)) {
  test(`${role}は、開けるページでは許されたことだけを出され、開けないページではだれができるかを読む（B4, B5）`, async () => {
    await criterionAdded();
    await journey.visit('/help', desk, async (page) => {
      const own = await lookAs(page, one);
      const said = listen(page);
      const go = async (path: string) => {
        await open(page, journey.base + path);
        await says(
          page,
          one.post === '住民' ? '住民（アカウントのない人） として見ています' : `${one.post} として見ています`,
        );
      };
      const address = (name: keyof typeof pages) =>
        ({ ...pages, hub: pages.hub + one.hub, post: pages.post + (own === 'resident' ? '1' : own) })[name];
      for (const name of Object.keys(pages) as (keyof typeof pages)[]) {
        await go(address(name));
        const closed = one.closed.includes(name);
        await eventually(async () => {
          const head = await page.getByRole('heading', { level: 1 }).first().innerText();
          assert.equal(head === 'いまの役割では開けません', closed, `${name}: ${head}`);
        });
        if (closed) {
          await says(page, /できるのは、/);
          await page.getByRole('button', { name: '切替をやめる' }).waitFor();
        }
        assert.equal(said.splice(0).length > 0, closed, name);
        if (!lookedAtElsewhere.includes(name)) await assertAccessible(page);
      }
      assert.deepEqual((await offered(page, go, own, one.hub)).toSorted(), [...one.offers].toSorted());
    });
  });
}

test('取り込めない役割には、ホームの左にも始めるページにも取込が出ず、だれが取り込むかを読む', async () => {
  await journey.visit('/start', desk, async (page) => {
    await page.getByRole('navigation').getByRole('link', { name: '取込' }).waitFor();
    await page.getByRole('link', { name: '北海道' }).waitFor();
    for (const role of ['県医', '市町村', '住民']) {
      await lookAs(page, cast[role]!);
      await open(page, `${journey.base}/start`);
      await says(page, /ファイルを取り込めません。取り込めるのは、その県の県医/);
      assert.equal(await page.getByRole('link', { name: '取込' }).count(), 0, role);
      assert.equal(await page.getByRole('link', { name: '北海道' }).count(), 0, role);
    }
    await open(page, `${journey.base}/start?prefecture=12`);
    await says(page, '千葉県のデータは、まだありません。');
    await says(page, /取り込めるのは、その県の県医/);
    assert.equal(await page.getByRole('button', { name: 'ファイルを選ぶ' }).count(), 0);
    await assertAccessible(page);
    await page.getByRole('main').getByRole('button', { name: '切替をやめる' }).click();
    await page.getByRole('button', { name: 'ファイルを選ぶ' }).waitFor();
  });
});

test('スマートフォンと英語でも、見るだけの役割に、見るだけであることとだれができるかが出る', async () => {
  await journey.visit('/help', phone, async (page) => {
    await lookAs(page, cast.委員!);
    for (const path of [`${pages.hub}12217`, pages.offices, pages.start]) {
      await open(page, `${journey.base}${path}?lang=en`);
      await says(page, /You can read this|Your role does not import files/);
      await assertAccessible(page);
    }
  });
});
