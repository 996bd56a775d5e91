-- What the peers add to the database of Career Lattice, so that PostgreSQL can answer as fast as it can: all that can be
-- computed in advance, in tables and columns; covering indexes; and the questions that need more than a join as
-- functions. Career Lattice itself uses none of it.

-- How many skills each role has, and how many roles each skill.
create table "RoleSize" as
  select "Role".id, slug, title, count("skillId")::int as size
  from "Role" left join "RoleSkill" on "roleId" = "Role".id
  group by "Role".id;
alter table "RoleSize" add primary key (id);
comment on table "RoleSize" is '@behavior -*';

create table "SkillSize" as
  select "Skill".id, slug, name, count("roleId")::int as size
  from "Skill" left join "RoleSkill" on "skillId" = "Skill".id
  group by "Skill".id;
alter table "SkillSize" add primary key (id);
comment on table "SkillSize" is '@behavior -*';

-- Orders of lists. That of roles by title is filled in elsewhere: PostgreSQL does not fold texts as Career Lattice does.
-- The skills of a role go by weight, then the essential before the optional, then those that fewer roles have first.
alter table "Role" add "titleOrder" int unique;
alter table "RoleSkill" add "skillOrder" int, add "roleOrder" int;
-- The change log is not for this.
alter table "Role" disable trigger user;
alter table "RoleSkill" disable trigger user;

update "RoleSkill" set ("skillOrder", "roleOrder") = ("skillPlace", "rolePlace")
from (
  select "roleId", "skillId", "RoleSkill"."sourceId",
    row_number() over (
      partition by "roleId" order by weight desc, requirement, "SkillSize".size, "SkillSize".slug
    ) as "skillPlace",
    row_number() over (partition by "skillId" order by weight desc, "Role".slug) as "rolePlace"
  from "RoleSkill" join "SkillSize" on "SkillSize".id = "skillId" join "Role" on "Role".id = "roleId"
) listed
where (listed."roleId", listed."skillId", listed."sourceId") =
  ("RoleSkill"."roleId", "RoleSkill"."skillId", "RoleSkill"."sourceId");

create index "RoleSkill_by_role" on "RoleSkill" ("roleId", "skillOrder", "skillId", weight);
create index "RoleSkill_by_skill" on "RoleSkill" ("skillId", "roleOrder", "roleId");
create index "Role_words" on "Role" using gin (to_tsvector('simple', title));

-- What knowing a skill implies: other skills, and the share of each that is known, 0.3 at least. Some implications lead
-- through libraries, which have negative ids here.
create table "ImpliedSkill" as
  with recursive implication (feature, implied, share) as (
    select "skillId", "relatedId", 0.85::float8 from "SkillRelation" join "Skill" on id = "relatedId"
    where "SkillRelation".kind = 'BROADER' and "Skill".kind <> 'GROUP'
    union all select "skillId", "relatedId", 0.7 from "SkillRelation" where kind = 'PREREQUISITE'
    union all select -id, "languageId", 1 from "Library" where "languageId" is not null
    union all select -"libraryId", -"relatedId", 0.9 from "LibraryRelation" where kind = 'BUILDS_ON'
    union all select -"libraryId", "skillId", 0.75 * weight from "SkillLibrary"
    union all select "skillId", "matchId", 1 from "SkillMatch" where relation in ('EXACT', 'CLOSE')
    union all select "matchId", "skillId", 1 from "SkillMatch" where relation in ('EXACT', 'CLOSE')
    union all select "skillId", -"libraryId", 1 from "SkillLibraryMatch" where relation in ('EXACT', 'CLOSE')
    union all select -"libraryId", "skillId", 1 from "SkillLibraryMatch" where relation in ('EXACT', 'CLOSE')
  ), reached ("skillId", feature, share) as (
    select id, id, 1::float8 from "Skill"
    union select reached."skillId", implied, reached.share * implication.share
    from reached join implication using (feature)
    where reached.share * implication.share >= 0.3
  )
  select "skillId", feature as "impliedId", max(share) as share
  from reached where feature > 0 group by "skillId", feature;
alter table "ImpliedSkill" add primary key ("skillId", "impliedId") include (share);
comment on table "ImpliedSkill" is '@behavior -*';

-- How much each skill counts among those that a role needs: by the requirement and by how rare the skill is.
create table "Need" as
  with asking as (
    select "Role".id, count(*) over (partition by dataset) as "roleCount"
    from "Role" join "Source" on "Source".id = "sourceId"
  )
  select "roleId", "skillId",
    case requirement when 'ESSENTIAL' then 1 else 0.4 end * (ln((1 + "roleCount") / (1 + size)::float8) + 1) as weight
  from "RoleSkill" join asking on asking.id = "roleId" join "SkillSize" on "SkillSize".id = "skillId";
alter table "Need" add primary key ("roleId", "skillId") include (weight);
comment on table "Need" is '@behavior -*';

-- The skills of two roles: which of them asks for each, and how similar the two are (Jaccard).
create type "Standing" as enum ('SHARED', 'ONLY_FIRST', 'ONLY_SECOND');
create type "ComparedSkill" as (slug text, name text, standing "Standing", score float8);
create function "comparedSkills"("roleSlug" text, "otherSlug" text) returns setof "ComparedSkill" language sql stable as $$
  with compared as (
    select "skillId", sum(weight) as importance,
      case
        when count(*) = 2 then 'SHARED'
        when min("Role".slug) = $1 then 'ONLY_FIRST'
        else 'ONLY_SECOND'
      end::"Standing" as standing
    from "Role" join "RoleSkill" on "roleId" = "Role".id
    where "Role".slug in ($1, $2)
    group by "skillId"
  )
  select slug, name, standing, count(*) filter (where standing = 'SHARED') over () / (count(*) over ())::float8
  from compared join "SkillSize" on id = "skillId"
  order by importance desc, size, slug
$$;

-- The roles most similar to one (Jaccard).
create type "SimilarRole" as (slug text, title text, score float8, shared int);
create function "rolesLike"("roleSlug" text, count int) returns setof "SimilarRole" language sql stable as $$
  select theirs.slug, theirs.title, shared / (own.size + theirs.size - shared)::float8 as score, shared
  from (select id, size from "RoleSize" where id = (select id from "Role" where "Role".slug = $1)) own
  cross join lateral (
    select other."roleId" as id, count(*)::int as shared
    from "RoleSkill" mine join "RoleSkill" other using ("skillId")
    where mine."roleId" = own.id and other."roleId" <> own.id
    group by other."roleId"
  ) counted
  join "RoleSize" theirs on theirs.id = counted.id
  order by score desc, theirs.slug
  limit $2
$$;

-- The skills that a role needs, whether they are known to another role, and which share of all needs that makes.
create type "WantedSkill" as (slug text, name text, known boolean, readiness float8);
create function "wantedSkills"("fromSlug" text, "toSlug" text) returns setof "WantedSkill" language sql stable as $$
  with held as (
    select "impliedId" as "skillId", max(share) as share
    from "RoleSkill" join "ImpliedSkill" using ("skillId")
    where "roleId" = (select id from "Role" where slug = $1)
    group by "impliedId"
  ), wanted as (
    select "skillId", weight, coalesce(share, 0) as share
    from "Need" left join held using ("skillId")
    where "roleId" = (select id from "Role" where slug = $2)
  )
  select slug, name, share >= 0.6, sum(weight * share) over () / sum(weight) over ()
  from wanted join "Skill" on id = "skillId"
  order by weight desc, slug
$$;

-- Roles with all words in their title, the exact title first.
create function "rolesCalled"(words text) returns setof "Role" language sql stable as $$
  select * from "Role"
  where to_tsvector('simple', title) @@ plainto_tsquery('simple', $1)
  order by lower(title) = lower($1) desc, length(title), slug
$$;

-- For PostGraphile, which makes fields of functions over a row: lists in an order that no column gives.
create function "Role_topSkills"(role "Role") returns setof "RoleSkill" language sql stable as $$
  select * from "RoleSkill"
  where "roleId" = role.id
  order by "skillOrder"
$$;
create function "Skill_topRoles"(skill "Skill") returns setof "Role" language sql stable as $$
  select "Role".* from "RoleSkill" join "Role" on "Role".id = "roleId"
  where "skillId" = skill.id
  order by "roleOrder"
$$;
