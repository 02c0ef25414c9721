import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { cellsOf } from '../peers/cells.ts';
import { nothing, ours, peers } from '../peers/readers.ts';

const [name, path] = process.argv.slice(2);
const reader = [nothing, ...ours, ...peers].find((reader) => reader.name === name)!;
const cells = await cellsOf(reader, { name: basename(path!), bytes: readFileSync(path!) });
console.log(JSON.stringify({ ...cells, megabytes: process.resourceUsage().maxRSS / 1024 }));
