import { address, readOneOf } from '../../../kit/web/search.ts';
import { askedOf, type CompareSearch, readCompareSearch } from '../address.ts';

export const sizes = ['A4', 'A3'] as const;

/** The comparison's own address, and the sheet; `print` prints once when the paper is there. */
export type PaperSearch = CompareSearch & { size?: 'A3'; orientation?: 'landscape'; print?: 'yes' };

export function readPaperSearch(raw: Record<string, unknown>): PaperSearch {
  const size = readOneOf(raw.size, ['A3']);
  const orientation = readOneOf(raw.orientation, ['landscape']);
  const print = readOneOf(raw.print, ['yes']);
  return {
    ...readCompareSearch(raw),
    ...(size && { size }),
    ...(orientation && { orientation }),
    ...(print && { print }),
  };
}

export const paperAddress = (realm: string, search: PaperSearch): string => address(`/${realm}/zones/paper`, search);

export const paperFile = (realm: string, kind: 'pdf' | 'docx' | 'pptx', search: PaperSearch): string =>
  address(`/api/${realm}/zones/compare.${kind}`, {
    ...askedOf(search),
    size: search.size,
    orientation: search.orientation,
  });
