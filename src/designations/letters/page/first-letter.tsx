import { type Lang, say } from '../../../kit/pure/wording.ts';
import { useText } from '../../../kit/web/lang.ts';
import { LetterSheets } from './sheet.tsx';
import { text } from './text.ts';

type LookProps = {
  label: string;
  previewed: { paper: Parameters<typeof LetterSheets>[0]['paper']; faults: { message: { ja: string; en: string } }[] };
  lang: Lang;
};

/** The first letter, and what still has to be written for it. */
export function FirstLetter({ label, previewed, lang }: LookProps) {
  const t = useText(text).window;
  const { faults, paper } = previewed;
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-dns-16B-130">{t.lookOf(label)}</h3>
      {faults.length > 0 && (
        <div className="tint rounded-8 border border-yellow-1000 bg-yellow-50 p-3 text-dns-14N-130">
          <p className="font-700">{t.missing}</p>
          <ul className="mt-1 flex flex-col gap-1">
            {faults.map(({ message }) => (
              <li key={message.ja}>{say(message, lang)}</li>
            ))}
          </ul>
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section aria-label={label} tabIndex={0} className="max-h-128 overflow-auto bg-solid-gray-100 p-3 focus-inset">
        <LetterSheets paper={paper} label={t.look} />
      </section>
    </section>
  );
}
