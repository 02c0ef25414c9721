import type { Realm, Target } from '../../src/accounts/model.ts';
import { cast, chiba, kashiwaBodies, narita as naritaPost, officeOf, postOf, tokyo } from './cast.ts';
import type { Player } from './oracle.ts';
import { rolesOf } from './planted-roles.ts';

export const sample: Realm = { space: 'sample', prefecture: '12' };

/** Words that may only be read by whoever the policies let read them. */
export const secrets = {
  tokyo: '東京都だけの秘密',
  nightPhone: '夜間だけの番号',
  memo: '担当者だけのメモ',
  draft: '書きかけの秘密',
  handover: '引継ぎだけの秘密',
  task: '対応待ちの秘密',
  audit: '県医の監査の秘密',
} as const;

/** A row of the stage, and what an act on it is asked of; `whole` says of what it is part. */
export type Planted = {
  table: string;
  row: Record<string, unknown>;
  target: Target;
  whole?: Record<string, unknown>;
};

const [kashiwa, narita, funabashi, chiyoda] = ['12217', '12211', '12204', '13101'] as const;

const medical = ['1234567', '7654321', '2222222'] as const;

/** One realm's data: the places of its three hospitals, and their numbers. */
export type Ground = {
  realm: Realm;
  base: number;
  places: readonly string[];
  word: string;
  medical: readonly string[];
};

const grounds: Ground[] = [
  { realm: chiba, base: 51_000, places: [kashiwa, kashiwa, narita], word: '千葉', medical },
  { realm: tokyo, base: 52_000, places: [chiyoda, chiyoda, '13102'], word: secrets.tokyo, medical },
  { realm: sample, base: 53_000, places: [kashiwa, kashiwa, narita], word: '見本', medical },
];

function dataOf({ realm, base, places, word }: Ground): Planted[] {
  const source = base + 1;
  const in_ = { ...realm };
  const of = (table: string, row: Record<string, unknown>, more: Partial<Target> = {}): Planted => ({
    table,
    row,
    target: { realm, ...more },
  });
  const [place] = places;
  const neighbours = { a: place, b: `${Number(place) + 3}` };
  const definition = {
    name: { ja: `${word}の基準`, en: `${word}` },
    short: { ja: word, en: word },
    condition: { kind: 'clinic', symbols: [{ symbol: '支援診１' }] },
    minimum: 1,
    basis: { ja: word, en: word },
  };
  return [
    of('source', {
      ...{ id: source, ...in_, kind: 'register', title: `${word}の名簿`, as_of: '2026-05-01' },
      ...{ notes: [], loaded_by: word, sha256: `${base}` },
    }),
    of('source_coverage', { source, kind: 'clinic', symbols: ['支援診１'] }),
    of('register_list', {
      ...{ source, register: 'medical', complete: true, rows: 3, institutions: 3, filings: 1, rejected: 0 },
      unknown_symbols: [],
    }),
    ...medical.flatMap((number, at) => {
      const institution = base + 1 + at;
      const where = { municipality: places[at]!, institution: `medical ${number}` };
      const stated = { kind: 'hospital', name: `${word}の病院${at}`, placement: 'stated', source, source_row: at };
      return [
        of('institution', { id: institution, ...in_, register: 'medical', number }),
        of(
          'institution_statement',
          { institution, ...stated, municipality: places[at], valid_from: '2026-01-01' },
          { municipality: places[at]! },
        ),
        of('register_entry', { source, institution, first_row: at + 1, last_row: at + 1 }),
        of('filing', {
          id: institution,
          ...in_,
          institution,
          symbol: '支援診１',
          source,
          name: '在支診',
          number: `${at}`,
        }),
        of(
          'institution_function',
          { institution, function: 'acute-hub', held: true, valid_from: '2026-01-01', source, source_row: at },
          where,
        ),
      ];
    }),
    of('published_total', {
      ...{ source, ...in_, area_kind: 'proof', area: word, kind: 'clinic', symbols: ['支援診１'], count: 1 },
    }),
    of('area_kind', { ...in_, id: 'proof', name: word, position: 99 }),
    of('area', { ...in_, kind: 'proof', name: word, position: 1 }),
    of('area_member', { ...in_, kind: 'proof', area: word, municipality: place, source }),
    of('prefecture_shapes', { ...in_, as_of: '2026-01-01', topology: '{}', credit: word, credit_en: word, source }),
    of('adjacency_link', { ...in_, ...neighbours, kind: 'road', name: word }),
    of('criterion', { ...in_, id: 'proof', definition }),
    ...[0, 2].map((at) =>
      of(
        'succession',
        {
          ...{ ...in_, register: 'medical', former: `111111${at}`, successor: medical[at], seen_on: '2026-05-01' },
          ...{ reason: 'same-place', answer: 'open' },
        },
        { municipality: places[at]! },
      ),
    ),
    of('hub_coverage', { source, ...in_, area_kind: 'proof', area: word, municipalities: 2, with_hub: 1 }),
    of('hub_answer_total', { source, ...in_, state: 'set-up', municipalities: 2 }),
    of('hub_state', { source, ...in_, municipality: place, state: 'set-up' }),
    ...[...new Set([...places, ...(realm === chiba ? [funabashi] : [])])].flatMap((municipality, at) => {
      const hub = base + 1 + at;
      const held = { space: realm.space, prefecture: realm.prefecture, municipality };
      return [
        of('hub', { id: hub, ...held, state: 'set-up', name: `${word}の拠点${at}` }, { municipality }),
        of('hub_shared', { hub, ...held, night_phone: `${secrets.nightPhone}${word}` }, { municipality }),
        of('hub_own', { hub, ...held, memo: `${secrets.memo}${municipality}` }, { municipality }),
      ];
    }),
  ];
}

const today = (days: number) => new Date(Date.now() + 9 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);

function officesOf(player: Player): Planted[] {
  const { role, office: name, realm, setUpBy, from, until } = cast[player]!;
  const { municipalities = [], institutions = [], bodies = [] } = cast[player]!;
  const [office, post] = [officeOf(player), postOf(player)];
  const word = realm === tokyo ? secrets.tokyo : '';
  const held = { ...realm };
  const of = (table: string, row: Record<string, unknown>, more: Partial<Target> = {}): Planted => ({
    table,
    row: { ...held, ...row },
    target: { realm, ...more },
  });
  const about = { office, post };
  return [
    of('office', { id: office, role, name: `${name}${word}${role === 'municipality' ? player : ''}` }, { office }),
    ...(setUpBy ? [of('office_tie', { office, above: officeOf(setUpBy), kind: 'set-up-by' })] : []),
    ...municipalities.map((municipality) => of('office_municipality', { office, municipality })),
    ...institutions.map((text) => {
      const [register, number] = text.split(' ');
      return of('office_institution', { office, register, number });
    }),
    ...bodies.map((body) => of('office_body', { office, body })),
    of('person', { id: post, name: `${player}${word}` }),
    of('post', { id: post, office, title: `担当${word}` }, about),
    of('handover', { post, note: `${secrets.handover}${post}` }, { post }),
    of('transfer', { id: post, starts_on: today(1), moves: [], saved_by: player, saved_from: post }, { post }),
    of(
      'holding',
      {
        ...{ id: post, post, person: post, valid_from: today(from ?? -30) },
        valid_until: until === undefined ? 'infinity' : today(until),
      },
      about,
    ),
    of('task', { id: post, post, title: `${secrets.task}${post}` }, { post }),
    of('draft', { post, subject: 'hub 12217', base_version: 1, body: { memo: `${secrets.draft}${post}` } }, { post }),
  ];
}

/** Another hospital of 柏市, whose reports are not those of the cast's. */
const otherHospital = (): Planted[] => {
  const [office, post] = [60_902, 60_903];
  const target = { realm: chiba, office, post };
  return [
    { table: 'office', row: { id: office, ...chiba, role: 'institution', name: 'ほかの病院' }, target },
    { table: 'office_institution', row: { ...chiba, office, register: 'medical', number: medical[1] }, target },
    { table: 'post', row: { id: post, ...chiba, office, title: '担当' }, target },
  ];
};

/** An office that stands for the hub and the association of 柏市 that those of the cast do not name. */
const otherBodies = (): Planted[] => {
  const [office, post] = [60_904, 60_905];
  const target = { realm: chiba, office, post };
  return [
    { table: 'office', row: { id: office, ...chiba, role: 'hub', name: 'ほかの拠点' }, target },
    { table: 'post', row: { id: post, ...chiba, office, title: '担当' }, target },
    ...[kashiwaBodies.hub, kashiwaBodies.association].map((body): Planted => {
      return { table: 'office_body', row: { ...chiba, office, body }, target: { realm: chiba } };
    }),
  ];
};

const naritaOffice = (): Planted[] => {
  const { office, post } = naritaPost;
  const target = { realm: chiba, office, post };
  return [
    { table: 'office', row: { id: office, ...chiba, role: 'municipality', name: '成田市' }, target },
    { table: 'person', row: { id: post, ...chiba, name: '成田の人' }, target: { realm: chiba } },
    { table: 'post', row: { id: post, ...chiba, office, title: '担当' }, target },
    { table: 'holding', row: { id: post, ...chiba, post, person: post, valid_from: today(-30) }, target },
  ];
};

/** The sample's post 0 keeps a draft and nothing else: nobody of the cast holds a post there. */
const thisMachineDrafts = (): Planted[] =>
  [chiba, sample].map((realm) => ({
    table: 'draft',
    row: { ...realm, post: 0, subject: 'hub 12211', base_version: 1, body: {} },
    target: { realm, post: 0 },
  }));

function entryOf(id: number, player: Player, more: Record<string, unknown>): Planted {
  const { realm, office: name } = cast[player]!;
  const office = officeOf(player);
  const about = { actor_kind: 'person', actor_name: player, post: postOf(player), office, office_name: name };
  const row: Record<string, unknown> = { id, ...realm, ...about, ...more };
  const { municipality } = more as { municipality?: string };
  return { table: 'audit_entry', row, target: { realm, office, ...(municipality ? { municipality } : {}) } };
}

const entries = (): Planted[] => [
  entryOf(50_001, '県医', { act: 'criteria.write', subject: secrets.audit }),
  entryOf(50_002, '柏市', { act: 'hubs.write', subject: '12217', record: 'hub 12217', municipality: kashiwa }),
  entryOf(50_003, '柏市の病院', { act: 'drafts.write', subject: 'x' }),
  entryOf(50_004, '東京都の県医', { act: 'criteria.write', subject: secrets.tokyo }),
];

/** Everything on the stage, those that others refer to first. `data` without what only a page of its own could draw. */
export function plantedRows(
  without: readonly string[] = [],
  realms: readonly Realm[] = [chiba, tokyo, sample],
): Planted[] {
  const rows = [
    ...grounds.flatMap(dataOf),
    ...grounds.flatMap(rolesOf),
    ...(Object.keys(cast) as Player[]).flatMap(officesOf),
    ...naritaOffice(),
    ...otherHospital(),
    ...otherBodies(),
    ...thisMachineDrafts(),
    ...entries(),
  ];
  return order(rows).filter(({ table, target }) => !without.includes(table) && realms.includes(target.realm!));
}

/** Offices before the ties between them. */
const order = (rows: Planted[]): Planted[] => {
  const late = ['office_tie'];
  return [...rows.filter(({ table }) => !late.includes(table)), ...rows.filter(({ table }) => late.includes(table))];
};
