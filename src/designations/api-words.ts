import type { ApiWords } from '../kit/pure/api-document.ts';
import { boardApiWords } from './board/api-words.ts';
import { coverApiWords } from './cover/api-words.ts';
import { laddersApiWords } from './ladders/api-words.ts';
import { lettersApiWords } from './letters/api-words.ts';
import { nationalApiWords } from './national/api-words.ts';
import { designationRecordApiWords } from './record/api-words.ts';
import { reviewApiWords } from './review/api-words.ts';
import { scorecardApiWords } from './scorecard/api-words.ts';
import { yearlyApiWords } from './yearly/api-words.ts';

/** What each route of this noun does, for the description of the API. */
export const designationApiWords: ApiWords['routes'] = {
  ...nationalApiWords,
  ...boardApiWords,
  ...coverApiWords,
  ...reviewApiWords,
  ...laddersApiWords,
  ...designationRecordApiWords,
  ...yearlyApiWords,
  ...scorecardApiWords,
  ...lettersApiWords,
};
