import autocannon from 'autocannon';
import { shippedCriteria } from '../../src/facilities/criteria/shipped.ts';
import { askedDays } from '../ground/days.ts';
import { pick, seeded, some } from '../ground/random.ts';

const [url, realm, connections, seconds] = process.argv.slice(2);
const units = ['secondary-area', 'health-centre', 'medical-association', 'municipality'];
const criteria = shippedCriteria.map(({ id }) => id);
/** The sample describes one day; earlier days would find nothing to count. */
const days = realm === 'sample' ? ['2026-11-01', '2026-11-15', '2026-12-01', '2027-01-01'] : askedDays;

/** Each connection asks on its own: no two requests of a run are the same text but by chance. */
let opened = 0;
const result = await autocannon({
  url,
  connections: Number(connections),
  duration: Number(seconds),
  timeout: 30,
  setupClient: (client) => client.setRequests(requests(++opened)),
});
const { latency, requests: sent } = result;
console.log(
  JSON.stringify({
    requests: sent.total,
    perSecond: sent.total / result.duration,
    p50: latency.p50,
    p99: latency.p99,
    slowest: latency.max,
    failed: result.errors + result.timeouts + result.non2xx,
    bytes: result.throughput.total,
  }),
);

function requests(connection) {
  const random = seeded(connection * 1000 + Number(seconds));
  return Array.from({ length: 4000 }, () => ({ method: 'GET', path: path(random) }));
}

function path(random) {
  const shown = some(random, criteria);
  const query = new URLSearchParams({
    asof: pick(random, days),
    units: some(random, units).join(','),
    unit: pick(random, units),
    criteria: shown.join(','),
    criterion: pick(random, shown),
    lang: pick(random, ['ja', 'en']),
  });
  return `/api/${realm}/zones/compare?${query}`;
}
