import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { I18nProvider, RouterProvider } from 'react-aria-components';
import { Refused } from './api.ts';
import { useLang } from './lang.ts';
import { Patterns } from './patterns.tsx';
import { PeekProvider } from './peek.tsx';
import { ToastProvider } from './toast.tsx';

/** Closed networks report "offline" although the office's own server answers: asking decides, not the browser. */
export const keepWaiting = {
  networkMode: 'always',
  staleTime: 30_000,
  retry: (times: number, error: Error) => !(error instanceof Refused) && times < 1,
  retryDelay: 500,
} as const;

/** Everything the pages lean on, once. */
export function Providers({ queries, children }: { queries: QueryClient; children: ReactNode }) {
  const router = useRouter();
  const lang = useLang();
  return (
    <QueryClientProvider client={queries}>
      <I18nProvider locale={lang === 'en' ? 'en-US' : 'ja-JP'}>
        <RouterProvider navigate={(href) => router.history.push(href)}>
          <ToastProvider>
            <Patterns />
            <PeekProvider>{children}</PeekProvider>
          </ToastProvider>
        </RouterProvider>
      </I18nProvider>
    </QueryClientProvider>
  );
}
