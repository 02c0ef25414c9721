import { z } from 'zod';
import { lang, params, realmOf, today } from '../../accounts/asked.ts';
import type { Realm } from '../../accounts/model.ts';
import type { Day } from '../../kit/pure/day.ts';
import { refuse } from '../../kit/pure/fault.ts';
import type { Lang } from '../../kit/pure/wording.ts';
import { type FileReply, mime, sendFile } from '../../kit/server/attachment.ts';
import type { Db } from '../../kit/server/db.ts';
import { officeFolder, readOffice } from '../../kit/server/document-office.ts';
import type { App } from '../../kit/server/http.ts';
import { csvQuery, sendTables } from '../../kit/server/table-files.ts';
import { asof, ladderId, unit, version } from './asked.ts';
import { findLadder } from './known.ts';
import { loadLadderGround } from './load.ts';
import type { LadderResult } from './model.ts';
import { shownOf } from './result-view.ts';
import { runLadder } from './rules.ts';
import { findKept } from './selection-routes.ts';
import { selectionText } from './selection-text.ts';
import { rejectedTable, type SheetOf, sheetPaper } from './sheet.ts';
import { ladderTable } from './view.ts';

const sheetFormats = ['pdf', 'docx', 'xlsx', 'csv'] as const;
type SheetFormat = (typeof sheetFormats)[number];

const area = unit.optional();
const files = z.object({ lang, area, ...csvQuery });
const ofRun = files.extend({
  asof,
  version: version.optional(),
  unit: unit.optional(),
});
const number = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);

/** 選定の説明 as paper and as tables: of a ladder run now, and of a result that was kept. */
export function sheetRoutes(app: App): void {
  const config = { act: 'ladders.read' as const };
  for (const format of sheetFormats) {
    const asked = { params: params.extend({ ladder: ladderId }), querystring: ofRun };
    app.get(
      `/api/:realm/designations/ladders/:ladder/sheet.${format}`,
      { config, schema: asked },
      async ({ params, query, db }, reply) => {
        const realm = realmOf(params);
        const ladder = await findLadder(db, realm, params.ladder, query.version ?? null);
        const ground = await loadLadderGround(db, { realm, asOf: query.asof, today: today() }, [ladder]);
        const result = runLadder(ladder, ground.factsOf(query.unit ?? ground.usualUnit, ladder.kind));
        const of = { ground, ladder, result, area: areaIn(result, query.area), kept: null };
        return sendSheet(reply, format, of, query);
      },
    );

    const kept = { params: params.extend({ selection: number }), querystring: files };
    app.get(
      `/api/:realm/designations/selections/:selection/sheet.${format}`,
      { config, schema: kept },
      async ({ params, query, db }, reply) =>
        sendSheet(reply, format, await keptSheet(db, realmOf(params), params.selection, query), query),
    );
  }
}

async function keptSheet(db: Db, realm: Realm, id: number, asked: { lang: Lang; area?: string | undefined }) {
  const { ladder, result, asOf } = await findKept(db, realm, id);
  const ground = await loadLadderGround(db, { realm, asOf: asOf as Day, today: today() }, [ladder]);
  return { ground, ladder, result, area: areaIn(result, asked.area), kept: selectionText[asked.lang].kept(id) };
}

function areaIn({ areas }: LadderResult, asked: string | undefined): string | null {
  if (asked === undefined) return null;
  if (areas.some(({ area }) => area === asked)) return asked;
  throw refuse('unknown-area', {
    ja: `「${asked}」という区域はありません。結果の表から選び直してください。`,
    en: `There is no area "${asked}". Choose one in the table of the result.`,
  });
}

type Asked = { lang: Lang; charset: 'utf-8' | 'cp932'; table?: string | undefined };

async function sendSheet(reply: FileReply, format: SheetFormat, of: SheetOf, { table, ...asked }: Asked) {
  const { ground, ladder, result, area } = of;
  const { lang } = asked;
  const at = area === null ? -1 : result.areas.findIndex((one) => one.area === area) + 1;
  const name = `tsunagi-${ground.key}-${ladder.id}-v${ladder.version}${at > 0 ? `-area-${at}` : ''}-${result.asOf}`;
  if (format === 'csv' || format === 'xlsx') {
    const whole = ladderTable(shownOf(ground, ladder, result, lang), lang);
    const rows = whole.rows.filter(({ id }) => area === null || id === area);
    const tables = [{ ...whole, rows }, rejectedTable(of, lang)];
    return sendTables(reply, format, name, tables, { ...asked, ...(table === undefined ? {} : { table }) });
  }
  const office = await readOffice(officeFolder());
  const paper = sheetPaper(of, { lang, office: office.name, now: new Date() });
  const bytes =
    format === 'pdf'
      ? await (await import('../../kit/server/pdf-document.ts')).paperToPdf(paper, office)
      : await (await import('../../kit/server/docx-document.ts')).paperToDocx(paper, office);
  return sendFile(reply, `${name}.${format}`, mime[format], bytes);
}
