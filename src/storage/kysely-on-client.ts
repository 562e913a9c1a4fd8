// Kysely over the one connection of a transaction that is already begun.
import {
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from 'kysely';
import type pg from 'pg';

/** A query builder whose statements run in the transaction of `client`. It opens no transaction of its own. */
export function kyselyOn(client: pg.ClientBase): Kysely<object> {
  const connection: DatabaseConnection = {
    async executeQuery<Row>(compiled: { sql: string; parameters: readonly unknown[] }): Promise<QueryResult<Row>> {
      const result = await client.query(compiled.sql, [...compiled.parameters]);
      const changed = result.command !== 'SELECT' && result.rowCount !== null;
      return { rows: result.rows as Row[], ...(changed ? { numAffectedRows: BigInt(result.rowCount!) } : {}) };
    },
    // eslint-disable-next-line require-yield
    async *streamQuery() {
      throw new Error('Streaming is not offered inside an office: read in pages.');
    },
  };
  const refuse = async () => {
    throw new Error('The transaction belongs to inOffice: no transaction inside a transaction.');
  };
  const driver: Driver = {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    releaseConnection: async () => {},
    destroy: async () => {},
  };
  return new Kysely({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driver,
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
}
