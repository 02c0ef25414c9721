import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** The component library carries its own wording in 34 languages; the pages speak two. */
function twoLanguagesOnly(): Plugin {
  const strings = /[\\/]react-aria[^\\/]*[\\/].*[\\/]intl[\\/].*[\\/][a-z]{2}-[A-Z]{2}\.m?js$/;
  const spoken = /[\\/](ja-JP|en-US)\.m?js$/;
  return {
    name: 'two-languages-only',
    enforce: 'pre',
    load: (id) => (strings.test(id) && !spoken.test(id) ? 'export default {};' : null),
  };
}

/** Compressed once while building; the server sends what the browser asks for. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    async writeBundle({ dir = '' }) {
      const names = await readdir(dir, { recursive: true });
      await Promise.all(
        names.filter((name) => /\.(js|css|html|svg)$/.test(name)).map((name) => compress(join(dir, name))),
      );
    },
  };
}

async function compress(path: string): Promise<void> {
  const plain = await readFile(path);
  const forms = { br: promisify(brotliCompress), gz: promisify(gzip) };
  for (const [ending, form] of Object.entries(forms)) await writeFile(`${path}.${ending}`, await form(plain));
}

const server = process.env.TSUNAGI_SERVER ?? 'http://localhost:3000';

export default defineConfig({
  plugins: [twoLanguagesOnly(), react(), tailwind(), compressed()],
  build: { outDir: 'dist/web', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 900 },
  server: { proxy: { '/api': server } },
});
