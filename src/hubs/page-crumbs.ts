import { useParams, useSearch } from '@tanstack/react-router';
import { address } from '../kit/web/search.ts';

type Words = { home: string; hubs: string };

/** ホーム › 拠点 › the page. */
export function useHubCrumbs({ home, hubs }: Words): { label: string; href: string }[] {
  const { realm } = useParams({ strict: false });
  const { lang } = useSearch({ strict: false }) as { lang?: 'en' };
  return [
    { label: home, href: address(`/${realm}/zones/compare`, { lang }) },
    { label: hubs, href: address(`/${realm}/hubs`, { lang }) },
  ];
}
