import type { Fault } from '../pure/fault.ts';
import { address, type Search } from './search.ts';

/** The server answered with a refusal and said why. */
export class Refused extends Error {
  readonly status: number;
  readonly faults: Fault[];
  constructor(status: number, faults: Fault[]) {
    super(faults.map((fault) => fault.code).join(', ') || `HTTP ${status}`);
    this.name = 'Refused';
    this.status = status;
    this.faults = faults;
  }
}

/** No answer came: the server has stopped or the line is down. */
export class Unreachable extends Error {
  override name = 'Unreachable';
}

async function request(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new Unreachable(url);
  }
}

async function faultsOf(answer: Response): Promise<Fault[]> {
  const body: unknown = await answer.json().catch(() => null);
  const faults = body && typeof body === 'object' && 'faults' in body ? body.faults : [];
  return Array.isArray(faults) ? (faults as Fault[]) : [];
}

export async function get<T>(path: string, search: Search, signal?: AbortSignal): Promise<T> {
  const answer = await request(address(path, search), { signal, headers: { accept: 'application/json' } });
  if (!answer.ok) throw new Refused(answer.status, await faultsOf(answer));
  return (await answer.json()) as T;
}

export async function send<T>(method: 'POST' | 'DELETE', path: string, body?: unknown): Promise<T | null> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (body !== undefined) headers['content-type'] = 'application/json';
  const init = { method, headers, body: body === undefined ? undefined : JSON.stringify(body), keepalive: true };
  const answer = await request(path, init);
  if (!answer.ok) throw new Refused(answer.status, await faultsOf(answer));
  const text = await answer.text();
  return text === '' ? null : (JSON.parse(text) as T);
}
