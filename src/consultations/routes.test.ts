import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { postOf } from '../../test/permissions/cast.ts';
import { openYearlyStage, type YearlyStage } from '../../test/yearly-stage.ts';
import type { InboxView } from './view.ts';

let stage: YearlyStage;
before(async () => {
  stage = await openYearlyStage(['県医', '柏市']);
});
after(() => stage.close());

const path = '/api/12/consultations';
const ask = (parties: object[], more: object = {}) =>
  stage.as('県医').send('POST', path, {
    ...{ plan: 'ninth', title: '案について', question: '御意見を伺います', dueOn: null, parties },
    ...more,
  });
const inbox = async (): Promise<InboxView> => (await stage.as('県医').get(path)).body;

test('同じ相手を2度選んでも、照会は1つになる（H10）', async () => {
  const kashiwa = { party: 'municipality', key: '12217' };
  assert.deepEqual((await ask([kashiwa, kashiwa])).body, { asked: 1 });
  assert.equal((await inbox()).others.length, 1);
});

test('2人が同時に同じ相手に照会しても、1つだけになる（H10）', async () => {
  const funabashi = { party: 'municipality', key: '12204' };
  const answers = await Promise.all([ask([funabashi]), ask([funabashi]), ask([funabashi])]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 422, 422]);
});

test('名の長すぎる相手や、暦にない期限は断られる', async () => {
  const long = await ask([{ party: 'other', key: '字'.repeat(101) }]);
  assert.equal(long.status, 422);
  assert.match(long.body.faults[0].message.ja, /相手の名が1字長すぎます/);
  assert.equal((await ask([{ party: 'other', key: '県歯科医師会' }], { dueOn: '0000-01-01' })).status, 400);
  assert.equal((await stage.as('県医').app.inject({ url: `${path}?subject=%00`, headers: from })).statusCode, 200);
});

test('大きすぎるファイルには、そこで受け取れる大きさを言う', async () => {
  const id = (await inbox()).others.find(({ name }) => name === '柏市')!.id;
  const sent = await stage.hand('県医', `${path}/${id}/files?name=a.pdf`, new Uint8Array(11 * 1024 * 1024));
  assert.equal(sent.status, 413);
  assert.match(sent.body.faults[0].message.ja, /10MBまで/);
  const unnamed = await stage.hand('県医', `${path}/${id}/files?name=%00`, new Uint8Array(1));
  assert.equal(unnamed.status, 400);
});

const from = { host: '127.0.0.1:4270', cookie: `tsunagi-post=${postOf('県医')}` };
