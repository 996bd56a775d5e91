-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "pages" TEXT[];
