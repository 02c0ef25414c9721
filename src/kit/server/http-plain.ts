import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Fault } from '../pure/fault.ts';
import { type Lang, langs, say, type Wording } from '../pure/wording.ts';

/** Programs get the reasons as JSON; a person whose browser went to the address itself gets a page that says them. */
export function answerFaults(request: FastifyRequest, reply: FastifyReply, status: number, faults: Fault[]) {
  reply.code(status).header('cache-control', 'no-store').header('vary', 'accept');
  if (!isNavigation(request)) return reply.send({ faults });
  return reply.type('text/html; charset=utf-8').send(plainPage(status, faults, askedLang(request.url)));
}

const isNavigation = ({ method, headers }: FastifyRequest): boolean =>
  method === 'GET' && (headers.accept ?? '').includes('text/html');

const askedLang = (url: string): Lang =>
  new URLSearchParams(url.split('?')[1] ?? '').get('lang') === 'en' ? 'en' : 'ja';

/** A page without any file of its own: it stands although the pages are missing. The asked language comes first. */
export function plainPage(status: number, faults: readonly Fault[], first: Lang): string {
  const order = [first, ...langs.filter((lang) => lang !== first)];
  const parts = order.map((lang, at) => section(status, faults, lang, at === 0 ? 'h1' : 'h2')).join('\n');
  const title = `${say(titleOf(status), first)} - ${first === 'ja' ? 'つなぎ' : 'Tsunagi'}`;
  return `<!doctype html>
<html lang="${first}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>
  :root { color-scheme: light }
  body { margin: 0 auto; max-width: 44rem; padding: 2rem 1rem; font: 1rem/1.7 "Noto Sans JP", "Yu Gothic UI", "Hiragino Sans", sans-serif; color: #1a1a1a; background: #fff }
  h1, h2 { font-size: 1.5rem; line-height: 1.5; margin: 0 0 .5rem }
  section + section { margin-top: 2rem; border-top: 1px solid #767676; padding-top: 1.5rem }
  a { color: #00118f }
  :focus-visible { outline: 4px solid #000; outline-offset: 2px }
</style>
</head>
<body>
<main>
${parts}
</main>
</body>
</html>
`;
}

function section(status: number, faults: readonly Fault[], lang: Lang, level: 'h1' | 'h2'): string {
  const lines = faults.map((fault) => `<p>${asText(say(fault.message, lang))}</p>`).join('\n');
  const home =
    status === 503 ? '' : `\n<p><a href="/${lang === 'en' ? '?lang=en' : ''}">${say(homeWords, lang)}</a></p>`;
  return `<section lang="${lang}">\n<${level}>${say(titleOf(status), lang)}</${level}>\n${lines}${home}\n</section>`;
}

const homeWords: Wording = { ja: 'ホームを開く', en: 'Open home' };

function titleOf(status: number): Wording {
  if (status === 404) return { ja: '見つかりません', en: 'This is not here' };
  if (status === 401) return { ja: 'サインインの期限が切れました', en: 'Your sign-in has expired' };
  if (status === 503) return { ja: '画面の準備ができていません', en: 'The pages are not ready' };
  if (status >= 500) return { ja: '作れませんでした', en: 'This could not be made' };
  return { ja: '開けませんでした', en: 'This could not be opened' };
}

const letters: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const asText = (text: string): string => text.replace(/[&<>"]/g, (letter) => letters[letter]!);
