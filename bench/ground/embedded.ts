import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export type Data = { path: string; remove(): Promise<void> };

/** A data directory that goes away with the bench, also when the bench is stopped half way. */
export async function temporaryData(): Promise<Data> {
  const path = await mkdtemp(join(tmpdir(), 'tsunagi-bench-'));
  // Root hands it to another user, who must get in.
  await chmod(path, 0o755);
  const remove = () => rm(path, { recursive: true, force: true, maxRetries: 5 });
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, async () => {
      // Connections that break now are no news.
      process.on('uncaughtException', () => {});
      endServer(path);
      await sleep(1000);
      await remove();
      process.exit(130);
    });
  }
  return { path, remove };
}

function endServer(path: string): void {
  try {
    const pid = Number(readFileSync(join(path, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
    if (pid > 1) process.kill(pid, 'SIGQUIT');
  } catch {
    // It was not running.
  }
}
