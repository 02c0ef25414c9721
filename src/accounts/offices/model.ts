import type { Day } from '../../kit/pure/day.ts';
import type { NamedBody, OfficeId, PostId, Role } from '../model.ts';

/** A role an office can have; residents, operators and the sample's writer have none. */
export type OfficeRole = Exclude<Role, 'resident' | 'operator' | 'sample'>;

export type TieKind = 'set-up-by' | 'advised-by';
export type Tie = { above: OfficeId; kind: TieKind };

export type Office = {
  id: OfficeId;
  role: OfficeRole;
  name: string;
  nameEn: string | null;
  version: number;
  ties: Tie[];
  /** Codes of the municipalities it answers for. */
  municipalities: string[];
  /** Institutions it answers for, as `register number`. */
  institutions: string[];
  /** Associations or hubs it stands for. */
  bodies: NamedBody[];
};

/** A body that an office can stand for, and where it is. */
export type BodyChoice = { body: NamedBody; name: string; nameEn: string | null; municipalities: readonly string[] };

export type NewOffice = Omit<Office, 'id' | 'version'>;

export type Person = { id: number; name: string; nameEn: string | null };

/** Somebody in a post from a day on; `until` is the first day no more, null for good. */
export type Holding = { id: number; person: Person; from: Day; until: Day | null };

export type OfficePost = {
  id: PostId;
  office: OfficeId;
  title: string;
  titleEn: string | null;
  version: number;
  /** Earliest first. */
  holdings: Holding[];
};

/** Offices of one realm, their posts, and everybody who ever held one. */
export type Directory = { offices: Office[]; posts: OfficePost[]; people: Person[] };
