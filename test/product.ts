import type { Db } from '../src/kit/server/db.ts';
import { openDatabase } from '../src/product.ts';
import { loadChibaSample } from '../src/sample/chiba.ts';
import { createServer } from '../src/server.ts';
import { freshDatabase } from './database.ts';

export type TestProduct = { db: Db; url: string; close(): Promise<void> };

/** A product on an empty database of its own, with the country's codes and, when asked, the sample. */
export async function openTestProduct(options: { sample: boolean }): Promise<TestProduct> {
  const { url, drop } = await freshDatabase();
  const db = await openDatabase(url, undefined, 4);
  if (options.sample) await loadChibaSample(db);
  const close = async () => {
    await db.destroy();
    await drop();
  };
  return { db, url, close };
}

/** The product's answers over HTTP, without a port; `post` is the post one acts from. */
export async function openTestServer(db: Db, post?: number) {
  const app = await createServer(db, { pages: false });
  const headers = { host: '127.0.0.1:4270', ...(post === undefined ? {} : { cookie: `tsunagi-post=${post}` }) };
  const get = async (url: string) => {
    const answer = await app.inject({ url, headers });
    return { status: answer.statusCode, body: answer.json() };
  };
  const send = async (method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, payload?: object) => {
    const answer = await app.inject({ method, url, payload, headers });
    return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
  };
  return { app, get, send };
}
