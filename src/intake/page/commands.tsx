import { useText } from '../../kit/web/lang.ts';
import { type Command, text } from '../text.ts';
import { CommandLine } from './command.tsx';
import { ExampleTable } from './example.tsx';

/** The same without this page, and tables other than the register. */
export function Commands() {
  const t = useText(text).commands;
  return (
    <details className="card rounded-8 border border-solid-gray-200 bg-white">
      <summary className="rounded-8 px-3 py-2 text-dns-16B-130">{t.summary}</summary>
      <div className="flex flex-col gap-4 px-3 pb-3">
        <p>{t.lead}</p>
        {t.list.map((command) => (
          <CommandPart key={command.id} {...command} />
        ))}
      </div>
    </details>
  );
}

function CommandPart({ title, body, command, example }: Command) {
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-dns-16B-130">{title}</h3>
      <p>{body}</p>
      {example && <ExampleTable example={example} />}
      <CommandLine title={title} command={command} />
    </section>
  );
}
