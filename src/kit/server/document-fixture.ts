import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openZip } from './zip-parts.ts';

/** A file read back as a stranger reads it: its words, and its tables row by row. */
export type ReadBack = { text: string; rows: string[][] };

export async function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const zip = openZip(bytes, 'file');
  const parts = new Map<string, string>();
  for (const name of zip.names) {
    parts.set(name, Buffer.concat(await Array.fromAsync(zip.find(name)!.pieces())).toString());
  }
  return parts;
}

const plain = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

function between(xml: string, tag: string): string[] {
  return [...xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?>(.*?)</${tag}>`, 'gs'))].map((found) => found[1]!);
}

const wordsIn = (xml: string, tag: string): string => plain(between(xml, tag).join(''));

function rowsIn(xml: string, kind: 'w' | 'a'): string[][] {
  return between(xml, `${kind}:tr`).map((row) => between(row, `${kind}:tc`).map((cell) => wordsIn(cell, `${kind}:t`)));
}

export async function readDocx(bytes: Uint8Array): Promise<ReadBack> {
  const xml = (await partsOf(bytes)).get('word/document.xml')!;
  return { text: wordsIn(xml, 'w:t'), rows: rowsIn(xml, 'w') };
}

export async function readPptx(bytes: Uint8Array): Promise<ReadBack & { slides: string[] }> {
  const parts = [...(await partsOf(bytes))].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  const slides = parts.map(([, xml]) => wordsIn(xml, 'a:t'));
  return { text: slides.join(''), rows: parts.flatMap(([, xml]) => rowsIn(xml, 'a')), slides };
}

export type Node = { role?: string; type?: string; id?: string; alt?: string; bbox?: number[]; children?: Node[] };

export type ReadPdf = ReadBack & {
  outline: string[];
  lang: string;
  title: string;
  roles: Set<string>;
  pages: string[];
  sheets: PdfSheet[];
};

/** A page as one hears it: its words in the order of the structure, and those that stand outside it. */
export type PdfSheet = { number: number; tree: Node; roles: string[]; words: string; outside: string };

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const rows: string[][] = [];
  const roles = new Set<string>();
  const pages: string[] = [];
  const sheets: PdfSheet[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true });
    const words = wordsById(content.items as Item[]);
    pages.push([...words.values()].join(''));
    const tree = (await page.getStructTree()) as Node;
    collect(tree, words, rows, roles);
    const outside = words.get('') ?? '';
    sheets.push({ number, tree, roles: rolesUnder(tree), words: wordsUnder(tree, words), outside });
  }
  const { info } = await pdf.getMetadata();
  const outline = (await pdf.getOutline()).map((item: { title: string }) => item.title);
  const { Language, Title } = info as { Language: string; Title: string };
  await pdf.loadingTask.destroy();
  return { text: pages.join(''), rows, outline, lang: Language, title: Title, roles, pages, sheets };
}

type Item = { type?: string; id?: string; str?: string };

/** The words of each marked piece, in the order they are set; those of no piece under an empty name. */
function wordsById(items: Item[]): Map<string, string> {
  const words = new Map<string, string>();
  const open: string[] = [];
  for (const { type, id, str } of items) {
    if (type?.startsWith('beginMarkedContent')) open.push(id ?? '');
    else if (type === 'endMarkedContent') open.pop();
    else words.set(open.at(-1) ?? '', (words.get(open.at(-1) ?? '') ?? '') + (str ?? ''));
  }
  return words;
}

function collect(node: Node | null, words: Map<string, string>, rows: string[][], roles: Set<string>): void {
  if (!node) return;
  if (node.role) roles.add(node.role);
  if (node.role === 'TR') rows.push((node.children ?? []).map((cell) => wordsUnder(cell, words)));
  for (const child of node.children ?? []) collect(child, words, rows, roles);
}

export const nodesUnder = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(nodesUnder)];

const rolesUnder = (tree: Node): string[] => nodesUnder(tree).flatMap(({ role }) => role ?? []);

function wordsUnder(node: Node, words: Map<string, string>): string {
  if (node.type === 'content') return words.get(node.id!) ?? '';
  return (node.children ?? []).map((child) => wordsUnder(child, words)).join('');
}
