import { may } from '../../accounts/rules.ts';
import { writeDay } from '../../kit/pure/day.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import { cite } from '../../sources/view.ts';
import { hubPolicy } from '../policy.ts';
import { areaNames, nameOf } from './list-view.ts';
import { type HubFieldId, type HubScope, hubFields, type LoadedHub, type RecordState, type Who } from './model.ts';
import { recordText } from './record-text.ts';
import { readableFields, surveyed } from './rules.ts';
import { fieldLabels, hiddenWhy, readOnly, scopeWords, stateWords } from './text.ts';

/** 拠点の記録: GET /api/{realm}/hubs/{municipality}. */
export type HubRecordView = {
  realm: { key: string; sample: boolean; name: string };
  municipality: { code: string; name: string; area: string };
  asOf: { day: string; label: string; past: boolean };
  version: number;
  title: string;
  sentence: string;
  /** The fields the reader may see. */
  fields: HubFieldView[];
  hidden: { labels: string[]; why: string }[];
  /** What the newest survey heard of this municipality. */
  survey: { state: RecordState; label: string; source: string } | null;
  /** The newest change; for those who may see the history. */
  changed: { by: Who; at: string } | null;
  may: { write: boolean; history: boolean };
  next: string[];
  readOnly: string | null;
};

export type HubFieldView = { id: HubFieldId; label: string; scope: HubScope; scopeLabel: string; value: string };

export function hubRecordView(loaded: LoadedHub, past: boolean, lang: Lang): HubRecordView {
  const { ground, hub, changed } = loaded;
  const { actor, realm } = ground;
  const t = recordText[lang];
  const { municipality } = hub;
  const name = nameOf(ground, municipality, lang);
  const open = readableFields(actor, realm, municipality);
  const allowed = (act: 'hubs.write' | 'hubs.history') => may(hubPolicy, actor, act, { realm, municipality });
  const write = allowed('hubs.write');
  const history = allowed('hubs.history');
  return {
    realm: { key: ground.key, sample: realm.space === 'sample', name: say(ground.name, lang) },
    municipality: { code: municipality, name, area: areaNames(ground, lang)(municipality) },
    asOf: { day: ground.day, label: writeDay(ground.day, lang), past },
    version: hub.version,
    title: t.titleOf(name),
    sentence: sentenceOf(loaded, name, lang),
    fields: open.map(({ id, scope }) => ({
      ...{ id, scope, label: fieldLabels[id][lang], scopeLabel: scopeWords[scope][lang] },
      value: hub.values[id] ?? '',
    })),
    hidden: hiddenOf(open, lang),
    survey: surveyView(loaded, lang),
    changed,
    may: { write: write && !past, history },
    next: [
      ...(write && !past ? [t.next.write] : []),
      ...(write && past ? [t.next.latest] : []),
      ...(history ? [t.next.history] : []),
      t.next.list,
    ],
    readOnly: write ? null : readOnly(lang),
  };
}

function sentenceOf({ hub, ground }: LoadedHub, name: string, lang: Lang): string {
  const t = recordText[lang].sentence;
  const { state, name: own = '', phone = '' } = hub.values;
  if (hub.version === 0 && surveyed(ground, hub.municipality)) return t.surveyed(name, stateWords[state][lang]);
  if (state === 'unset') return hub.version === 0 ? t.unwritten(name) : t.unset(name);
  if (state === 'unknown') return t.unknown(name);
  return state === 'set-up' && own !== '' ? t.named(name, own, phone) : t.state(name, stateWords[state][lang]);
}

function hiddenOf(open: readonly { id: HubFieldId }[], lang: Lang): HubRecordView['hidden'] {
  return (['shared', 'own'] as const).flatMap((scope) => {
    const closed = hubFields.filter((field) => field.scope === scope && !open.some(({ id }) => id === field.id));
    if (closed.length === 0) return [];
    return [{ labels: closed.map(({ id }) => fieldLabels[id][lang]), why: hiddenWhy[scope][lang] }];
  });
}

function surveyView({ ground, hub }: LoadedHub, lang: Lang): HubRecordView['survey'] {
  const heard = surveyed(ground, hub.municipality);
  if (!heard) return null;
  const source = ground.sources.find(({ id }) => id === heard.trace.source);
  return { state: heard.state, label: stateWords[heard.state][lang], source: source ? cite(source, lang) : '' };
}
