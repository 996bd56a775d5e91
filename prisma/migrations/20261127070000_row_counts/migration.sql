-- CreateTable
CREATE TABLE "RowCount" (
    "entity" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,

    CONSTRAINT "RowCount_pkey" PRIMARY KEY ("entity")
);

-- The change log again, which now also keeps how many rows each table holds.
CREATE FUNCTION count_rows(counted text, added bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "RowCount" SET "rows" = "rows" + added WHERE "entity" = counted;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'The table "RowCount" lacks the row of "%": the database is damaged.', counted;
  END IF;
END $$;

CREATE OR REPLACE FUNCTION record_changes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  writer text := coalesce(nullif(current_setting('career_lattice.actor', true), ''), 'unknown');
  keys text;
  changed bigint;
BEGIN
  -- The argument %1$I is the alias that the row goes by in the statements below.
  SELECT string_agg(format('%%1$I.%I', key), ', ' ORDER BY place) INTO keys
  FROM unnest(TG_ARGV) WITH ORDINALITY AS part (key, place);
  IF TG_OP = 'INSERT' THEN
    IF EXISTS (SELECT FROM new_rows) THEN
      EXECUTE format('INSERT INTO "Change" ("revision", "entity", "entityId", "operation", "after", "actor")
        SELECT $1, $2, concat_ws(''/'', ' || keys || '), ''INSERT'', to_jsonb(n), $3 FROM new_rows n', 'n')
      USING raise_revision(), TG_TABLE_NAME, writer;
      GET DIAGNOSTICS changed = ROW_COUNT;
      PERFORM count_rows(TG_TABLE_NAME, changed);
    END IF;
  ELSIF TG_OP = 'DELETE' THEN
    IF EXISTS (SELECT FROM old_rows) THEN
      EXECUTE format('INSERT INTO "Change" ("revision", "entity", "entityId", "operation", "before", "actor")
        SELECT $1, $2, concat_ws(''/'', ' || keys || '), ''DELETE'', to_jsonb(o), $3 FROM old_rows o', 'o')
      USING raise_revision(), TG_TABLE_NAME, writer;
      GET DIAGNOSTICS changed = ROW_COUNT;
      PERFORM count_rows(TG_TABLE_NAME, -changed);
    END IF;
  ELSE
    IF EXISTS (SELECT FROM new_rows) THEN
      EXECUTE format('INSERT INTO "Change" ("revision", "entity", "entityId", "operation", "before", "after", "actor")
        SELECT $1, $2, concat_ws(''/'', ' || keys || '), ''UPDATE'', to_jsonb(o), to_jsonb(n), $3
        FROM new_rows n JOIN old_rows o ON (' || keys || ') = (' || replace(keys, '%1$I', '%2$I') || ')', 'n', 'o')
      USING raise_revision(), TG_TABLE_NAME, writer;
    END IF;
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION refuse_truncate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'TRUNCATE would leave no trace in the change log: use DELETE FROM "%".', TG_TABLE_NAME;
END $$;

-- Each function finds the tables of its own schema, whatever schema the writer looks in.
ALTER FUNCTION raise_revision() SET search_path FROM CURRENT;
ALTER FUNCTION count_rows(text, bigint) SET search_path FROM CURRENT;
ALTER FUNCTION record_changes() SET search_path FROM CURRENT;

-- What guard_table gives a new table beside the change log, given here to the tables that there are.
CREATE FUNCTION guard_row_count(guarded text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('INSERT INTO "RowCount" SELECT %L, count(*) FROM %I', guarded, guarded);
  EXECUTE format('CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate()', guarded);
END $$;

SELECT guard_row_count(relname::text)
FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
WHERE tgname = 'record_inserts' AND relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema());

CREATE OR REPLACE FUNCTION guard_table(guarded text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  keys text;
  has record;
BEGIN
  SELECT string_agg(quote_literal(a.attname), ', ' ORDER BY array_position(i.indkey::int2[], a.attnum))
  INTO STRICT keys
  FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
  WHERE i.indrelid = format('%I', guarded)::regclass AND i.indisprimary;

  EXECUTE format('CREATE TRIGGER record_inserts AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION record_changes(%s)', guarded, keys);
  EXECUTE format('CREATE TRIGGER record_updates AFTER UPDATE ON %I REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION record_changes(%s)', guarded, keys);
  EXECUTE format('CREATE TRIGGER record_deletes AFTER DELETE ON %I REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION record_changes(%s)', guarded, keys);
  EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER record_inserts, ENABLE ALWAYS TRIGGER record_updates, ENABLE ALWAYS TRIGGER record_deletes', guarded);
  PERFORM guard_row_count(guarded);

  FOR has IN
    SELECT attname AS name FROM pg_attribute
    WHERE attrelid = format('%I', guarded)::regclass AND attname IN ('weight', 'confidence', 'position', 'slug')
  LOOP
    EXECUTE format('ALTER TABLE %I ADD CHECK (%s)', guarded, CASE has.name
      WHEN 'position' THEN '"position" >= 1'
      WHEN 'slug' THEN $check$"slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*$'$check$
      ELSE format('%1$I > 0 AND %1$I <= 1', has.name) END);
  END LOOP;
END $$;
