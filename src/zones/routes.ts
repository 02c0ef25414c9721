import { z } from 'zod';
import { readRealm, unknownRealm } from '../accounts/gate.ts';
import { readableFunctions } from '../facilities/functions/rules.ts';
import { listInstitutions } from '../facilities/store.ts';
import { dayInJapan } from '../kit/pure/day.ts';
import { refuse } from '../kit/pure/fault.ts';
import type { App } from '../kit/server/http.ts';
import { charset, sendTable } from '../kit/server/table-files.ts';
import { type Asking, askedOf, choose, type Load, realmParams, shownQuery } from './asked.ts';
import { type FigureAsked, figureView } from './compare/figure.ts';
import { institutionQuery, institutionsView } from './compare/institutions.ts';
import { loadCompared } from './compare/load.ts';
import type { Compared } from './compare/model.ts';
import { comparisonTable, comparisonTables, tableIds } from './compare/tables.ts';
import { comparisonView } from './compare/view.ts';
import { mapRoutes } from './map/routes.ts';
import { paperRoutes } from './paper/routes.ts';

const formats = ['csv', 'xlsx'] as const;

const fileQuery = shownQuery.extend({
  charset,
  table: z.enum(tableIds).default('blanks'),
});

const figureQuery = z.object({
  ...askedOf,
  unit: z.string().max(100),
  criterion: z.string().max(100),
  zone: z.string().max(200).optional(),
  of: z.enum(['blank', 'institutions']).default('blank'),
});

const listQuery = z.object({
  ...askedOf,
  unit: z.string().max(100).default('municipality'),
  criterion: z.string().max(100).default('enhanced-support-hospital'),
  zone: z.string().max(200).optional(),
});

const params = realmParams;

export function zoneRoutes(app: App): void {
  const load: Load = ({ params: { realm }, actor, db }, asof) => {
    const known = readRealm(realm);
    if (!known) throw unknownRealm(realm);
    return loadCompared(db, { realm: known, asOf: asof ?? null, today: dayInJapan(new Date()), actor });
  };
  comparisonRoutes(app, load);
  mapRoutes(app, load);
  paperRoutes(app, load);
  institutionRoutes(app, load);
}

function comparisonRoutes(app: App, load: Load): void {
  const config = { act: 'zones.compare' as const };
  app.get('/api/:realm/zones/compare', { config, schema: { params, querystring: shownQuery } }, async (request) => {
    const { lang, asof, ...chosen } = request.query;
    const compared = await load(request, asof);
    return comparisonView(compared, choose(compared, chosen), lang);
  });

  app.get('/api/:realm/zones/figure', { config, schema: { params, querystring: figureQuery } }, async (request) => {
    const { lang, asof, ...asked } = request.query;
    const compared = await load(request, asof);
    requireKnown(compared, asked);
    return figureView(compared, asked satisfies FigureAsked, lang);
  });

  for (const format of formats) {
    const options = { config, schema: { params, querystring: fileQuery } };
    app.get(`/api/:realm/zones/compare.${format}`, options, async (request, reply) => {
      const { lang, asof, charset, table, ...chosen } = request.query;
      const compared = await load(request, asof);
      const shown = choose(compared, chosen);
      const what = format === 'csv' ? `${table}-${charset}` : 'zones';
      const name = `tsunagi-${request.params.realm}-${what}-${compared.grounds.asOf}`;
      const one = () => comparisonTable(table, compared, shown, lang) ?? raiseNoTable();
      const sent = format === 'csv' ? [one()] : comparisonTables(compared, shown, lang);
      return sendTable(reply, format, name, sent, { lang, charset });
    });
  }
}

function institutionRoutes(app: App, load: Load): void {
  const config = { act: 'facilities.read' as const };
  const list = async (asking: Asking & { query: z.infer<typeof listQuery> }) => {
    const { lang, asof, ...asked } = asking.query;
    const compared = await load(asking, asof);
    requireKnown(compared, asked);
    const realm = readRealm(asking.params.realm)!;
    const read = await listInstitutions(asking.db, realm, institutionQuery(compared, asked));
    return institutionsView(compared, asked, readableFunctions(read, asking.actor, realm), lang);
  };
  app.get('/api/:realm/facilities', { config, schema: { params, querystring: listQuery } }, list);

  const options = { config, schema: { params, querystring: listQuery.extend({ charset }) } };
  for (const format of formats) {
    app.get(`/api/:realm/facilities.${format}`, options, async (request, reply) => {
      const { table } = await list(request);
      const { lang, charset } = request.query;
      return sendTable(reply, format, `tsunagi-${request.params.realm}-facilities`, [table], { lang, charset });
    });
  }
}

function requireKnown({ grounds }: Compared, asked: { unit: string; criterion: string; zone?: string }): void {
  const unit = grounds.units.find((u) => u.kind.id === asked.unit);
  const criterion = grounds.criteria.some((c) => c.id === asked.criterion);
  const zone = asked.zone === undefined || unit?.areas.some((a) => a.key === asked.zone);
  if (unit && criterion && zone) return;
  const what = unit ? (criterion ? asked.zone! : asked.criterion) : asked.unit;
  throw refuse('unknown-figure', {
    ja: `「${what}」は、この県のこの基準日にはありません。圏域の比較に戻って選び直してください。`,
    en: `"${what}" is not there in this prefecture on this day. Go back to the comparison and choose again.`,
  });
}

function raiseNoTable(): never {
  throw refuse('unknown-table', {
    ja: 'この県では拠点の調査がまだ読み込まれていません。取り込んでから、もう一度選んでください。',
    en: 'No survey of hubs is loaded for this prefecture. Import one, then choose again.',
  });
}
