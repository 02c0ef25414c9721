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

const covered = { municipalities: ['12217'], institutions: [], setUpBy: [], advisedBy: [] };
const unit = 'unit=municipality&criterion=enhanced-support-hospital';
const own =
  (more: Example = {}): Examples =>
  () => [{ ...more, asks: 'own-post' }];
const subject = { subject: 'hub:12229' };
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
  'GET /api/:realm/hubs/:municipality': ofHubs(),
  'PUT /api/:realm/hubs/:municipality': ofHubs({ body: { baseVersion: 99, fields: { name: '書きかえ' } } }),
  'GET /api/:realm/hubs/:municipality/history': ofHubs(),

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
