import { migrate } from '../../src/app/migrate.ts';
import { rowsIn } from '../../src/domain/inspection/look.ts';
import type { Migration } from '../../src/domain/migrations.ts';
import { MIGRATIONS } from '../../src/domain/migrations.ts';
import { reply } from '../../src/google/announce.ts';
import { googlePorts } from '../../src/google/ports.ts';

/** The script of the migration tests: the product's own functions, and two migrations that nobody needs. */
export * from '../../src/registry/main.ts';

/** The second undoes what the first wrote: run in the wrong order, the other text would stand there. */
const LATER: readonly Migration[] = [text(102, '後の版'), text(101, '先の版')];

function text(version: number, purpose: string): Migration {
  return {
    version,
    name: `${version}の版`,
    tables: [],
    columns: {},
    change: (look) =>
      rowsIn(look, 'groups').map(({ rowIndex }) => ({
        kind: 'cell',
        table: 'groups',
        rowIndex,
        column: 'purpose',
        value: purpose,
      })),
  };
}

/** Brings the registry on to two versions beyond the product's own. */
export function migrateFurther(): unknown {
  return reply(() => migrate(googlePorts(), [...MIGRATIONS, ...LATER]));
}
