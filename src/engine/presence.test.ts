import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { presence, rollUp } from './presence.ts';

const world = fc
  .record({ places: fc.integer({ min: 1, max: 30 }), profiles: fc.integer({ min: 1, max: 6 }) })
  .chain((size) =>
    fc.record({
      size: fc.constant(size),
      seen: fc.array(fc.tuple(fc.nat(size.places - 1), fc.nat(size.profiles - 1), fc.integer({ min: 0, max: 50 })), {
        maxLength: 80,
      }),
      met: fc.array(fc.boolean(), { minLength: size.profiles, maxLength: size.profiles }),
      group: fc.array(fc.integer({ min: -1, max: 4 }), { minLength: size.places, maxLength: size.places }),
    }),
  );

test('presence and rollUp agree with counting one by one', () => {
  fc.assert(
    fc.property(world, ({ size, seen, met, group }) => {
      const column = (i: 0 | 1 | 2) => Int32Array.from(seen, (s) => s[i]);
      const observations = { ...size, place: column(0), profile: column(1), weight: column(2) };
      const counts = presence(observations, Uint8Array.from(met, Number));
      const byHand = (test: (place: number) => boolean) =>
        seen.filter(([place, profile]) => test(place) && met[profile]).reduce((n, [, , weight]) => n + weight, 0);
      for (let p = 0; p < size.places; p++)
        assert.equal(
          counts[p],
          byHand((place) => place === p),
        );
      const sums = rollUp(counts, Int32Array.from(group), 5);
      for (let g = 0; g < 5; g++)
        assert.equal(
          sums[g],
          byHand((place) => group[place] === g),
        );
    }),
  );
});
