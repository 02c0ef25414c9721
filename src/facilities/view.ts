import type { Table } from '../kit/pure/table.ts';

/** The institutions behind a figure: GET /api/{realm}/facilities?unit&zone&criterion&asof. */
export type InstitutionsView = {
  realm: { key: string; sample: boolean; prefecture: string; name: string };
  title: string;
  sentence: string;
  table: Table;
  back: string;
};
