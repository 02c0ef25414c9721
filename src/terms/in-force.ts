import { AsyncLocalStorage } from 'node:async_hooks';
import { readRealm, realmKey } from '../accounts/gate.ts';
import type { Realm } from '../accounts/model.ts';
import { asActor } from '../accounts/scope.ts';
import type { LocalWords } from '../kit/pure/local-words.ts';
import { readWordsFrom } from '../kit/pure/worded.ts';
import { type Db, databaseOf } from '../kit/server/db.ts';
import type { App } from '../kit/server/http.ts';
import type { TermRow } from './model.ts';
import { wordsOf } from './rules.ts';
import { listTerms } from './store.ts';

/** Another server on the same database may save: what is kept here is never older than this. */
const longestKept = 3_000;

type Kept = { at: number; rows: Promise<{ terms: TermRow[]; words: LocalWords | null }> };

const kept = new WeakMap<object, Map<string, Kept>>();
const asked = new AsyncLocalStorage<LocalWords | null>();

function keptOf(db: Db): Map<string, Kept> {
  const ofDb = kept.get(databaseOf(db)) ?? new Map<string, Kept>();
  kept.set(databaseOf(db), ofDb);
  return ofDb;
}

/** The words of a prefecture, read at most every few seconds; anybody may read them. */
export function currentTerms(db: Db, realm: Realm): Kept['rows'] {
  const ofDb = keptOf(db);
  const key = realmKey(realm);
  const known = ofDb.get(key);
  if (known && performance.now() - known.at < longestKept) return known.rows;
  const reader = asActor(db, { kind: 'resident', name: '' }, realm);
  const rows = listTerms(reader, realm).then((terms) => ({ terms, words: sameWords(key, terms) }));
  const now = { at: performance.now(), rows };
  ofDb.set(key, now);
  rows.catch(() => ofDb.get(key) === now && ofDb.delete(key));
  return rows;
}

const compiled = new Map<string, { said: string; words: LocalWords | null }>();

/** Equal rows give the same words again: catalogues made in them need not be made anew. */
function sameWords(key: string, terms: readonly TermRow[]): LocalWords | null {
  const said = JSON.stringify(terms.map(({ word, ja, en, enPlural }) => [word, ja, en, enPlural]));
  const known = compiled.get(key);
  if (known?.said === said) return known.words;
  const words = wordsOf(terms);
  compiled.set(key, { said, words });
  return words;
}

/** What was just saved is in force with the next question. */
export function forgetTerms(db: Db, realm: Realm): void {
  keptOf(db).delete(realmKey(realm));
}

/** Every request under a prefecture's address is answered in its words. Comes before the gate, whose refusals are read by people, too. */
export function termsInForce(app: App, db: Db): void {
  readWordsFrom(() => asked.getStore() ?? null);
  app.addHook('preHandler', (request, _reply, done) => {
    const { realm: key } = (request.params ?? {}) as { realm?: string };
    const realm = key === undefined ? null : readRealm(key);
    if (!realm) return asked.run(null, done);
    // A database that is away is told of by whoever asks it next.
    currentTerms(db, realm).then(
      ({ words }) => asked.run(words, done),
      () => asked.run(null, done),
    );
  });
}
