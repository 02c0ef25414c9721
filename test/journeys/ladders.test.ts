import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { assertAccessible, desk, eventually, open, openJourney, phone, says } from '../journey.ts';

const journey = openJourney();
const { visit } = journey;

const page0 = '/sample/designations/ladders';
const associations = `${page0}?unit=medical-association`;
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const choose = (page: Page, label: string, option: string) =>
  page.getByLabel(label, { exact: true }).first().selectOption({ label: option });
const step = (page: Page, id: string) => page.getByRole('listitem').filter({ hasText: `番目：手順${id}` });

test('順位を選び、区域を開くと、選んだ理由と選ばなかった理由が読める（A2・A3）', async () => {
  await visit(`${associations}&ladder=enhanced-first`, desk, async (page) => {
    await says(page, '22区域すべてに候補があります（手順1が14、手順2が7、手順3が1）');
    await assertAccessible(page);
    await button(page, '夷隅医師会').click();
    await says(page, /^茂原市長生郡医師会（隣接、[\d.]+km）に頼ります$/);
    await says(page, '隣接する区域を先に選びます');
    await assertAccessible(page);
    await page.keyboard.press('Escape');
    await choose(page, '比べる', '千葉県の現行：機能強化型在支病');
    await says(page, /22区域のうち\d+区域で結果が違います/);
    await says(page, /候補のない区域 8：/);
    await assertAccessible(page);
  });
});

test('順位を直すと結果がすぐ変わり、誤りはその欄で断られ、版として残る。残した結果は変わらない（N2）', async () => {
  await visit(associations, desk, async (page) => {
    await button(page, '順位を直す').click();
    const preview = page.getByRole('region', { name: 'この手順による結果（試し）' });
    await preview.getByText('22区域すべてに候補があります（手順1が19、手順2-1が3）').waitFor();

    await step(page, '3').getByLabel('満たさないとき').selectOption({ label: '手順1へ' });
    await step(page, '3').getByText('ここから手順1へ戻り、終わりません。').waitFor();
    await eventually(async () => assert.equal(await button(page, '版として保存').isDisabled(), true));
    await assertAccessible(page);
    await step(page, '3').getByLabel('満たさないとき').selectOption({ label: '次の手順へ' });

    for (const id of ['2-1', '2', '3']) await button(page, `手順${id}を消す`).click();
    await preview.getByText('22区域のうち19区域に候補があります（手順1が19、候補なしが3）').waitFor();
    await page.getByLabel('名称（日本語）').first().fill('在支病だけ');
    await page.waitForFunction(() => !document.querySelector('[role="status"].tint'));
    await button(page, '版として保存').click();
    await button(page, '保存する').click();
    await says(page, '何をなぜ変えたかを書いてください。版の履歴に残ります。');
    await page.getByLabel('何をなぜ変えたか').fill('病院だけで足りるかを見る');
    await assertAccessible(page);
    await button(page, '保存する').click();
    await says(page, '県の順位の第1版として保存しました。元の順位はそのままです');
    await says(page, '病院だけで足りるかを見る');

    await button(page, 'この結果を残す').click();
    await page.getByLabel('メモ').fill('11月の協議会');
    await button(page, '残す').click();
    await says(page, /残した結果 No\.\d+：「在支病だけ」第1版/);
    await says(page, /もう一度使うと、すべての区域で同じ結果になります/);
    await assertAccessible(page);
    const kept = page.url();

    await page.getByRole('link', { name: 'いまの順位に戻る' }).click();
    await button(page, '順位を直す').click();
    await page.getByLabel('基準', { exact: true }).selectOption({ label: '機能強化型在支病' });
    await preview.getByText('22区域のうち14区域に候補があります（手順1が14、候補なしが8）').waitFor();
    await button(page, '版として保存').click();
    await page.getByLabel('何をなぜ変えたか').fill('強化型に絞る');
    await button(page, '保存する').click();
    await says(page, '第2版を保存しました');
    await says(page, '22区域のうち14区域に候補があります（手順1が14、候補なしが8）');

    await open(page, kept);
    await says(page, '22区域のうち19区域に候補があります（手順1が19、候補なしが3）');
    await button(page, '候補に挙げる').click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /か所を候補に挙げる$/ })
      .click();
    await says(page, /\d+か所を候補に挙げました。/);
    await page.getByRole('link', { name: '候補と位置付けの一覧を開く' }).click();
    await page.waitForURL(/\/designations\/list/);
    await says(page, /候補/);
  });
});

test('書きかけの順位は、閉じても誤りがあっても下書きに残り、開き直すと続きから書け、捨てられる（N2）', async () => {
  const editor = `${associations}&ladder=chiba-proposed&edit=1`;
  const name = (page: Page) => page.getByLabel('名称（日本語）').first();
  await visit(editor, desk, async (page) => {
    await name(page).fill('');
    await step(page, '1').getByLabel('手順の番号').fill('');
    await says(page, /^下書き保存済み/);
    await page.reload({ waitUntil: 'networkidle' });
    await says(page, /^令和.*の下書きの続きです（第1版から書き始めたもの）。$/);
    await says(page, /直すところが\d+か所あります/);
    assert.equal(await name(page).inputValue(), '');
    await assertAccessible(page);
    await button(page, '下書きを捨てる').click();
    await says(page, '下書きを捨てました');
    await page.reload({ waitUntil: 'networkidle' });
    await name(page).waitFor();
    assert.notEqual(await name(page).inputValue(), '');
    assert.equal(await button(page, '下書きを捨てる').count(), 0);
  });
});

test('スマートフォンと英語でも、読めて直せる', async () => {
  await visit(`${associations}&ladder=enhanced-first`, phone, async (page) => {
    await says(page, /22区域すべてに候補があります/);
    await assertAccessible(page);
    await button(page, '順位を直す').click();
    await says(page, 'この手順による結果（試し）');
    await assertAccessible(page);
  });
  await visit(`${associations}&ladder=enhanced-first&lang=en`, desk, async (page) => {
    await says(page, 'All 22 areas have candidates (14 at step 1, 7 at step 2, 1 at step 3)');
    await assertAccessible(page);
  });
});

test('名簿がない県では、何を取り込むかを言う', async () => {
  await visit('/13/designations/ladders', desk, async (page) => {
    await says(page, '届出の名簿がまだありません');
    await page.getByRole('link', { name: '取り込みを開く' }).waitFor();
    await assertAccessible(page);
  });
});
