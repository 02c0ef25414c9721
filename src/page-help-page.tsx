import { TitleLine } from './kit/web/frame/title-line.tsx';
import { useLang, useText } from './kit/web/lang.ts';
import { address, readLang } from './kit/web/search.ts';
import { Keys, More, Signs } from './page-help-parts.tsx';
import { text } from './page-text.ts';
import { text as zonesText } from './zones/text.ts';

/** 使い方 as a page of its own, for who types its address. */
export function HelpPage() {
  const t = useText(text).help;
  const zones = useText(zonesText);
  const lang = useLang();
  return (
    <>
      <TitleLine crumbs={[{ label: zones.home, href: address('/', { lang: readLang(lang) }) }]} title={t.title} />
      <section className="max-w-3xl rounded-8 border border-solid-gray-200 bg-white p-6 max-desktop:p-4">
        <Signs head="h2" />
        <Keys head="h2" />
        <More />
      </section>
    </>
  );
}
