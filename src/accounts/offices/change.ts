import { type Day, daysLater } from '../../kit/pure/day.ts';
import type { Db, Trx } from '../../kit/server/db.ts';
import type { Actor, Realm, Role } from '../model.ts';
import { insertAuditEntry } from '../store.ts';
import {
  belowItself,
  bodiesElsewhere,
  changedMeanwhile,
  held,
  nameTaken,
  unknownHolding,
  unknownOffice,
  unknownPlaces,
  unknownPost,
  whichPerson,
  wrongOrder,
} from './faults.ts';
import type { BodyChoice, Directory, NewOffice, OfficePost } from './model.ts';
import {
  bodiesWithin,
  bodyName,
  inTheWay,
  namesBodies,
  peopleByLabel,
  standsBelowItself,
  whoIsMeant,
} from './rules.ts';
import {
  endHolding,
  insertHolding,
  insertOffice,
  insertPerson,
  insertPost,
  loadDirectory,
  removeHolding,
  removeIdlePerson,
  replaceCoverage,
  takePost,
} from './store.ts';

/** Who changes what, and where. */
export type Change = { db: Db; actor: Actor; realm: Realm };

const act = 'posts.write' as const;

type Covered = Pick<NewOffice, 'ties' | 'municipalities' | 'institutions' | 'bodies'>;

/** What there is in a prefecture for an office to answer and to stand for. */
export type Grounds = { codes: readonly string[]; bodies: readonly BodyChoice[] };

function checkCovered(role: Role, covered: Covered, grounds: Grounds, { offices }: Directory): void {
  const absent = covered.municipalities.filter((code) => !grounds.codes.includes(code));
  if (absent.length > 0) throw unknownPlaces(absent);
  const within = bodiesWithin(grounds.bodies, namesBodies(role), covered.municipalities);
  const elsewhere = covered.bodies.filter((body) => !within.some((one) => one.body === body));
  if (elsewhere.length > 0) throw bodiesElsewhere(elsewhere.map((body) => bodyName(body, grounds.bodies)));
  if (covered.ties.some((tie) => !offices.some(({ id }) => id === tie.above))) throw unknownOffice();
}

export async function addOffice({ db, actor, realm }: Change, office: NewOffice, grounds: Grounds) {
  return db.transaction().execute(async (trx) => {
    checkCovered(office.role, office, grounds, await loadDirectory(trx, realm));
    const id = await insertOffice(trx, realm, office);
    if (id === null) throw nameTaken(office.name);
    await insertAuditEntry(trx, actor, realm, { act, subject: office.name, record: `office ${id}`, after: office });
    return id;
  });
}

export async function changeCoverage(
  { db, actor, realm }: Change,
  { id, version }: { id: number; version: number },
  covered: Covered,
  grounds: Grounds,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const directory = await loadDirectory(trx, realm);
    const office = directory.offices.find((one) => one.id === id);
    if (!office) throw unknownOffice();
    checkCovered(office.role, covered, grounds, directory);
    const setUpBy = covered.ties.filter((tie) => tie.kind === 'set-up-by').map((tie) => tie.above);
    if (standsBelowItself(directory.offices, id, setUpBy)) throw belowItself();
    if (!(await replaceCoverage(trx, realm, { id, version }, covered))) throw changedMeanwhile();
    const { ties, municipalities, institutions, bodies } = office;
    const before = { ties, municipalities, institutions, bodies };
    await insertAuditEntry(trx, actor, realm, {
      act,
      subject: office.name,
      record: `office ${id}`,
      before,
      after: covered,
    });
  });
}

export async function addPost({ db, actor, realm }: Change, office: number, title: string, titleEn: string | null) {
  return db.transaction().execute(async (trx) => {
    const { offices } = await loadDirectory(trx, realm);
    const of = offices.find(({ id }) => id === office);
    if (!of) throw unknownOffice();
    const id = await insertPost(trx, realm, { office, title, titleEn });
    const subject = `${of.name} ${title}`;
    await insertAuditEntry(trx, actor, realm, {
      act,
      subject,
      record: `post ${id}`,
      after: { office, title, titleEn },
    });
    return id;
  });
}

type At = { office: number; post: number; version: number };

/** The post of that office, with its version counted up: whoever comes after must look again. */
async function takenPost(trx: Trx, directory: Directory, at: At): Promise<{ post: OfficePost; subject: string }> {
  const post = directory.posts.find(({ id, office }) => id === at.post && office === at.office);
  if (!post) throw unknownPost();
  if (!(await takePost(trx, post.id, at.version))) throw changedMeanwhile();
  const office = directory.offices.find(({ id }) => id === post.office)!;
  return { post, subject: `${office.name} ${post.title}` };
}

export async function appoint(
  { db, actor, realm }: Change,
  at: At,
  { person, from, last }: { person: string; from: Day; last: Day | null },
): Promise<void> {
  if (last !== null && last < from) throw wrongOrder(from);
  const until = last && daysLater(last, 1);
  await db.transaction().execute(async (trx) => {
    const directory = await loadDirectory(trx, realm);
    const { post, subject } = await takenPost(trx, directory, at);
    const other = inTheWay(post.holdings, { from, until });
    if (other) throw held(other);
    const { id, name } = await personOf(trx, realm, person, directory);
    const holding = await insertHolding(trx, realm, { post: post.id, person: id, from, until });
    const after = { holding, person: name, from, until };
    await insertAuditEntry(trx, actor, realm, { act, subject, record: `post ${post.id}`, after });
  });
}

/** The person a name means; somebody new is written down. */
export async function personOf(trx: Trx, realm: Realm, written: string, directory: Directory) {
  const meant = whoIsMeant(written, peopleByLabel(directory));
  if (meant.is === 'several') throw whichPerson(written, meant.labels);
  if (meant.is === 'known') return { ...meant.person, isNew: false };
  return { id: await insertPerson(trx, realm, meant.name, null), name: meant.name, isNew: true };
}

/** A last day before the first takes the appointment back. */
export async function setLastDay({ db, actor, realm }: Change, at: At, holding: number, last: Day): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const directory = await loadDirectory(trx, realm);
    const { post, subject } = await takenPost(trx, directory, at);
    const before = post.holdings.find(({ id }) => id === holding);
    if (!before) throw unknownHolding();
    const until = daysLater(last, 1);
    const gone = until <= before.from;
    const rest = post.holdings.filter((one) => one !== before);
    const other = gone ? null : inTheWay(rest, { from: before.from, until });
    if (other) throw held(other);
    if (gone) {
      await removeHolding(trx, holding);
      await removeIdlePerson(trx, before.person.id);
    } else await endHolding(trx, holding, until);
    const after = gone ? undefined : { ...before, until };
    await insertAuditEntry(trx, actor, realm, { act, subject, record: `post ${post.id}`, before, after });
  });
}
