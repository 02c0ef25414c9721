import { paperColor, paperSize } from './document-look.ts';
import { documentWords } from './document-words.ts';
import { artifact, measure, type Press, setLine } from './pdf-press.ts';

const type = { size: paperSize.least + 0.5, color: paperColor.quiet };

/** The lines above and below every page, set when it is known how many there are. */
export function setRunningLines(press: Press): void {
  const { doc } = press;
  const { start, count } = doc.bufferedPageRange();
  for (let i = start; i < start + count; i += 1) {
    doc.switchToPage(i);
    artifact(
      press,
      () => {
        if (press.paper.dress === 'letter') return setLetterMark(press);
        setHeader(press);
        setFooter(press, i + 1, count);
      },
      'Pagination',
    );
  }
}

const side = 42.5;

function setHeader(press: Press): void {
  const { doc, paper, office } = press;
  const right = doc.page.width - side;
  const words = documentWords[paper.lang];
  let left = side;
  if (office.logo) {
    doc.image(office.logo as unknown as Buffer, left, 22, { fit: [90, 20] });
    left += 96;
  }
  const line = [office.name ?? paper.office, paper.subject, paper.title].filter(Boolean).join(words.between);
  setLine(press, line, left, 36, type);
  const asOf = words.asOf(paper.asOf);
  const at = right - measure(press, asOf, type);
  setLine(press, asOf, at, 36, type);
  if (paper.mark) setMark(press, paper.mark, at - 10);
  doc.moveTo(side, 44).lineTo(right, 44).lineWidth(0.5).undash().stroke(`#${paperColor.line}`);
}

function setLetterMark(press: Press): void {
  if (press.paper.mark) setMark(press, press.paper.mark, press.doc.page.width - side);
}

function setMark(press: Press, mark: string, right: number): void {
  const chip = { ...type, bold: true, color: paperColor.markText };
  const width = measure(press, mark, chip) + 10;
  press.doc.roundedRect(right - width, 26, width, 14, 3).lineWidth(0.7);
  press.doc.fillAndStroke(`#${paperColor.markTint}`, `#${paperColor.markText}`);
  setLine(press, mark, right - width + 5, 36.2, chip);
}

function setFooter(press: Press, page: number, pages: number): void {
  const { doc, paper } = press;
  const words = documentWords[paper.lang];
  const y = doc.page.height - 26;
  const made = ['つなぎ', paper.madeAt ? words.madeAt(paper.madeAt) : ''].filter(Boolean).join(words.between);
  setLine(press, paper.lang === 'ja' ? made : made.replace('つなぎ', 'Tsunagi'), side, y, type);
  const number = words.page(page, pages);
  setLine(press, number, doc.page.width - side - measure(press, number, type), y, type);
}
