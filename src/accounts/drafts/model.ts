/** What somebody typed and has not saved yet: kept with the post it was typed from, so that any PC goes on with it. */
export type Draft = {
  /** The record it is about: `hub 12217` is written `hub:12217`; another version of it has a further part. */
  subject: string;
  /** The version of the record the typing began with. */
  baseVersion: number;
  body: Record<string, unknown>;
  /** When it was saved, to the microsecond: who saves again says which state they saw. */
  savedAt: string;
};
