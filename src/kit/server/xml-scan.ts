/** What a scan reports. Names come without their namespace prefix; attributes come as written. */
export type XmlVisitor = {
  open(name: string, attributes: string): void;
  text(text: string): void;
  close(name: string): void;
};

const attributeText = `[^"'<>]*(?:(?:"[^"]*"|'[^']*')[^"'<>]*)*`;
const markup = new RegExp(
  String.raw`<(?:!--[\s\S]*?--|!\[CDATA\[(?<data>[\s\S]*?)\]\]|\?[\s\S]*?\?|\/(?<end>[^\s<>]+)\s*|(?<start>[^\s<>/!?]+)(?<attributes>${attributeText}))>`,
  'y',
);

/**
 * Walks the XML of an office file in one pass, without building a tree. Document types are refused, so no entity
 * can grow. Throws `SyntaxError` where the text is not well-formed enough to go on.
 */
export function scanXml(xml: string, visitor: XmlVisitor): void {
  let at = 0;
  let depth = 0;
  while (at < xml.length) {
    const next = xml.indexOf('<', at);
    const end = next < 0 ? xml.length : next;
    if (end > at) visitor.text(decodeEntities(xml.slice(at, end)));
    if (next < 0) break;
    markup.lastIndex = next;
    const found = markup.exec(xml)?.groups;
    if (!found) throw new SyntaxError(`not XML at ${next}`);
    depth += visit(found, visitor);
    at = markup.lastIndex;
  }
  if (depth !== 0) throw new SyntaxError('XML ends too early');
}

function visit(found: Record<string, string | undefined>, visitor: XmlVisitor): number {
  if (found.data !== undefined) visitor.text(found.data);
  if (found.end !== undefined) {
    visitor.close(localName(found.end));
    return -1;
  }
  if (found.start === undefined) return 0;
  const name = localName(found.start);
  const attributes = found.attributes ?? '';
  visitor.open(name, attributes);
  if (!attributes.endsWith('/')) return 1;
  visitor.close(name);
  return 0;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads one attribute out of what `open` was given. `name` is a pattern: `\\w+:id` takes any prefix. */
export function attribute(name: string): (attributes: string) => string | undefined {
  const pattern = new RegExp(String.raw`(?:^|\s)(?:${name})\s*=\s*(?:"([^"]*)"|'([^']*)')`);
  return (attributes) => {
    const found = pattern.exec(attributes);
    return found ? decodeEntities(found[1] ?? found[2] ?? '') : undefined;
  };
}

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
