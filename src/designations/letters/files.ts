import type { Paper } from '../../kit/pure/document.ts';
import { refuse } from '../../kit/pure/fault.ts';
import { say } from '../../kit/pure/wording.ts';
import type { Office } from '../../kit/server/document-office.ts';
import { writeZip } from '../../kit/server/document-zip.ts';
import { kindWording, type Letter } from './model.ts';
import { paperOf } from './revoked.ts';

export const letterFormats = ['pdf', 'docx'] as const;
export type LetterFormat = (typeof letterFormats)[number];

/** A letter as it was frozen. The packages that write it are loaded only then. */
export async function paperFile(paper: Paper, format: LetterFormat, office: Office): Promise<Uint8Array> {
  if (format === 'pdf') return (await import('../../kit/server/pdf-document.ts')).paperToPdf(paper, office);
  return (await import('../../kit/server/docx-document.ts')).paperToDocx(paper, office);
}

/** Letters one after the other as one paper: what is handed to the printer. */
export function joinedPaper(letters: readonly Letter[]): Paper {
  const papers = letters.map(paperOf);
  const first = papers[0]!;
  if (letters.some(({ document }) => document.lang !== first.lang)) throw otherLanguages();
  const parts = letters.flatMap(({ id }, i) => papers[i]!.parts.map((part) => ({ ...part, id: `${id}-${part.id}` })));
  const marked = letters.find(({ document }) => document.paper.mark !== null);
  return { ...first, mark: marked?.document.paper.mark ?? null, parts };
}

const otherLanguages = () =>
  refuse('other-languages', {
    ja: '日本語の文書と英語の文書は、1つのファイルにできません。どちらかを選ぶか、ZIPで受け取ってください。',
    en: 'Letters in Japanese and in English cannot be one file. Choose those of one language, or take the ZIP.',
  });

/** A file of its own for each letter, named by whom it is for. */
export async function letterZip(letters: readonly Letter[], format: LetterFormat, office: Office): Promise<Uint8Array> {
  const files: { name: string; content: Buffer }[] = [];
  for (const [i, letter] of letters.entries()) {
    const content = Buffer.from(await paperFile(paperOf(letter), format, office));
    files.push({ name: `${String(i + 1).padStart(3, '0')}_${nameOf(letter)}.${format}`, content });
  }
  return writeZip(files);
}

/** What no file system takes is left out. */
function nameOf({ addressee, document }: Letter): string {
  const kind = say(kindWording[document.kind], document.lang);
  const words = `${kind}_${addressee || document.title}`.replace(/[\\/:*?"<>|\p{Cc}\s　]+/gu, ' ').trim();
  return [...words].slice(0, 60).join('').trim();
}
