/** Data of the sample never counts together with data an office imported: each row belongs to one space. */
export type Space = 'sample' | 'own';

/** Two digits, 01 to 47. */
export type PrefectureCode = string;

/** One prefecture's data in one space: what every query is about. */
export type Realm = { space: Space; prefecture: PrefectureCode };

/** Who did something. Until sign-in arrives, the person at the screen is the local officer. */
export type Actor = { kind: 'person' | 'operator' | 'sample'; name: string };

/** Everything that can be asked of the product; each route and command names one. */
export type Act =
  | 'realms.list'
  | 'zones.compare'
  | 'facilities.read'
  | 'criteria.write'
  | 'links.write'
  | 'data.import'
  | 'successions.decide'
  | 'sample.write';
