import { say } from '../../../kit/pure/wording.ts';
import { Icon } from '../../../kit/web/icon.tsx';
import { useLang } from '../../../kit/web/lang.ts';
import { fieldLook } from '../../../kit/web/look.ts';
import { faultWords } from '../faults.ts';
import { type LetterKind, type TemplatePart, templateParts } from '../model.ts';
import { templateFaults } from '../rules.ts';
import { partWording } from '../text.ts';
import { partId, type TemplateForm } from './template-state.ts';

type Props = { form: TemplateForm; kind: LetterKind; onEnter: (part: TemplatePart) => void };

/** Each text of a template in a box as high as it is long, with what is wrong in it as one types. */
export function TemplateFields({ form, kind, onEnter }: Props) {
  const lang = useLang();
  const faults = templateFaults(kind, form.editing.mine);
  return templateParts.map((part) => {
    const words = form.editing.mine[part];
    const wrong = faults.filter((fault) => fault.part === part);
    const id = partId(part);
    return (
      <div key={part} className="flex flex-col gap-1">
        <label htmlFor={id} className="text-dns-16B-130">
          {say(partWording[part], lang)}
        </label>
        <textarea
          id={id}
          value={words}
          rows={Math.min(
            16,
            Math.max(
              1,
              words.split('\n').reduce((all, line) => all + Math.ceil((line.length + 1) / 34), 0),
            ),
          )}
          onChange={(event) => form.type(part, event.target.value)}
          onFocus={() => onEnter(part)}
          onBlur={form.leave}
          aria-invalid={wrong.length > 0 ? true : undefined}
          aria-describedby={wrong.length > 0 ? `${id}-fault` : undefined}
          className={`${fieldLook} leading-150 ${wrong.length > 0 ? 'border-2 border-red-900' : ''}`}
        />
        {wrong.length > 0 && (
          <ul id={`${id}-fault`} className="flex flex-col gap-1 text-dns-14N-130 text-red-900">
            {wrong.map((fault) => {
              const said = say(faultWords(kind, fault), lang);
              return (
                <li key={said} className="flex items-start gap-1">
                  <Icon name="warning" className="size-4 shrink-0" />
                  {said}
                </li>
              );
            })}
          </ul>
        )}
      </div>
    );
  });
}
