import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** Aims, not limits: they tell the direction, a reader decides. */
const aims = { function: { median: 8, p90: 40 }, file: { median: 70, p90: 250 } };

const paths = globSync(['src/**/*.ts', 'src/**/*.tsx', 'bin/**/*.mjs', 'test/**/*.ts', 'scripts/**/*.ts']);
const files = paths.filter((path) => !/\.test\.tsx?$/.test(path)).map(measure);
report(
  'function',
  '関数',
  files.flatMap(({ functions }) => functions),
);
report(
  'file',
  'ファイル',
  files.map(({ path, lines }) => ({ name: path, lines })),
);

function measure(path) {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const functions = [];
  const visit = (node) => {
    if (ts.isFunctionLike(node) && node.body)
      functions.push({ name: nameOf(node, path), lines: linesOf(node, source) });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { path, lines: source.getLineStarts().length - 1, functions };
}

function linesOf(node, source) {
  const line = (position) => source.getLineAndCharacterOfPosition(position).line;
  return line(node.end) - line(node.getStart(source)) + 1;
}

function nameOf(node, path) {
  return `${node.name?.getText() ?? node.parent?.name?.getText?.() ?? 'anonymous'} in ${path}`;
}

function report(kind, name, items) {
  const sorted = items.toSorted((a, b) => a.lines - b.lines);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]?.lines ?? 0;
  const tell = (label, value, aim) => `${label} ${value}（目標 ${aim} 以下${value > aim ? '：超過' : ''}）`;
  const figures = [tell('中央値', at(0.5), aims[kind].median), tell('90%', at(0.9), aims[kind].p90)];
  console.log(`  ${name}の行数 / lines a ${kind}: ${sorted.length}、${figures.join('、')}`);
  for (const item of sorted.slice(-3).reverse()) console.log(`      ${item.lines}  ${item.name}`);
}
