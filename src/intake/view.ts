import type { SuccessionDecision } from '../facilities/register/model.ts';
import type { Fault } from '../kit/pure/fault.ts';
import type { Table } from '../kit/pure/table.ts';
import type { ImportPart, ImportPreview } from '../sources/view.ts';

/** What kind of file it was found to be, by its headings. */
export type IntakeWhat = 'register' | 'areas' | 'hubs' | 'functions';

/** A file on its way in: read, shown, then saved or let go. All wording is in the language asked for. */
export type IntakeView = {
  id: string;
  file: { name: string; bytes: number; sha256: string };
  state: 'reading' | 'ready' | 'saving' | 'saved' | 'refused' | 'cancelled';
  /** 0 to 1 while reading and while saving. */
  progress: number;
  /** Rows read so far. */
  rows: number;
  /** Why it was refused whole; nothing was written. */
  faults: Fault[];
  preview: IntakePreview | null;
};

export type IntakePreview = ImportPreview & { what: IntakeWhat };

export type IntakePart = ImportPart;

/** 承継: an office says whether the new number is the same institution. Keyed by the row id of the part `succession`. */
export type SuccessionAnswer = { id: string; same: boolean };

/** 承継 as it stands: a new number beside the one that stood at the same place. */
export type SuccessionView = {
  id: string;
  /** 医科, 歯科 or 薬局. */
  register: string;
  former: { number: string; name: string };
  successor: { number: string; name: string };
  address: string;
  /** What agrees. */
  reasons: string;
  /** The day of the register that showed it. */
  seenOn: string;
  answer: SuccessionDecision;
};

/** The start page of one prefecture, before and after anything was imported. */
export type StartView = {
  realm: { key: string; name: string; nameEn: string };
  /** True once anything was imported. */
  opened: boolean;
  municipalities: number;
  /** Each municipality and the areas it stands in today: shipped ones until the office imports its own. */
  table: Table;
  /** What was imported so far, newest first. */
  loaded: { id: number; title: string; asOf: string; loadedAt: string }[];
  /** Open and decided ones that are the reader's to decide, newest first. */
  successions: SuccessionView[];
  /** Who imports files, for whoever may not. */
  readOnly: string | null;
};
