import type { Target } from '../../src/accounts/model.ts';
import { narita, officeOf, postOf } from './cast.ts';
import type { Visitor } from './visitors.ts';

/** A well-formed request of a route. `asks` is what a route that asks for itself must ask of. */
export type Example = {
  params?: Record<string, string | number>;
  query?: string;
  body?: unknown;
  /** Sent as a file's bytes. */
  file?: string;
  asks?: Omit<Target, 'realm'> | 'own-post';
  /** Takes long to answer: where it is allowed, only some ask. */
  long?: boolean;
};

type Examples = (who: Visitor) => Example[];

const plain: Examples = () => [{}];
const long: Examples = () => [{ long: true }];
const municipalities = ['12217', '12211', '13101'];
const ofHubs =
  (more: Omit<Example, 'params'> = {}): Examples =>
  () =>
    municipalities.map((municipality) => ({ params: { municipality }, ...more }));

/** One's own post, another's, and one of another prefecture. */
const ofPosts =
  (more: Omit<Example, 'params'> = {}, params: Record<string, number> = {}): Examples =>
  ({ post }) =>
    [post || 1, postOf('県医'), postOf('東京都の県医')].map((of) => ({ params: { post: of, ...params }, ...more }));

const kashiwaHub = { office: officeOf('柏市の拠点'), post: postOf('柏市の拠点') };

const ofOffices =
  (more: Omit<Example, 'params'> = {}, params: Record<string, number> = {}): Examples =>
  () =>
    [narita, kashiwaHub].map(({ office }) => ({ params: { office, ...params }, ...more }));

const ofHoldings =
  (body: unknown, params: Record<string, number> = {}): Examples =>
  (who) =>
    [narita, kashiwaHub, { office: officeOf('県医'), post: who.post || 1 }].map((at) => ({
      params: { ...at, ...params },
      body,
    }));

const covered = { municipalities: ['12217'], institutions: [], bodies: [], setUpBy: [], advisedBy: [] };
const unit = 'unit=municipality&criterion=enhanced-support-hospital';
const noLadder: Examples = () => [{ params: { ladder: 'none' } }];
const noSelection: Examples = () => [{ params: { selection: 999_999 } }];
const noDesignation =
  (more: Omit<Example, 'params'> = {}): Examples =>
  () => [{ params: { designation: 999_999 }, ...more }];
const noConsultation =
  (more: Omit<Example, 'params'> = {}): Examples =>
  () => [{ params: { consultation: 999_999, file: 999_999 }, ...more }];
const own =
  (more: Example = {}): Examples =>
  () => [{ ...more, asks: 'own-post' }];
const noReport =
  (more: Omit<Example, 'params'> = {}): Examples =>
  () => [{ params: { report: 999_999 }, ...more }];
const bridging = {
  ...{ association: '試しの医師会', municipality: '試しの市', purpose: '試し', outcome: '', duties: [] },
  ...{ dueOn: null, doneOn: null },
};
const subject = { subject: 'hub:12229' };
const letters = {
  ...{ kind: 'designation', dated: '2026-11-24', number: '1', sender: '課長', contact: '担当' },
  letters: [{ subject: 'designation 999999' }],
};
const template = {
  ...{ head: '', addressee: '', sender: '', title: '題名', opening: '本文' },
  ...{ record: '', enclosures: '', contact: '', form: '' },
};
const moves = { day: '2027-04-01', moves: [{ post: narita.post, version: 99, successor: '後任 花子' }] };

/** Every route under /api, and requests of it; a route that is missing here fails the walk. */
export const examples: Record<string, Examples> = {
  'GET /api/alive': plain,
  'GET /api/openapi.json': plain,
  'GET /api/realms': plain,
  'GET /api/prefectures': plain,

  'GET /api/:realm/start': plain,
  'GET /api/:realm/areas-template.xlsx': plain,
  'POST /api/:realm/intake': () => [{ query: 'name=a.csv', file: 'a,b\n1,2\n' }],
  'GET /api/:realm/intake/:id': () => [{ params: { id: 'none' } }],
  'POST /api/:realm/intake/:id/save': () => [{ params: { id: 'none' }, body: { withdrawals: null, successions: [] } }],
  'DELETE /api/:realm/intake/:id': () => [{ params: { id: 'none' } }],
  'GET /api/:realm/intake/:id/preview.xlsx': () => [{ params: { id: 'none' } }],
  'POST /api/:realm/successions': () => [{ body: { id: 'medical-0-0', same: true } }],

  'GET /api/:realm/zones/compare': plain,
  'GET /api/:realm/zones/figure': () => [{ query: unit }],
  'GET /api/:realm/zones/compare.csv': plain,
  'GET /api/:realm/zones/compare.xlsx': plain,
  'GET /api/:realm/zones/compare.pptx': long,
  'GET /api/:realm/zones/compare.docx': long,
  'GET /api/:realm/zones/compare.pdf': long,
  'GET /api/:realm/zones/map': plain,
  'GET /api/:realm/zones/map.svg': plain,
  'GET /api/:realm/zones/paper': long,

  'GET /api/:realm/links': plain,
  'GET /api/:realm/links.xlsx': plain,
  'POST /api/:realm/links': () => [{ body: { a: '12217', b: '12234', kind: 'ferry', name: '見本航路' } }],
  'DELETE /api/:realm/links': () => [{ query: `a=12217&b=12234&kind=ferry&name=${encodeURIComponent('ない航路')}` }],

  'GET /api/:realm/facilities': () => [{ query: unit }],
  'GET /api/:realm/facilities.csv': () => [{ query: unit }],
  'GET /api/:realm/facilities.xlsx': () => [{ query: unit }],
  'GET /api/:realm/symbols': plain,
  'POST /api/:realm/criteria': ({ post }) => [
    { body: { name: `試しの基準${post}`, kind: 'clinic', any: ['支援診１'], also: [], minimum: 1 } },
  ],
  'DELETE /api/:realm/criteria/:id': () => [{ params: { id: 'none' } }],

  'GET /api/:realm/hubs': plain,
  'GET /api/:realm/hubs.csv': plain,
  'GET /api/:realm/hubs.xlsx': plain,
  'GET /api/:realm/hubs/status': plain,
  'GET /api/:realm/hubs/status.csv': plain,
  'GET /api/:realm/hubs/status.xlsx': plain,
  'GET /api/:realm/hubs/desks': plain,
  'GET /api/:realm/hubs/desks.csv': plain,
  'GET /api/:realm/hubs/desks.xlsx': plain,
  'GET /api/:realm/designations/national': plain,
  'GET /api/:realm/designations/national.csv': plain,
  'GET /api/:realm/designations/national.xlsx': plain,
  'GET /api/:realm/hubs/:municipality': ofHubs(),
  'PUT /api/:realm/hubs/:municipality': ofHubs({ body: { baseVersion: 99, fields: { name: '書きかえ' } } }),
  'GET /api/:realm/hubs/:municipality/history': ofHubs(),

  'GET /api/:realm/designations/ladders': plain,
  'POST /api/:realm/designations/ladders': () => [{ body: { document: {}, baseVersion: null, note: '' } }],
  'POST /api/:realm/designations/ladders/preview': () => [{ body: { document: {} } }],
  'GET /api/:realm/designations/ladders/compare': () => [{ query: 'ladder=none&with=none' }],
  'GET /api/:realm/designations/ladders/:ladder/result': noLadder,
  'GET /api/:realm/designations/ladders/:ladder/sheet.pdf': noLadder,
  'GET /api/:realm/designations/ladders/:ladder/sheet.docx': noLadder,
  'GET /api/:realm/designations/ladders/:ladder/sheet.xlsx': noLadder,
  'GET /api/:realm/designations/ladders/:ladder/sheet.csv': noLadder,
  'POST /api/:realm/designations/selections': () => [
    { body: { ladder: 'none', version: 1, unit: 'municipality', asOf: '2026-11-01', note: '' } },
  ],
  'GET /api/:realm/designations/selections/:selection': noSelection,
  'GET /api/:realm/designations/selections/:selection/sheet.pdf': noSelection,
  'GET /api/:realm/designations/selections/:selection/sheet.docx': noSelection,
  'GET /api/:realm/designations/selections/:selection/sheet.xlsx': noSelection,
  'GET /api/:realm/designations/selections/:selection/sheet.csv': noSelection,
  'GET /api/:realm/designations': plain,
  'GET /api/:realm/designations.csv': plain,
  'GET /api/:realm/designations.xlsx': plain,
  'POST /api/:realm/designations': () => [
    {
      body: {
        kind: 'hub',
        plan: 'eighth-later',
        unit: 'municipality',
        area: 'ない区域',
        body: { written: { kind: 'association', name: '試しの会', municipality: '12217' } },
      },
    },
  ],
  'POST /api/:realm/designations/selected': () => [
    { body: { kind: 'lead', plan: 'eighth-later', selection: 999_999 } },
  ],
  'GET /api/:realm/designations/institutions': () => [{ query: 'q=none' }],
  'GET /api/:realm/designations/:designation': noDesignation(),
  'PUT /api/:realm/designations/:designation': noDesignation({ body: { version: 99, roles: [] } }),
  'GET /api/:realm/designations/:designation/history': noDesignation(),
  'POST /api/:realm/designations/:designation/steps': noDesignation({ body: { version: 99, step: 'drop' } }),
  'POST /api/:realm/designations/:designation/undo': noDesignation({ body: { version: 99 } }),
  'POST /api/:realm/designations/:designation/consultations': noDesignation({
    body: { version: 99, title: '件名', question: '', dueOn: null, parties: [] },
  }),

  'GET /api/:realm/consultations': plain,
  'GET /api/:realm/consultations/parties': plain,
  'POST /api/:realm/consultations': () => [
    { body: { plan: 'eighth-later', title: '件名', question: '', dueOn: null, parties: [] } },
  ],
  'PUT /api/:realm/consultations/:consultation/answer': noConsultation({
    body: { version: 99, answer: 'agreed', answeredOn: '2026-11-20', answeredBy: '試し', opinion: '' },
  }),
  'DELETE /api/:realm/consultations/:consultation': noConsultation({ query: 'version=99' }),
  'POST /api/:realm/consultations/:consultation/files': noConsultation({ query: 'name=a.txt', file: 'a' }),
  'GET /api/:realm/consultations/:consultation/files/:file': noConsultation(),
  'DELETE /api/:realm/consultations/:consultation/files/:file': noConsultation(),

  'GET /api/:realm/terms': plain,
  'GET /api/:realm/terms.csv': plain,
  'GET /api/:realm/terms.xlsx': plain,
  'PUT /api/:realm/terms': () => [
    { body: { terms: [{ word: 'zone', baseVersion: 99, ja: '試しの圏域', en: '', enPlural: '' }] } },
  ],
  'POST /api/:realm/terms/file': () => [{ query: 'name=terms.csv', file: 'word,ja\nzone,試しの圏域\n' }],
  'GET /api/:realm/terms/:word/history': () => [{ params: { word: 'zone' } }],
  'GET /api/:realm/letters': plain,
  'GET /api/:realm/letters/:letter': () => [{ params: { letter: 999_999 } }],
  'POST /api/:realm/letters/:letter/revocation': () => [
    { params: { letter: 999_999 }, body: { on: '2026-11-20', reason: '試し' } },
  ],
  'GET /api/:realm/letters.pdf': () => [{ query: 'ids=999999' }],
  'GET /api/:realm/letters.docx': () => [{ query: 'ids=999999' }],
  'GET /api/:realm/letters.zip': () => [{ query: 'ids=999999' }],
  'GET /api/:realm/letters/subjects': () => [{ query: 'kind=designation' }],
  'POST /api/:realm/letters/preview': () => [{ body: letters }],
  'POST /api/:realm/letters': () => [{ body: letters }],
  'PUT /api/:realm/letters/templates/:template': () => [
    { params: { template: 'designation-ja' }, body: { baseVersion: 99, texts: template } },
  ],
  'GET /api/:realm/letters/templates/:template/history': () => [{ params: { template: 'designation-ja' } }],

  'GET /api/:realm/reports': plain,
  'GET /api/:realm/reports.csv': plain,
  'GET /api/:realm/reports.xlsx': plain,
  'POST /api/:realm/reports': () => [{ body: { fiscalYear: 2026, dueOn: null, designations: [999_999] } }],
  'POST /api/:realm/reports/reminders': () => [{ body: { reports: [999_999] } }],
  'GET /api/:realm/reports/form.xlsx': () => [{ query: 'year=2026' }],
  'POST /api/:realm/reports/form': () => [{ query: 'year=2026&name=a.csv', file: 'a,b\n1,2\n' }],
  'POST /api/:realm/reports/form/save': () => [
    { body: { reports: [{ id: 999_999, version: 1, beds: null, answers: [] }] } },
  ],
  'GET /api/:realm/reports/:report': noReport(),
  'PUT /api/:realm/reports/:report': noReport({ body: { version: 1, beds: null, answers: [] } }),
  'POST /api/:realm/reports/:report/submit': noReport({ body: { version: 1 } }),
  'POST /api/:realm/reports/:report/take-back': noReport({ body: { version: 1 } }),
  'POST /api/:realm/reports/:report/review': noReport({ body: { version: 1, reviews: [], comment: '' } }),
  'GET /api/:realm/scorecard': plain,
  'GET /api/:realm/scorecard.csv': plain,
  'GET /api/:realm/scorecard.xlsx': plain,
  'POST /api/:realm/bridging': () =>
    ['12217', '12211'].map((area) => ({
      body: { unit: 'municipality', area, ...bridging },
      asks: { municipality: area },
    })),
  'PUT /api/:realm/bridging/:task': () => [{ params: { task: 999_999 }, body: { version: 1, ...bridging } }],

  'GET /api/:realm/designations/board': plain,
  'GET /api/:realm/designations/board.csv': plain,
  'GET /api/:realm/designations/board.xlsx': plain,
  'GET /api/:realm/designations/cover': plain,
  'GET /api/:realm/designations/cover.csv': plain,
  'GET /api/:realm/designations/cover.xlsx': plain,
  'GET /api/:realm/designations/cover/map': plain,
  'GET /api/:realm/designations/cover/map.svg': plain,
  'POST /api/:realm/designations/cover': () =>
    ['12217', '12211'].map((area) => ({
      body: { designation: 999_999, unit: 'municipality', area, from: '2027-04-01' },
      asks: { municipality: area },
    })),
  'POST /api/:realm/designations/cover/:cover/consent': () => [
    { params: { cover: 999_999 }, body: { version: 1, side: 'receiver', municipality: '12217' } },
  ],
  'POST /api/:realm/designations/cover/:cover/end': () => [
    { params: { cover: 999_999 }, body: { version: 1, on: '2026-11-20', reason: '試し' } },
  ],

  'GET /api/:realm/designations/review': plain,
  'GET /api/:realm/designations/review.csv': plain,
  'GET /api/:realm/designations/review.xlsx': plain,
  'GET /api/:realm/designations/review/current.csv': plain,
  'GET /api/:realm/designations/review/current.xlsx': plain,
  'POST /api/:realm/designations/review/preview': () => [{ query: 'name=a.csv', file: 'a,b\n1,2\n' }],
  'POST /api/:realm/designations/review/import': () => [{ query: 'name=a.csv', file: 'a,b\n1,2\n' }],

  'GET /api/:realm/drafts': own(),
  'GET /api/:realm/drafts/:subject': own({ params: subject }),
  'PUT /api/:realm/drafts/:subject': own({
    params: subject,
    body: { baseVersion: 1, body: { memo: 'x' }, seen: null },
  }),
  'DELETE /api/:realm/drafts/:subject': own({ params: subject, query: '', body: undefined }),

  'GET /api/:realm/audit': plain,
  'GET /api/:realm/audit.csv': plain,
  'GET /api/:realm/audit.xlsx': plain,
  'GET /api/:realm/audit/chain': () => [{ asks: {} }],
  'GET /api/:realm/audit/:seq': () => [1, 2, 3].map((seq) => ({ params: { seq } })),

  'GET /api/:realm/offices': plain,
  'POST /api/:realm/offices': ({ post }) => [
    { body: { role: 'association', name: `試しの会${post}`, nameEn: '', ...covered } },
  ],
  'POST /api/:realm/offices/prepare': plain,
  'POST /api/:realm/offices/:id/coverage': () => [{ params: { id: narita.office }, body: { ...covered, version: 99 } }],
  'POST /api/:realm/offices/:office/posts': ofOffices({ body: { title: '試しの役職', titleEn: '' } }),
  'POST /api/:realm/offices/:office/posts/:post/holdings': ofHoldings({
    ...{ version: 99, person: '後任 花子', from: '2027-04-01', last: null },
  }),
  'POST /api/:realm/offices/:office/posts/:post/holdings/:id/end': ofHoldings(
    { version: 99, last: '2027-03-31' },
    { id: narita.post },
  ),
  'GET /api/:realm/posts/:post': ofPosts(),
  'POST /api/:realm/posts/:post/note': ofPosts({ body: { note: '引継ぎ', version: 99 } }),
  'POST /api/:realm/posts/:post/seen': ofPosts(),
  'POST /api/:realm/posts/:post/tasks': ofPosts({ body: { title: '試しの対応', due: null } }),
  'POST /api/:realm/posts/:post/tasks/:id': ofPosts({ body: { version: 99, done: true } }, { id: 1 }),
  'GET /api/:realm/acting': plain,
  'POST /api/:realm/acting': () => [{ body: { post: 'resident' } }],
  'GET /api/:realm/transfer': plain,
  'GET /api/:realm/transfer.xlsx': plain,
  'GET /api/:realm/transfer.csv': plain,
  'POST /api/:realm/transfer/form': () => [{ query: 'name=a.csv', file: 'a,b\n1,2\n' }],
  'POST /api/:realm/transfer/preview': () => [{ body: moves }],
  'POST /api/:realm/transfer': () => [{ body: moves }],
  'POST /api/:realm/transfer/:id/undo': () => [{ params: { id: 1 } }],
};
