import type { Fault } from '../pure/fault.ts';
import { noteAnswer, noteSilence } from './connection.ts';
import { address, type Search } from './search.ts';

/** The server answered with a refusal and said why. */
export class Refused extends Error {
  readonly status: number;
  readonly faults: Fault[];
  /** All that was answered, where it says more than the reasons. */
  readonly body: unknown;
  constructor(status: number, faults: Fault[], body?: unknown) {
    super(faults.map((fault) => fault.code).join(', ') || `HTTP ${status}`);
    this.name = 'Refused';
    this.status = status;
    this.faults = faults;
    this.body = body;
  }
}

/** No answer came: the server has stopped or the line is down. */
export class Unreachable extends Error {
  override name = 'Unreachable';
}

async function request(url: string, init: RequestInit): Promise<Response> {
  try {
    const answer = await fetch(url, init);
    noteAnswer(answer.status);
    return answer;
  } catch (error) {
    if (init.signal?.aborted) throw error;
    noteSilence();
    throw new Unreachable(url);
  }
}

async function refusedBy(answer: Response): Promise<Refused> {
  const body: unknown = await answer.json().catch(() => null);
  return new Refused(answer.status, faultsIn(body), body);
}

function faultsIn(body: unknown): Fault[] {
  const faults = body && typeof body === 'object' && 'faults' in body ? body.faults : [];
  return Array.isArray(faults) ? (faults as Fault[]) : [];
}

export async function get<T>(path: string, search: Search, signal?: AbortSignal): Promise<T> {
  const answer = await request(address(path, search), { signal, headers: { accept: 'application/json' } });
  if (!answer.ok) throw await refusedBy(answer);
  return (await answer.json()) as T;
}

type Method = 'POST' | 'PUT' | 'DELETE';

type Sent = { said: string; answer: Promise<unknown> };

/** To each address what was sent last, while its answer has not come. */
const onTheWay = new Map<string, Sent>();

/**
 * What is pressed twice before the answer has come is sent once. What was asked again after something else
 * (on, off, on) is meant, and goes out.
 */
export function send<T>(method: Method, path: string, body?: unknown): Promise<T | null> {
  const text = body === undefined ? undefined : JSON.stringify(body);
  const said = `${method} ${text ?? ''}`;
  const last = onTheWay.get(path);
  if (last?.said === said) return last.answer as Promise<T | null>;
  const sent: Sent = {
    said,
    answer: sendNow(method, path, text).finally(() => onTheWay.get(path) === sent && onTheWay.delete(path)),
  };
  onTheWay.set(path, sent);
  return sent.answer as Promise<T | null>;
}

async function sendNow(method: Method, path: string, body: string | undefined): Promise<unknown> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (body !== undefined) headers['content-type'] = 'application/json';
  const answer = await request(path, { method, headers, body, keepalive: true });
  if (!answer.ok) throw await refusedBy(answer);
  const text = await answer.text();
  return text === '' ? null : JSON.parse(text);
}

type Upload = { onSent: (share: number) => void; signal: AbortSignal };

/** Sends a file as it is. Only the older interface tells how much has left. */
export function upload<T>(path: string, search: Search, file: File, { onSent, signal }: Upload): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address(path, search));
    request.responseType = 'json';
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onSent(total > 0 ? loaded / total : 0);
    request.onerror = () => {
      noteSilence();
      reject(new Unreachable(path));
    };
    request.onabort = () => reject(signal.reason);
    request.onload = () => {
      noteAnswer(request.status);
      if (request.status < 300) resolve(request.response as T);
      else reject(new Refused(request.status, faultsIn(request.response)));
    };
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}
