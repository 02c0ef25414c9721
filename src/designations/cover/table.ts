import { type Day, writeDay, writeDayShort } from '../../kit/pure/day.ts';
import { noData } from '../../kit/pure/figure.ts';
import type { Cell, Column, Table } from '../../kit/pure/table.ts';
import type { Lang } from '../../kit/pure/wording.ts';
import type { Division } from '../../regions/model.ts';
import { mayOn } from '../yearly/access.ts';
import { type Cover, coverStates, type Standing } from './model.ts';
import { areNextTo, type Covering, homeOf, standsIn, stateOn, yetToAgree } from './rules.ts';
import { municipalityName, placeName, sourcesOf, warningsOf } from './standing-words.ts';
import { scopeWords, stateWords, text } from './text.ts';
import { coverings } from './zones.ts';

/** Those in force first, those that ended last. */
export function coversShown(standing: Standing): Covering[] {
  const rank = ({ cover }: Covering) => coverStates.indexOf(stateOn(cover, standing.at));
  return coverings(standing).sort((a, b) => rank(a) - rank(b));
}

const column = (id: string, key: string, heading: string, more: Partial<Column> = {}): Column => ({
  ...{ id, key, heading, kind: 'text' },
  ...more,
});

export function coverTable(standing: Standing, unit: Division, lang: Lang): Table {
  const t = text[lang];
  const c = t.columns;
  const covers = coversShown(standing);
  const scoped = covers.some(({ cover }) => cover.scope === 'children');
  const noted = covers.some(({ cover }) => mayReadNotes(standing, cover));
  return {
    id: 'cover',
    title: t.table,
    asOf: writeDay(standing.at, lang),
    columns: [
      column('area', 'covered_area', c.area),
      column('giver', 'institution', c.giver),
      column('from', 'institution_area', c.from),
      column('adjacent', 'adjacent', c.adjacent, { footnote: 2 }),
      column('state', 'state', c.state),
      column('giverConsent', 'giver_agreed', c.giverConsent),
      column('receiverConsent', 'receiver_agreed', c.receiverConsent),
      column('period', 'period', c.period),
      ...(scoped ? [column('scope', 'scope', c.scope, { footnote: 3 })] : []),
      ...(noted ? [column('note', 'note', c.note)] : []),
    ],
    rows: covers.map(({ cover, designation }) => ({
      id: String(cover.id),
      cells: [
        { text: placeName(standing, unit, cover.unit, cover.area, lang) },
        { text: designation?.body.name ?? '' },
        { text: designation ? placeName(standing, unit, designation.unit, designation.area, lang) : '' },
        adjacentCell({ cover, designation }, standing, lang),
        { text: stateWords[stateOn(cover, standing.at)][lang] },
        { text: giverWords(cover, standing, lang) },
        { text: receiverWords(cover, standing, lang) },
        { text: periodWords(cover, standing, lang) },
        ...(scoped ? [{ text: scopeWords[cover.scope][lang] }] : []),
        ...(noted ? [{ text: mayReadNotes(standing, cover) ? cover.note : '' }] : []),
      ],
    })),
    footnotes: [t.supportNote, t.adjacentNote, ...(scoped ? [t.childrenNote] : [])],
    caveats: warningsOf(standing, lang),
    sources: sourcesOf(standing, lang),
  };
}

/** That it is there is public; how it is arranged and why it ended is for those it concerns. */
const mayReadNotes = ({ actor, realm }: Standing, cover: Cover): boolean =>
  mayOn(actor, 'designations.read-plans', realm, cover);

function adjacentCell({ cover, designation }: Covering, standing: Standing, lang: Lang): Cell {
  const t = text[lang];
  if (!designation) return { figure: noData };
  const unit = standing.units.find(({ kind }) => kind.id === cover.unit);
  const { municipalities } = standsIn(designation, unit);
  const next = areNextTo(municipalities, cover.municipalities, standing);
  if (next === null) return { figure: noData };
  const own = homeOf(cover.municipalities, standing);
  const inside = own !== null && own.key === homeOf(municipalities, standing)?.key;
  const words = next ? t.nextTo : t.notNextTo;
  return { text: inside ? words : `${words}${t.comma}${t.outside}` };
}

function giverWords(cover: Cover, standing: Standing, lang: Lang): string {
  const t = text[lang];
  const said = cover.consents.find(({ side }) => side === 'giver');
  if (!said) return t.waiting;
  const by = t.agreedOn(said.by, dayWords(said.on, lang));
  return said.note === '' || !mayReadNotes(standing, cover) ? by : t.behalf(by, said.note);
}

function receiverWords(cover: Cover, standing: Standing, lang: Lang): string {
  const t = text[lang];
  const name = (code: string) => municipalityName(standing, code, lang);
  const said = cover.consents.filter(({ side }) => side === 'receiver');
  const waiting = yetToAgree(cover);
  if (said.length === 0) return t.waiting;
  if (waiting.length > 0) return t.someAgreed(said.length, cover.municipalities.length, waiting.map(name));
  const last = dayWords(
    said
      .map(({ on }) => on)
      .sort()
      .at(-1)!,
    lang,
  );
  return said.length === 1 ? t.agreedOn(name(said[0]!.municipality ?? ''), last) : t.allAgreed(said.length, last);
}

function periodWords(cover: Cover, standing: Standing, lang: Lang): string {
  const { from, until, endedOn, endedReason } = cover;
  const t = text[lang];
  const period = t.period(dayWords(from, lang), until ? dayWords(until, lang) : '');
  const reason = mayReadNotes(standing, cover) ? endedReason : '';
  return endedOn === null ? period : `${period}${t.comma}${t.ended(dayWords(endedOn, lang), reason)}`;
}

const dayWords = (day: Day, lang: Lang): string => (lang === 'ja' ? writeDayShort(day) : writeDay(day, 'en'));
