import type { Act, Actor, Realm } from '../../accounts/model.ts';
import { may } from '../../accounts/rules.ts';
import { asTyped } from '../../kit/pure/typed-text.ts';
import type { MunicipalityCode } from '../../regions/model.ts';
import { hubPolicy } from '../policy.ts';
import type { FieldConflict, HubField, HubFieldId, HubGround, HubScope, HubValues, RecordState } from './model.ts';
import { hubFields } from './model.ts';

const scopeActs: Record<HubScope, Act> = {
  public: 'hubs.read',
  shared: 'hubs.read-shared',
  own: 'hubs.read-own',
};

/** The fields of a municipality's record that somebody may see. */
export function readableFields(actor: Actor, realm: Realm, municipality: MunicipalityCode): HubField[] {
  const open = (scope: HubScope) => may(hubPolicy, actor, scopeActs[scope], { realm, municipality });
  return hubFields.filter((field) => open(field.scope));
}

/** A record before anybody wrote: only what a survey heard is known. */
export const initialValues = (state: RecordState): HubValues => ({
  state,
  name: '',
  body: '',
  address: '',
  phone: '',
  hours: '',
  nightPhone: '',
  contact: '',
  memo: '',
});

const fieldOf = (id: string): HubField | undefined => hubFields.find((field) => field.id === id);

/** Numbers come in any width and with any dash; kept as they are dialled. */
const tidyPhone = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[‐‑‒–—―−ー－]/g, '-')
    .replace(/\s+/g, ' ');

/** What somebody typed, as it is kept: without spaces around, lines only where a field has lines. */
export function tidy(given: Partial<Record<HubFieldId, string>>): Partial<HubValues> {
  const kept = Object.entries(given).map(([id, text]) => {
    const kind = fieldOf(id)?.kind;
    const clean = asTyped(text);
    if (kind === 'text') return [id, clean.trim()];
    const line = clean.replace(/[\n\t]+/g, ' ').trim();
    return [id, kind === 'phone' ? tidyPhone(line) : line];
  });
  return Object.fromEntries(kept);
}

/** The fields of a change that differ from what stands there. */
export const changedFields = (before: HubValues, change: Partial<HubValues>): HubFieldId[] =>
  hubFields.map(({ id }) => id).filter((id) => change[id] !== undefined && change[id] !== before[id]);

/** What was sent, beside what both began with and what stands there by now: only fields that differ somewhere. */
export function fieldConflicts(base: HubValues, change: Partial<HubValues>, theirs: HubValues): FieldConflict[] {
  return hubFields
    .map(({ id }) => ({ id, base: base[id], mine: change[id] ?? base[id], theirs: theirs[id] }))
    .filter((field) => field.mine !== field.base || field.theirs !== field.base);
}

export type HubFault = { id: HubFieldId; rule: 'too-long' | 'phone' | 'name-missing' | 'state-none'; over?: number };

/** Every reason why a record cannot be kept as it is. */
export function hubFaults(values: HubValues): HubFault[] {
  return hubFields.flatMap((field): HubFault[] => {
    const text = values[field.id];
    const over = [...text].length - field.longest;
    if (over > 0) return [{ id: field.id, rule: 'too-long', over }];
    if (field.kind === 'phone' && text !== '' && !isPhone(text)) return [{ id: field.id, rule: 'phone' }];
    if (field.id === 'name') return nameFaults(values);
    return [];
  });
}

function nameFaults({ state, name }: HubValues): HubFault[] {
  if (state === 'set-up' && name === '') return [{ id: 'name', rule: 'name-missing' }];
  return state === 'none' && name !== '' ? [{ id: 'name', rule: 'state-none' }] : [];
}

/** 04-7167-0000, 0471670000, (04)7167-0000, with 内線 12 behind it: ten digits from 0, eleven for 090 and the like. */
function isPhone(text: string): boolean {
  const [, number] = /^([\d()-]+)(?: ?(?:内線|ext\.?) ?\d{1,6})?$/i.exec(text) ?? [];
  if (number === undefined || /--|^-|-$/.test(number)) return false;
  return /^0(\d{9}|[5-9]0\d{8})$/.test(number.replace(/[()-]/g, ''));
}

/** What the newest survey heard of a municipality, where one asked each of them. */
export const surveyed = ({ survey }: HubGround, municipality: string) =>
  survey?.states.find((state) => state.municipality === municipality) ?? null;

/** What the state is before anybody wrote. */
export const surveyState = (ground: HubGround, municipality: string): RecordState =>
  surveyed(ground, municipality)?.state ?? 'unset';
