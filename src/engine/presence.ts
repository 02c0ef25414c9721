/**
 * Presence of institutions in places and groups of places.
 *
 *   n_p = Σ_i w_i · [place_i = p] · met(profile_i)     institutions of a criterion in place p
 *   N_g = Σ_p n_p · [group_p = g]                      and in group g
 *
 * i ranges over observations: `weight[i]` institutions of one profile in one place. Few profiles stand for
 * many institutions, so a criterion is decided once per profile.
 */
export type Observations = {
  places: number;
  profiles: number;
  place: Int32Array;
  profile: Int32Array;
  weight: Int32Array;
};

/** n_p for every place. `met[profile]` is 1 where institutions of the profile meet the criterion, else 0. */
export function presence(seen: Observations, met: Uint8Array): Int32Array {
  const { place, profile, weight } = seen;
  const counts = new Int32Array(seen.places);
  for (let i = 0; i < place.length; i++) {
    counts[place[i]!]! += weight[i]! * met[profile[i]!]!;
  }
  return counts;
}

/** N_g for every group. `group[place]` is the place's group, or -1 where it stands in none. */
export function rollUp(counts: Int32Array, group: Int32Array, groups: number): Int32Array {
  const sums = new Int32Array(groups);
  for (let p = 0; p < counts.length; p++) {
    const g = group[p]!;
    if (g >= 0) sums[g]! += counts[p]!;
  }
  return sums;
}
