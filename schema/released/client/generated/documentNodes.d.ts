import type { TypedDocumentNode } from '../typedDocumentNode.ts';
import type { FirstLookQuery, FirstLookQueryVariables, SearchQuery, SearchQueryVariables, ResponsibilitiesQuery, ResponsibilitiesQueryVariables, OverlapQuery, OverlapQueryVariables, SimilarRolesQuery, SimilarRolesQueryVariables, TransitionQuery, TransitionQueryVariables, LearningPlanQuery, LearningPlanQueryVariables, CareerPathsQuery, CareerPathsQueryVariables, RolesForQuery, RolesForQueryVariables, NextToLearnQuery, NextToLearnQueryVariables, ProfileQuery, ProfileQueryVariables, SkillQuery, SkillQueryVariables, LibraryQuery, LibraryQueryVariables, DemandQuery, DemandQueryVariables, RoleSkillsQuery, RoleSkillsQueryVariables, FindQuery, FindQueryVariables, BySlugQuery, BySlugQueryVariables, NeighbourhoodQuery, NeighbourhoodQueryVariables, ExplanationQuery, ExplanationQueryVariables, HeatMapQuery, HeatMapQueryVariables, SourcesQuery, SourcesQueryVariables, GraphChangedSubscription, GraphChangedSubscriptionVariables } from './operations.ts';
/**
 * What is in the graph? Its size, its careers, and the
 * features of a library or language.
 */
export declare const FirstLookDocument: TypedDocumentNode<FirstLookQuery, FirstLookQueryVariables>;
/**
 * What in the graph is called like this? Words may come in
 * any order, be unfinished, or be misspelt; the best comes
 * first.
 */
export declare const SearchDocument: TypedDocumentNode<SearchQuery, SearchQueryVariables>;
/**
 * What does somebody in a role do? Each responsibility with
 * the skills it exercises, the libraries it is carried out
 * with, and the place in the source that says so.
 */
export declare const ResponsibilitiesDocument: TypedDocumentNode<ResponsibilitiesQuery, ResponsibilitiesQueryVariables>;
/**
 * What do two or more careers share, and what does only one
 * of them ask for?
 */
export declare const OverlapDocument: TypedDocumentNode<OverlapQuery, OverlapQueryVariables>;
/**
 * Which careers are nearest to a role? The measure is yours
 * to choose.
 */
export declare const SimilarRolesDocument: TypedDocumentNode<SimilarRolesQuery, SimilarRolesQueryVariables>;
/**
 * How does one get from one career to another: how much is
 * covered, by what, and what comes first?
 */
export declare const TransitionDocument: TypedDocumentNode<TransitionQuery, TransitionQueryVariables>;
/**
 * What should somebody learn for a role, from what they
 * have, perhaps a role too? Each step with something known
 * that helps, what would do as well, and the libraries to
 * practise it with.
 */
export declare const LearningPlanDocument: TypedDocumentNode<LearningPlanQuery, LearningPlanQueryVariables>;
/**
 * Which chains of plausible moves lead from one career to
 * another? Where no stop helps, only the direct way.
 */
export declare const CareerPathsDocument: TypedDocumentNode<CareerPathsQuery, CareerPathsQueryVariables>;
/**
 * Which careers fit somebody by the skills and libraries
 * they have? Names, slugs and aliases will do; nothing is
 * stored. Fit ranks the careers, readiness says how far the
 * way is.
 */
export declare const RolesForDocument: TypedDocumentNode<RolesForQuery, RolesForQueryVariables>;
/**
 * What should somebody learn next, from what they have?
 * What brings the nearest careers closer, and what brings
 * chosen ones closer.
 */
export declare const NextToLearnDocument: TypedDocumentNode<NextToLearnQuery, NextToLearnQueryVariables>;
/**
 * What does a text say of somebody, such as a
 * requirements.txt or a paragraph of a CV? What was
 * understood, what follows from it, and which careers fit.
 * A text is private: it is neither stored, cached nor logged,
 * and stands among the variables, not in the query.
 */
export declare const ProfileDocument: TypedDocumentNode<ProfileQuery, ProfileQueryVariables>;
/**
 * What must one know before a skill, what comes next to it,
 * and which libraries serve it?
 */
export declare const SkillDocument: TypedDocumentNode<SkillQuery, SkillQueryVariables>;
/**
 * Who works with a library, how important is it to them,
 * and what is it good for?
 */
export declare const LibraryDocument: TypedDocumentNode<LibraryQuery, LibraryQueryVariables>;
/**
 * What do adverts for a role name most, beside how important
 * it is, and what do they name together with a library?
 */
export declare const DemandDocument: TypedDocumentNode<DemandQuery, DemandQueryVariables>;
/**
 * Which skills does a role need, and through which of its
 * responsibilities? All of them, or only those that are
 * essential, that another role needs too, or the like.
 */
export declare const RoleSkillsDocument: TypedDocumentNode<RoleSkillsQuery, RoleSkillsQueryVariables>;
/**
 * Which roles ask for all of some skills, or are otherwise
 * as wanted, and which libraries are there of a kind, or for
 * a programming language?
 */
export declare const FindDocument: TypedDocumentNode<FindQuery, FindQueryVariables>;
/**
 * What are several roles, skills and libraries, by their
 * slugs? In the order asked, null where there is none: what
 * a page needs that has stored slugs.
 */
export declare const BySlugDocument: TypedDocumentNode<BySlugQuery, BySlugQueryVariables>;
/**
 * What stands around some roles, skills or libraries, for a
 * drawing? The nodes nearest to them, and the links between.
 */
export declare const NeighbourhoodDocument: TypedDocumentNode<NeighbourhoodQuery, NeighbourhoodQueryVariables>;
/**
 * Why is the similarity of careers what it is? Each shared
 * feature's part of it; the parts sum to the score.
 */
export declare const ExplanationDocument: TypedDocumentNode<ExplanationQuery, ExplanationQueryVariables>;
/**
 * How near are some careers to each other? Every pair once,
 * for a heat map.
 */
export declare const HeatMapDocument: TypedDocumentNode<HeatMapQuery, HeatMapQueryVariables>;
/**
 * Where does the graph have its facts from, under which
 * licences, and which source is behind a role?
 */
export declare const SourcesDocument: TypedDocumentNode<SourcesQuery, SourcesQueryVariables>;
/**
 * Which changes does the graph go through, from a revision on?
 */
export declare const GraphChangedDocument: TypedDocumentNode<GraphChangedSubscription, GraphChangedSubscriptionVariables>;
