import { refuse } from '../../kit/pure/fault.ts';
import type { Wording } from '../../kit/pure/wording.ts';

export const unknownDesignation = () =>
  refuse('unknown-designation', {
    ja: 'この記録はないか、いまの役割では見られません。「候補と位置付け」の一覧から選び直してください。',
    en: 'There is no such record, or your role does not see it. Choose again from the list of designations.',
  });

export const changedMeanwhile = () =>
  refuse('changed-meanwhile', {
    ja: 'この記録は、先にほかの人が直しました。開き直して、いまの内容を確かめてから続けてください。',
    en: 'Somebody changed this record first. Open it again, look, and go on.',
  });

export const nothingToUndo = () =>
  refuse('nothing-to-undo', {
    ja: 'この記録には、元に戻せる手順がありません。履歴を見てください。',
    en: 'There is no step of this record to take back. See its history.',
  });

export const unknownArea = (area: string) =>
  refuse(
    'unknown-area',
    {
      ja: `「${area}」という区域はありません。一覧から選び直してください。`,
      en: `There is no area "${area}". Choose again from the list.`,
    },
    { column: 'area' },
  );

export const unknownMunicipality = (code: string) =>
  refuse(
    'unknown-municipality',
    {
      ja: `市町村コード${code}の市町村は、この県にありません。一覧から選び直すか、「県外・決めない」にしてください。`,
      en: `There is no municipality ${code} in this prefecture. Choose again from the list, or leave it open.`,
    },
    { column: 'municipality' },
  );

export const unknownInstitution = (name: string) =>
  refuse(
    'unknown-institution',
    {
      ja: `「${name}」は名簿に見つかりません。一覧から選ぶか、名簿にない団体として名を書いてください。`,
      en: `"${name}" is not in the register. Choose from the list, or write the body by hand.`,
    },
    { column: 'body' },
  );

export const alreadyNamed = (name: string, id: number, state: Wording) =>
  refuse(
    'already-candidate',
    {
      ja: `${name}は、同じ区域・同じ役割で記録があります（No.${id}、${state.ja}）。その記録を開いてください。`,
      en: `${name} already has a record for this area and role (no. ${id}, ${state.en}). Open that one.`,
    },
    { column: 'body' },
  );

export const unknownSelection = () =>
  refuse('unknown-selection', {
    ja: 'この選定の結果はありません。「選定候補の順位」で結果を保存し直してください。',
    en: 'There is no such selection. Save the result again under Ladders.',
  });

export const otherKindOfSelection = () =>
  refuse('other-kind-of-selection', {
    ja: 'この選定の結果は、選んだ役割のものではありません。役割か、結果を選び直してください。',
    en: 'This selection is about another role. Choose another role or another selection.',
  });
