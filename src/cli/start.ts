import { spawn } from 'node:child_process';
import { refuse } from '../kit/pure/fault.ts';
import type { Db } from '../kit/server/db.ts';
import type { App } from '../kit/server/http.ts';
import { openProduct, type Product } from '../product.ts';
import { chibaSample, loadChibaSample, sampleWasTouched } from '../sample/chiba.ts';
import { createServer } from '../server.ts';
import { listRealms } from '../sources/store.ts';
import { loadCompared } from '../zones/compare/load.ts';
import { completeShown } from '../zones/compare/shown.ts';
import { type ExitCode, type Options, operator, today, WrongUsage } from './context.ts';
import { matrixLines } from './matrix.ts';

const standardPort = 4270;

/** `npm start`: opens the database, loads the sample the first time, serves the pages until stopped. */
export async function startCommand(options: Options): Promise<ExitCode> {
  const port = readPort(options.port);
  const product = await openProduct(options.data);
  try {
    if (!(await sampleWasTouched(product.db))) await loadChibaSample(product.db);
    const app = await createServer(product.db, { pages: true });
    await listen(app, port);
    await greet(product.db, `http://127.0.0.1:${port}/`, options);
    await untilStopped();
    await app.close();
    console.log({ ja: 'つなぎを止めました。', en: 'Tsunagi has stopped.' }[options.lang]);
    return 0;
  } finally {
    await product.close();
  }
}

/** `npm run dev`: the same with pages that follow the sources as they change. */
export async function devCommand(options: Options): Promise<ExitCode> {
  const port = readPort(options.port);
  const product: Product = await openProduct(options.data);
  const { createServer: createVite } = await import('vite');
  try {
    if (!(await sampleWasTouched(product.db))) await loadChibaSample(product.db);
    const app = await createServer(product.db, { pages: false });
    await listen(app, port + 1);
    const proxy = { '/api': `http://127.0.0.1:${port + 1}` };
    const vite = await createVite({ server: { host: '127.0.0.1', port, strictPort: true, proxy } });
    await vite.listen();
    console.log(`http://127.0.0.1:${port}/`);
    await untilStopped();
    await vite.close();
    await app.close();
    return 0;
  } finally {
    await product.close();
  }
}

function readPort(text: string | undefined): number {
  if (text === undefined) return standardPort;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new WrongUsage(`--port ${text}: 1 … 65535`);
}

async function listen(app: App, port: number): Promise<void> {
  try {
    await app.listen({ host: '127.0.0.1', port });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw await portTaken(port);
    if (code === 'EACCES') throw portForbidden(port);
    throw error;
  }
}

async function portTaken(port: number) {
  const url = `http://127.0.0.1:${port}/`;
  const answer = await fetch(`${url}api/realms`, { signal: AbortSignal.timeout(1500) }).catch(() => null);
  const ours = answer?.ok === true && 'realms' in ((await answer.json().catch(() => ({}))) as object);
  return ours
    ? refuse('already-running', {
        ja: `つなぎはもう動いています。${url} を開いてください。`,
        en: `Tsunagi is running already. Open ${url}`,
      })
    : refuse('port-taken', {
        ja: `ポート${port}は別のプログラムが使っています。\`npm start -- --port ${port + 1}\` で別の番号を使ってください。`,
        en: `Port ${port} is taken by another program. Use another: \`npm start -- --port ${port + 1}\``,
      });
}

const portForbidden = (port: number) =>
  refuse('port-forbidden', {
    ja: `ポート${port}を使う権限がありません。\`npm start -- --port 4270\` のように1024以上の番号を使ってください。`,
    en: `Port ${port} may not be used. Use one above 1023, such as \`npm start -- --port 4270\``,
  });

/** The main job in the terminal, then the address and how to stop. */
async function greet(db: Db, url: string, { lang, ...options }: Options): Promise<void> {
  const realms = await listRealms(db);
  const realm = realms[0] ?? chibaSample;
  const compared = await loadCompared(db, { realm, asOf: null, today: today(), actor: operator });
  const shown = completeShown({}, compared.grounds.units, compared.grounds.criteria);
  if (realms.length > 0) console.log(`\n${matrixLines(compared, shown, lang).join('\n')}`);
  console.log(
    lang === 'ja'
      ? `\nつなぎを開きました： ${url}\n止めるには、この画面で Ctrl+C を押します。`
      : `\nTsunagi is open at ${url}\nTo stop it, press Ctrl+C here.`,
  );
  if (process.stdout.isTTY && !process.env.CI && !options['no-open']) openBrowser(url);
}

function openBrowser(url: string): void {
  const { platform, env } = process;
  const screen = platform === 'darwin' || platform === 'win32' || env.DISPLAY || env.WAYLAND_DISPLAY;
  if (!screen) return;
  const [command, ...args] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[platform as string] ?? [
    'xdg-open',
  ];
  spawn(command!, [...args, url], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}

/** The listeners stay: a signal that comes again while closing must not cut the closing short. */
function untilStopped(): Promise<void> {
  return new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop());
  });
}
