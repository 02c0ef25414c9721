import type { Realm } from '../../accounts/model.ts';
import { insertConsultation } from '../../consultations/store.ts';
import { day } from '../../kit/pure/day.ts';
import { type Db, sql } from '../../kit/server/db.ts';
import type { Body } from '../model.ts';
import type { NewDesignation } from '../record/model.ts';
import { insertBody, insertDesignation, insertEvent } from '../record/store.ts';

export type Made = { hospital: number; clinic: number; left: number; consultation: number };

/** In place of the sample's own, 柏市医師会の圏域: a designated hospital, a candidate, one withdrawn, and a municipality that was asked. */
export function makeDesignations(db: Db, realm: Realm): Promise<Made> {
  return db.transaction().execute(async (trx) => {
    for (const table of ['consultation', 'designation']) {
      await sql`delete from ${sql.table(table)} where space = ${realm.space} and prefecture = ${realm.prefecture}`.execute(
        trx,
      );
    }
    const place = { municipality: '12217', phone: '' };
    const body = (name: string, kind: Body['kind'], number: string | null, address: string) =>
      insertBody(trx, realm, { ...place, name, kind, number, register: number && 'medical', address });
    const { rows } = await sql<{ id: number }>`
      insert into selection (space, prefecture, ladder, ladder_version, document, unit, as_of, result, saved_by)
      values (${realm.space}, ${realm.prefecture}, 'enhanced-first', 1, ${JSON.stringify(ladder)}, 'medical-association',
              '2026-11-01', ${JSON.stringify(result)}, '県医') returning id`.execute(trx);
    const common: Omit<NewDesignation, 'body' | 'state'> = {
      ...{
        kind: 'lead',
        plan: 'eighth-later',
        unit: 'medical-association',
        area: '柏市医師会',
        municipalities: ['12217'],
      },
      ...{ origin: 'selected', selection: rows[0]!.id, step: '1', letterNumber: '' },
      ...{ roles: ['night-support', 'mediation', 'admission'], from: null, until: null },
      legalBasis: '医療法第30条の4、在宅医療の体制構築に係る指針',
    };
    const one = (of: Body, more: Partial<NewDesignation>) =>
      insertDesignation(trx, realm, { ...common, state: 'candidate', ...more, body: of.id });
    const period = { from: day('2027-04-01'), until: day('2030-04-01') };
    const hospital = await one(
      await body('医療法人社団髙﨑会 見本在宅ケア病院', 'hospital', '1234567', '柏市柏1-2-3'),
      {
        ...{ state: 'designated', ...period },
      },
    );
    const clinic = await one(
      await body('㍿立ライフ第①クリニック', 'clinic', '7654321', '柏市若柴178番地4 柏の葉キャンパス148街区2'),
      { legalBasis: '', roles: ['referral'] },
    );
    const left = await one(await body('見本駅前クリニック', 'clinic', '1111111', '柏市末広町1-1'), {
      ...{ state: 'withdrawn', from: day('2024-04-01'), until: day('2026-10-01') },
    });
    const event = { on: day('2026-10-01'), by: '県医' };
    await insertEvent(trx, realm, {
      ...{ ...event, designation: left, step: 'withdrawn' },
      reason: '24時間の往診体制を続けられないと、当該機関から申出があったため。',
    });
    await insertEvent(trx, realm, {
      ...{ ...event, designation: hospital, step: 'continued' },
      reason: '令和7年度の年次報告で、夜間の支援の実績を確認したため。',
    });
    const consultation = await insertConsultation(
      trx,
      realm,
      {
        ...{ subject: `designation ${clinic}`, askedOn: day('2026-11-24'), dueOn: day('2026-12-25') },
        ...{ title: '位置付けについて', question: '' },
      },
      { party: 'municipality', key: '12217', name: '柏市', municipalities: ['12217'] },
    );
    return { hospital, clinic, left, consultation };
  });
}

const ladder = {
  ...{ id: 'enhanced-first', version: 1, kind: 'lead', plan: null, continuation: true },
  name: { ja: '機能強化型を先に選ぶ順位', en: 'Enhanced first' },
  basis: { ja: '', en: '' },
  steps: [
    {
      ...{ id: '1', criterion: 'enhanced-support-hospital', scope: { in: 'area' }, minimum: 1, prefer: [] },
      name: { ja: '圏域内の機能強化型在宅療養支援病院', en: 'Enhanced support hospital of the zone' },
    },
  ],
};

const picked = (code: string, name: string) => ({ code, name, municipality: '12217' });
const why = { ja: '先の段で選定済みのため', en: 'an earlier step was met' };

const result = {
  ...{ ladder: 'enhanced-first', version: 1, unit: 'medical-association', asOf: '2026-11-01', unplaced: 0 },
  areas: [
    {
      ...{ area: '柏市医師会', name: { ja: '柏市医師会' }, municipalities: ['12217'], step: '1' },
      chosen: [picked('1234567', '医療法人社団髙﨑会 見本在宅ケア病院')],
      rejected: Array.from({ length: 23 }, (_, i) => ({
        ...picked(`900000${i}`, `見本在宅療養支援診療所その${i + 1}`),
        ...{ code: 'earlier-step', reason: why },
      })),
      ...{ neighbour: null, alternatives: [], continued: [], unknown: [], atLatest: null, trace: [], notes: [] },
    },
  ],
};
