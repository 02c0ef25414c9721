import type { MunicipalityCode } from '../../regions/model.ts';

/** A body that is designated as hub, and for whom. */
export type DesignatedHub = { name: string; address: string; phone: string; municipalities: MunicipalityCode[] };

/** Where residents of a municipality ask. */
export type Desk = {
  name: string;
  body: string;
  address: string;
  phone: string;
  hours: string;
  /** Designated as hub in the prefecture's plan. */
  designated: boolean;
};

export type MunicipalityDesks = { municipality: MunicipalityCode; desks: Desk[] };
