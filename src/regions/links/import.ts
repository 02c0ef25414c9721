import type { Actor, Realm } from '../../accounts/model.ts';
import { insertAuditEntry } from '../../accounts/store.ts';
import type { Day } from '../../kit/pure/day.ts';
import { type Fault, Refusal } from '../../kit/pure/fault.ts';
import { type Db, inTransaction } from '../../kit/server/db.ts';
import { columnsLeft, dataRows, type ImportFile, type ImportReport, noRows, openTable } from '../../sources/import.ts';
import { municipalityKind } from '../rules.ts';
import { type LinkColumn, linkColumns, readLinkRows } from './link-table.ts';
import type { Link } from './model.ts';
import { isSameLink, type LinkGround, linkFaults, linkOf } from './rules.ts';
import { groundOf, loadLinks } from './save.ts';
import { insertLink } from './store.ts';

export type LinksOptions = { realm: Realm; today: Day };

const wanted = Object.entries(linkColumns).map(([key, names]) => ({ key: key as LinkColumn, names }));

/** Adds the links of a table to those there are. Links that are not in it stay. */
export async function importLinks(
  db: Db,
  actor: Actor,
  file: ImportFile,
  options: LinksOptions,
): Promise<ImportReport> {
  const writer = { ...options, actor };
  const { units } = await loadLinks(db, writer);
  const opened = await openTable(file, wanted, ['municipality', 'linked', 'kind', 'name']);
  const municipalities = units.find((u) => u.kind.id === municipalityKind.id)!;
  const read = readLinkRows({ rows: dataRows(opened), columns: opened.header.columns }, municipalities);
  return inTransaction(db, false, async (trx) => {
    const plan = planLinks(read.links, await groundOf(trx, writer));
    const rejects = [...read.rejects, ...plan.rejects]
      .sort((a, b) => (a.at?.row ?? 0) - (b.at?.row ?? 0))
      .map((fault) => ({ ...fault, at: { file: file.name, ...fault.at } }));
    if (plan.added.length + plan.unchanged === 0) throw rejects.length > 0 ? new Refusal(rejects) : noRows(file);
    for (const link of plan.added) await insertLink(trx, options.realm, link);
    if (plan.added.length > 0) await insertAuditEntry(trx, actor, options.realm, entryOf(file, plan.added));
    const notices = columnsLeft(opened.header.others.map(({ heading }) => heading));
    return { realms: [options.realm], changed: plan.added.length, unchanged: plan.unchanged, rejects, notices };
  });
}

type Plan = { added: Link[]; unchanged: number; rejects: Fault[] };

/** What is there already, or stands in the file twice, changes nothing. */
function planLinks(rows: { link: Link; row: number }[], ground: LinkGround): Plan {
  const plan: Plan = { added: [], unchanged: 0, rejects: [] };
  for (const { link, row } of rows) {
    const links = [...ground.links, ...plan.added];
    const faults = linkFaults(link, { ...ground, links: [] });
    if (links.some((known) => isSameLink(known, link))) plan.unchanged += 1;
    else if (faults.length > 0) plan.rejects.push(...faults.map(({ at: _, ...fault }) => ({ ...fault, at: { row } })));
    else plan.added.push(linkOf(link));
  }
  return plan;
}

const entryOf = (file: ImportFile, links: Link[]) => ({
  act: 'links.write' as const,
  subject: `links ${file.name}`,
  after: { sha256: file.sha256, links },
});
