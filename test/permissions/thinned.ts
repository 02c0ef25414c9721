import type { Act } from '../../src/accounts/model.ts';
import type { Policy } from '../../src/accounts/permission.ts';
import { policies } from '../../src/policies.ts';
import { roleOrder } from './grid.ts';

/** The policies with one role of one act of one line taken out. */
export function thinned(): [name: string, policy: Policy][] {
  return policies.flatMap((line, at) =>
    line.acts.flatMap((act) => {
      const roles = line.roles === 'everyone' ? roleOrder : line.roles;
      return roles.map((role): [string, Policy] => {
        const rest = { ...line, acts: line.acts.filter((other: Act) => other !== act) };
        const kept = { ...line, acts: [act], roles: roles.filter((other) => other !== role) };
        return [`line ${at + 1}: ${role} ${act}`, policies.toSpliced(at, 1, rest, kept)];
      });
    }),
  );
}
