import { Card } from '../../kit/web/card.tsx';
import { useLang, useText } from '../../kit/web/lang.ts';
import { buttonLook } from '../../kit/web/look.ts';
import { address } from '../../kit/web/search.ts';
import { text } from '../text.ts';
import { useStart } from './state.tsx';

/** The third step, for who knows which health centre and association each municipality belongs to. */
export function Template() {
  const { prefecture } = useStart();
  const lang = useLang();
  const t = useText(text).template;
  return (
    <Card id="template" title={t.title}>
      <div className="flex flex-col gap-2 px-3 pb-3">
        <p>{t.optional}</p>
        <ol className="list-decimal pl-6">
          {t.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <a
          href={address(`/api/${prefecture}/areas-template.xlsx`, { lang })}
          download
          className={`${buttonLook.outline} self-start`}
        >
          {t.download}
        </a>
      </div>
    </Card>
  );
}
