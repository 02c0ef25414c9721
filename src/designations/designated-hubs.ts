import type { DesignatedHubsOf } from '../hubs/desks/designated.ts';
import { listDesignations } from './record/store.ts';

/** The hubs that are designated on a day, for the public list. */
export const designatedHubs: DesignatedHubsOf = async (db, realm, day) => {
  const found = await listDesignations(db, realm, { kinds: ['hub'], states: ['designated', 'under-review'], at: day });
  return found.map(({ body, municipalities }) => ({
    ...{ name: body.name, address: body.address, phone: body.phone },
    municipalities,
  }));
};
