// Written by npm run generate.

/** The types of objects behind each interface and union. */
export const possibleTypes: Record<string, string[]> = {
  "Feature": [
    "Library",
    "Skill"
  ],
  "Linked": [
    "Library",
    "Responsibility",
    "Role",
    "Sample",
    "Sector",
    "Skill"
  ],
  "Node": [
    "Language",
    "Library",
    "Overlap",
    "Responsibility",
    "Role",
    "RoleGroup",
    "Sample",
    "Sector",
    "Skill",
    "Source"
  ],
  "SearchResult": [
    "Library",
    "Responsibility",
    "Role",
    "Skill"
  ]
}

/** Types of objects without an id: parts of the object that they hang on. */
export const embeddedTypes: readonly string[] = [
  "CareerPath",
  "ChangeConnection",
  "ChangeEdge",
  "ChangedField",
  "CheckFigure",
  "Contribution",
  "Demand",
  "Evidence",
  "ExclusiveFeatures",
  "FeatureGain",
  "FeatureMatch",
  "GraphChange",
  "GraphStats",
  "ImportCount",
  "ImportRunConnection",
  "ImportRunEdge",
  "ImportedFile",
  "Known",
  "Label",
  "LanguageFeature",
  "LearningStep",
  "LibraryFeature",
  "LibraryLibrariesConnection",
  "LibraryLibrariesConnectionEdge",
  "LibraryRolesConnection",
  "LibraryRolesConnectionEdge",
  "Link",
  "LinkConnection",
  "LinkEdge",
  "MeasuredRelease",
  "NamedTogether",
  "Neighbourhood",
  "NeighbourhoodEdge",
  "OverlapRegion",
  "PageInfo",
  "PairScore",
  "Profile",
  "Quality",
  "QualityFigure",
  "QueryLibrariesConnection",
  "QueryLibrariesConnectionEdge",
  "QueryRolesConnection",
  "QueryRolesConnectionEdge",
  "QuerySamplesConnection",
  "QuerySamplesConnectionEdge",
  "QuerySearchConnection",
  "QuerySearchConnectionEdge",
  "QuerySkillsConnection",
  "QuerySkillsConnectionEdge",
  "ReadinessPart",
  "RegionFeature",
  "RelatedRole",
  "RoleLibrariesConnection",
  "RoleLibrariesConnectionEdge",
  "RoleMatchLink",
  "RoleReadiness",
  "RoleResponsibilitiesConnection",
  "RoleResponsibilitiesConnectionEdge",
  "RoleSimilarRolesConnection",
  "RoleSimilarRolesConnectionEdge",
  "RoleSkillsConnection",
  "RoleSkillsConnectionEdge",
  "SkillRolesConnection",
  "SkillRolesConnectionEdge",
  "Unrecognized"
]

/** Types whose id may be null; then they are parts too. */
export const partlyKeyedTypes: readonly string[] = [
  "Transition"
]

/** Fields with plain lists, by type. */
export const listFields: Readonly<Record<string, readonly string[]>> = {
  "CareerPath": [
    "hops"
  ],
  "Change": [
    "fields"
  ],
  "ChangeConnection": [
    "edges",
    "nodes"
  ],
  "ExclusiveFeatures": [
    "libraries",
    "skills"
  ],
  "FeatureGain": [
    "roles"
  ],
  "FeatureMatch": [
    "evidence"
  ],
  "GraphChange": [
    "datasets"
  ],
  "GraphStats": [
    "labelLanguages"
  ],
  "ImportRun": [
    "counts",
    "files"
  ],
  "ImportRunConnection": [
    "edges",
    "nodes"
  ],
  "Label": [
    "evidence",
    "others"
  ],
  "Language": [
    "features",
    "libraries",
    "roles"
  ],
  "LanguageFeature": [
    "evidence"
  ],
  "LearningStep": [
    "alternatives",
    "demand",
    "evidence",
    "libraries"
  ],
  "Library": [
    "aliases",
    "alternatives",
    "buildsOn",
    "builtOnBy",
    "demand",
    "evidence",
    "features",
    "formerSlugs",
    "matches",
    "namedTogether",
    "skills"
  ],
  "LibraryFeature": [
    "evidence"
  ],
  "LibraryLibrariesConnection": [
    "edges",
    "nodes"
  ],
  "LibraryRolesConnection": [
    "edges",
    "nodes"
  ],
  "LibraryRolesConnectionEdge": [
    "evidence"
  ],
  "Link": [
    "evidence"
  ],
  "LinkConnection": [
    "edges",
    "nodes"
  ],
  "Neighbourhood": [
    "edges",
    "nodes"
  ],
  "Overlap": [
    "datasets",
    "exclusive",
    "explanation",
    "matrix",
    "regions",
    "roles",
    "shared",
    "sharedLibraries",
    "sharedSkills"
  ],
  "OverlapRegion": [
    "features",
    "roles"
  ],
  "Profile": [
    "nextToLearn",
    "roles",
    "rolesFor",
    "understood",
    "unrecognized"
  ],
  "Quality": [
    "checks",
    "figures",
    "releases"
  ],
  "Query": [
    "careerPaths",
    "languages",
    "librariesBySlug",
    "nextToLearn",
    "nodes",
    "rolesBySlug",
    "rolesFor",
    "samplesBySlug",
    "sectors",
    "skillsBySlug",
    "sources"
  ],
  "QueryLibrariesConnection": [
    "edges",
    "nodes"
  ],
  "QueryRolesConnection": [
    "edges",
    "nodes"
  ],
  "QuerySamplesConnection": [
    "edges",
    "nodes"
  ],
  "QuerySearchConnection": [
    "edges",
    "nodes"
  ],
  "QuerySkillsConnection": [
    "edges",
    "nodes"
  ],
  "ReadinessPart": [
    "through"
  ],
  "RegionFeature": [
    "demand",
    "evidence",
    "weights"
  ],
  "Responsibility": [
    "evidence",
    "formerSlugs",
    "libraries",
    "skills"
  ],
  "Role": [
    "aliases",
    "broader",
    "collaborators",
    "evidence",
    "formerSlugs",
    "labels",
    "languages",
    "matches",
    "narrower",
    "related",
    "sectors",
    "tags"
  ],
  "RoleGroup": [
    "evidence",
    "formerSlugs",
    "labels"
  ],
  "RoleLibrariesConnection": [
    "edges",
    "nodes"
  ],
  "RoleLibrariesConnectionEdge": [
    "demand",
    "evidence"
  ],
  "RoleReadiness": [
    "matched",
    "missing",
    "parts"
  ],
  "RoleResponsibilitiesConnection": [
    "edges",
    "nodes"
  ],
  "RoleSimilarRolesConnection": [
    "edges",
    "nodes"
  ],
  "RoleSkillsConnection": [
    "edges",
    "nodes"
  ],
  "RoleSkillsConnectionEdge": [
    "demand",
    "evidence",
    "responsibilities"
  ],
  "Sample": [
    "evidence",
    "formerSlugs"
  ],
  "Sector": [
    "formerSlugs",
    "roles"
  ],
  "Skill": [
    "aliases",
    "broader",
    "demand",
    "evidence",
    "formerSlugs",
    "labels",
    "libraries",
    "matches",
    "namedTogether",
    "narrower",
    "prerequisites",
    "related",
    "tags"
  ],
  "SkillRolesConnection": [
    "edges",
    "nodes"
  ],
  "Source": [
    "formerSlugs",
    "pages"
  ],
  "Transition": [
    "datasets",
    "parts",
    "retained",
    "steps"
  ],
  "Unrecognized": [
    "closest",
    "closestRoles"
  ]
}

/** Fields with connections by type, and the arguments that make a list another one. */
export const connectionFields: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  "Library": {
    "history": [
      "orderBy",
      "since"
    ],
    "libraries": [],
    "links": [
      "kinds",
      "with"
    ],
    "roles": []
  },
  "Query": {
    "changes": [
      "node",
      "orderBy",
      "since",
      "type"
    ],
    "importRuns": [
      "dataset"
    ],
    "libraries": [
      "filter"
    ],
    "roles": [
      "filter",
      "in",
      "orderBy"
    ],
    "samples": [],
    "search": [
      "in",
      "language",
      "query",
      "types"
    ],
    "skills": [
      "filter"
    ]
  },
  "Responsibility": {
    "history": [
      "orderBy",
      "since"
    ],
    "links": [
      "kinds",
      "with"
    ]
  },
  "Role": {
    "history": [
      "orderBy",
      "since"
    ],
    "libraries": [
      "orderBy"
    ],
    "links": [
      "kinds",
      "with"
    ],
    "responsibilities": [],
    "similarRoles": [
      "in",
      "measure",
      "minScore"
    ],
    "skills": [
      "filter",
      "orderBy"
    ]
  },
  "RoleGroup": {
    "history": [
      "orderBy",
      "since"
    ]
  },
  "Sample": {
    "history": [
      "orderBy",
      "since"
    ],
    "links": [
      "kinds",
      "with"
    ]
  },
  "Sector": {
    "history": [
      "orderBy",
      "since"
    ],
    "links": [
      "kinds",
      "with"
    ]
  },
  "Skill": {
    "history": [
      "orderBy",
      "since"
    ],
    "links": [
      "kinds",
      "with"
    ],
    "roles": []
  },
  "Source": {
    "history": [
      "orderBy",
      "since"
    ]
  }
}
