-- CreateEnum
CREATE TYPE "LibraryRelationKind" AS ENUM ('BUILDS_ON', 'ALTERNATIVE');

-- DropIndex
DROP INDEX "LibraryFeature_libraryId_name_key";

-- AlterTable
ALTER TABLE "RoleLibrary" ADD COLUMN     "reason" TEXT;

-- AlterTable
ALTER TABLE "RoleSkill" ADD COLUMN     "reason" TEXT;

-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "attribution" TEXT;

-- CreateTable
CREATE TABLE "PendingRow" (
    "id" SERIAL NOT NULL,
    "dataset" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "row" JSONB NOT NULL,

    CONSTRAINT "PendingRow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LibraryRelation" (
    "libraryId" INTEGER NOT NULL,
    "relatedId" INTEGER NOT NULL,
    "kind" "LibraryRelationKind" NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,
    "locator" TEXT NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "LibraryRelation_pkey" PRIMARY KEY ("libraryId","relatedId","kind","sourceId")
);

-- CreateTable
CREATE TABLE "RoleLabel" (
    "id" SERIAL NOT NULL,
    "roleId" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "preferred" TEXT NOT NULL,
    "others" TEXT[],
    "position" INTEGER NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "locator" TEXT NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "RoleLabel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoleGroupLabel" (
    "id" SERIAL NOT NULL,
    "roleGroupId" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "preferred" TEXT NOT NULL,
    "others" TEXT[],
    "position" INTEGER NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "locator" TEXT NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "RoleGroupLabel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Sample" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "roleId" INTEGER,
    "skillId" INTEGER,
    "libraryId" INTEGER,
    "period" TEXT NOT NULL,
    "place" TEXT,
    "size" INTEGER NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "locator" TEXT NOT NULL,

    CONSTRAINT "Sample_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SampleSkill" (
    "sampleId" INTEGER NOT NULL,
    "skillId" INTEGER NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "named" INTEGER NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,
    "locator" TEXT NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "SampleSkill_pkey" PRIMARY KEY ("sampleId","skillId","sourceId")
);

-- CreateTable
CREATE TABLE "SampleLibrary" (
    "sampleId" INTEGER NOT NULL,
    "libraryId" INTEGER NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "named" INTEGER NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,
    "locator" TEXT NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "SampleLibrary_pkey" PRIMARY KEY ("sampleId","libraryId","sourceId")
);

-- CreateTable
CREATE TABLE "SkillLabel" (
    "id" SERIAL NOT NULL,
    "skillId" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "preferred" TEXT NOT NULL,
    "others" TEXT[],
    "position" INTEGER NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "locator" TEXT NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "SkillLabel_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PendingRow_dataset_idx" ON "PendingRow"("dataset");

-- CreateIndex
CREATE INDEX "LibraryRelation_relatedId_idx" ON "LibraryRelation"("relatedId");

-- CreateIndex
CREATE INDEX "LibraryRelation_sourceId_idx" ON "LibraryRelation"("sourceId");

-- CreateIndex
CREATE INDEX "RoleLabel_sourceId_idx" ON "RoleLabel"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "RoleLabel_roleId_language_sourceId_key" ON "RoleLabel"("roleId", "language", "sourceId");

-- CreateIndex
CREATE INDEX "RoleGroupLabel_sourceId_idx" ON "RoleGroupLabel"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "RoleGroupLabel_roleGroupId_language_sourceId_key" ON "RoleGroupLabel"("roleGroupId", "language", "sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Sample_slug_key" ON "Sample"("slug");

-- CreateIndex
CREATE INDEX "Sample_roleId_idx" ON "Sample"("roleId");

-- CreateIndex
CREATE INDEX "Sample_skillId_idx" ON "Sample"("skillId");

-- CreateIndex
CREATE INDEX "Sample_libraryId_idx" ON "Sample"("libraryId");

-- CreateIndex
CREATE INDEX "Sample_sourceId_idx" ON "Sample"("sourceId");

-- CreateIndex
CREATE INDEX "SampleSkill_skillId_idx" ON "SampleSkill"("skillId");

-- CreateIndex
CREATE INDEX "SampleSkill_sourceId_idx" ON "SampleSkill"("sourceId");

-- CreateIndex
CREATE INDEX "SampleLibrary_libraryId_idx" ON "SampleLibrary"("libraryId");

-- CreateIndex
CREATE INDEX "SampleLibrary_sourceId_idx" ON "SampleLibrary"("sourceId");

-- CreateIndex
CREATE INDEX "SkillLabel_sourceId_idx" ON "SkillLabel"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "SkillLabel_skillId_language_sourceId_key" ON "SkillLabel"("skillId", "language", "sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "LibraryFeature_libraryId_name_sourceId_key" ON "LibraryFeature"("libraryId", "name", "sourceId");

-- AddForeignKey
ALTER TABLE "LibraryRelation" ADD CONSTRAINT "LibraryRelation_libraryId_fkey" FOREIGN KEY ("libraryId") REFERENCES "Library"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LibraryRelation" ADD CONSTRAINT "LibraryRelation_relatedId_fkey" FOREIGN KEY ("relatedId") REFERENCES "Library"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LibraryRelation" ADD CONSTRAINT "LibraryRelation_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleLabel" ADD CONSTRAINT "RoleLabel_roleId_fkey" FOREIGN KEY ("roleId") REFERENCES "Role"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleLabel" ADD CONSTRAINT "RoleLabel_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGroupLabel" ADD CONSTRAINT "RoleGroupLabel_roleGroupId_fkey" FOREIGN KEY ("roleGroupId") REFERENCES "RoleGroup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGroupLabel" ADD CONSTRAINT "RoleGroupLabel_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sample" ADD CONSTRAINT "Sample_roleId_fkey" FOREIGN KEY ("roleId") REFERENCES "Role"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sample" ADD CONSTRAINT "Sample_skillId_fkey" FOREIGN KEY ("skillId") REFERENCES "Skill"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sample" ADD CONSTRAINT "Sample_libraryId_fkey" FOREIGN KEY ("libraryId") REFERENCES "Library"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sample" ADD CONSTRAINT "Sample_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SampleSkill" ADD CONSTRAINT "SampleSkill_sampleId_fkey" FOREIGN KEY ("sampleId") REFERENCES "Sample"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SampleSkill" ADD CONSTRAINT "SampleSkill_skillId_fkey" FOREIGN KEY ("skillId") REFERENCES "Skill"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SampleSkill" ADD CONSTRAINT "SampleSkill_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SampleLibrary" ADD CONSTRAINT "SampleLibrary_sampleId_fkey" FOREIGN KEY ("sampleId") REFERENCES "Sample"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SampleLibrary" ADD CONSTRAINT "SampleLibrary_libraryId_fkey" FOREIGN KEY ("libraryId") REFERENCES "Library"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SampleLibrary" ADD CONSTRAINT "SampleLibrary_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SkillLabel" ADD CONSTRAINT "SkillLabel_skillId_fkey" FOREIGN KEY ("skillId") REFERENCES "Skill"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SkillLabel" ADD CONSTRAINT "SkillLabel_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Guards
SELECT guard_table('LibraryRelation');
SELECT guard_table('RoleLabel');
SELECT guard_table('RoleGroupLabel');
SELECT guard_table('Sample');
SELECT guard_table('SampleSkill');
SELECT guard_table('SampleLibrary');
SELECT guard_table('SkillLabel');
