import type { Tally } from '../src/facilities/model.ts';
import { openEmbedded } from '../src/kit/server/embedded-postgres.ts';
import type { Division, Municipality } from '../src/regions/model.ts';
import { compare } from '../src/zones/rules.ts';
import { allListed } from './ground/coverage.ts';
import { askedDays } from './ground/days.ts';
import { temporaryData } from './ground/embedded.ts';
import { countrySize, institutions, prefectureSize, type Size, talliesOn } from './ground/institutions.ts';
import { type Question, questions } from './ground/questions.ts';
import { seeded } from './ground/random.ts';
import { divideCountry, readChiba, readCountry, unitsOf } from './ground/regions.ts';
import { type Answered, answered, requireSame } from './peers/answer.ts';
import { openDuckdb, type Peer } from './peers/duckdb.ts';
import { plain } from './peers/plain.ts';
import { openPostgres } from './peers/postgres.ts';
import { rowsOf, tallied } from './peers/sql.ts';
import { heading, printLines } from './report/lines.ts';
import { printMachine } from './report/machine.ts';
import { type Timed, time } from './report/timing.ts';

type Round = {
  title: string;
  units: Division[];
  municipalities: Municipality[];
  size: Size;
  aim: string;
  calls: number;
};
type Input = { question: Question; tallies: Tally[] };

const chiba = readChiba();
const country = readCountry();
const rounds: Round[] = [
  {
    title: 'A prefecture',
    units: unitsOf(chiba),
    municipalities: chiba.municipalities,
    size: prefectureSize,
    aim: '< 5 ms',
    calls: 500,
  },
  {
    title: 'The country',
    units: unitsOf(divideCountry(country)),
    municipalities: country,
    size: countrySize,
    aim: '< 100 ms',
    calls: 150,
  },
];

const data = await temporaryData();
const server = await openEmbedded(data.path);
try {
  console.log('Four units × nine criteria from the tallies of a day, with the names of blank zones');
  for (const round of rounds) await runRound(round);
} finally {
  await server.close();
  await data.remove();
}

async function runRound(round: Round): Promise<void> {
  const registered = institutions(seeded(1), round.size, round.municipalities);
  const days = askedDays.map((at) => talliesOn(registered, at));
  const rows = rowsOf(round.units, days);
  const duckdb = await openDuckdb(rows);
  const postgres = await openPostgres(server.url, rows);
  try {
    if (round === rounds[0]) printMachine({ PostgreSQL: postgres.version, DuckDB: duckdb.version });
    heading(
      `${round.title}: ${round.municipalities.length} municipalities, ${registered.length} institutions, ` +
        `${days[0]!.length}–${days.at(-1)!.length} tallies a day, ` +
        `units of ${round.units.map((unit) => unit.areas.length).join(', ')} zones`,
    );
    await measure(round, days, { duckdb, postgres });
  } finally {
    await duckdb.close();
    await postgres.close();
  }
}

async function measure(round: Round, days: Tally[][], peers: { duckdb: Peer; postgres: Peer }): Promise<void> {
  const { units, calls } = round;
  const warmUp = Math.ceil(calls / 5);
  const asked = questions(calls + warmUp);
  const texts = days.map((tallies) => JSON.stringify(tallies));
  const dayOf = (call: number) => call % days.length;
  const kernel = ({ question, tallies }: Input): Answered[] => answered(compare(groundsOf(question, units, tallies)));
  const before = (call: number): Input => ({ question: asked[call]!, tallies: JSON.parse(texts[dayOf(call)]!) });
  const sql = (peer: Peer): Timed<Question> => ({
    before: (call) => asked[call]!,
    run: (question, call) => peer.ask(question, tallied(dayOf(call))),
  });
  for (let call = 0; call < warmUp; call++) {
    const input = before(call);
    const expected = kernel(input);
    requireSame('plain JavaScript', expected, plain(input.question, units, input.tallies));
    for (const [name, peer] of Object.entries(peers))
      requireSame(name, expected, await peer.ask(input.question, tallied(dayOf(call))));
  }
  const ours = await time(calls, warmUp, { before, run: kernel });
  const others = {
    'DuckDB, one statement': await time(calls, warmUp, sql(peers.duckdb)),
    'PostgreSQL, one statement': await time(calls, warmUp, sql(peers.postgres)),
    'plain JavaScript, filter and Map': await time(Math.ceil(calls / 3), 5, {
      before,
      run: ({ question, tallies }: Input) => plain(question, units, tallies),
    }),
  };
  printLines([
    { name: 'compare()', timing: ours, aim: round.aim },
    ...Object.entries(others).map(([name, timing]) => ({ name, timing, against: ours })),
  ]);
}

function groundsOf({ day, criteria }: Question, units: Division[], tallies: Tally[]) {
  const holdings = { tallies, coverage: allListed, published: [] };
  return { asOf: day, units, criteria, holdings, container: units[0]!, borders: null, links: [] };
}
