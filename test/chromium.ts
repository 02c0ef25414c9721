import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

/** How to start a Chromium: a program or one of Playwright's channels, and what its environment needs. */
export type Chromium = { executablePath?: string; channel?: string; env?: Record<string, string> };

const installed = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** The machine's own browser where it has one, else the one that comes inside an npm package. */
export async function findChromium(): Promise<Chromium> {
  const named = process.env.CHROMIUM_PATH;
  if (named) return { executablePath: named };
  if (process.platform === 'win32') return { channel: 'msedge' };
  if (process.platform === 'darwin') return { channel: 'chrome' };
  const own = installed.map((name) => join('/usr/bin', name)).find((path) => existsSync(path));
  return own ? { executablePath: own } : packagedChromium();
}

const require = createRequire(import.meta.url);
const packageHome = () => dirname(dirname(dirname(require.resolve('@sparticuz/chromium'))));

export async function packagedChromium(): Promise<Chromium> {
  const home = await unpacked();
  const executablePath = join(home, 'chromium');
  const fonts = { FONTCONFIG_FILE: join(home, 'fonts.conf'), HOME: process.env.HOME ?? homedir() };
  const env = { ...environment(), ...fonts };
  if (starts(executablePath, env)) return { executablePath, env };
  return { executablePath, env: { ...env, LD_LIBRARY_PATH: join(home, 'lib') } };
}

const environment = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));

/** Fails where the machine lacks libnss3, libnspr4 or libexpat1, which the package carries too. */
const starts = (program: string, env: Record<string, string>): boolean =>
  spawnSync(program, ['--version'], { env, stdio: 'ignore' }).status === 0;

/** Unpacked once a version, whole or not at all: tests run side by side. */
async function unpacked(): Promise<string> {
  const source = packageHome();
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { version: string };
  const home = join(cacheFolder(), `chromium-${version}`);
  if (existsSync(home)) return home;
  const fresh = `${home}.new-${process.pid}`;
  await mkdir(fresh, { recursive: true });
  const archives = ['al2023', 'fonts', 'swiftshader'].map((name) =>
    untar(join(source, 'bin', `${name}.tar.br`), fresh),
  );
  await Promise.all([...archives, inflateProgram(join(source, 'bin', 'chromium.br'), join(fresh, 'chromium'))]);
  await writeFile(join(fresh, 'fonts.conf'), fontsConf(join(home, 'fonts')));
  await rename(fresh, home).catch(() => rm(fresh, { recursive: true, force: true }));
  return home;
}

function cacheFolder(): string {
  const modules = join(import.meta.dirname, '..', 'node_modules');
  try {
    accessSync(modules, constants.W_OK);
    return join(modules, '.cache', 'tsunagi');
  } catch {
    return join(homedir(), '.cache', 'tsunagi');
  }
}

const inflate = async (path: string): Promise<Buffer> => promisify(brotliDecompress)(await readFile(path));

const inflateProgram = async (from: string, to: string): Promise<void> =>
  writeFile(to, await inflate(from), { mode: 0o755 });

async function untar(from: string, to: string): Promise<void> {
  const { extract } = createRequire(join(packageHome(), 'package.json'))('tar-fs');
  await pipeline(Readable.from([await inflate(from)]), extract(to));
}

/** The same letters on every machine, Japanese among them, whatever fonts it has. */
function fontsConf(latin: string): string {
  const japanese = dirname(require.resolve('@expo-google-fonts/noto-sans-jp/package.json'));
  const folders = [latin, join(japanese, '400Regular'), join(japanese, '700Bold')].map((path) => `<dir>${path}</dir>`);
  const prefer = '<prefer><family>Noto Sans JP</family></prefer>';
  const families = ['sans-serif', 'serif', 'monospace', 'system-ui'];
  const aliases = families.map((family) => `<alias><family>${family}</family>${prefer}</alias>`);
  const cache = `<cachedir>${join(dirname(latin), 'fonts-cache')}</cachedir>`;
  return `<?xml version="1.0"?><fontconfig>${[...folders, ...aliases, cache].join('\n')}</fontconfig>\n`;
}
