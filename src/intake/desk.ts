import { randomUUID } from 'node:crypto';
import type { Realm } from '../accounts/model.ts';
import { type Fault, Refusal, refuse } from '../kit/pure/fault.ts';
import type { Lang } from '../kit/pure/wording.ts';
import type { ImportFile } from '../sources/import.ts';
import type { Prepared, SaveAnswer } from './prepare.ts';
import type { IntakePreview, IntakeView } from './view.ts';

/** A file somebody handed in. Only what was saved outlives the process. */
type Intake = {
  id: string;
  realm: Realm;
  file: ImportFile;
  state: IntakeView['state'];
  progress: number;
  rows: number;
  faults: Fault[];
  prepared: Prepared | null;
  abort: AbortController;
};

export type Prepare = (
  file: ImportFile,
  on: { signal: AbortSignal; progress: (share: number, rows: number) => void },
) => Promise<Prepared>;

const mostHeld = 8;

/** What was shown is no longer true: saving again cannot help. */
const outdated = new Set(['changed-meanwhile', 'older-edition']);

/** Where files wait between being handed in and being saved. The longest held makes room for the next. */
export class Desk {
  private readonly held = new Map<string, Intake>();
  private readonly broken: (error: unknown) => Fault[];

  constructor(broken: (error: unknown) => Fault[]) {
    this.broken = broken;
  }

  /** Takes a file and begins to read it; answers at once. */
  take(realm: Realm, file: ImportFile, prepare: Prepare): string {
    const abort = new AbortController();
    const intake: Intake = {
      id: randomUUID(),
      realm,
      file,
      state: 'reading',
      progress: 0,
      rows: 0,
      faults: [],
      prepared: null,
      abort,
    };
    this.makeRoom();
    this.held.set(intake.id, intake);
    void this.read(intake, prepare);
    return intake.id;
  }

  view(realm: Realm, id: string, show: (prepared: Prepared) => IntakePreview): IntakeView {
    const { file, state, progress, rows, faults, prepared } = this.find(realm, id);
    const size = { name: file.name, bytes: file.bytes.length, sha256: file.sha256 };
    return { id, file: size, state, progress, rows, faults, preview: prepared ? show(prepared) : null };
  }

  preview(realm: Realm, id: string, lang: Lang): IntakePreview {
    const { prepared } = this.find(realm, id);
    if (!prepared) throw notReady();
    return prepared.preview(lang);
  }

  /** Saves what was read, once. A refusal leaves it as it was. */
  async save(realm: Realm, id: string, answer: Omit<SaveAnswer, 'signal' | 'progress'>): Promise<void> {
    const intake = this.find(realm, id);
    if (intake.state === 'saved') return;
    if (intake.state !== 'ready' || !intake.prepared) throw notReady();
    intake.state = 'saving';
    intake.progress = 0;
    const { signal } = intake.abort;
    const progress = (share: number) => {
      intake.progress = share;
    };
    try {
      intake.prepared = await intake.prepared.save({ ...answer, signal, progress });
      intake.state = 'saved';
    } catch (error) {
      intake.state = signal.aborted ? 'cancelled' : 'ready';
      if (error instanceof Refusal && error.faults.some((fault) => outdated.has(fault.code))) {
        intake.state = 'refused';
        intake.faults = error.faults;
      }
      throw signal.aborted ? cancelled() : error;
    }
  }

  /** Stops reading or saving, and forgets the file. */
  drop(realm: Realm, id: string): void {
    const intake = this.find(realm, id);
    intake.abort.abort();
    if (intake.state !== 'saving') this.held.delete(id);
  }

  private find(realm: Realm, id: string): Intake {
    const intake = this.held.get(id);
    if (!intake || intake.realm.space !== realm.space || intake.realm.prefecture !== realm.prefecture)
      throw unknownIntake();
    return intake;
  }

  private async read(intake: Intake, prepare: Prepare): Promise<void> {
    const { signal } = intake.abort;
    const progress = (share: number, rows: number) => {
      intake.progress = share;
      intake.rows = rows;
    };
    try {
      intake.prepared = await prepare(intake.file, { signal, progress });
      intake.state = 'ready';
      intake.progress = 1;
    } catch (error) {
      intake.state = signal.aborted ? 'cancelled' : 'refused';
      if (!signal.aborted) intake.faults = error instanceof Refusal ? error.faults : this.broken(error);
    }
  }

  private makeRoom(): void {
    for (const intake of this.held.values()) {
      if (this.held.size < mostHeld) return;
      if (intake.state === 'saving') continue;
      intake.abort.abort();
      this.held.delete(intake.id);
    }
  }
}

const unknownIntake = () =>
  refuse('unknown-intake', {
    ja: 'このファイルはもう預かっていません（つなぎを起動し直したか、ほかのファイルをいくつも選んだためです）。もう一度ファイルを選んでください。',
    en: 'This file is no longer held, since Tsunagi was restarted or many other files were chosen. Choose the file again.',
  });

const notReady = () =>
  refuse('not-ready', {
    ja: 'このファイルはまだ読み終わっていないか、保存の途中です。少し待って、もう一度押してください。',
    en: 'This file is still being read or saved. Wait a moment and try again.',
  });

const cancelled = () =>
  refuse('cancelled', {
    ja: '保存をやめました。何も書いていません。',
    en: 'Saving was stopped. Nothing was written.',
  });
