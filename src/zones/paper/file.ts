import type { Office } from '../../kit/server/document-office.ts';
import type { Compared, Shown } from '../compare/model.ts';
import { type CouncilOptions, councilPaper } from './council.ts';

export const paperFormats = ['pptx', 'docx', 'pdf'] as const;
export type PaperFormat = (typeof paperFormats)[number];

/** The council paper as a file. The packages that write it are loaded only then. */
export async function councilFile(
  format: PaperFormat,
  compared: Compared,
  shown: Shown,
  { office, ...options }: Omit<CouncilOptions, 'office'> & { office: Office },
): Promise<Uint8Array> {
  const paper = councilPaper(compared, shown, { ...options, office: office.name });
  if (format === 'pdf') return (await import('../../kit/server/pdf-document.ts')).paperToPdf(paper, office);
  if (format === 'docx') return (await import('../../kit/server/docx-document.ts')).paperToDocx(paper, office);
  return (await import('../../kit/server/pptx-document.ts')).paperToPptx(paper, office);
}
