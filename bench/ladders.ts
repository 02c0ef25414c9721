import { isDeepStrictEqual } from 'node:util';
import type { Facts, Ladder } from '../src/designations/ladders/model.ts';
import { runLadder } from '../src/designations/ladders/rules.ts';
import { askedDays } from './ground/days.ts';
import { institutions, prefectureSize, type Size } from './ground/institutions.ts';
import { candidatesOn, factsOf, neighbourLadders } from './ground/ladders.ts';
import { seeded } from './ground/random.ts';
import { type Divided, divideCountry, readChiba, readCountry } from './ground/regions.ts';
import { givenOf, ladderPlainly } from './peers/ladder-plain.ts';
import { ladderTold } from './peers/ladder-told.ts';
import { heading, printLines } from './report/lines.ts';
import { printMachine } from './report/machine.ts';
import { time } from './report/timing.ts';

type Round = { title: string; divided: Divided; size: Size; days: number; calls: number; aim?: string };
type Input = { ladder: Ladder; facts: Facts };

const rounds: Round[] = [
  { title: 'Chiba', divided: readChiba(), size: prefectureSize, days: 25, calls: 300 },
  {
    title: 'The country',
    divided: divideCountry(readCountry()),
    size: { hospital: 8_000, clinic: 32_000, 'visiting-nurse-station': 0 },
    days: 5,
    calls: 60,
    aim: '< 1,000 ms',
  },
];

printMachine();
for (const round of rounds) await runRound(round);

async function runRound({ title, divided, size, days, calls, aim }: Round): Promise<void> {
  const { municipalities } = divided;
  const registered = institutions(seeded(1), size, municipalities);
  const texts = askedDays.slice(-days).map((at) => JSON.stringify(candidatesOn(registered, at)));
  const shared = factsOf(divided, askedDays.at(-1)!);
  const warmUp = Math.ceil(calls / 5);
  const ladders = neighbourLadders(calls + warmUp);
  const before = (call: number): Input => ({
    ladder: ladders[call]!,
    facts: { ...shared, candidates: JSON.parse(texts[call % days]!) },
  });
  const toNeighbours = Array.from({ length: warmUp }, (_, call) => requireSame(before(call)));
  heading(
    `${title}: ${municipalities.length} municipalities, ${registered.length} institutions, ` +
      `${Math.min(...toNeighbours)}–${Math.max(...toNeighbours)} municipalities served by a neighbour`,
  );
  const ours = await time(calls, warmUp, { before, run: ({ ladder, facts }) => runLadder(ladder, facts) });
  const told = await time(calls, warmUp, { before, run: ({ ladder, facts }) => ladderTold(ladder, facts) });
  const plain = await time(calls, warmUp, { before, run: ({ ladder, facts }) => ladderPlainly(ladder, facts) });
  printLines([
    { name: 'runLadder(): choice, reasons, alternatives, trace', timing: ours, ...(aim ? { aim } : {}) },
    { name: 'plain JavaScript, telling the same', timing: told, against: ours },
    { name: 'plain JavaScript, the choice alone', timing: plain, against: ours },
  ]);
}

/** How many municipalities a neighbour serves, where all three give the same. */
function requireSame({ ladder, facts }: Input): number {
  const { areas } = runLadder(ladder, facts);
  const told = ladderTold(ladder, facts);
  const other = areas.findIndex((area, i) => !isDeepStrictEqual(area, told[i]));
  if (other >= 0 || areas.length !== told.length)
    throw new Error(`told otherwise: ${told[other]?.area} ${areas[other]?.area}`);
  const mine = areas.map(givenOf);
  const theirs = ladderPlainly(ladder, facts);
  const at = mine.findIndex((given, i) => !isDeepStrictEqual(given, theirs[i]));
  if (at >= 0 || mine.length !== theirs.length)
    throw new Error(`plain JavaScript gives ${JSON.stringify(theirs[at])} instead of ${JSON.stringify(mine[at])}`);
  return mine.filter(({ neighbour }) => neighbour !== null).length;
}
