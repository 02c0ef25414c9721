import type { App } from '../kit/server/http.ts';
import { boardRoutes } from './board/routes.ts';
import { coverRoutes } from './cover/routes.ts';
import { ladderRoutes } from './ladders/routes.ts';
import { letterRoutes } from './letters/routes.ts';
import { nationalRoutes } from './national/routes.ts';
import { designationRecordRoutes } from './record/routes.ts';
import { reviewRoutes } from './review/routes.ts';
import { scorecardRoutes } from './scorecard/routes.ts';
import { yearlyRoutes } from './yearly/routes.ts';

export function designationRoutes(app: App): void {
  ladderRoutes(app);
  designationRecordRoutes(app);
  boardRoutes(app);
  coverRoutes(app);
  yearlyRoutes(app);
  scorecardRoutes(app);
  reviewRoutes(app);
  letterRoutes(app);
  nationalRoutes(app);
}
