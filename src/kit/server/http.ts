import { randomBytes } from 'node:crypto';
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { type Fault, Refusal } from '../pure/fault.ts';
import { isAway } from './db.ts';
import { answerFaults } from './http-plain.ts';

export type App = ReturnType<typeof createApp>;

const policy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * A server for this machine only: requests that reached it under another name (a page on the web pointing a name at
 * 127.0.0.1) and writes sent by another origin are turned away.
 */
export function createApp() {
  const app = Fastify({ logger: false, routerOptions: { maxParamLength: 200 } }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.addHook('onRequest', async (request, reply) => {
    const { host = '', origin } = request.headers;
    const name = host.replace(/:\d+$/, '');
    const here = name === '127.0.0.1' || name === 'localhost' || name === '[::1]';
    const own = origin === undefined || origin === `http://${host}`;
    if (!here || (request.method !== 'GET' && !own)) {
      return answerFaults(request, reply, 403, [foreign]);
    }
  });
  app.addHook('onSend', async (_request, reply) => {
    reply.header('content-security-policy', policy);
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'no-referrer');
  });
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const [status, faults] = explain(error, request.routeOptions.bodyLimit);
    return answerFaults(request, reply, status, faults);
  });
  return app;
}

const foreign: Fault = {
  code: 'foreign-origin',
  message: {
    ja: 'つなぎは、このパソコンの中からだけ使えます。http://127.0.0.1 のアドレスで開いてください。',
    en: 'Tsunagi answers this machine only. Open it at its http://127.0.0.1 address.',
  },
};

/** The status and reasons an error is answered with; what nobody foresaw gets a record number. */
export function explain(error: Error & Partial<FastifyError>, most = 0): [status: number, faults: Fault[]] {
  if (error instanceof Refusal) return [statusOf(error.faults), error.faults];
  if (error.validation) return [400, [badRequest(error.validation[0]?.instancePath.split('/').at(-1) ?? '')]];
  if (error.statusCode === 413) return [413, [tooLarge(most)]];
  if (error.statusCode && error.statusCode < 500) return [error.statusCode, [badRequest('')]];
  if (isAway(error)) return [503, [databaseAway]];
  const number = randomBytes(2).toString('hex').toUpperCase();
  console.error(`[${number}]`, error);
  return [500, [broken(number)]];
}

function statusOf(faults: readonly Fault[]): number {
  // What is said of a place in a file or document is a fault of that, not of the address.
  if (faults.some((f) => f.code.startsWith('unknown-') && f.at === undefined)) return 404;
  if (faults.some((f) => f.code === 'not-allowed' || f.code === 'post-not-held')) return 403;
  return faults.some((f) => f.code === 'changed-meanwhile') ? 409 : 422;
}

/** `most`: as many bytes as the route takes. */
function tooLarge(most: number): Fault {
  const size = Math.floor(most / 1024 / 1024);
  return {
    code: 'too-large',
    message: {
      ja: `ファイルか送った内容が大きすぎます（${size}MBまで）。必要なところだけにするか、分けてください。`,
      en: `The file, or what was sent, is too large (up to ${size} MB). Leave out what is not needed, or split it.`,
    },
  };
}

const badRequest = (detail: string): Fault => ({
  code: 'bad-request',
  message: {
    ja: `アドレスか送った内容を読めません${detail && `（${detail}）`}。前のページに戻って、もう一度選んでください。`,
    en: `The address or what was sent cannot be read${detail && ` (${detail})`}. Go back and choose again.`,
  },
});

const databaseAway: Fault = {
  code: 'database-away',
  message: {
    ja: 'データベースが一時的に答えません。立て直しているので、10秒ほど待って、もう一度試してください。書いたものは、開き直して、保存されているかを確かめてください。続くときは、つなぎを動かしている担当者に知らせてください。',
    en: 'The database does not answer for the moment. It is being brought back: wait about ten seconds and try again. What you wrote: open the page again and see whether it was saved. If this goes on, tell whoever runs Tsunagi.',
  },
};

const broken = (number: string): Fault => ({
  code: 'unexpected',
  message: {
    ja: `つなぎの中で、予期しないことが起きました。もう一度開いてください。続くときは、記録番号を添えて、つなぎを動かしている担当者に知らせてください。起動した画面の記録に、同じ番号で理由があります。（記録番号 ${number}）`,
    en: `Something unforeseen happened inside Tsunagi. Open the page again. If it happens again, give the record number to whoever runs Tsunagi: the window it was started in tells the reason under the same number. (Record number ${number})`,
  },
});

export type { FastifyInstance };
