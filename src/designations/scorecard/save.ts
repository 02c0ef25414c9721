import { insertAuditEntry } from '../../accounts/store.ts';
import { Refusal, refuse } from '../../kit/pure/fault.ts';
import { tidyText } from '../../kit/pure/typed-text.ts';
import { demandOn } from '../yearly/demand.ts';
import { loadPlaces } from '../yearly/places.ts';
import type { Writer } from '../yearly/save.ts';
import type { BridgingFields, BridgingTask } from './model.ts';
import { bridgingFaults } from './rules.ts';
import { insertTask, lockTask, updateTask } from './store.ts';
import { bridgingFault } from './text.ts';

const tidy = (fields: BridgingFields): BridgingFields => {
  const { association, municipality, purpose, outcome } = fields;
  return {
    ...fields,
    ...{ association: tidyText(association), municipality: tidyText(municipality) },
    ...{ purpose: tidyText(purpose), outcome: tidyText(outcome) },
  };
};

function requireSound(fields: BridgingFields, { today }: Writer): void {
  const faults = bridgingFaults(fields, today);
  if (faults.length > 0) throw new Refusal(faults.map(bridgingFault));
}

export type NewTask = BridgingFields & { unit: string; area: string };

export async function createTask(writer: Writer, { unit, area, ...given }: NewTask): Promise<{ id: number }> {
  const { db, actor, realm, today } = writer;
  const { units } = await loadPlaces(db, realm, today);
  const zone = units.find(({ kind }) => kind.id === unit)?.areas.find(({ key }) => key === area);
  if (!zone) throw unknownZone(area);
  const { municipalities } = zone;
  demandOn(actor, 'bridging.write', realm, { municipalities, institution: null });
  const fields = tidy(given);
  requireSound(fields, writer);
  return db.transaction().execute(async (trx) => {
    const id = await insertTask(trx, realm, { ...fields, unit, area, municipalities });
    await insertAuditEntry(trx, actor, realm, {
      ...{
        act: 'bridging.write',
        subject: `bridging ${id}`,
        record: `bridging ${id}`,
        municipality: municipalities[0],
      },
      after: { version: 1, unit, area, ...fields },
    });
    return { id };
  });
}

/** Changes a task, or ends it with its outcome; ended, it can be opened again. */
export async function changeTask(
  writer: Writer,
  id: number,
  { version, ...given }: BridgingFields & { version: number },
): Promise<{ version: number }> {
  const { db, actor, realm } = writer;
  const fields = tidy(given);
  return db.transaction().execute(async (trx) => {
    const now = await lockTask(trx, realm, id);
    if (!now) throw unknownTask(id);
    demandOn(actor, 'bridging.write', realm, { municipalities: now.municipalities, institution: null });
    if (now.version !== version) throw changedMeanwhile();
    requireSound(fields, writer);
    const after: BridgingTask = { ...now, ...fields, version: version + 1 };
    await updateTask(trx, realm, after);
    await insertAuditEntry(trx, actor, realm, {
      ...{ act: 'bridging.write', subject: `bridging ${id}`, record: `bridging ${id}` },
      municipality: now.municipalities[0],
      before: kept(now),
      after: kept(after),
    });
    return { version: after.version };
  });
}

const kept = ({ id: _, municipalities: __, ...fields }: BridgingTask) => fields;

const unknownZone = (area: string) =>
  refuse('unknown-zone', {
    ja: `「${area}」という圏域は、この単位にありません。一覧から選び直してください。`,
    en: `There is no zone "${area}" in this unit. Choose again from the list.`,
  });

const unknownTask = (id: number) =>
  refuse('unknown-task', {
    ja: `橋渡し${id}はないか、いまの役割では見られません。一覧から選び直してください。`,
    en: `There is no bridging task ${id}, or your present role does not see it. Choose again from the list.`,
  });

const changedMeanwhile = () =>
  refuse('changed-meanwhile', {
    ja: 'ほかの人が同じ橋渡しを直しました。開き直して、直したいところを書いてください。',
    en: 'Somebody else changed this task. Open it again and change what you need.',
  });
