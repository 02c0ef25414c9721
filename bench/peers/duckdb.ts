import { DuckDBInstance } from '@duckdb/node-api';
import type { Question } from '../ground/questions.ts';
import type { Answered } from './answer.ts';
import { inDuckdb, type Rows, statement, tables } from './sql.ts';

/** Answers questions in memory with one statement each. */
export type Peer = {
  version: string;
  ask(question: Question, held: string): Promise<Answered[]>;
  close(): Promise<void>;
};

export async function openDuckdb(rows: Rows, more = ''): Promise<Peer> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(tables + more);
  for (const [name, lines] of Object.entries(rows)) {
    const appender = await connection.createAppender(name);
    for (const line of lines) {
      for (const value of line)
        typeof value === 'number' ? appender.appendInteger(value) : appender.appendVarchar(value);
      appender.endRow();
    }
    appender.closeSync();
  }
  const version = await connection.runAndReadAll('select version() as version');
  return {
    version: String(version.getRowObjectsJS()[0]!.version),
    ask: async (question, held) => {
      const reader = await connection.runAndReadAll(statement(question, inDuckdb, held));
      return reader.getRowObjectsJS() as Answered[];
    },
    close: async () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
