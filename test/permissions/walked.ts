import diagnostics from 'node:diagnostics_channel';
import type { FastifyInstance, RouteOptions } from 'fastify';
import type { Act } from '../../src/accounts/model.ts';
import type { Db } from '../../src/kit/server/db.ts';
import { openZip } from '../../src/kit/server/zip-parts.ts';
import { createServer } from '../../src/server.ts';
import { type Example, examples } from './examples.ts';
import type { Visitor } from './visitors.ts';

export type WalkedRoute = { key: string; method: string; url: string; act: Act | undefined; partly: boolean };

/** The product listening on this machine, and every route it registered, whoever registered it. */
export async function openWalked(db: Db) {
  const routes: WalkedRoute[] = [];
  const note = (message: unknown) =>
    (message as { fastify: FastifyInstance }).fastify.addHook('onRoute', ({ method, url, config }: RouteOptions) => {
      const { act, partly = false } = config ?? {};
      for (const name of [method].flat()) routes.push({ key: `${name} ${url}`, method: name, url, act, partly });
    });
  diagnostics.subscribe('fastify.initialization', note);
  const app = await createServer(db, { pages: false });
  diagnostics.unsubscribe('fastify.initialization', note);
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  return { routes, address, close: () => app.close() };
}

export type Answered = { status: number; body: string };

/** One request as a browser sends it. */
export async function ask(
  address: string,
  route: Pick<WalkedRoute, 'method' | 'url'>,
  { cookie }: Pick<Visitor, 'cookie'>,
  { params = {}, query = '', body, file }: Example & { params?: Record<string, string | number> },
): Promise<Answered> {
  const path = route.url.replace(/:(\w+)/g, (_, name) => encodeURIComponent(params[name] ?? ''));
  const type = file === undefined ? 'application/json' : 'application/octet-stream';
  const sent = file ?? (body === undefined ? undefined : JSON.stringify(body));
  const answer = await fetch(`${address}${path}${query && `?${query}`}`, {
    method: route.method,
    headers: { ...(sent === undefined ? {} : { 'content-type': type }), ...(cookie ? { cookie } : {}) },
    ...(sent === undefined ? {} : { body: sent }),
  });
  return { status: answer.status, body: await readable(Buffer.from(await answer.arrayBuffer())) };
}

/** What stands in an answer, also inside the packed parts of Excel, Word and PowerPoint files. */
async function readable(bytes: Buffer): Promise<string> {
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') return bytes.toString('utf8');
  const zip = openZip(bytes, 'answer');
  const parts: Buffer[] = [];
  for (const name of zip.names) for await (const piece of zip.find(name)!.pieces()) parts.push(piece);
  return Buffer.concat(parts).toString('utf8');
}

export const missingExamples = (routes: readonly WalkedRoute[]): string[] =>
  routes.filter(({ method, key }) => method !== 'HEAD' && !examples[key]).map(({ key }) => key);
