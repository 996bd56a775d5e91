-- CreateEnum
CREATE TYPE "ChangeOperation" AS ENUM ('INSERT', 'UPDATE', 'DELETE');

-- CreateEnum
CREATE TYPE "LibraryKind" AS ENUM ('LIBRARY', 'FRAMEWORK', 'LANGUAGE', 'TOOL', 'PLATFORM');

-- CreateEnum
CREATE TYPE "Requirement" AS ENUM ('ESSENTIAL', 'OPTIONAL');

-- CreateEnum
CREATE TYPE "MatchRelation" AS ENUM ('EXACT', 'CLOSE', 'BROAD', 'NARROW', 'RELATED');

-- CreateEnum
CREATE TYPE "SkillKind" AS ENUM ('SKILL', 'KNOWLEDGE', 'ACTIVITY', 'TRANSVERSAL', 'LANGUAGE');

-- CreateEnum
CREATE TYPE "SkillRelationKind" AS ENUM ('BROADER', 'RELATED', 'PREREQUISITE');

-- CreateTable
CREATE TABLE "GraphRevision" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "revision" INTEGER NOT NULL,

    CONSTRAINT "GraphRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Change" (
    "id" BIGSERIAL NOT NULL,
    "revision" INTEGER NOT NULL,
    "entity" TEXT NOT NULL,
    "entityId" TEXT NOT NULL,
    "operation" "ChangeOperation" NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "actor" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportRun" (
    "id" SERIAL NOT NULL,
    "dataset" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "counts" JSONB NOT NULL,
    "revision" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ImportRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Language" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Language_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LanguageFeature" (
    "id" SERIAL NOT NULL,
    "languageId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "locator" TEXT NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "LanguageFeature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoleLanguage" (
    "roleId" INTEGER NOT NULL,
    "languageId" INTEGER NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,
    "locator" TEXT NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "RoleLanguage_pkey" PRIMARY KEY ("roleId","languageId","sourceId")
);

-- CreateTable
CREATE TABLE "Library" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "LibraryKind" NOT NULL,
    "summary" TEXT,
    "homepage" TEXT,
    "documentation" TEXT,
    "packageName" TEXT,
    "aliases" TEXT[],
    "languageId" INTEGER,
    "sourceId" INTEGER NOT NULL,

    CONSTRAINT "Library_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SkillLibrary" (
    "skillId" INTEGER NOT NULL,
    "libraryId" INTEGER NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,
    "locator" TEXT NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "SkillLibrary_pkey" PRIMARY KEY ("skillId","libraryId","sourceId")
);

-- CreateTable
CREATE TABLE "Responsibility" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "externalId" TEXT,
    "roleId" INTEGER NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "locator" TEXT NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "Responsibility_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ResponsibilitySkill" (
    "responsibilityId" INTEGER NOT NULL,
    "skillId" INTEGER NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,
    "locator" TEXT NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "ResponsibilitySkill_pkey" PRIMARY KEY ("responsibilityId","skillId","sourceId")
);

-- CreateTable
CREATE TABLE "ResponsibilityLibrary" (
    "responsibilityId" INTEGER NOT NULL,
    "libraryId" INTEGER NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,
    "locator" TEXT NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "ResponsibilityLibrary_pkey" PRIMARY KEY ("responsibilityId","libraryId","sourceId")
);

-- CreateTable
CREATE TABLE "Role" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT,
    "aliases" TEXT[],
    "externalId" TEXT,
    "sourceId" INTEGER NOT NULL,
    "locator" TEXT NOT NULL,

    CONSTRAINT "Role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoleSkill" (
    "roleId" INTEGER NOT NULL,
    "skillId" INTEGER NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "requirement" "Requirement" NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,
    "locator" TEXT NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "RoleSkill_pkey" PRIMARY KEY ("roleId","skillId","sourceId")
);

-- CreateTable
CREATE TABLE "RoleLibrary" (
    "roleId" INTEGER NOT NULL,
    "libraryId" INTEGER NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,
    "locator" TEXT NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "RoleLibrary_pkey" PRIMARY KEY ("roleId","libraryId","sourceId")
);

-- CreateTable
CREATE TABLE "RoleCollaborator" (
    "roleId" INTEGER NOT NULL,
    "collaboratorId" INTEGER NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,
    "locator" TEXT NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "RoleCollaborator_pkey" PRIMARY KEY ("roleId","collaboratorId","sourceId")
);

-- CreateTable
CREATE TABLE "RoleMatch" (
    "roleId" INTEGER NOT NULL,
    "matchId" INTEGER NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "relation" "MatchRelation" NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,
    "locator" TEXT NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "RoleMatch_pkey" PRIMARY KEY ("roleId","matchId","sourceId")
);

-- CreateTable
CREATE TABLE "Sector" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Sector_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoleSector" (
    "roleId" INTEGER NOT NULL,
    "sectorId" INTEGER NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,
    "locator" TEXT NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "RoleSector_pkey" PRIMARY KEY ("roleId","sectorId","sourceId")
);

-- CreateTable
CREATE TABLE "Skill" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "SkillKind" NOT NULL,
    "description" TEXT,
    "aliases" TEXT[],
    "externalId" TEXT,
    "sourceId" INTEGER NOT NULL,

    CONSTRAINT "Skill_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SkillRelation" (
    "skillId" INTEGER NOT NULL,
    "relatedId" INTEGER NOT NULL,
    "kind" "SkillRelationKind" NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,
    "locator" TEXT NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "SkillRelation_pkey" PRIMARY KEY ("skillId","relatedId","kind","sourceId")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "dataset" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT,
    "version" TEXT,
    "license" TEXT NOT NULL,
    "url" TEXT,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Change_revision_idx" ON "Change"("revision");

-- CreateIndex
CREATE INDEX "Change_entity_entityId_idx" ON "Change"("entity", "entityId");

-- CreateIndex
CREATE INDEX "ImportRun_dataset_idx" ON "ImportRun"("dataset");

-- CreateIndex
CREATE UNIQUE INDEX "Language_slug_key" ON "Language"("slug");

-- CreateIndex
CREATE INDEX "LanguageFeature_sourceId_idx" ON "LanguageFeature"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "LanguageFeature_languageId_name_key" ON "LanguageFeature"("languageId", "name");

-- CreateIndex
CREATE INDEX "RoleLanguage_languageId_idx" ON "RoleLanguage"("languageId");

-- CreateIndex
CREATE INDEX "RoleLanguage_sourceId_idx" ON "RoleLanguage"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Library_slug_key" ON "Library"("slug");

-- CreateIndex
CREATE INDEX "Library_sourceId_idx" ON "Library"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Library_languageId_packageName_key" ON "Library"("languageId", "packageName");

-- CreateIndex
CREATE INDEX "SkillLibrary_libraryId_idx" ON "SkillLibrary"("libraryId");

-- CreateIndex
CREATE INDEX "SkillLibrary_sourceId_idx" ON "SkillLibrary"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Responsibility_slug_key" ON "Responsibility"("slug");

-- CreateIndex
CREATE INDEX "Responsibility_roleId_idx" ON "Responsibility"("roleId");

-- CreateIndex
CREATE INDEX "Responsibility_sourceId_idx" ON "Responsibility"("sourceId");

-- CreateIndex
CREATE INDEX "ResponsibilitySkill_skillId_idx" ON "ResponsibilitySkill"("skillId");

-- CreateIndex
CREATE INDEX "ResponsibilitySkill_sourceId_idx" ON "ResponsibilitySkill"("sourceId");

-- CreateIndex
CREATE INDEX "ResponsibilityLibrary_libraryId_idx" ON "ResponsibilityLibrary"("libraryId");

-- CreateIndex
CREATE INDEX "ResponsibilityLibrary_sourceId_idx" ON "ResponsibilityLibrary"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Role_slug_key" ON "Role"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Role_sourceId_externalId_key" ON "Role"("sourceId", "externalId");

-- CreateIndex
CREATE INDEX "RoleSkill_skillId_idx" ON "RoleSkill"("skillId");

-- CreateIndex
CREATE INDEX "RoleSkill_sourceId_idx" ON "RoleSkill"("sourceId");

-- CreateIndex
CREATE INDEX "RoleLibrary_libraryId_idx" ON "RoleLibrary"("libraryId");

-- CreateIndex
CREATE INDEX "RoleLibrary_sourceId_idx" ON "RoleLibrary"("sourceId");

-- CreateIndex
CREATE INDEX "RoleCollaborator_collaboratorId_idx" ON "RoleCollaborator"("collaboratorId");

-- CreateIndex
CREATE INDEX "RoleCollaborator_sourceId_idx" ON "RoleCollaborator"("sourceId");

-- CreateIndex
CREATE INDEX "RoleMatch_matchId_idx" ON "RoleMatch"("matchId");

-- CreateIndex
CREATE INDEX "RoleMatch_sourceId_idx" ON "RoleMatch"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Sector_slug_key" ON "Sector"("slug");

-- CreateIndex
CREATE INDEX "RoleSector_sectorId_idx" ON "RoleSector"("sectorId");

-- CreateIndex
CREATE INDEX "RoleSector_sourceId_idx" ON "RoleSector"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Skill_slug_key" ON "Skill"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Skill_sourceId_externalId_key" ON "Skill"("sourceId", "externalId");

-- CreateIndex
CREATE INDEX "SkillRelation_relatedId_idx" ON "SkillRelation"("relatedId");

-- CreateIndex
CREATE INDEX "SkillRelation_sourceId_idx" ON "SkillRelation"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Source_slug_key" ON "Source"("slug");

-- AddForeignKey
ALTER TABLE "LanguageFeature" ADD CONSTRAINT "LanguageFeature_languageId_fkey" FOREIGN KEY ("languageId") REFERENCES "Language"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LanguageFeature" ADD CONSTRAINT "LanguageFeature_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleLanguage" ADD CONSTRAINT "RoleLanguage_roleId_fkey" FOREIGN KEY ("roleId") REFERENCES "Role"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleLanguage" ADD CONSTRAINT "RoleLanguage_languageId_fkey" FOREIGN KEY ("languageId") REFERENCES "Language"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleLanguage" ADD CONSTRAINT "RoleLanguage_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Library" ADD CONSTRAINT "Library_languageId_fkey" FOREIGN KEY ("languageId") REFERENCES "Language"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Library" ADD CONSTRAINT "Library_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SkillLibrary" ADD CONSTRAINT "SkillLibrary_skillId_fkey" FOREIGN KEY ("skillId") REFERENCES "Skill"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SkillLibrary" ADD CONSTRAINT "SkillLibrary_libraryId_fkey" FOREIGN KEY ("libraryId") REFERENCES "Library"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SkillLibrary" ADD CONSTRAINT "SkillLibrary_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Responsibility" ADD CONSTRAINT "Responsibility_roleId_fkey" FOREIGN KEY ("roleId") REFERENCES "Role"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Responsibility" ADD CONSTRAINT "Responsibility_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResponsibilitySkill" ADD CONSTRAINT "ResponsibilitySkill_responsibilityId_fkey" FOREIGN KEY ("responsibilityId") REFERENCES "Responsibility"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResponsibilitySkill" ADD CONSTRAINT "ResponsibilitySkill_skillId_fkey" FOREIGN KEY ("skillId") REFERENCES "Skill"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResponsibilitySkill" ADD CONSTRAINT "ResponsibilitySkill_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResponsibilityLibrary" ADD CONSTRAINT "ResponsibilityLibrary_responsibilityId_fkey" FOREIGN KEY ("responsibilityId") REFERENCES "Responsibility"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResponsibilityLibrary" ADD CONSTRAINT "ResponsibilityLibrary_libraryId_fkey" FOREIGN KEY ("libraryId") REFERENCES "Library"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResponsibilityLibrary" ADD CONSTRAINT "ResponsibilityLibrary_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Role" ADD CONSTRAINT "Role_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleSkill" ADD CONSTRAINT "RoleSkill_roleId_fkey" FOREIGN KEY ("roleId") REFERENCES "Role"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleSkill" ADD CONSTRAINT "RoleSkill_skillId_fkey" FOREIGN KEY ("skillId") REFERENCES "Skill"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleSkill" ADD CONSTRAINT "RoleSkill_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleLibrary" ADD CONSTRAINT "RoleLibrary_roleId_fkey" FOREIGN KEY ("roleId") REFERENCES "Role"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleLibrary" ADD CONSTRAINT "RoleLibrary_libraryId_fkey" FOREIGN KEY ("libraryId") REFERENCES "Library"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleLibrary" ADD CONSTRAINT "RoleLibrary_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleCollaborator" ADD CONSTRAINT "RoleCollaborator_roleId_fkey" FOREIGN KEY ("roleId") REFERENCES "Role"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleCollaborator" ADD CONSTRAINT "RoleCollaborator_collaboratorId_fkey" FOREIGN KEY ("collaboratorId") REFERENCES "Role"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleCollaborator" ADD CONSTRAINT "RoleCollaborator_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleMatch" ADD CONSTRAINT "RoleMatch_roleId_fkey" FOREIGN KEY ("roleId") REFERENCES "Role"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleMatch" ADD CONSTRAINT "RoleMatch_matchId_fkey" FOREIGN KEY ("matchId") REFERENCES "Role"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleMatch" ADD CONSTRAINT "RoleMatch_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleSector" ADD CONSTRAINT "RoleSector_roleId_fkey" FOREIGN KEY ("roleId") REFERENCES "Role"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleSector" ADD CONSTRAINT "RoleSector_sectorId_fkey" FOREIGN KEY ("sectorId") REFERENCES "Sector"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleSector" ADD CONSTRAINT "RoleSector_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Skill" ADD CONSTRAINT "Skill_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SkillRelation" ADD CONSTRAINT "SkillRelation_skillId_fkey" FOREIGN KEY ("skillId") REFERENCES "Skill"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SkillRelation" ADD CONSTRAINT "SkillRelation_relatedId_fkey" FOREIGN KEY ("relatedId") REFERENCES "Skill"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SkillRelation" ADD CONSTRAINT "SkillRelation_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "SkillMatch" (
    "skillId" INTEGER NOT NULL,
    "matchId" INTEGER NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "relation" "MatchRelation" NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,
    "locator" TEXT NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "SkillMatch_pkey" PRIMARY KEY ("skillId","matchId","sourceId")
);

-- CreateIndex
CREATE INDEX "SkillMatch_matchId_idx" ON "SkillMatch"("matchId");

-- CreateIndex
CREATE INDEX "SkillMatch_sourceId_idx" ON "SkillMatch"("sourceId");

-- AddForeignKey
ALTER TABLE "SkillMatch" ADD CONSTRAINT "SkillMatch_skillId_fkey" FOREIGN KEY ("skillId") REFERENCES "Skill"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SkillMatch" ADD CONSTRAINT "SkillMatch_matchId_fkey" FOREIGN KEY ("matchId") REFERENCES "Skill"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SkillMatch" ADD CONSTRAINT "SkillMatch_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Checks that the models cannot say
ALTER TABLE "GraphRevision" ADD CHECK ("id" = 1), ADD CHECK ("revision" >= 0);
ALTER TABLE "RoleCollaborator" ADD CHECK ("roleId" < "collaboratorId");
ALTER TABLE "RoleMatch" ADD CHECK ("roleId" <> "matchId");
ALTER TABLE "SkillMatch" ADD CHECK ("skillId" <> "matchId");
ALTER TABLE "SkillRelation" ADD CHECK ("skillId" <> "relatedId"), ADD CHECK ("kind" <> 'RELATED' OR "skillId" < "relatedId");

INSERT INTO "GraphRevision" ("id", "revision") VALUES (1, 0);

-- The change log writes itself: whoever changes a row, by whatever way, raises the revision once in that
-- transaction and leaves one "Change" per row. set_config('career_lattice.actor', …, true) says who writes.

CREATE FUNCTION raise_revision() RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  raised text := current_setting('career_lattice.revision', true);
BEGIN
  IF coalesce(raised, '') = '' THEN
    UPDATE "GraphRevision" SET "revision" = "revision" + 1 RETURNING "revision"::text INTO raised;
    PERFORM set_config('career_lattice.revision', raised, true);
    PERFORM pg_notify('career_lattice_revision', raised);
  END IF;
  RETURN raised::integer;
END $$;

CREATE FUNCTION row_key(item jsonb, keys text[]) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT string_agg(item ->> key, '/' ORDER BY place) FROM unnest(keys) WITH ORDINALITY AS part (key, place)
$$;

CREATE FUNCTION record_changes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  writer text := coalesce(nullif(current_setting('career_lattice.actor', true), ''), 'unknown');
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF EXISTS (SELECT FROM new_rows) THEN
      INSERT INTO "Change" ("revision", "entity", "entityId", "operation", "after", "actor")
      SELECT raised, TG_TABLE_NAME, row_key(to_jsonb(n), TG_ARGV), 'INSERT', to_jsonb(n), writer
      FROM new_rows n, (SELECT raise_revision() AS raised) r;
    END IF;
  ELSIF TG_OP = 'DELETE' THEN
    IF EXISTS (SELECT FROM old_rows) THEN
      INSERT INTO "Change" ("revision", "entity", "entityId", "operation", "before", "actor")
      SELECT raised, TG_TABLE_NAME, row_key(to_jsonb(o), TG_ARGV), 'DELETE', to_jsonb(o), writer
      FROM old_rows o, (SELECT raise_revision() AS raised) r;
    END IF;
  ELSE
    IF EXISTS (SELECT FROM new_rows) THEN
      INSERT INTO "Change" ("revision", "entity", "entityId", "operation", "before", "after", "actor")
      SELECT raised, TG_TABLE_NAME, n.key, 'UPDATE', o.item, n.item, writer
      FROM (SELECT to_jsonb(t) AS item, row_key(to_jsonb(t), TG_ARGV) AS key FROM new_rows t) n
      JOIN (SELECT to_jsonb(t) AS item, row_key(to_jsonb(t), TG_ARGV) AS key FROM old_rows t) o USING (key),
           (SELECT raise_revision() AS raised) r;
    END IF;
  END IF;
  RETURN NULL;
END $$;

-- Puts the guards on a table of the graph: the change log, the ranges of weight, confidence and position,
-- and the shape of slugs. Call it once for every new table.
CREATE FUNCTION guard_table(guarded text) RETURNS void LANGUAGE plpgsql AS $$
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

-- Guards
SELECT guard_table('Language');
SELECT guard_table('LanguageFeature');
SELECT guard_table('RoleLanguage');
SELECT guard_table('Library');
SELECT guard_table('SkillLibrary');
SELECT guard_table('Responsibility');
SELECT guard_table('ResponsibilitySkill');
SELECT guard_table('ResponsibilityLibrary');
SELECT guard_table('Role');
SELECT guard_table('RoleSkill');
SELECT guard_table('RoleLibrary');
SELECT guard_table('RoleCollaborator');
SELECT guard_table('RoleMatch');
SELECT guard_table('Sector');
SELECT guard_table('RoleSector');
SELECT guard_table('Skill');
SELECT guard_table('SkillRelation');
SELECT guard_table('Source');
SELECT guard_table('SkillMatch');
