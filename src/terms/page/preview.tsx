import { inLocalWords } from '../../kit/pure/local-words.ts';
import type { Lang } from '../../kit/pure/wording.ts';
import { useLang, useText } from '../../kit/web/lang.ts';
import { noLocal, type TermRow } from '../model.ts';
import { termFaults, tidyTerm, wordsOf } from '../rules.ts';
import { text } from '../text.ts';
import type { TermExample } from '../usage.ts';

type Props = { rows: readonly TermRow[]; examples: readonly TermExample[]; unsaved: boolean };

/** Sentences of the product in the words that are typed. */
export function Preview({ rows, examples, unsaved }: Props) {
  const t = useText(text);
  const lang = useLang();
  const tidy = rows.map((row) => ({ ...row, ...tidyTerm(row.word, row) }));
  const wrong = termFaults(tidy).map(({ word }) => word);
  // A word that cannot be kept is not shown as if it could.
  const shown = tidy.map((row) => (wrong.includes(row.word) ? { ...row, ...noLocal } : row));
  const inEnglish = lang === 'en' || shown.some(({ en }) => en !== '');
  const other: Lang = lang === 'ja' ? 'en' : 'ja';
  return (
    <section
      aria-labelledby="preview"
      className="card rounded-8 border border-solid-gray-200 bg-white p-3 wide:sticky wide:top-14"
    >
      <h2 id="preview" className="text-dns-16B-130">
        {t.preview}
      </h2>
      <p className="mt-1 text-dns-14N-130 text-solid-gray-700">{unsaved ? t.previewHelp : t.previewSaved}</p>
      <Sentences rows={shown} examples={examples} lang={lang} />
      {inEnglish && lang === 'ja' && (
        <>
          <h3 className="mt-4 text-dns-14B-130">{t.english}</h3>
          <Sentences rows={shown} examples={examples} lang={other} />
        </>
      )}
    </section>
  );
}

type SentencesProps = { rows: readonly TermRow[]; examples: readonly TermExample[]; lang: Lang };

function Sentences({ rows, examples, lang }: SentencesProps) {
  const words = wordsOf(rows);
  return (
    <ul lang={lang} className="mt-2 flex flex-col gap-2">
      {examples.map((example) => {
        const said = words ? inLocalWords(example[lang], words[lang], () => example.keep) : example[lang];
        return (
          <li key={example.ja} className="border-solid-gray-200 border-l-4 pl-3 leading-150 [overflow-wrap:anywhere]">
            <Marked text={said} local={rows.flatMap((row) => (lang === 'ja' ? [row.ja] : [row.enPlural, row.en]))} />
          </li>
        );
      })}
    </ul>
  );
}

/** The local words in a sentence, bold on a tint, so that one sees where they came. */
function Marked({ text, local }: { text: string; local: readonly string[] }) {
  const words = local.filter((word) => word !== '').sort((a, b) => b.length - a.length);
  if (words.length === 0) return text;
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const parts = text.split(new RegExp(`(${escaped.join('|')})`, 'iu'));
  return parts.map((part, at) =>
    at % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence have no other name
      <mark key={at} className="tint bg-yellow-50 px-0.5 font-700 text-solid-gray-900">
        {part}
      </mark>
    ) : (
      part
    ),
  );
}
