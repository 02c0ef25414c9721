import { relative } from 'node:path';
import { inspect } from 'node:util';

/** Follows one run of node:test: a dot a test, failures in full, and the counts. */
export async function tell(events) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const failures = [];
  const spoken = [];
  for await (const { type, data } of events) {
    if (type === 'test:stdout' || type === 'test:stderr') spoken.push(data.message);
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const kind = judge(type, data);
    if (!kind) continue;
    counts[kind] += 1;
    process.stdout.write(marks[kind]);
    if (kind === 'failed') failures.push(data);
  }
  process.stdout.write('\n');
  for (const failure of failures) console.log(describe(failure));
  if (failures.length && spoken.length) console.log(`\n  出力 / output:\n${spoken.join('').trimEnd()}\n`);
  return counts;
}

const marks = { passed: '.', failed: 'X', skipped: '-' };

/** A suite is not a test, and a file counts only when it fails as a whole: then none of its tests may have run. */
function judge(type, data) {
  const isFile = data.nesting === 0 && data.file !== undefined && sameFile(data.name, data.file);
  if (type === 'test:fail') return isFollowUp(data) && !isFile ? undefined : failedUnlessTodo(data, isFile);
  if (data.details?.type === 'suite' || isFile) return undefined;
  return data.skip !== undefined || data.todo !== undefined ? 'skipped' : 'passed';
}

const sameFile = (name, file) => relative(process.cwd(), file) === relative(process.cwd(), name);

/** A suite, or a test around others, that failed only because of what is inside it. */
const isFollowUp = (data) => data.details?.error?.failureType === 'subtestsFailed';

function failedUnlessTodo(data, isFile) {
  if (isFile && isFollowUp(data)) return undefined;
  return data.todo !== undefined ? 'skipped' : 'failed';
}

function describe(data) {
  const where = data.file ? `${relative(process.cwd(), data.file)}:${data.line ?? 1}` : '';
  const error = data.details?.error;
  const cause = error?.cause ?? error;
  const text = typeof cause === 'string' ? cause : (cause?.stack ?? inspect(cause));
  const values =
    cause?.code === 'ERR_ASSERTION' ? `\n${inspect({ actual: cause.actual, expected: cause.expected })}` : '';
  const telling = text.replace(/^ +at .*node:internal.*\n?|^ +at .*node:async_hooks.*\n?/gm, '').trimEnd();
  return `\n✖ ${data.name}  (${where})\n${indent(telling + values)}`;
}

const indent = (text) => text.replace(/^/gm, '    ');
