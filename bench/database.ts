import { connect, sql } from '../src/kit/server/db.ts';
import { openEmbedded } from '../src/kit/server/embedded-postgres.ts';
import { openProduct } from '../src/product.ts';
import { temporaryData } from './ground/embedded.ts';
import { printMachine } from './report/machine.ts';
import { measureCountry } from './through/country.ts';
import { measurePrefecture } from './through/prefecture.ts';

const data = await temporaryData();
const product = await openProduct(data.path);
const server = await openEmbedded(data.path);
// Filling by the million and vacuuming are the owner's.
const owner = connect(server.url, 1);
try {
  const { rows } = await sql<{ server_version: string }>`show server_version`.execute(product.db);
  printMachine({ PostgreSQL: rows[0]!.server_version });
  await measurePrefecture(product.db, owner);
  await measureCountry(product.db, owner, server.url);
} finally {
  await owner.destroy();
  await product.close();
  await server.close();
  await data.remove();
}
