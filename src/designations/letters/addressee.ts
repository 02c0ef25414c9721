import type { PartyKind } from '../../consultations/model.ts';
import type { Lang } from '../../kit/pure/wording.ts';
import type { BodyKind } from '../model.ts';
import { text } from './text.ts';

const government = /[都道府県市区町村]$/u;

/** Whom a letter to a body is addressed to: its head, whose name nobody has recorded. */
export function addresseeOfBody({ kind, name }: { kind: BodyKind; name: string }, lang: Lang): string {
  const t = text[lang].facts;
  if (kind === 'municipality' && government.test(name)) return t.mayor(name);
  if (kind === 'association' && name.endsWith('会')) return t.chair(name);
  if (kind === 'health-centre' && name.endsWith('所')) return t.mayor(name);
  return ['hospital', 'clinic', 'dental', 'pharmacy', 'visiting-nurse-station'].includes(kind)
    ? t.head(name)
    : t.office(name);
}

export function addresseeOfParty({ party, name }: { party: PartyKind; name: string }, lang: Lang): string {
  if (party === 'municipality') return text[lang].facts.mayor(name);
  return addresseeOfBody({ kind: party === 'association' ? 'association' : 'other', name }, lang);
}
