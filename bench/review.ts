import { reviewDesignations } from '../src/designations/review/rules.ts';
import { national, nationalDesignations, reviewDay } from './ground/designations.ts';
import { reviewPlainly } from './peers/review-plain.ts';
import { heading, printLines } from './report/lines.ts';
import { printMachine } from './report/machine.ts';
import { time } from './report/timing.ts';

const text = JSON.stringify(nationalDesignations());
const before = () => JSON.parse(text) as ReturnType<typeof nationalDesignations>;
const today = new Date(reviewDay);

printMachine();
requireSame();
heading(`The review list of the country: ${national.hospitalsAndClinics + national.others} lead institutions`);
const ours = await time(40, 5, { before, run: (all) => reviewDesignations(all, reviewDay) });
const plain = await time(5, 1, { before, run: (all) => reviewPlainly(all, today) });
printLines([
  { name: 'reviewDesignations()', timing: ours, aim: '< 1,000 ms' },
  { name: 'plain JavaScript', timing: plain, against: ours },
]);

function requireSame(): void {
  const { rows, counts } = reviewDesignations(before(), reviewDay);
  const mine = new Map(
    rows.map((row) => [row.reviewed.designation.id, row.findings.map(({ code }) => code as string).sort()]),
  );
  const theirs = reviewPlainly(before(), today);
  const different = [...theirs].filter(([id, codes]) => `${mine.get(id)}` !== `${codes}`);
  if (mine.size !== theirs.size || different.length > 0)
    throw new Error(`plain JavaScript finds something else: ${JSON.stringify(different.slice(0, 3))}`);
  if (counts.hospitalsAndClinics !== national.hospitalsAndClinics || counts.others !== national.others)
    throw new Error(`counted ${JSON.stringify(counts)}`);
}
