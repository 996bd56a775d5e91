import { TypedDocumentString } from '../typedDocumentString.ts';
import type { FirstLookQuery, SearchQuery, ResponsibilitiesQuery, OverlapQuery, SimilarRolesQuery, TransitionQuery, LearningPlanQuery, CareerPathsQuery, RolesForQuery, NextToLearnQuery, ProfileQuery, SkillQuery, LibraryQuery, DemandQuery, RoleSkillsQuery, FindQuery, BySlugQuery, NeighbourhoodQuery, ExplanationQuery, HeatMapQuery, SourcesQuery, GraphChangedSubscription } from './operations.ts';
/**
 * What is in the graph? Its size, its careers, and the
 * features of a library or language.
 */
export declare const FirstLookDocument: TypedDocumentString<FirstLookQuery, {
    library: string;
    first?: number | null | undefined | undefined;
}>;
/**
 * What in the graph is called like this? Words may come in
 * any order, be unfinished, or be misspelt; the best comes
 * first.
 */
export declare const SearchDocument: TypedDocumentString<SearchQuery, {
    query: string;
    first?: number | null | undefined | undefined;
}>;
/**
 * What does somebody in a role do? Each responsibility with
 * the skills it exercises, the libraries it is carried out
 * with, and the place in the source that says so.
 */
export declare const ResponsibilitiesDocument: TypedDocumentString<ResponsibilitiesQuery, {
    role: string;
}>;
/**
 * What do two or more careers share, and what does only one
 * of them ask for?
 */
export declare const OverlapDocument: TypedDocumentString<OverlapQuery, {
    roles: Array<string> | string;
}>;
/**
 * Which careers are nearest to a role? The measure is yours
 * to choose.
 */
export declare const SimilarRolesDocument: TypedDocumentString<SimilarRolesQuery, {
    role: string;
    measure?: import("./operations.ts").SimilarityMeasure | null | undefined;
    first?: number | null | undefined | undefined;
}>;
/**
 * How does one get from one career to another: how much is
 * covered, by what, and what comes first?
 */
export declare const TransitionDocument: TypedDocumentString<TransitionQuery, {
    from: string;
    to: string;
    first?: number | null | undefined | undefined;
}>;
/**
 * What should somebody learn for a role, from what they
 * have, perhaps a role too? Each step with something known
 * that helps, what would do as well, and the libraries to
 * practise it with.
 */
export declare const LearningPlanDocument: TypedDocumentString<LearningPlanQuery, {
    have: import("./operations.ts").HaveInput;
    to: string;
    first?: number | null | undefined | undefined;
}>;
/**
 * Which chains of plausible moves lead from one career to
 * another? Where no stop helps, only the direct way.
 */
export declare const CareerPathsDocument: TypedDocumentString<CareerPathsQuery, {
    from: string;
    to: string;
    maxHops?: number | null | undefined | undefined;
    first?: number | null | undefined | undefined;
}>;
/**
 * Which careers fit somebody by the skills and libraries
 * they have? Names, slugs and aliases will do; nothing is
 * stored. Fit ranks the careers, readiness says how far the
 * way is.
 */
export declare const RolesForDocument: TypedDocumentString<RolesForQuery, {
    have: import("./operations.ts").HaveInput;
    in?: string | string[] | null | undefined;
    first?: number | null | undefined | undefined;
}>;
/**
 * What should somebody learn next, from what they have?
 * What brings the nearest careers closer, and what brings
 * chosen ones closer.
 */
export declare const NextToLearnDocument: TypedDocumentString<NextToLearnQuery, {
    have: import("./operations.ts").HaveInput;
    targets?: string | string[] | null | undefined;
    first?: number | null | undefined | undefined;
}>;
/**
 * What does a text say of somebody, such as a
 * requirements.txt or a paragraph of a CV? What was
 * understood, what follows from it, and which careers fit.
 * A text is private: it is neither stored, cached nor logged,
 * and stands among the variables, not in the query.
 */
export declare const ProfileDocument: TypedDocumentString<ProfileQuery, {
    have: import("./operations.ts").HaveInput;
    in?: string | string[] | null | undefined;
    first?: number | null | undefined | undefined;
}>;
/**
 * What must one know before a skill, what comes next to it,
 * and which libraries serve it?
 */
export declare const SkillDocument: TypedDocumentString<SkillQuery, {
    skill: string;
}>;
/**
 * Who works with a library, how important is it to them,
 * and what is it good for?
 */
export declare const LibraryDocument: TypedDocumentString<LibraryQuery, {
    library: string;
    first?: number | null | undefined | undefined;
}>;
/**
 * What do adverts for a role name most, beside how important
 * it is, and what do they name together with a library?
 */
export declare const DemandDocument: TypedDocumentString<DemandQuery, {
    role: string;
    library: string;
    first?: number | null | undefined | undefined;
}>;
/**
 * Which skills does a role need, and through which of its
 * responsibilities? All of them, or only those that are
 * essential, that another role needs too, or the like.
 */
export declare const RoleSkillsDocument: TypedDocumentString<RoleSkillsQuery, {
    role: string;
    filter?: import("./operations.ts").RoleSkillFilter | null | undefined;
    orderBy?: import("./operations.ts").RoleSkillOrder | null | undefined;
    first?: number | null | undefined | undefined;
    after?: string | null | undefined | undefined;
}>;
/**
 * Which roles ask for all of some skills, or are otherwise
 * as wanted, and which libraries are there of a kind, or for
 * a programming language?
 */
export declare const FindDocument: TypedDocumentString<FindQuery, {
    roles?: import("./operations.ts").RoleFilter | null | undefined;
    orderBy?: import("./operations.ts").RoleOrder | null | undefined;
    libraries?: import("./operations.ts").LibraryFilter | null | undefined;
    first?: number | null | undefined | undefined;
}>;
/**
 * What are several roles, skills and libraries, by their
 * slugs? In the order asked, null where there is none: what
 * a page needs that has stored slugs.
 */
export declare const BySlugDocument: TypedDocumentString<BySlugQuery, {
    roles: Array<string> | string;
    skills: Array<string> | string;
    libraries: Array<string> | string;
}>;
/**
 * What stands around some roles, skills or libraries, for a
 * drawing? The nodes nearest to them, and the links between.
 */
export declare const NeighbourhoodDocument: TypedDocumentString<NeighbourhoodQuery, {
    of: Array<string | number> | string | number;
    depth?: number | null | undefined | undefined;
    nodes?: number | null | undefined | undefined;
    edges?: number | null | undefined | undefined;
}>;
/**
 * Why is the similarity of careers what it is? Each shared
 * feature's part of it; the parts sum to the score.
 */
export declare const ExplanationDocument: TypedDocumentString<ExplanationQuery, {
    roles: Array<string> | string;
    measure?: import("./operations.ts").SimilarityMeasure | null | undefined;
}>;
/**
 * How near are some careers to each other? Every pair once,
 * for a heat map.
 */
export declare const HeatMapDocument: TypedDocumentString<HeatMapQuery, {
    roles: Array<string> | string;
}>;
/**
 * Where does the graph have its facts from, under which
 * licences, and which source is behind a role?
 */
export declare const SourcesDocument: TypedDocumentString<SourcesQuery, {
    role: string;
}>;
/**
 * Which changes does the graph go through, from a revision on?
 */
export declare const GraphChangedDocument: TypedDocumentString<GraphChangedSubscription, {
    since?: number | null | undefined | undefined;
}>;
