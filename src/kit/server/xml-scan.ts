import { endOfTag, NotXml, sign, XmlAttributes, XmlNames, XmlText } from './xml-bytes.ts';

/** What a scan reports. Names come without their namespace prefix; what is handed over holds only during the call. */
export type XmlVisitor = {
  open(name: string, attributes: XmlAttributes): void;
  text(text: XmlText): void;
  close(name: string): void;
};

const [comment, data] = [Buffer.from('<!--'), Buffer.from('<![CDATA[')];
const breaksOff = -1;
/** A cell holds 32,767 letters: what goes on for longer has no end. */
const mostHeld = 8 * 1024 * 1024;

/**
 * Walks the UTF-8 XML of an office file as it comes, piece by piece, without building a tree. Document types are
 * refused, so no entity can grow. Throws `NotXml` where it is not well-formed enough to go on.
 */
export class XmlScan {
  private readonly visitor: XmlVisitor;
  private readonly names = new XmlNames();
  private readonly attributes = new XmlAttributes();
  private readonly span = new XmlText();
  private held: Buffer[] = [];
  private length = 0;
  private wanted = 0;
  private depth = 0;

  constructor(visitor: XmlVisitor) {
    this.visitor = visitor;
  }

  /** What breaks off at the end of a piece waits until there is twice as much, so that nothing is read over and over. */
  write(bytes: Buffer): void {
    this.held.push(bytes);
    this.length += bytes.length;
    if (this.length >= this.wanted) this.hold(this.whole(), false);
  }

  end(): void {
    this.hold(this.whole(), true);
    if (this.length > 0 || this.depth !== 0) throw new NotXml('XML ends too early');
  }

  private whole(): Buffer {
    return this.held.length === 1 ? this.held[0]! : Buffer.concat(this.held);
  }

  private hold(bytes: Buffer, isLast: boolean): void {
    const rest = bytes.subarray(this.walk(bytes, isLast));
    this.held = rest.length > 0 ? [rest] : [];
    if (rest.length > mostHeld) throw new NotXml('a tag or text without an end');
    this.length = rest.length;
    this.wanted = rest.length * 2;
  }

  /** Gives where it stopped: at the end, or before what breaks off. */
  private walk(bytes: Buffer, isLast: boolean): number {
    let at = 0;
    while (at < bytes.length) {
      let next = at;
      while (next < bytes.length && bytes[next] !== sign.less) next += 1;
      if (next === bytes.length && !isLast) return at;
      if (next > at) this.visitor.text(this.span.set(bytes, at, next));
      if (next === bytes.length) return next;
      at = this.markup(bytes, next);
      if (at === breaksOff) return next;
    }
    return at;
  }

  private markup(bytes: Buffer, at: number): number {
    if (at + 1 === bytes.length) return breaksOff;
    const kind = bytes[at + 1];
    if (kind === sign.slash) return this.close(bytes, at + 2);
    if (kind === sign.question) return endOf(bytes, '?>', at + 2);
    return kind === sign.exclamation ? this.declaration(bytes, at) : this.open(bytes, at + 1);
  }

  private open(bytes: Buffer, from: number): number {
    const nameEnd = endOfTag(bytes, from);
    const end = this.attributes.read(bytes, nameEnd);
    if (end === breaksOff) return breaksOff;
    const name = this.names.read(bytes, from, nameEnd);
    this.visitor.open(name, this.attributes);
    if (bytes[end - 1] === sign.slash) this.visitor.close(name);
    else this.depth += 1;
    return end + 1;
  }

  private close(bytes: Buffer, from: number): number {
    const nameEnd = endOfTag(bytes, from);
    let end = nameEnd;
    while (end < bytes.length && bytes[end]! <= sign.space) end += 1;
    if (end === bytes.length) return breaksOff;
    if (bytes[end] !== sign.greater) throw new NotXml('no end of an end tag');
    this.depth -= 1;
    this.visitor.close(this.names.read(bytes, from, nameEnd));
    return end + 1;
  }

  private declaration(bytes: Buffer, at: number): number {
    if (begins(bytes, at, comment)) return endOf(bytes, '-->', at + comment.length);
    if (!begins(bytes, at, data)) throw new NotXml('a declaration');
    const end = endOf(bytes, ']]>', at + data.length);
    const text = { from: at + data.length, to: end - 3 };
    if (end !== breaksOff && text.to > text.from) this.visitor.text(this.span.set(bytes, text.from, text.to, true));
    return end;
  }
}

/** Whether the bytes begin so, as far as they go: what is cut short may still turn out to be either. */
function begins(bytes: Buffer, at: number, mark: Buffer): boolean {
  const seen = Math.min(mark.length, bytes.length - at);
  return bytes.compare(mark, 0, seen, at, at + seen) === 0;
}

function endOf(bytes: Buffer, mark: string, from: number): number {
  const found = bytes.indexOf(mark, from, 'latin1');
  return found < 0 ? breaksOff : found + mark.length;
}
