import { Refusal } from './fault.ts';
import { inLocalWords, type LocalWords } from './local-words.ts';
import type { Lang } from './wording.ts';

let inForce: () => LocalWords | null = () => null;

/** Says which words are in force where a catalogue is read: those of a request on the server, of the page in a browser. */
export function readWordsFrom(reader: () => LocalWords | null): void {
  inForce = reader;
}

/** Does something in the official words. */
export function officially<T>(work: () => T): T {
  const reader = inForce;
  inForce = () => null;
  try {
    return work();
  } finally {
    inForce = reader;
  }
}

/**
 * A catalogue that is read by people, in the words in force: its `ja` and `en` are made from them when they are asked
 * for, and kept for as long as those words are. What a function of it was called with stays as it is. Without words in
 * force they are the very objects that were given. Nothing that is read back from a file may come from one.
 */
export function worded<T>(catalogue: T): T {
  return opted(catalogue) as T;
}

type Fn = (...given: unknown[]) => unknown;
type Both = { ja: unknown; en: unknown };

function opted(node: unknown): unknown {
  if (typeof node === 'function') {
    return (...given: unknown[]) => {
      const words = inForce();
      const result = (node as Fn)(...given);
      return words ? resultIn(result, { words, lang: null, given: stringsIn(given) }) : result;
    };
  }
  if (Array.isArray(node)) return node.map(opted);
  if (!isPlain(node)) return node;
  if ('ja' in node && 'en' in node) return inBoth(node as Both);
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, opted(value)]));
}

function inBoth(node: Both): unknown {
  const kept = { ja: new WeakMap<LocalWords, unknown>(), en: new WeakMap<LocalWords, unknown>() };
  const read = (lang: Lang): unknown => {
    const words = inForce();
    if (!words) return node[lang];
    if (!kept[lang].has(words)) kept[lang].set(words, inLang(node[lang], words, lang));
    return kept[lang].get(words);
  };
  const getter = (lang: Lang) => ({ enumerable: true, get: () => read(lang) });
  return Object.defineProperties({ ...node }, { ja: getter('ja'), en: getter('en') });
}

function inLang(node: unknown, words: LocalWords, lang: Lang): unknown {
  if (typeof node === 'string') return inLocalWords(node, words[lang]);
  if (typeof node === 'function') {
    return (...given: unknown[]) => resultIn((node as Fn)(...given), { words, lang, given: stringsIn(given) });
  }
  return within(node, (value) => inLang(value, words, lang));
}

type Saying = { words: LocalWords; lang: Lang | null; given: () => readonly string[] };

/** What a function of a catalogue answered: texts are said anew, and so are faults; drawn elements stay. */
function resultIn(result: unknown, saying: Saying): unknown {
  const { words, lang, given } = saying;
  if (typeof result === 'string') return lang ? inLocalWords(result, words[lang], given) : result;
  if (typeof result === 'function') {
    const more = (next: unknown[]) => () => [...given(), ...stringsIn(next)()];
    return (...next: unknown[]) => resultIn((result as Fn)(...next), { ...saying, given: more(next) });
  }
  if (result instanceof Refusal && result.constructor === Refusal) {
    return new Refusal(result.faults.map((fault) => resultIn(fault, saying) as (typeof result.faults)[number]));
  }
  if (isPlain(result) && 'ja' in result && 'en' in result) {
    const { ja, en, ...rest } = result as Both;
    const say = (value: unknown, of: Lang) => resultIn(value, { ...saying, lang: of });
    return { ...rest, ja: say(ja, 'ja'), en: say(en, 'en') };
  }
  if (isPlain(result) && 'message' in result) return { ...result, message: resultIn(result.message, saying) };
  return within(result, (value) => resultIn(value, saying));
}

function within(node: unknown, each: (value: unknown) => unknown): unknown {
  if (Array.isArray(node)) return node.map(each);
  if (!isPlain(node)) return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, each(value)]));
}

function isPlain(node: unknown): node is Record<string, unknown> {
  if (typeof node !== 'object' || node === null || '$$typeof' in node) return false;
  const prototype = Object.getPrototypeOf(node);
  return prototype === Object.prototype || prototype === null;
}

/** Every text in what a function was called with, gathered once it is needed. */
function stringsIn(given: readonly unknown[]): () => readonly string[] {
  let found: string[] | undefined;
  return () => {
    found ??= [...gather(given, new Set())];
    return found;
  };
}

function* gather(node: unknown, seen: Set<unknown>): Generator<string> {
  if (typeof node === 'string') yield node;
  if (typeof node !== 'object' || node === null || seen.has(node)) return;
  seen.add(node);
  const values = node instanceof Map ? [...node].flat() : node instanceof Set ? [...node] : Object.values(node);
  for (const value of values) yield* gather(value, seen);
}
