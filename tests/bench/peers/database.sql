-- What the peers add to the database of Career Lattice, so that PostgreSQL can answer as fast as it can: covering
-- indexes, the number of skills of each role, and the questions that need more than a join as functions. Career
-- Lattice itself uses none of it.

create index "RoleSkill_by_role" on "RoleSkill" ("roleId", weight desc, "skillId");
create index "RoleSkill_by_skill" on "RoleSkill" ("skillId", weight desc, "roleId");
create index "Role_words" on "Role" using gin (to_tsvector('simple', title));

create table "RoleSize" as
  select "Role".id, slug, title, count("skillId")::int as size
  from "Role" left join "RoleSkill" on "roleId" = "Role".id
  group by "Role".id;
alter table "RoleSize" add primary key (id);
comment on table "RoleSize" is '@behavior -*';

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
  from compared join "Skill" on id = "skillId"
  order by importance desc, slug
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

-- The skills of a role, whether another role asks for them too, and which share of the weight that makes.
create type "WantedSkill" as (slug text, name text, known boolean, readiness float8);
create function "wantedSkills"("fromSlug" text, "toSlug" text) returns setof "WantedSkill" language sql stable as $$
  with wanted as (
    select "skillId", weight, exists (
      select from "RoleSkill" own
      where own."roleId" = (select id from "Role" where slug = $1) and own."skillId" = "RoleSkill"."skillId"
    ) as known
    from "RoleSkill" where "roleId" = (select id from "Role" where slug = $2)
  )
  select slug, name, known, coalesce(sum(weight) filter (where known) over (), 0) / sum(weight) over ()
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
  select "RoleSkill".* from "RoleSkill" join "Skill" on "Skill".id = "skillId"
  where "roleId" = role.id
  order by weight desc, slug
$$;
create function "Skill_topRoles"(skill "Skill") returns setof "Role" language sql stable as $$
  select "Role".* from "RoleSkill" join "Role" on "Role".id = "roleId"
  where "skillId" = skill.id
  order by weight desc, slug
$$;
