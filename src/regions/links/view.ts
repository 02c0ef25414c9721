import { whoMay } from '../../accounts/text.ts';
import { type Day, writeDay } from '../../kit/pure/day.ts';
import { matchKey } from '../../kit/pure/match-key.ts';
import type { Table } from '../../kit/pure/table.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import type { Border, Division, DivisionArea, Municipality, MunicipalityCode, Prefecture } from '../model.ts';
import { regionPolicy } from '../policy.ts';
import { romanName } from '../romaji.ts';
import { areaIndex, containerKindId, municipalityKind } from '../rules.ts';
import { type Link, type LinkKind, linkKindWording } from './model.ts';
import { partsApart } from './rules.ts';
import { linksText } from './text.ts';

type Place = { code: MunicipalityCode; name: string };

/** The links of a prefecture: GET /api/{realm}/links. Wording is in the language asked for. */
export type LinksView = {
  prefecture: string;
  links: LinkLine[];
  /** What no border on land joins to the rest: islands, each a candidate for a link. */
  apart: { key: string; names: string[]; linked: boolean }[];
  /** Who can be linked, no two by the same name; `also` holds the match keys each is found by. */
  municipalities: (Place & { also: string })[];
  may: { write: boolean };
  /** Who may write, for whoever may not. */
  readOnly: string | null;
};

export type LinkLine = {
  a: Place;
  b: Place;
  kind: LinkKind;
  kindName: string;
  name: string;
  /** What the reader should know of it; null where it simply counts. */
  note: string | null;
};

/** What the view is made from: the prefecture on one day, and its links. */
export type LinksAsked = {
  prefecture: Prefecture;
  municipalities: Municipality[];
  units: Division[];
  borders: Border[];
  links: Link[];
  mayWrite: boolean;
};

export function linksView(asked: LinksAsked, lang: Lang): LinksView {
  const areas = asked.units.find((u) => u.kind.id === municipalityKind.id)!.areas;
  const names = new Map(areas.map((area) => [area.key, say(area.name, lang)]));
  const place = (code: MunicipalityCode): Place => ({ code, name: names.get(code) ?? code });
  const kana = new Map(asked.municipalities.map((m) => [m.code, m.kana]));
  const note = noteOf(asked.units, names, lang);
  const codes = areas.map((area) => area.key);
  const choice = choicesOf(areas);
  return {
    prefecture: lang === 'ja' ? asked.prefecture.name : romanName(asked.prefecture.kana, 'prefecture'),
    links: asked.links.map((link) => ({
      a: place(link.a),
      b: place(link.b),
      kind: link.kind,
      kindName: say(linkKindWording[link.kind], lang),
      name: link.name,
      note: note(link),
    })),
    apart: partsApart(codes, asked.borders, asked.links).map(({ municipalities, linked }) => ({
      key: municipalities[0]!,
      names: municipalities.map((code) => place(code).name),
      linked,
    })),
    municipalities: areas.map((area) => ({
      code: area.key,
      name: choice(area, lang),
      also: [area.name.ja, choice(area, 'en'), kana.get(area.key) ?? '', area.key]
        .filter(Boolean)
        .map(matchKey)
        .join(' '),
    })),
    may: { write: asked.mayWrite },
    readOnly: asked.mayWrite ? null : readOnly[lang](whoMay(regionPolicy, 'links.write', lang)),
  };
}

const readOnly = {
  ja: (who: string) => `いまの役割では見るだけです。つながりを加え、外せるのは、${who}です。`,
  en: (who: string) => `You can read this. Links are added and removed by: ${who}.`,
};

/** 江差町 and 枝幸町 are both Esashi Town: their codes tell them apart. */
function choicesOf(areas: DivisionArea[]): (area: DivisionArea, lang: Lang) => string {
  return ({ key, name }, lang) => {
    const said = say(name, lang);
    return areas.some((other) => other.key !== key && say(other.name, lang) === said) ? `${said} (${key})` : said;
  };
}

function noteOf(units: Division[], names: ReadonlyMap<MunicipalityCode, string>, lang: Lang) {
  const t = linksText[lang];
  const container = units.find((u) => u.kind.id === containerKindId);
  const home = container ? areaIndex(container) : new Map<MunicipalityCode, number>();
  return ({ a, b }: Link): string | null => {
    if (!names.has(a) || !names.has(b)) return t.gone;
    return home.get(a) === home.get(b) ? null : t.acrossContainers;
  };
}

/** The links as a table that comes back by `tsunagi import links`. */
export function linksTable(view: LinksView, asOf: Day, lang: Lang): Table {
  const t = linksText[lang];
  const codes = ['municipality_code', 'linked_code'];
  const keys = Object.keys(t.columns) as (keyof typeof t.columns)[];
  return {
    id: 'links',
    title: t.title(view.prefecture),
    asOf: writeDay(asOf, lang),
    columns: keys.map((key) => ({
      id: key,
      key,
      heading: t.columns[key],
      kind: codes.includes(key) ? 'code' : 'text',
    })),
    rows: view.links.map((link) => ({
      id: [link.a.code, link.b.code, link.kind, link.name].join(' '),
      cells: [link.a.code, link.a.name, link.b.code, link.b.name, link.kindName, link.name].map((text) => ({ text })),
    })),
    footnotes: [t.note],
    caveats: [],
    sources: [],
  };
}
