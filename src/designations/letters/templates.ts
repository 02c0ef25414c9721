import type { Actor, Realm } from '../../accounts/model.ts';
import { insertAuditEntry, listRecordVersions } from '../../accounts/store.ts';
import { Refusal } from '../../kit/pure/fault.ts';
import type { Db } from '../../kit/server/db.ts';
import { requireSound } from './faults.ts';
import {
  kindOf,
  langOf,
  type Template,
  type TemplateId,
  type TemplateTexts,
  templateIds,
  templateParts,
} from './model.ts';
import { shippedTexts } from './shipped.ts';
import { listTemplates, lockTemplate, type StoredTemplate, writeTemplate } from './store.ts';

const completed = (id: TemplateId, stored: StoredTemplate | null | undefined): Template => ({
  ...{ id, kind: kindOf(id), lang: langOf(id), version: stored?.version ?? 0 },
  texts: { ...shippedTexts(id), ...stored?.texts },
});

/** All templates, those nobody changed as they were shipped. */
export async function loadTemplates(db: Db, realm: Realm): Promise<Template[]> {
  const stored = await listTemplates(db, realm);
  return templateIds.map((id) =>
    completed(
      id,
      stored.find((one) => one.id === id),
    ),
  );
}

export const isShipped = ({ id, texts }: Pick<Template, 'id' | 'texts'>): boolean =>
  templateParts.every((part) => texts[part] === shippedTexts(id)[part]);

/** Refused because somebody saved since; carries what they wrote. */
export class TemplateChanged extends Refusal {
  readonly conflict: { version: number; texts: TemplateTexts; by: string | null };
  constructor(conflict: TemplateChanged['conflict']) {
    const by = conflict.by ? { ja: `${conflict.by}が`, en: conflict.by } : { ja: 'ほかの人が', en: 'Somebody else' };
    super([
      {
        code: 'changed-meanwhile',
        message: {
          ja: `${by.ja}先にこのひな形を保存しました。違うところを見て、どちらを残すか選んでください。`,
          en: `${by.en} saved this template first. See where they differ, and choose which to keep.`,
        },
      },
    ]);
    this.conflict = conflict;
  }
}

export type TemplateWriting = { id: TemplateId; baseVersion: number; texts: TemplateTexts; reason?: string };

/** Saves a template and its entry in the log; equal texts leave nothing. */
export function saveTemplate(
  db: Db,
  actor: Actor,
  realm: Realm,
  writing: TemplateWriting,
): Promise<{ version: number }> {
  const { id, baseVersion, reason } = writing;
  const texts = tidy(writing.texts);
  requireSound(kindOf(id), texts);
  return db.transaction().execute(async (trx) => {
    const now = completed(id, await lockTemplate(trx, realm, id));
    const record = `template ${id}`;
    if (now.version !== baseVersion) {
      const [newest] = await listRecordVersions(trx, realm, record);
      throw new TemplateChanged({ version: now.version, texts: now.texts, by: newest?.name ?? null });
    }
    const changed = templateParts.filter((part) => now.texts[part] !== texts[part]);
    if (changed.length === 0) return { version: now.version };
    const version = now.version + 1;
    await writeTemplate(trx, realm, { id, version, texts });
    const pick = (of: TemplateTexts) => Object.fromEntries(changed.map((part) => [part, of[part]]));
    await insertAuditEntry(trx, actor, realm, {
      ...{ act: 'letters.write', subject: record, record, reason },
      ...{ before: pick(now.texts), after: pick(texts) },
    });
    return { version };
  });
}

/** Line ends as one, none left over at the end; letters a database cannot hold are left out. */
const tidy = (texts: TemplateTexts): TemplateTexts =>
  Object.fromEntries(
    templateParts.map((part) => [
      part,
      texts[part]
        .toWellFormed()
        .replaceAll('\0', '')
        .replace(/\r\n?/g, '\n')
        .replace(/[^\S\n]+$/gm, '')
        .trimEnd(),
    ]),
  ) as TemplateTexts;
