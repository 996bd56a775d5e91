-- DropIndex
DROP INDEX "Change_entity_entityId_idx";

-- DropIndex
DROP INDEX "Change_revision_idx";

-- CreateIndex
CREATE INDEX "Change_revision_id_idx" ON "Change"("revision", "id");

-- CreateIndex
CREATE INDEX "Change_entity_id_idx" ON "Change"("entity", "id");

-- The number of the node that a logged row is, belongs to or leads from, as text. An edge has it first in its key; a part
-- has a number of its own as key. A new table of parts is added here; there is nothing of it in the log before.
CREATE FUNCTION change_owner(entity text, key text, old jsonb, young jsonb) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE entity
    WHEN 'RoleLabel' THEN coalesce(young, old) ->> 'roleId'
    WHEN 'RoleGroupLabel' THEN coalesce(young, old) ->> 'roleGroupId'
    WHEN 'SkillLabel' THEN coalesce(young, old) ->> 'skillId'
    WHEN 'LibraryFeature' THEN coalesce(young, old) ->> 'libraryId'
    ELSE split_part(key, '/', 1)
  END
$$;

-- Find the changes of one node in their order, however long the log is: what it owns, and the edges that lead to it.
CREATE INDEX "Change_owner_idx" ON "Change"("entity", change_owner("entity", "entityId", "before", "after"), "id");
CREATE INDEX "Change_other_idx" ON "Change"("entity", split_part("entityId", '/', 2), "id") WHERE split_part("entityId", '/', 2) <> '';

-- Without statistics the database reads all changes of a table to find the last few.
ANALYZE "Change";
