import type pg from "pg";

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly optional: boolean;
  /** Worked out by the database: never written. */
  readonly computed: boolean;
}

const schemas = [
  "platform",
  "guide",
  "organisations",
  "families",
  "consent",
  "trajectories",
  "recordings",
  "analysis",
  "lookback",
  "quality",
];

// How the pool of platform/database.ts reads each type: days as text, whole numbers as numbers.
const types: Readonly<Record<string, string>> = {
  uuid: "string",
  text: "string",
  date: "string",
  timestamptz: "Moment",
  int4: "number",
  int8: "number",
  float4: "number",
  float8: "number",
  bool: "boolean",
  bytea: "Buffer",
  jsonb: "Json",
  _uuid: "string[]",
  _text: "string[]",
  _int4: "number[]",
};

/** Writes the types of all tables of a migrated database, as `platform/tables.gen.ts` holds them. */
export async function generateTables(pool: Pick<pg.Pool, "query">): Promise<string> {
  const { rows } = await pool.query<Column>(
    `select table_schema || '.' || table_name as table, column_name as name, udt_name as type,
      is_nullable = 'YES' as nullable, column_default is not null or is_identity = 'YES' as optional, is_generated = 'ALWAYS' as computed
    from information_schema.columns where table_schema = any ($1)
    order by array_position($1, table_schema::text), table_name, ordinal_position`,
    [schemas],
  );
  const tables = Map.groupBy(rows, (row) => row.table);
  const shapes = [...tables].map(
    ([table, columns]) => `  "${table}": {\n${columns.map(columnLine).join("\n")}\n  };`,
  );
  return [
    "// Made from the migrated database by test/generate-tables.ts; a database test fails when it is out of date.",
    'import type { ColumnType, Generated, GeneratedAlways } from "kysely";',
    "",
    "type Moment = ColumnType<Date, Date | string, Date | string>;",
    "type Json = ColumnType<unknown, string | null, string | null>;",
    "type OptionalJson = ColumnType<unknown, string | undefined, string>;",
    "",
    "/** Every table of every module. */",
    "export interface Tables {",
    ...shapes,
    "}",
    "",
  ].join("\n");
}

function columnLine(column: Column): string {
  const type = types[column.type];
  if (type === undefined)
    throw new Error(`no TypeScript type is known for ${column.type} of ${column.table}.${column.name}`);
  const whole = column.nullable && type !== "Json" ? `${type} | null` : type;
  if (column.computed) return `    ${column.name}: GeneratedAlways<${whole}>;`;
  if (type === "Json" && column.optional) return `    ${column.name}: OptionalJson;`;
  return `    ${column.name}: ${column.optional && !column.nullable ? `Generated<${whole}>` : whole};`;
}
