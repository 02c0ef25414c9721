import { writeDay } from '../../kit/pure/day.ts';
import type { Cell, Column, Row, Table } from '../../kit/pure/table.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import { type BodyKind, bodyKindWording, type DesignationKind, designationKindWording } from '../model.ts';
import { areaNames } from './areas.ts';
import { listText } from './list-text.ts';
import type { FindingCode, LoadedReview, ReviewCounts, ReviewRow, Urgency } from './model.ts';
import { urgencyWording } from './text.ts';

type ShownFinding = { code: FindingCode; urgency: Urgency; reason: string; todo: string };

/** 見直し一覧: GET /api/{realm}/designations/review. */
export type ReviewView = {
  realm: { key: string; sample: boolean; name: string };
  sentence: string;
  /** How many of the lead institutions are hospitals and clinics. */
  split: string;
  counts: ReviewCounts;
  urgencies: { urgency: Urgency; label: string; count: number }[];
  table: Table;
  /** In the order of the table. */
  rows: { designation: number; urgency: Urgency; care: boolean; findings: ShownFinding[] }[];
  mayWrite: boolean;
};

export function reviewSentence(counts: ReviewCounts, lang: Lang): string {
  const t = listText[lang];
  if (counts.reviewed === 0) return t.nothing;
  const space = lang === 'en' ? ' ' : '';
  return [splitWords(counts, lang), t.urgent(counts.urgent['at-once'])].join(space);
}

function splitWords(counts: ReviewCounts, lang: Lang): string {
  const t = listText[lang];
  if (counts.designated === 0) return t.noLead;
  const over = counts.over > 0 ? [t.over(counts)] : [];
  return [t.split(counts), ...over].join(lang === 'en' ? ' ' : '');
}

export function reviewView(loaded: LoadedReview, mayWrite: boolean, lang: Lang): ReviewView {
  const { review, realm, key, name } = loaded;
  const { counts } = review;
  return {
    realm: { key, sample: realm.space === 'sample', name: say(name, lang) },
    sentence: counts.reviewed === 0 ? listText[lang].nothing : listText[lang].urgent(counts.urgent['at-once']),
    split: splitWords(counts, lang),
    counts,
    urgencies: (Object.keys(urgencyWording) as Urgency[]).map((urgency) => ({
      urgency,
      label: urgencyWording[urgency][lang],
      count: counts.urgent[urgency],
    })),
    table: screenTable(loaded, lang),
    rows: review.rows.map((row) => ({
      designation: row.reviewed.designation.id,
      urgency: row.findings[0]!.urgency,
      care: isCare(row.reviewed.facts.kind),
      findings: row.findings.map(({ code, urgency, reason, todo }) => ({
        ...{ code, urgency },
        reason: say(reason, lang),
        todo: say(todo, lang),
      })),
    })),
    mayWrite,
  };
}

const isCare = (kind: BodyKind): boolean => kind === 'hospital' || kind === 'clinic';

type Heading = keyof (typeof listText)['ja']['columns'];

const kindOfColumn: Partial<Record<Heading, Column['kind']>> = { number: 'code', since: 'day' };

const column = (id: Heading, lang: Lang): Column => ({
  id,
  key: id.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  heading: listText[lang].columns[id],
  kind: kindOfColumn[id] ?? 'text',
});

const text = (words: string | null | undefined): Cell => ({ text: words ?? '' });

function screenTable(loaded: LoadedReview, lang: Lang): Table {
  const ids: Heading[] = ['area', 'name', 'bodyKind', 'kind', 'urgency', 'findings'];
  const areaOf = areaNames(loaded.divisions, lang);
  return {
    ...headOf(loaded, lang),
    columns: ids.map((id) => column(id, lang)),
    rows: loaded.review.rows.map((row): Row => {
      const { designation, facts } = row.reviewed;
      return {
        id: String(designation.id),
        cells: [
          text(areaOf(designation.unit, designation.area)),
          text(designation.body.name),
          text(say(bodyKindWording[facts.kind], lang)),
          text(kindName(designation.kind, lang)),
          text(urgencyWording[row.findings[0]!.urgency][lang]),
          text(row.findings.map((f) => say(f.reason, lang)).join(' ')),
        ],
      };
    }),
  };
}

/** One row a finding, so that a spreadsheet can filter them. */
export function reviewTable(loaded: LoadedReview, lang: Lang): Table {
  const ids: Heading[] = [
    ...([
      'urgency',
      'name',
      'number',
      'bodyKind',
      'kind',
      'area',
      'municipality',
      'findings',
      'todo',
      'since',
    ] as const),
  ];
  return {
    ...headOf(loaded, lang),
    columns: ids.map((id) => column(id, lang)),
    rows: loaded.review.rows.flatMap((row) => findingRows(row, loaded, lang)),
  };
}

function findingRows({ reviewed, findings }: ReviewRow, loaded: LoadedReview, lang: Lang): Row[] {
  const { designation, facts } = reviewed;
  const areaOf = areaNames(loaded.divisions, lang);
  return findings.map((finding) => ({
    id: `${designation.id} ${finding.code}`,
    cells: [
      text(urgencyWording[finding.urgency][lang]),
      text(designation.body.name),
      text(designation.body.number),
      text(say(bodyKindWording[facts.kind], lang)),
      text(kindName(designation.kind, lang)),
      text(areaOf(designation.unit, designation.area)),
      text(designation.body.municipality && areaOf('municipality', designation.body.municipality)),
      text(say(finding.reason, lang)),
      text(say(finding.todo, lang)),
      text(finding.since && writeDay(finding.since, lang)),
    ],
  }));
}

const kindName = (kind: DesignationKind, lang: Lang): string => say(designationKindWording[kind], lang);

function headOf(loaded: LoadedReview, lang: Lang): Omit<Table, 'columns' | 'rows'> {
  const t = listText[lang];
  return {
    id: 'designations-review',
    title: `${t.table} ${t.space(say(loaded.name, lang), loaded.realm.space === 'sample')}`,
    asOf: writeDay(loaded.today, lang),
    footnotes: [t.noteCounted, t.note],
    caveats: [],
    sources: loaded.sources[lang],
  };
}

/** `tsunagi designations review --json`. */
export function reviewAnswer({ review, divisions }: LoadedReview, lang: Lang) {
  const { designated, hospitalsAndClinics, others } = review.counts;
  const areaOf = areaNames(divisions, lang);
  return {
    counts: { designated, hospitalsAndClinics, others },
    rows: review.rows.map(({ reviewed: { designation, facts }, findings }) => ({
      designation: designation.id,
      code: designation.body.number,
      name: designation.body.name,
      kind: facts.kind,
      area: areaOf(designation.unit, designation.area),
      findings: findings.map(({ code, reason, since }) => ({ code, reason: say(reason, lang), since })),
    })),
  };
}
