/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends {
    [key: string]: unknown;
}> = {
    [K in keyof T]: T[K];
};
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | {
    [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never;
};
/** A kind of fact that roles are compared on. */
export type Basis = 
/** Work activities. Another activity of the same kind covers 0.4 of one. */
'ACTIVITIES'
/** Software. Where a source names products as examples of a category, the category is what is needed; one library covers most of another that serves in its place. */
 | 'LIBRARIES'
/** Skills and knowledge that a source rates by importance and level. The level that everybody at work has is taken off first. A role without ratings borrows those of the roles that it matches. */
 | 'RATINGS'
/** Skills that a source lists for a role, with weights or as essential and optional. */
 | 'SKILLS';
/** What somebody already has: slugs, names or aliases of skills, libraries and roles, in any language, in small or capital letters, at most 500 together; or a text that names them. It is not stored. */
export type HaveInput = {
    /** For example "pandas", or a name from a package registry: "opencv-python-headless". */
    libraries?: Array<string> | null | undefined;
    /** Roles worked in, by slug, title or alias, for example "Registered Nurses". */
    roles?: Array<string> | null | undefined;
    /** For example "machine-learning" or "OOP". */
    skills?: Array<string> | null | undefined;
    /** Anything that names skills and libraries, at most 20000 characters: a requirements.txt, pyproject.toml, Pipfile, setup.cfg, environment.yml or package.json; a list; a paragraph of a CV in English. Words that are also ordinary ones, such as Go or click, count only in a list, beside software, or where a tool is introduced ("in Go"). What it denies ("no experience with Java", "want to learn Rust") does not count. It is private: send it by POST; the answer is not cached, and the text is neither stored nor logged. */
    text?: string | null | undefined;
};
/** Which libraries to list. Every condition given must hold. */
export type LibraryFilter = {
    /** Only libraries of this kind. */
    kind?: LibraryKind | null | undefined;
    /** Slug of the language the library is written for. */
    language?: string | null | undefined;
    /** Words of the name or an alias, matched as search(query:) does; all if it has none. */
    query?: string | null | undefined;
};
/** Kind of software. */
export type LibraryKind = 
/** Code that calls the program's code. */
'FRAMEWORK'
/** A programming or query language. */
 | 'LANGUAGE'
/** Code that a program calls. */
 | 'LIBRARY'
/** A system that other software runs on. */
 | 'PLATFORM'
/** A program that people use at work. */
 | 'TOOL';
/** How strongly a role asks for a skill. */
export type Requirement = 
/** The role cannot be done without it. */
'ESSENTIAL'
/** Useful, depending on the employer or specialism. */
 | 'OPTIONAL';
/** Which roles to list. Every condition given must hold; the name of something unknown is NOT_FOUND. */
export type RoleFilter = {
    /** True for deprecated roles only; otherwise only those that are not deprecated. */
    deprecated?: boolean | null | undefined;
    /** Slug or code of a group of roles, for example 25 of ISCO-08; the groups below it count, too. */
    group?: string | null | undefined;
    /** Slugs of libraries, at most 100; the role works with all of them. */
    hasLibrary?: Array<string> | null | undefined;
    /** Slugs of skills, at most 100; the role asks for all of them. */
    hasSkill?: Array<string> | null | undefined;
    /** Preparation that the role needs, from 1 (little or none) to 5 (extensive). */
    jobZone?: number | null | undefined;
    /** Slug or name of a programming language (a library of kind LANGUAGE) that the role works with. */
    programmingLanguage?: string | null | undefined;
    /** Words of the title or an alias, matched as search(query:) does; all if it has none. */
    query?: string | null | undefined;
    /** Slug of a sector that the role is found in. */
    sector?: string | null | undefined;
    /** Slug of the source that defines the role; a dataset, which may have several sources, is named by in. */
    source?: string | null | undefined;
    /** Collection of its source that the role belongs to, for example research. */
    tag?: string | null | undefined;
};
/** Orders of roles; ties go by title, then by slug. */
export type RoleOrder = 
/** The role for which most job adverts or answers to a survey were counted first, in the largest of its samples. A role without samples has the figure of the roles that exactly match it; roles without figures come last. */
'POPULARITY'
/** What matches filter.query best first, as search(query:) scores it; BAD_INPUT without a query. */
 | 'RELEVANCE'
/** By title, from A to Z; case and accents do not count. */
 | 'TITLE';
/** Which of the role's skills to list. Every condition given must hold. */
export type RoleSkillFilter = {
    /** Only skills of this kind. */
    kind?: SkillKind | null | undefined;
    /** Only essential or only optional skills. */
    requirement?: Requirement | null | undefined;
    /** Slug of another role; only skills that it asks for too. */
    sharedWith?: string | null | undefined;
};
/** Orders of a role's skills; ties go by slug. */
export type RoleSkillOrder = 
/** By the first figure of demand, the largest share first; those without figures last, by weight. */
'DEMAND'
/** By name, from A to Z. */
 | 'NAME'
/** The rarest among the roles of the dataset first. */
 | 'RARITY'
/** The most important first; of equal weights the essential before the optional, then what fewer roles of the dataset need. */
 | 'WEIGHT';
/** How similarity is measured. Features are skills and libraries, x is the weight of a link, I the number of shared features, N the number of roles in the datasets of the roles compared, df how many of them have a feature; rarity is ln((1+N)/(1+df)) + 1. */
export type SimilarityMeasure = 
/** Sum of 1 / ln df over the shared features. At least 0, unbounded. */
'ADAMIC_ADAR'
/** The default: it finds the most related roles (see quality). Four kinds of features are compared separately and summed: rated skills by how far they exceed the average; other skills, the skills one step broader than these, and libraries by their rarity. The sum is lowered if job zones or classification codes differ. 0 means nothing in common; 1 is the average score of a role with itself. A shared broader skill contributes, too. */
 | 'BLENDED'
/** Cosine of the angle between the weights of both: sum of x_a x_b over the norms. 0 to 1. */
 | 'COSINE'
/** How much of the second role, by weight, somebody in the first already covers. 0 to 1, directed. */
 | 'COVERAGE'
/** Shared features over all features of both: I / (|A| + |B| - I). 0 to 1. */
 | 'JACCARD'
/** Shared features over those of the smaller role: I / min(|A|, |B|). 0 to 1; favours small roles. */
 | 'OVERLAP_COEFFICIENT'
/** Sum of 1 / df over the shared features. At least 0, unbounded. */
 | 'RESOURCE_ALLOCATION'
/** Cosine with every weight multiplied by the rarity of its feature. 0 to 1. */
 | 'TFIDF_COSINE'
/** Jaccard with every feature counted by its rarity. 0 to 1. */
 | 'WEIGHTED_JACCARD';
/** Kind of a skill. */
export type SkillKind = 
/** A work activity that occurs in many roles. */
'ACTIVITY'
/** A group in the source's classification of skills; no role asks for it. */
 | 'GROUP'
/** A body of knowledge. */
 | 'KNOWLEDGE'
/** A natural language. */
 | 'LANGUAGE'
/** An ability to do something. */
 | 'SKILL'
/** Useful in every field of work, for example teamwork. */
 | 'TRANSVERSAL';
export type FirstLookQueryVariables = Exact<{
    library: string;
    first?: number | null | undefined;
}>;
export type FirstLookQuery = {
    stats: {
        __typename: 'GraphStats';
        revision: number;
        roles: number;
        responsibilities: number;
        skills: number;
        libraries: number;
        edges: number;
    };
    roles: {
        __typename: 'QueryRolesConnection';
        nodes: Array<{
            __typename: 'Role';
            id: string;
            slug: string;
            title: string;
            summary: string | null;
        }>;
    };
    library: {
        __typename: 'Library';
        id: string;
        features: Array<{
            __typename: 'LibraryFeature';
            name: string;
            summary: string;
        }>;
    } | null;
};
export type SearchQueryVariables = Exact<{
    query: string;
    first?: number | null | undefined;
}>;
export type SearchQuery = {
    search: {
        __typename: 'QuerySearchConnection';
        totalCount: number;
        edges: Array<{
            __typename: 'QuerySearchConnectionEdge';
            score: number;
            node: {
                __typename: 'Library';
                id: string;
                slug: string;
                label: string;
            } | {
                __typename: 'Responsibility';
                id: string;
                slug: string;
                label: string;
            } | {
                __typename: 'Role';
                id: string;
                slug: string;
                label: string;
            } | {
                __typename: 'Skill';
                id: string;
                slug: string;
                label: string;
            };
        }>;
    };
};
export type ResponsibilitiesQueryVariables = Exact<{
    role: string;
}>;
export type ResponsibilitiesQuery = {
    role: {
        __typename: 'Role';
        id: string;
        title: string;
        summary: string | null;
        responsibilities: {
            __typename: 'RoleResponsibilitiesConnection';
            nodes: Array<{
                __typename: 'Responsibility';
                id: string;
                statement: string;
                skills: Array<{
                    __typename: 'Skill';
                    id: string;
                    name: string;
                }>;
                libraries: Array<{
                    __typename: 'Library';
                    id: string;
                    name: string;
                }>;
                evidence: Array<{
                    __typename: 'Evidence';
                    locator: string;
                    confidence: number;
                    source: {
                        __typename: 'Source';
                        id: string;
                        title: string;
                    };
                }>;
            }>;
        };
    } | null;
};
export type OverlapQueryVariables = Exact<{
    roles: Array<string> | string;
}>;
export type OverlapQuery = {
    overlap: {
        __typename: 'Overlap';
        id: string;
        sentence: string;
        score: number;
        sharedSkills: Array<{
            __typename: 'Skill';
            id: string;
            name: string;
        }>;
        sharedLibraries: Array<{
            __typename: 'Library';
            id: string;
            name: string;
        }>;
        exclusive: Array<{
            __typename: 'ExclusiveFeatures';
            role: {
                __typename: 'Role';
                id: string;
                title: string;
            };
            skills: Array<{
                __typename: 'Skill';
                id: string;
                name: string;
            }>;
            libraries: Array<{
                __typename: 'Library';
                id: string;
                name: string;
            }>;
        }>;
    };
};
export type SimilarRolesQueryVariables = Exact<{
    role: string;
    measure?: SimilarityMeasure | null | undefined;
    first?: number | null | undefined;
}>;
export type SimilarRolesQuery = {
    role: {
        __typename: 'Role';
        id: string;
        similarRoles: {
            __typename: 'RoleSimilarRolesConnection';
            totalCount: number;
            edges: Array<{
                __typename: 'RoleSimilarRolesConnectionEdge';
                score: number;
                sharedSkillCount: number;
                sharedLibraryCount: number;
                node: {
                    __typename: 'Role';
                    id: string;
                    title: string;
                };
            }>;
        };
    } | null;
};
export type TransitionQueryVariables = Exact<{
    from: string;
    to: string;
    first?: number | null | undefined;
}>;
export type TransitionQuery = {
    transition: {
        __typename: 'Transition';
        id: string | null;
        sentence: string;
        readiness: number | null;
        effort: number | null;
        stepCount: number;
        parts: Array<{
            __typename: 'ReadinessPart';
            basis: Basis;
            share: number;
            readiness: number;
        }>;
        steps: Array<{
            __typename: 'LearningStep';
            basis: Basis;
            requirement: Requirement | null;
            importance: number;
            priority: number;
            effort: number;
            feature: {
                __typename: 'Library';
                id: string;
                label: string;
            } | {
                __typename: 'Skill';
                id: string;
                label: string;
            };
            evidence: Array<{
                __typename: 'Evidence';
                url: string | null;
                source: {
                    __typename: 'Source';
                    id: string;
                    title: string;
                };
            }>;
        }>;
        retained: Array<{
            __typename: 'Library';
            id: string;
            label: string;
        } | {
            __typename: 'Skill';
            id: string;
            label: string;
        }>;
    };
};
export type LearningPlanQueryVariables = Exact<{
    have: HaveInput;
    to: string;
    first?: number | null | undefined;
}>;
export type LearningPlanQuery = {
    transition: {
        __typename: 'Transition';
        id: string | null;
        sentence: string;
        readiness: number | null;
        steps: Array<{
            __typename: 'LearningStep';
            feature: {
                __typename: 'Library';
                id: string;
                documentation: string | null;
                label: string;
            } | {
                __typename: 'Skill';
                id: string;
                label: string;
                prerequisites: Array<{
                    __typename: 'Skill';
                    id: string;
                    name: string;
                }>;
            };
            nearest: {
                __typename: 'Library';
                id: string;
                label: string;
            } | {
                __typename: 'Skill';
                id: string;
                label: string;
            } | null;
            alternatives: Array<{
                __typename: 'Library';
                id: string;
                name: string;
            }>;
            libraries: Array<{
                __typename: 'Library';
                id: string;
                name: string;
                documentation: string | null;
            }>;
        }>;
    };
};
export type CareerPathsQueryVariables = Exact<{
    from: string;
    to: string;
    maxHops?: number | null | undefined;
    first?: number | null | undefined;
}>;
export type CareerPathsQuery = {
    careerPaths: Array<{
        __typename: 'CareerPath';
        sentence: string;
        effort: number | null;
        hops: Array<{
            __typename: 'Transition';
            id: string | null;
            readiness: number | null;
            effort: number | null;
            sentence: string;
            to: {
                __typename: 'Role';
                id: string;
                title: string;
            };
        }>;
    }>;
};
export type RolesForQueryVariables = Exact<{
    have: HaveInput;
    in?: Array<string> | string | null | undefined;
    first?: number | null | undefined;
}>;
export type RolesForQuery = {
    rolesFor: Array<{
        __typename: 'RoleReadiness';
        fit: number;
        readiness: number | null;
        role: {
            __typename: 'Role';
            id: string;
            title: string;
        };
        matched: Array<{
            __typename: 'Library';
            id: string;
            label: string;
        } | {
            __typename: 'Skill';
            id: string;
            label: string;
        }>;
        missing: Array<{
            __typename: 'Library';
            id: string;
            label: string;
        } | {
            __typename: 'Skill';
            id: string;
            label: string;
        }>;
    }>;
};
export type NextToLearnQueryVariables = Exact<{
    have: HaveInput;
    targets?: Array<string> | string | null | undefined;
    first?: number | null | undefined;
}>;
export type NextToLearnQuery = {
    nearestCareers: Array<{
        __typename: 'FeatureGain';
        gain: number;
        feature: {
            __typename: 'Library';
            id: string;
            label: string;
        } | {
            __typename: 'Skill';
            id: string;
            label: string;
        };
        roles: Array<{
            __typename: 'Role';
            id: string;
            title: string;
        }>;
    }>;
    dataCareers: Array<{
        __typename: 'FeatureGain';
        gain: number;
        feature: {
            __typename: 'Library';
            id: string;
            label: string;
        } | {
            __typename: 'Skill';
            id: string;
            label: string;
        };
        roles: Array<{
            __typename: 'Role';
            id: string;
            title: string;
        }>;
    }>;
};
export type GainFragment = {
    __typename: 'FeatureGain';
    gain: number;
    feature: {
        __typename: 'Library';
        id: string;
        label: string;
    } | {
        __typename: 'Skill';
        id: string;
        label: string;
    };
    roles: Array<{
        __typename: 'Role';
        id: string;
        title: string;
    }>;
};
export type ProfileQueryVariables = Exact<{
    have: HaveInput;
    in?: Array<string> | string | null | undefined;
    first?: number | null | undefined;
}>;
export type ProfileQuery = {
    profile: {
        __typename: 'Profile';
        understood: Array<{
            __typename: 'Known';
            implied: boolean;
            feature: {
                __typename: 'Library';
                id: string;
                label: string;
            } | {
                __typename: 'Skill';
                id: string;
                label: string;
            };
            by: {
                __typename: 'Library';
                id: string;
                label: string;
            } | {
                __typename: 'Skill';
                id: string;
                label: string;
            } | null;
        }>;
        unrecognized: Array<{
            __typename: 'Unrecognized';
            name: string;
            closest: Array<{
                __typename: 'Library';
                id: string;
                label: string;
            } | {
                __typename: 'Skill';
                id: string;
                label: string;
            }>;
        }>;
        rolesFor: Array<{
            __typename: 'RoleReadiness';
            readiness: number | null;
            role: {
                __typename: 'Role';
                id: string;
                title: string;
            };
        }>;
        nextToLearn: Array<{
            __typename: 'FeatureGain';
            gain: number;
            feature: {
                __typename: 'Library';
                id: string;
                label: string;
            } | {
                __typename: 'Skill';
                id: string;
                label: string;
            };
        }>;
    };
};
export type SkillQueryVariables = Exact<{
    skill: string;
}>;
export type SkillQuery = {
    skill: {
        __typename: 'Skill';
        id: string;
        name: string;
        description: string | null;
        rarity: number;
        prerequisites: Array<{
            __typename: 'Skill';
            id: string;
            name: string;
            prerequisites: Array<{
                __typename: 'Skill';
                id: string;
                name: string;
            }>;
        }>;
        broader: Array<{
            __typename: 'Skill';
            id: string;
            name: string;
        }>;
        narrower: Array<{
            __typename: 'Skill';
            id: string;
            name: string;
        }>;
        related: Array<{
            __typename: 'Skill';
            id: string;
            name: string;
        }>;
        libraries: Array<{
            __typename: 'Library';
            id: string;
            name: string;
        }>;
    } | null;
};
export type LibraryQueryVariables = Exact<{
    library: string;
    first?: number | null | undefined;
}>;
export type LibraryQuery = {
    library: {
        __typename: 'Library';
        id: string;
        name: string;
        summary: string | null;
        packageName: string | null;
        homepage: string | null;
        writtenFor: {
            __typename: 'Library';
            id: string;
            name: string;
        } | null;
        skills: Array<{
            __typename: 'Skill';
            id: string;
            name: string;
        }>;
        roles: {
            __typename: 'LibraryRolesConnection';
            edges: Array<{
                __typename: 'LibraryRolesConnectionEdge';
                weight: number;
                node: {
                    __typename: 'Role';
                    id: string;
                    title: string;
                };
                evidence: Array<{
                    __typename: 'Evidence';
                    locator: string;
                    source: {
                        __typename: 'Source';
                        id: string;
                        slug: string;
                    };
                }>;
            }>;
        };
    } | null;
};
export type DemandQueryVariables = Exact<{
    role: string;
    library: string;
    first?: number | null | undefined;
}>;
export type DemandQuery = {
    role: {
        __typename: 'Role';
        id: string;
        libraries: {
            __typename: 'RoleLibrariesConnection';
            edges: Array<{
                __typename: 'RoleLibrariesConnectionEdge';
                weight: number;
                demand: Array<{
                    __typename: 'Demand';
                    named: number;
                    of: number;
                    share: number | null;
                    low: number | null;
                    high: number | null;
                    lift: number | null;
                    source: {
                        __typename: 'Source';
                        id: string;
                        title: string;
                    };
                }>;
                node: {
                    __typename: 'Library';
                    id: string;
                    name: string;
                };
            }>;
        };
    } | null;
    library: {
        __typename: 'Library';
        id: string;
        demand: Array<{
            __typename: 'Demand';
            share: number | null;
            named: number;
            of: number;
            role: {
                __typename: 'Role';
                id: string;
                title: string;
            } | null;
        }>;
        namedTogether: Array<{
            __typename: 'NamedTogether';
            named: number;
            lift: number;
            feature: {
                __typename: 'Library';
                id: string;
                label: string;
            } | {
                __typename: 'Skill';
                id: string;
                label: string;
            };
        }>;
    } | null;
};
export type RoleSkillsQueryVariables = Exact<{
    role: string;
    filter?: RoleSkillFilter | null | undefined;
    orderBy?: RoleSkillOrder | null | undefined;
    first?: number | null | undefined;
    after?: string | null | undefined;
}>;
export type RoleSkillsQuery = {
    role: {
        __typename: 'Role';
        id: string;
        skills: {
            __typename: 'RoleSkillsConnection';
            totalCount: number;
            pageInfo: {
                __typename: 'PageInfo';
                hasNextPage: boolean;
                endCursor: string | null;
            };
            edges: Array<{
                __typename: 'RoleSkillsConnectionEdge';
                weight: number;
                requirement: Requirement;
                node: {
                    __typename: 'Skill';
                    id: string;
                    name: string;
                    rarity: number;
                };
                responsibilities: Array<{
                    __typename: 'Responsibility';
                    id: string;
                    statement: string;
                }>;
                evidence: Array<{
                    __typename: 'Evidence';
                    locator: string;
                    source: {
                        __typename: 'Source';
                        id: string;
                        title: string;
                    };
                }>;
            }>;
        };
    } | null;
};
export type FindQueryVariables = Exact<{
    roles?: RoleFilter | null | undefined;
    orderBy?: RoleOrder | null | undefined;
    libraries?: LibraryFilter | null | undefined;
    first?: number | null | undefined;
}>;
export type FindQuery = {
    roles: {
        __typename: 'QueryRolesConnection';
        nodes: Array<{
            __typename: 'Role';
            id: string;
            title: string;
        }>;
    };
    libraries: {
        __typename: 'QueryLibrariesConnection';
        totalCount: number;
        nodes: Array<{
            __typename: 'Library';
            id: string;
            name: string;
            summary: string | null;
        }>;
    };
};
export type BySlugQueryVariables = Exact<{
    roles: Array<string> | string;
    skills: Array<string> | string;
    libraries: Array<string> | string;
}>;
export type BySlugQuery = {
    rolesBySlug: Array<{
        __typename: 'Role';
        id: string;
        slug: string;
        title: string;
        jobZone: number | null;
    } | null>;
    skillsBySlug: Array<{
        __typename: 'Skill';
        id: string;
        slug: string;
        name: string;
    } | null>;
    librariesBySlug: Array<{
        __typename: 'Library';
        id: string;
        slug: string;
        name: string;
    } | null>;
};
export type NeighbourhoodQueryVariables = Exact<{
    of: Array<string | number> | string | number;
    depth?: number | null | undefined;
    nodes?: number | null | undefined;
    edges?: number | null | undefined;
}>;
export type NeighbourhoodQuery = {
    neighbourhood: {
        __typename: 'Neighbourhood';
        cut: boolean;
        nodes: Array<{
            __typename: 'Library';
            id: string;
            label: string;
        } | {
            __typename: 'Responsibility';
            id: string;
            label: string;
        } | {
            __typename: 'Role';
            id: string;
            label: string;
        } | {
            __typename: 'Skill';
            id: string;
            label: string;
        }>;
        edges: Array<{
            __typename: 'NeighbourhoodEdge';
            from: string;
            to: string;
            kind: string;
            weight: number;
        }>;
    };
};
export type ExplanationQueryVariables = Exact<{
    roles: Array<string> | string;
    measure?: SimilarityMeasure | null | undefined;
}>;
export type ExplanationQuery = {
    overlap: {
        __typename: 'Overlap';
        id: string;
        score: number;
        explanation: Array<{
            __typename: 'Contribution';
            contribution: number;
            rarity: number;
            feature: {
                __typename: 'Library';
                id: string;
                label: string;
            } | {
                __typename: 'Skill';
                id: string;
                label: string;
            };
        }>;
    };
};
export type HeatMapQueryVariables = Exact<{
    roles: Array<string> | string;
}>;
export type HeatMapQuery = {
    overlap: {
        __typename: 'Overlap';
        id: string;
        sharedSkills: Array<{
            __typename: 'Skill';
            id: string;
            name: string;
        }>;
        matrix: Array<{
            __typename: 'PairScore';
            score: number;
            a: {
                __typename: 'Role';
                id: string;
                slug: string;
            };
            b: {
                __typename: 'Role';
                id: string;
                slug: string;
            };
        }>;
    };
};
export type SourcesQueryVariables = Exact<{
    role: string;
}>;
export type SourcesQuery = {
    sources: Array<{
        __typename: 'Source';
        id: string;
        slug: string;
        dataset: string;
        title: string;
        publisher: string | null;
        version: string | null;
        license: string;
        attribution: string;
    }>;
    role: {
        __typename: 'Role';
        id: string;
        title: string;
        evidence: Array<{
            __typename: 'Evidence';
            locator: string;
            url: string | null;
            source: {
                __typename: 'Source';
                id: string;
                slug: string;
            };
        }>;
    } | null;
};
export type GraphChangedSubscriptionVariables = Exact<{
    since?: number | null | undefined;
}>;
export type GraphChangedSubscription = {
    graphChanged: {
        __typename: 'GraphChange';
        revision: number;
        at: string;
        datasets: Array<string>;
    };
};
export {};
