import { connect, type Db } from '../../src/kit/server/db.ts';
import { openEmbedded } from '../../src/kit/server/embedded-postgres.ts';

/** Works as the owner of an embedded database: filling by the million and vacuuming are not the product's to do. */
export async function asOwner(path: string, work: (owner: Db) => Promise<void>): Promise<void> {
  const server = await openEmbedded(path);
  const owner = connect(server.url, 1);
  try {
    await work(owner);
  } finally {
    await owner.destroy();
    await server.close();
  }
}
