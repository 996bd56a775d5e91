-- CreateTable
CREATE TABLE "SkillLibraryMatch" (
    "skillId" INTEGER NOT NULL,
    "libraryId" INTEGER NOT NULL,
    "sourceId" INTEGER NOT NULL,
    "relation" "MatchRelation" NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,
    "locator" TEXT NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "SkillLibraryMatch_pkey" PRIMARY KEY ("skillId","libraryId","sourceId")
);

-- CreateIndex
CREATE INDEX "SkillLibraryMatch_libraryId_idx" ON "SkillLibraryMatch"("libraryId");

-- CreateIndex
CREATE INDEX "SkillLibraryMatch_sourceId_idx" ON "SkillLibraryMatch"("sourceId");

-- AddForeignKey
ALTER TABLE "SkillLibraryMatch" ADD CONSTRAINT "SkillLibraryMatch_skillId_fkey" FOREIGN KEY ("skillId") REFERENCES "Skill"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SkillLibraryMatch" ADD CONSTRAINT "SkillLibraryMatch_libraryId_fkey" FOREIGN KEY ("libraryId") REFERENCES "Library"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SkillLibraryMatch" ADD CONSTRAINT "SkillLibraryMatch_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Guards
SELECT guard_table('SkillLibraryMatch');
