import type { NamedBody, Target } from '../../src/accounts/model.ts';
import { shippedLadders } from '../../src/designations/ladders/shipped.ts';
import { chiba, kashiwaBodies } from './cast.ts';
import type { Ground, Planted } from './planted.ts';

const day = '2026-05-01';

/**
 * Who has or may get which role where: `at` is a place of the ground, `of` its hospital, `body` the earlier role whose
 * body has this one, too.
 */
type Role = {
  kind: 'lead' | 'hub' | 'project';
  state: string;
  at: number;
  of?: number;
  body?: number;
  report?: string;
};

const held: readonly Role[] = [
  { kind: 'lead', state: 'designated', at: 0, of: 0, report: 'begun' },
  { kind: 'lead', state: 'candidate', at: 0, of: 1, report: 'returned' },
  { kind: 'lead', state: 'candidate', at: 2, of: 2, report: 'submitted' },
  { kind: 'hub', state: 'designated', at: 0, report: 'begun' },
  { kind: 'hub', state: 'withdrawn', at: 2, report: 'asked' },
  { kind: 'hub', state: 'consulting', at: 0, report: 'asked' },
  { kind: 'hub', state: 'under-review', at: 2, report: 'confirmed' },
  { kind: 'project', state: 'dropped', at: 0 },
  { kind: 'hub', state: 'dropped', at: 0, report: 'checked' },
  { kind: 'hub', state: 'designated', at: 0, of: 0, body: 0, report: 'asked' },
  { kind: 'hub', state: 'candidate', at: 0, of: 1, body: 1, report: 'begun' },
];
const standing = ['designated', 'under-review', 'withdrawn'];

type Cover = { by: number; to: number; giver: boolean; receiver: boolean };
const covers: readonly Cover[] = [
  { by: 0, to: 2, giver: true, receiver: true },
  { by: 2, to: 0, giver: false, receiver: true },
  { by: 1, to: 2, giver: true, receiver: false },
  { by: 0, to: 2, giver: false, receiver: false },
];

/** Ladders, designations and what hangs on them, in one ground. */
export function rolesOf({ realm, base, places, word, medical }: Ground): Planted[] {
  const of = (table: string, row: object, more: Partial<Target> = {}, whole: object = {}): Planted => ({
    table,
    row: { ...realm, ...row },
    target: { realm, ...more },
    whole: { ...whole },
  });
  const concerning = ({ at, of: hospital }: Pick<Role, 'at' | 'of'>) => {
    const municipality = places[at]!;
    if (hospital === undefined) return { target: { municipality }, columns: { municipalities: [municipality] } };
    const institution = `medical ${medical[hospital]}`;
    return { target: { municipality, institution }, columns: { municipalities: [municipality], institution } };
  };
  const area = { unit: 'proof', area: word };
  const saved = { saved_by: word, document: { ...shippedLadders[0], id: 'proof' } };
  const result = { ladder: 'proof', version: 1, unit: 'proof', asOf: day, areas: [], unplaced: 0 };

  const roles = held.flatMap((role, at): Planted[] => {
    const id = base + 1 + at;
    const { target: where, columns } = concerning(role);
    const { kind, state, report } = role;
    const body = base + 1 + (role.body ?? at);
    const target: Partial<Target> = kind === 'hub' ? { ...where, body: `hub ${body}` } : where;
    const since = standing.includes(state) ? { valid_from: day } : {};
    const number = role.of === undefined ? {} : { register: 'medical', number: medical[role.of] };
    const reported = { kind, state: report };
    return [
      ...(role.body === undefined
        ? [
            of('body', { id: body, kind: 'other', name: `${word}の${at}`, ...number }, target, { state, ...since }),
            of('provision_statement', { id, body, stated_on: day, stated_by: word, statement: word }, target),
          ]
        : []),
      of(
        'designation',
        { ...{ id, body, kind, plan: 'eighth', ...area, state, origin: 'by-hand' }, ...columns, ...since },
        target,
      ),
      of('designation_event', { id, designation: id, happened_on: day, step: 'proposed', by_name: word }, target),
      ...(report === undefined
        ? []
        : [
            of('yearly_report', { id, designation: id, ...columns, ...reported, fiscal_year: 2026 }, target),
            of('yearly_answer', { report: id, item: 'proof', answer: 'done' }, target, reported),
            ...['health-centre', 'prefecture'].map((reviewer, of_) =>
              of(
                'yearly_review',
                {
                  ...{ id: id + of_ * 100, report: id, item: 'proof', reviewer, verdict: 'accepted' },
                  ...{ reviewed_on: day, reviewed_by: word },
                },
                target,
              ),
            ),
          ]),
    ];
  });

  const covered = covers.flatMap(({ by, to, giver, receiver }, at): Planted[] => {
    const id = base + 1 + at;
    const { target, columns } = concerning({ at: to, of: held[by]!.of });
    const agreed = {
      ...(giver ? { giver_agreed_on: day } : {}),
      ...(receiver ? { receiver_agreed_on: day } : {}),
    };
    const consent = (side: 'giver' | 'receiver', more: object) =>
      of(
        'cover_consent',
        { id: id + (side === 'giver' ? 0 : 100), cover: id, side, agreed_on: day, agreed_by: word, ...more },
        target,
        agreed,
      );
    return [
      of('cover', { id, designation: base + 1 + by, ...area, ...columns, valid_from: day, ...agreed }, target),
      ...(giver ? [consent('giver', {})] : []),
      ...(receiver ? [consent('receiver', { municipality: places[to] })] : []),
    ];
  });

  return [
    of('ladder_version', { id: base, ladder: 'proof', version: 1, ...saved }),
    of('selection', { id: base, ladder: 'proof', ladder_version: 1, unit: 'proof', as_of: day, result, ...saved }),
    ...roles,
    ...covered,
    ...[0, 2].flatMap((at) => {
      const { target, columns } = concerning({ at });
      const row = { ...columns, ...area, association: word, municipality: word, purpose: word };
      return [of('bridging_task', { id: base + at, ...row }, target)];
    }),
    of('letter_template', { id: 'proof', document: {} }),
    of('term', { word: 'proof' }),
    ...[{ at: 0 }, { at: 0, of: 0 }, { at: 2 }].flatMap((to, at) => {
      const { target, columns } = concerning(to);
      const document = { kind: 'designation', lang: 'ja', title: word };
      const row = { template: 'designation-ja', subject: word, dated: day, addressee: word, document, issued_by: word };
      const id = base + at;
      return [
        of('letter', { id, ...row, ...columns }, target),
        of('letter_revocation', { letter: id, revoked_on: day, reason: word, revoked_by: word }, target),
      ];
    }),
    ...consultationsOf({ realm, base, places, word, medical }, of),
  ];
}

const keyOf = (body: NamedBody): string => body.slice(body.indexOf(' ') + 1);

type Of = (table: string, row: object, more?: Partial<Target>, whole?: object) => Planted;

function consultationsOf({ realm, base, places, word }: Ground, of: Of): Planted[] {
  const [kashiwa, , narita] = places;
  const asked: [party: string, municipality: string, more?: object][] = [
    ['municipality', kashiwa!],
    ['municipality', kashiwa!, { answer: 'agreed', answered_on: day }],
    ['municipality', kashiwa!, { closed_on: day }],
    ['association', kashiwa!],
    ['other', kashiwa!],
    ['municipality', narita!],
    ['association', narita!],
    ...(realm === chiba ? [['municipality', '12204'] as [string, string]] : []),
    ['association', kashiwa!, { party_key: keyOf(kashiwaBodies.northAssociation) }],
  ];
  return asked.flatMap(([party, municipality, more = {}], at) => {
    const id = base + 1 + at;
    const party_key = party === 'association' ? keyOf(kashiwaBodies.association) : municipality;
    const named = { party, party_key, party_name: word, municipalities: [municipality], ...more };
    const body: NamedBody = `association ${named.party_key}`;
    const target = party === 'association' ? { municipality, body } : { municipality };
    const file = { name: word, type: 'text/plain', sha256: 'x', bytes: '\\x00', added_by: word };
    return [
      of('consultation', { id, subject: `proof ${at}`, ...named, asked_on: day }, target),
      of('consultation_file', { id, consultation: id, ...file }, target, { party, ...more }),
    ];
  });
}
