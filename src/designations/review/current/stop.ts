import type { Fault } from '../../../kit/pure/fault.ts';
import type { CurrentKey } from './model.ts';

/** What stops the reading of a row: thrown within it and caught at its end. */
export class Stop extends Error {
  readonly column: CurrentKey;
  readonly fault: Fault;
  constructor(column: CurrentKey, fault: Fault) {
    super(fault.code);
    this.column = column;
    this.fault = fault;
  }
}
