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

const server = process.env.TSUNAGI_SERVER ?? 'http://localhost:3000';

export default defineConfig({
  plugins: [twoLanguagesOnly(), react(), tailwind()],
  build: { outDir: 'dist/web', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 900 },
  server: { proxy: { '/api': server } },
});
