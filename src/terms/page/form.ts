import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { say } from '../../kit/pure/wording.ts';
import { Refused, send } from '../../kit/web/api.ts';
import type { FieldFault } from '../../kit/web/form/error-summary.tsx';
import { useLang, useText } from '../../kit/web/lang.ts';
import { useToast } from '../../kit/web/toast.tsx';
import { termFault } from '../faults.ts';
import { type LocalTerm, noLocal, type TermRow, type WordId } from '../model.ts';
import { type TermField, termFaults, tidyTerm } from '../rules.ts';
import { text } from '../text.ts';
import type { TermsView } from '../view.ts';

export const fieldId = (word: WordId, field: TermField): string => `${word}-${field}`;

type Typed = Partial<Record<WordId, LocalTerm>>;
type Conflict = { terms: TermRow[]; by: string | null };

const localOf = ({ ja, en, enPlural }: LocalTerm): LocalTerm => ({ ja, en, enPlural });
const same = (a: LocalTerm, b: LocalTerm) => a.ja === b.ja && a.en === b.en && a.enPlural === b.enPlural;

/** What is typed over the words that are saved, told apart from them until it is saved as one. */
export function useTerms(view: TermsView) {
  const [typed, setTyped] = useState<Typed>({});
  const [base, setBase] = useState<readonly TermRow[]>(view.lines);
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<readonly FieldFault[]>([]);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [busy, setBusy] = useState(false);
  const t = useText(text);
  const lang = useLang();
  const toast = useToast();
  const queries = useQueryClient();
  const router = useRouter();

  const rows = base.map((row): TermRow => ({ ...row, ...typed[row.word] }));
  const changed = rows.filter((row) => {
    const was = base.find(({ word }) => word === row.word)!;
    return !same(tidyTerm(row.word, row), localOf(was));
  });
  const faults = termFaults(rows.map((row) => ({ word: row.word, ...tidyTerm(row.word, row) })));

  const become = (word: WordId, term: LocalTerm) => setTyped((now) => ({ ...now, [word]: term }));
  const refuseBy = (error: unknown) => {
    const body = error instanceof Refused && error.status === 409 ? (error.body as { conflict?: Conflict }) : null;
    if (body?.conflict) return setConflict(body.conflict);
    const found = error instanceof Refused ? error.faults : [];
    setRefused(
      found.length > 0
        ? found.map(({ message, at }) => ({ field: at?.part?.replace('.', '-') ?? '', words: say(message, lang) }))
        : [{ field: '', words: t.unreachable }],
    );
  };
  const save = async (asked: readonly TermRow[]) => {
    const found = faults.filter(({ word }) => asked.some((row) => row.word === word));
    setRefused(
      found.map((fault) => ({
        field: fieldId(fault.word, fault.field),
        words: say(termFault(fault).message, lang),
      })),
    );
    if (found.length > 0 || busy) return;
    if (asked.length === 0) return toast({ text: t.unchanged });
    setBusy(true);
    try {
      await send('PUT', `/api/${view.realm.key}/terms`, {
        terms: asked.map(({ word, version, ja, en, enPlural }) => ({ word, baseVersion: version, ja, en, enPlural })),
        reason: reason.trim() || undefined,
      });
      toast({ text: t.saved(asked.length) });
      // Every answer of the server says the new words now.
      await queries.resetQueries();
      await router.invalidate();
    } catch (error) {
      refuseBy(error);
    }
    setBusy(false);
  };

  return {
    rows,
    changed,
    faults,
    refused,
    conflict,
    busy,
    reason,
    explain: setReason,
    type: (word: WordId, field: TermField, value: string) =>
      become(word, { ...localOf(rows.find((row) => row.word === word)!), [field]: value }),
    back: (word: WordId) => become(word, noLocal),
    take: (terms: readonly (LocalTerm & { word: WordId })[]) => {
      for (const term of terms) become(term.word, localOf(term));
    },
    leave: () => {
      setTyped({});
      setRefused([]);
    },
    save: () => save(changed),
    /** Theirs is what is saved; mine stays typed over it where it was chosen. */
    settle: (sides: Record<string, 'mine' | 'theirs'>) => {
      const { terms } = conflict!;
      const next = base.map((row) => terms.find(({ word }) => word === row.word) ?? row);
      const left = Object.entries(typed).filter(([word]) => sides[word] !== 'theirs');
      setBase(next);
      setTyped(Object.fromEntries(left));
      setConflict(null);
      const asked = next
        .map((row): TermRow => ({ ...row, ...(sides[row.word] === 'theirs' ? {} : typed[row.word]) }))
        .filter((row) => changed.some(({ word }) => word === row.word) && sides[row.word] !== 'theirs');
      void save(asked);
    },
    later: () => setConflict(null),
  };
}

export type TermsForm = ReturnType<typeof useTerms>;
