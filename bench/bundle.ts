import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const web = join(import.meta.dirname, '..', 'dist', 'web');

if (existsSync(join(web, 'index.html'))) measure();
else console.log('dist/web is not built: run `npm start` once.');

/** What a browser fetches before the first view: the page and the scripts and styles it names. */
function measure(): void {
  const html = readFileSync(join(web, 'index.html'), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\/?(assets\/[^"]+\.(?:js|css))"/g)].map((match) => match[1]!);
  console.log('First view\n');
  const sizes = ['index.html', ...new Set(named)].map(sizeOf);
  for (const size of [...sizes, total(sizes)]) print(size);
  const scripts = readdirSync(join(web, 'assets')).filter((name) => name.endsWith('.js'));
  const later = scripts.filter((name) => !named.includes(`assets/${name}`));
  console.log(`\n${later.length} more scripts are fetched later.`);
}

type Size = { name: string; plain: number; gzip: number; brotli: number };

function sizeOf(name: string): Size {
  const path = join(web, name);
  const bytes = readFileSync(path);
  return { name, plain: statSync(path).size, gzip: gzipSync(bytes).length, brotli: brotliCompressSync(bytes).length };
}

function total(sizes: Size[]): Size {
  const sum = (key: 'plain' | 'gzip' | 'brotli') => sizes.reduce((n, size) => n + size[key], 0);
  return { name: 'together', plain: sum('plain'), gzip: sum('gzip'), brotli: sum('brotli') };
}

function print({ name, plain, gzip, brotli }: Size): void {
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`.padStart(11);
  console.log(`  ${name.padEnd(44)}${kilobytes(plain)} plain${kilobytes(gzip)} gzip${kilobytes(brotli)} brotli`);
}
