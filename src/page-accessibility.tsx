import { TitleLine } from './kit/web/frame/title-line.tsx';
import { useLang, useText } from './kit/web/lang.ts';
import { address, readLang } from './kit/web/search.ts';
import { text } from './page-accessibility-text.ts';

/** What the pages were tried against, with what result, and what was not tried: docs/accessibility.md in short. */
export function AccessibilityPage() {
  const t = useText(text);
  const lang = useLang();
  return (
    <>
      <TitleLine crumbs={[{ label: t.home, href: address('/', { lang: readLang(lang) }) }]} title={t.title} />
      <p className="max-w-3xl pb-3 text-std-20B-150">{t.lead}</p>
      <div className="flex max-w-3xl flex-col gap-3">
        {t.parts.map((part) => (
          <section key={part.title} className="rounded-8 border border-solid-gray-200 bg-white p-4">
            <h2 className="mb-2 text-dns-16B-130">{part.title}</h2>
            <ul className="flex list-disc flex-col gap-1 pl-6">
              {part.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
