import { useText } from '../../../kit/web/lang.ts';
import { text } from '../text.ts';
import type { PostLine } from '../view.ts';

export function Holder({ post }: { post: PostLine }) {
  const t = useText(text);
  return (
    <p className="text-dns-16N-130">
      {post.holder ?? <span className="tint rounded-4 bg-orange-50 px-1 text-orange-900">{t.vacant}</span>}
      {post.period && <span className="ml-2 text-dns-14N-130 text-solid-gray-700">{post.period}</span>}
      {post.beside && <span className="ml-2 text-dns-14N-130 text-solid-gray-700">{post.beside}</span>}
    </p>
  );
}
