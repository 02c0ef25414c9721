import { Button } from '../../kit/web/button.tsx';
import { copyPlain } from '../../kit/web/clipboard.ts';
import { Icon } from '../../kit/web/icon.tsx';
import { useText } from '../../kit/web/lang.ts';
import { useToast } from '../../kit/web/toast.tsx';
import { text } from '../text.ts';

export function CommandLine({ title, command }: { title: string; command: string }) {
  const t = useText(text).commands;
  const toast = useToast();
  const copy = async () => toast({ text: (await copyPlain(command)) ? t.copied : t.notCopied });
  return (
    <div className="flex flex-wrap items-center gap-2">
      <code className="tint grow rounded-6 bg-solid-gray-800 px-3 py-2 font-sans text-dns-16N-130 wrap-anywhere text-white">
        {command}
      </code>
      <Button onClick={copy} aria-label={t.copyOf(title)}>
        <Icon name="copy" />
        {t.copy}
      </Button>
    </div>
  );
}
