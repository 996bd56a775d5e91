-- CreateEnum
CREATE TYPE "RoleRelationKind" AS ENUM ('BROADER', 'RELATED');

-- CreateEnum
CREATE TYPE "RelatednessTier" AS ENUM ('PRIMARY_SHORT', 'PRIMARY_LONG', 'SUPPLEMENTAL');

-- AlterEnum
ALTER TYPE "SkillKind" ADD VALUE 'GROUP';

-- AlterTable
ALTER TABLE "ImportRun" ADD COLUMN     "files" JSONB,
ADD COLUMN     "license" TEXT,
ADD COLUMN     "rejects" JSONB,
ADD COLUMN     "version" TEXT;

-- AlterTable
ALTER TABLE "Library" ADD COLUMN     "category" TEXT,
ADD COLUMN     "generic" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Responsibility" ADD COLUMN     "deprecated" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Role" ADD COLUMN     "code" TEXT,
ADD COLUMN     "deprecated" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "groupId" INTEGER,
ADD COLUMN     "jobZone" INTEGER,
ADD COLUMN     "replacedById" INTEGER,
ADD COLUMN     "tags" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "RoleLibrary" ADD COLUMN     "hot" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "inDemand" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "RoleSkill" ADD COLUMN     "level" DOUBLE PRECISION;

-- AlterTable
ALTER TABLE "Skill" ADD COLUMN     "code" TEXT,
ADD COLUMN     "deprecated" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "replacedById" INTEGER,
ADD COLUMN     "tags" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "RoleGroup" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "code" TEXT,
    "description" TEXT,
    "externalId" TEXT,
    "deprecated" BOOLEAN NOT NULL DEFAULT false,
    "broaderId" INTEGER,
    "sourceId" INTEGER NOT NULL,

    CONSTRAINT "RoleGroup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoleRelation" (
    "roleId" INTEGER NOT NULL,
    "relatedId" INTEGER NOT NULL,
    "kind" "RoleRelationKind" NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "rank" INTEGER,
    "tier" "RelatednessTier",
    "weight" DOUBLE PRECISION NOT NULL,
    "locator" TEXT NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "RoleRelation_pkey" PRIMARY KEY ("roleId","relatedId","kind","sourceId")
);

-- CreateIndex
CREATE UNIQUE INDEX "RoleGroup_slug_key" ON "RoleGroup"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "RoleGroup_sourceId_externalId_key" ON "RoleGroup"("sourceId", "externalId");

-- CreateIndex
CREATE INDEX "RoleRelation_relatedId_idx" ON "RoleRelation"("relatedId");

-- CreateIndex
CREATE INDEX "RoleRelation_sourceId_idx" ON "RoleRelation"("sourceId");

-- CreateIndex
CREATE INDEX "Role_groupId_idx" ON "Role"("groupId");

-- AddForeignKey
ALTER TABLE "Role" ADD CONSTRAINT "Role_replacedById_fkey" FOREIGN KEY ("replacedById") REFERENCES "Role"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Role" ADD CONSTRAINT "Role_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "RoleGroup"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGroup" ADD CONSTRAINT "RoleGroup_broaderId_fkey" FOREIGN KEY ("broaderId") REFERENCES "RoleGroup"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGroup" ADD CONSTRAINT "RoleGroup_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleRelation" ADD CONSTRAINT "RoleRelation_roleId_fkey" FOREIGN KEY ("roleId") REFERENCES "Role"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleRelation" ADD CONSTRAINT "RoleRelation_relatedId_fkey" FOREIGN KEY ("relatedId") REFERENCES "Role"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleRelation" ADD CONSTRAINT "RoleRelation_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Skill" ADD CONSTRAINT "Skill_replacedById_fkey" FOREIGN KEY ("replacedById") REFERENCES "Skill"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Guards
SELECT guard_table('RoleGroup');
SELECT guard_table('RoleRelation');

-- Checks that the models cannot say
ALTER TABLE "Role" ADD CHECK ("jobZone" BETWEEN 1 AND 5), ADD CHECK ("replacedById" <> "id");
ALTER TABLE "Skill" ADD CHECK ("replacedById" <> "id");
ALTER TABLE "RoleGroup" ADD CHECK ("broaderId" <> "id");
ALTER TABLE "RoleSkill" ADD CHECK ("level" BETWEEN 0 AND 1);
ALTER TABLE "RoleRelation" ADD CHECK ("roleId" <> "relatedId"), ADD CHECK ("rank" >= 1);

-- The change log again, faster: an import writes hundreds of thousands of rows, and building each row's key from its
-- JSON took half of the time. The key now comes from the columns themselves.
CREATE OR REPLACE FUNCTION record_changes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  writer text := coalesce(nullif(current_setting('career_lattice.actor', true), ''), 'unknown');
  keys text;
BEGIN
  -- The argument %1$I is the alias that the row goes by in the statements below.
  SELECT string_agg(format('%%1$I.%I', key), ', ' ORDER BY place) INTO keys
  FROM unnest(TG_ARGV) WITH ORDINALITY AS part (key, place);
  IF TG_OP = 'INSERT' THEN
    IF EXISTS (SELECT FROM new_rows) THEN
      EXECUTE format('INSERT INTO "Change" ("revision", "entity", "entityId", "operation", "after", "actor")
        SELECT $1, $2, concat_ws(''/'', ' || keys || '), ''INSERT'', to_jsonb(n), $3 FROM new_rows n', 'n')
      USING raise_revision(), TG_TABLE_NAME, writer;
    END IF;
  ELSIF TG_OP = 'DELETE' THEN
    IF EXISTS (SELECT FROM old_rows) THEN
      EXECUTE format('INSERT INTO "Change" ("revision", "entity", "entityId", "operation", "before", "actor")
        SELECT $1, $2, concat_ws(''/'', ' || keys || '), ''DELETE'', to_jsonb(o), $3 FROM old_rows o', 'o')
      USING raise_revision(), TG_TABLE_NAME, writer;
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

DROP FUNCTION row_key(jsonb, text[]);

-- The log is written even where an import has the database set aside its row-by-row checks of foreign keys
-- (session_replication_role): such an import checks them itself, all at once, before it commits.
DO $$
DECLARE
  logged record;
BEGIN
  FOR logged IN
    SELECT tgrelid::regclass AS guarded, tgname AS name FROM pg_trigger WHERE tgname IN ('record_inserts', 'record_updates', 'record_deletes')
  LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER %I', logged.guarded, logged.name);
  END LOOP;
END $$;

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
