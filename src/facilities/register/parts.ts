import { writeDay } from '../../kit/pure/day.ts';
import type { Fault } from '../../kit/pure/fault.ts';
import { known } from '../../kit/pure/figure.ts';
import type { Cell, Column, Row } from '../../kit/pure/table.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import type { ImportPart } from '../../sources/view.ts';
import { type FilingSymbol, institutionKindWording } from '../model.ts';
import type { ListPlan, PlacedInstitution, RegisterChanges, Statement, Succession } from './model.ts';
import { changesOf, successionKey } from './rules.ts';
import { type RegisterText, registerText } from './text.ts';

/** What a register's preview is made of. */
export type PreviewGrounds = {
  file: { name: string };
  plans: ListPlan[];
  /** 受理記号 of home care in their order. */
  homeCare: FilingSymbol[];
  municipalityName: (code: string, lang: Lang) => string;
  saved: boolean;
};

type PartId = ImportPart['id'];

/** A part before it is cut for the page. `columns` are headings with their kinds. */
type Draft = {
  id: PartId;
  columns: [key: string, heading: string, kind: Column['kind']][];
  rows: Row[];
};

/** Every part of a preview with all its rows, empty ones too. */
export function partsOf(grounds: PreviewGrounds, lang: Lang): ImportPart[] {
  const t = registerText[lang];
  const { plans } = grounds;
  const several = plans.length > 1;
  const drafts = [
    homeCarePart(grounds, t),
    addedPart(grounds, lang),
    changedPart(grounds, lang),
    withdrawnPart(grounds, lang),
    closedPart(grounds, lang),
    successionPart(grounds, lang),
    notUnderstoodPart(grounds, lang),
    unplacedPart(grounds, lang),
    unknownPart(grounds, t),
  ];
  const asOf = writeDay(plans[0]!.list.asOf, lang);
  return drafts.map(({ id, columns, rows }) => ({
    id,
    ...t.parts[id],
    count: id === 'not-understood' ? plans.reduce((n, { list }) => n + list.rejected, 0) : rows.length,
    more: 0,
    table: {
      id,
      title: several ? t.parts[id].title : `${t.parts[id].title} ${say(plans[0]!.list.prefectureName, lang)}`,
      asOf,
      columns: columns.map(([key, heading, kind]) => ({ id: key, key, heading, kind })),
      rows,
      footnotes: [],
      caveats: [],
      sources: [t.source(grounds.file.name)],
    },
  }));
}

const text = (value: string | number | null | undefined): Cell => ({ text: String(value ?? '') });
const row = (id: string, ...cells: Cell[]): Row => ({ id, cells });

function homeCarePart({ plans, homeCare }: PreviewGrounds, t: RegisterText): Draft {
  const held = new Map<string, { institutions: number; name: string }>();
  for (const institution of plans.flatMap((plan) => plan.list.institutions)) {
    for (const filing of new Map(institution.filings.map((f) => [f.symbol, f])).values()) {
      const found = held.get(filing.symbol) ?? { institutions: 0, name: filing.name };
      held.set(filing.symbol, { ...found, institutions: found.institutions + 1 });
    }
  }
  return {
    id: 'home-care',
    columns: [
      ['symbol', t.symbol, 'text'],
      ['filing', t.filing, 'text'],
      ['institutions', t.count, 'number'],
    ],
    rows: homeCare.flatMap((symbol) => {
      const found = held.get(symbol);
      return found ? [row(symbol, text(symbol), text(found.name), { figure: known(found.institutions) })] : [];
    }),
  };
}

function addedPart(grounds: PreviewGrounds, lang: Lang): Draft {
  const t = registerText[lang];
  const institutions = addedInstitutions(grounds, lang);
  const filings = addedFilings(grounds, lang);
  const columns: Draft['columns'] = [
    ['what', t.what, 'text'],
    ...whoColumns(t),
    ['symbols', t.symbols, 'text'],
    ['sheet', t.sheet, 'text'],
    ['row', t.row, 'code'],
  ];
  const rows = [...institutions, ...filings];
  const mixed = institutions.length > 0 && filings.length > 0;
  return {
    id: 'added',
    columns: mixed ? columns : columns.slice(1),
    rows: mixed ? rows : rows.map(({ id, cells }) => row(id, ...cells.slice(1))),
  };
}

function addedInstitutions(grounds: PreviewGrounds, lang: Lang): Row[] {
  const t = registerText[lang];
  const concerns = new Set(grounds.homeCare);
  return eachChange(grounds).flatMap((c) =>
    homeCareFirst(c.added, concerns).map((i) =>
      row(
        `${c.register}-${i.number}`,
        text(t.newInstitution),
        ...who(i, grounds, lang),
        text(homeCareSymbols(i, concerns).join(t.between)),
        text(i.sheet),
        text(i.firstRow),
      ),
    ),
  );
}

function addedFilings(grounds: PreviewGrounds, lang: Lang): Row[] {
  const t = registerText[lang];
  return eachChange(grounds).flatMap((c) =>
    c.filed.map(({ institution, filing }) =>
      row(
        `${c.register}-${institution.number}-${filing.symbol}-${filing.row}`,
        text(t.newFiling),
        ...who(institution, grounds, lang),
        text(filing.symbol),
        text(institution.sheet),
        text(filing.row),
      ),
    ),
  );
}

const eachChange = ({ plans }: PreviewGrounds): RegisterChanges[] => changesOf(plans);

/** Those an officer looks for stand first. */
const homeCareFirst = (institutions: PlacedInstitution[], concerns: ReadonlySet<string>): PlacedInstitution[] => {
  const concerned = (i: PlacedInstitution) => i.filings.some((filing) => concerns.has(filing.symbol));
  return [...institutions.filter(concerned), ...institutions.filter((i) => !concerned(i))];
};

const homeCareSymbols = (institution: PlacedInstitution, concerns: ReadonlySet<string>): string[] => [
  ...new Set(institution.filings.map((f) => f.symbol).filter((symbol) => concerns.has(symbol))),
];

const whoColumns = (t: RegisterText): Draft['columns'] => [
  ['number', t.number, 'code'],
  ['name', t.name, 'text'],
  ['kind', t.kind, 'text'],
  ['municipality', t.municipality, 'text'],
];

const who = (i: Statement & { number: string }, { municipalityName }: PreviewGrounds, lang: Lang): Cell[] => [
  text(i.number),
  text(i.name),
  text(institutionKindWording[i.kind][lang]),
  text(i.municipality ? municipalityName(i.municipality, lang) : ''),
];

function changedPart(grounds: PreviewGrounds, lang: Lang): Draft {
  const t = registerText[lang];
  return {
    id: 'changed',
    columns: [
      ['number', t.number, 'code'],
      ['name', t.name, 'text'],
      ['what', t.what, 'text'],
      ['before', t.before, 'text'],
      ['after', t.after, 'text'],
      ['sheet', t.sheet, 'text'],
      ['row', t.row, 'code'],
    ],
    rows: [...restatedRows(grounds, lang), ...refiledRows(grounds, lang)],
  };
}

function restatedRows(grounds: PreviewGrounds, lang: Lang): Row[] {
  const t = registerText[lang];
  const said = (field: keyof Statement, value: string): string => {
    if (field === 'kind' && value) return institutionKindWording[value as Statement['kind']][lang];
    return (field === 'municipality' || field === 'ward') && value ? grounds.municipalityName(value, lang) : value;
  };
  return eachChange(grounds).flatMap((c) =>
    c.changed.flatMap(({ listed, fields }) =>
      fields.map(({ field, before, after }) =>
        row(
          `${c.register}-${listed.number}-${field}`,
          text(listed.number),
          text(listed.name),
          text(t.fields[field]),
          text(said(field, before)),
          text(said(field, after)),
          text(listed.sheet),
          text(listed.firstRow),
        ),
      ),
    ),
  );
}

function refiledRows(grounds: PreviewGrounds, lang: Lang): Row[] {
  const t = registerText[lang];
  return eachChange(grounds).flatMap((c) =>
    c.refiled.map(({ institution, before, after }) =>
      row(
        `${c.register}-${institution.number}-${after.symbol}-${after.row}`,
        text(institution.number),
        text(institution.name),
        text(`${t.refiled} ${after.symbol}`),
        text(filedAs(before, lang)),
        text(filedAs(after, lang)),
        text(institution.sheet),
        text(after.row),
      ),
    ),
  );
}

const filedAs = (filing: { number: string; startsOn: string | null }, lang: Lang): string =>
  [filing.number, filing.startsOn ? writeDay(filing.startsOn as Parameters<typeof writeDay>[0], lang) : '']
    .filter(Boolean)
    .join(' ');

function withdrawnPart(grounds: PreviewGrounds, lang: Lang): Draft {
  const t = registerText[lang];
  const concerns = new Set(grounds.homeCare);
  const all = eachChange(grounds).flatMap((c) => c.withdrawn.map((w) => ({ ...w, register: c.register })));
  const first = all.filter(({ filing }) => concerns.has(filing.symbol));
  const rest = all.filter(({ filing }) => !concerns.has(filing.symbol));
  return {
    id: 'withdrawn',
    columns: [
      ...whoColumns(t),
      ['symbol', t.symbol, 'text'],
      ['filing', t.filing, 'text'],
      ['acceptance', t.acceptance, 'text'],
    ],
    rows: [...first, ...rest].map(({ institution, filing, register }) =>
      row(
        `${register}-${institution.number}-${filing.id}`,
        ...who(institution, grounds, lang),
        text(filing.symbol),
        text(filing.name),
        text(filing.number),
      ),
    ),
  };
}

function closedPart(grounds: PreviewGrounds, lang: Lang): Draft {
  const t = registerText[lang];
  return {
    id: 'closed',
    columns: [...whoColumns(t), ['address', t.address, 'text']],
    rows: eachChange(grounds).flatMap((c) =>
      c.closed.map((i) => row(`${c.register}-${i.number}`, ...who(i, grounds, lang), text(i.address))),
    ),
  };
}

function successionPart(grounds: PreviewGrounds, lang: Lang): Draft {
  const t = registerText[lang];
  return {
    id: 'succession',
    columns: [
      ['former', t.former, 'code'],
      ['formerName', t.formerName, 'text'],
      ['successor', t.successor, 'code'],
      ['successorName', t.successorName, 'text'],
      ['address', t.address, 'text'],
      ['reasons', t.why, 'text'],
      ['answer', t.answer, 'text'],
    ],
    rows: eachChange(grounds).flatMap((c) => c.successions.map((s) => successionRow(c, s, t))),
  };
}

const successionRow = (c: RegisterChanges, { former, successor, reasons, answer }: Succession, t: RegisterText): Row =>
  row(
    successionKey(c.register, former.number, successor.number),
    text(former.number),
    text(former.name),
    text(successor.number),
    text(successor.name),
    text(successor.address),
    text(reasons.map((reason) => t.reasons[reason]).join(t.between)),
    text(t.answers[answer]),
  );

function notUnderstoodPart({ plans }: PreviewGrounds, lang: Lang): Draft {
  const t = registerText[lang];
  return {
    id: 'not-understood',
    columns: [
      ['sheet', t.sheet, 'text'],
      ['row', t.row, 'code'],
      ['column', t.column, 'text'],
      ['found', t.found, 'text'],
      ['reason', t.reason, 'text'],
    ],
    rows: plans.flatMap((plan) => plan.list.rejects).map((fault, i) => faultRow(fault, i, lang)),
  };
}

const faultRow = ({ at, found, message }: Fault, i: number, lang: Lang): Row =>
  row(String(i), text(at?.sheet), text(at?.row), text(at?.column), text(found), text(say(message, lang)));

function unplacedPart({ plans }: PreviewGrounds, lang: Lang): Draft {
  const t = registerText[lang];
  return {
    id: 'unplaced',
    columns: [
      ['number', t.number, 'code'],
      ['name', t.name, 'text'],
      ['address', t.address, 'text'],
      ['reason', t.reason, 'text'],
      ['sheet', t.sheet, 'text'],
      ['row', t.row, 'code'],
    ],
    rows: plans.flatMap(({ list }) =>
      list.unplaced.map(({ institution: i, reason }) =>
        row(
          `${list.prefecture}-${i.register}-${i.number}`,
          text(i.number),
          text(i.name),
          text(i.address),
          text(say(reason, lang)),
          text(i.sheet),
          text(i.firstRow),
        ),
      ),
    ),
  };
}

function unknownPart({ plans }: PreviewGrounds, t: RegisterText): Draft {
  return {
    id: 'unknown-symbols',
    columns: [
      ['symbol', t.symbol, 'text'],
      ['filing', t.filing, 'text'],
      ['institutions', t.count, 'number'],
    ],
    rows: plans.flatMap(({ list }) =>
      list.unknownSymbols.map((u) =>
        row(`${list.prefecture}-${u.symbol}`, text(u.symbol), text(u.name), { figure: known(u.institutions) }),
      ),
    ),
  };
}
