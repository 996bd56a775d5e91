-- A language becomes the library of kind LANGUAGE with its slug; its features, the libraries written for it and the
-- roles practised in it follow. All of it is written to the change log.
SELECT set_config('career_lattice.actor', 'migration language_is_a_library', true);

-- CreateTable
CREATE TABLE "LibraryFeature" (
    "id" SERIAL NOT NULL,
    "libraryId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "locator" TEXT NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "LibraryFeature_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LibraryFeature_sourceId_idx" ON "LibraryFeature"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "LibraryFeature_libraryId_name_key" ON "LibraryFeature"("libraryId", "name");

-- AddForeignKey
ALTER TABLE "LibraryFeature" ADD CONSTRAINT "LibraryFeature_libraryId_fkey" FOREIGN KEY ("libraryId") REFERENCES "Library"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LibraryFeature" ADD CONSTRAINT "LibraryFeature_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Guards
SELECT guard_table('LibraryFeature');

-- Languages without a library of their slug become one. Its source is that of what refers to the language; of a language
-- that nothing refers to, the first of all sources.
INSERT INTO "Library" ("slug", "name", "kind", "aliases", "sourceId")
SELECT l."slug", l."name", 'LANGUAGE', '{}', coalesce(
  (SELECT "sourceId" FROM "LanguageFeature" WHERE "languageId" = l."id" ORDER BY "position", "id" LIMIT 1),
  (SELECT "sourceId" FROM "RoleLanguage" WHERE "languageId" = l."id" ORDER BY "roleId", "sourceId" LIMIT 1),
  (SELECT "sourceId" FROM "Library" WHERE "languageId" = l."id" ORDER BY "id" LIMIT 1),
  (SELECT min("id") FROM "Source")
)
FROM "Language" l
WHERE NOT EXISTS (SELECT FROM "Library" b WHERE b."slug" = l."slug") AND EXISTS (SELECT FROM "Source")
ORDER BY l."id";

INSERT INTO "LibraryFeature" ("libraryId", "name", "summary", "position", "sourceId", "locator", "confidence")
SELECT b."id", f."name", f."summary", f."position", f."sourceId", f."locator", f."confidence"
FROM "LanguageFeature" f
JOIN "Language" l ON l."id" = f."languageId"
JOIN "Library" b ON b."slug" = l."slug"
ORDER BY f."id";

INSERT INTO "RoleLibrary" ("roleId", "libraryId", "sourceId", "weight", "locator", "confidence")
SELECT r."roleId", b."id", r."sourceId", r."weight", r."locator", r."confidence"
FROM "RoleLanguage" r
JOIN "Language" l ON l."id" = r."languageId"
JOIN "Library" b ON b."slug" = l."slug"
ON CONFLICT DO NOTHING;

-- A row may get the number that another one still has: the index comes back once all rows have their new numbers.
ALTER TABLE "Library" DROP CONSTRAINT "Library_languageId_fkey";
DROP INDEX "Library_languageId_packageName_key";

UPDATE "Library" w SET "languageId" = b."id"
FROM "Language" l JOIN "Library" b ON b."slug" = l."slug"
WHERE l."id" = w."languageId";

-- CreateIndex
CREATE UNIQUE INDEX "Library_languageId_packageName_key" ON "Library"("languageId", "packageName");

-- AddForeignKey
ALTER TABLE "Library" ADD CONSTRAINT "Library_languageId_fkey" FOREIGN KEY ("languageId") REFERENCES "Library"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- The change log keeps what the tables held.
DELETE FROM "RoleLanguage";
DELETE FROM "LanguageFeature";
DELETE FROM "Language";

-- DropTable
DROP TABLE "RoleLanguage";

-- DropTable
DROP TABLE "LanguageFeature";

-- DropTable
DROP TABLE "Language";

DELETE FROM "RowCount" WHERE "entity" IN ('RoleLanguage', 'LanguageFeature', 'Language');
