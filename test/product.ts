import { connect, type Db } from '../src/kit/server/db.ts';
import { migrate } from '../src/kit/server/migrate.ts';
import { migrations } from '../src/nouns.ts';
import { loadReference } from '../src/regions/reference.ts';
import { loadChibaSample } from '../src/sample/chiba.ts';
import { createServer } from '../src/server.ts';
import { freshDatabase } from './database.ts';

export type TestProduct = { db: Db; url: string; close(): Promise<void> };

/** A product on an empty database of its own, with the country's codes and, when asked, the sample. */
export async function openTestProduct(options: { sample: boolean }): Promise<TestProduct> {
  const { url, drop } = await freshDatabase();
  const db = connect(url, 4);
  await migrate(db, await migrations());
  await loadReference(db);
  if (options.sample) await loadChibaSample(db);
  const close = async () => {
    await db.destroy();
    await drop();
  };
  return { db, url, close };
}

/** The product's answers over HTTP, without a port. */
export async function openTestServer(db: Db) {
  const app = await createServer(db, { pages: false });
  const get = async (url: string) => {
    const answer = await app.inject({ url, headers: { host: '127.0.0.1:4270' } });
    return { status: answer.statusCode, body: answer.json() };
  };
  const send = async (method: 'POST' | 'DELETE', url: string, payload?: object) => {
    const answer = await app.inject({ method, url, payload, headers: { host: '127.0.0.1:4270' } });
    return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
  };
  return { app, get, send };
}
