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
    "Responsibility",
    "Role",
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
  "CheckFigure",
  "Contribution",
  "Demand",
  "Evidence",
  "ExclusiveFeatures",
  "FeatureGain",
  "FeatureMatch",
  "GraphStats",
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
  "Overlap",
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
  "RelatedRole",
  "RoleGroup",
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
  "Sample",
  "SkillRolesConnection",
  "SkillRolesConnectionEdge",
  "Transition",
  "Unrecognized"
]

/** Types whose id may be null; then they are parts too. */
export const partlyKeyedTypes: readonly string[] = []

/** Fields with plain lists, by type. */
export const listFields: Readonly<Record<string, readonly string[]>> = {
  "CareerPath": [
    "hops"
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
  "Overlap": [
    "datasets",
    "exclusive",
    "explanation",
    "matrix",
    "roles",
    "sharedLibraries",
    "sharedSkills"
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
    "nextToLearn",
    "nodes",
    "rolesFor",
    "sectors",
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
  "Responsibility": [
    "evidence",
    "libraries",
    "skills"
  ],
  "Role": [
    "aliases",
    "broader",
    "collaborators",
    "evidence",
    "labels",
    "languages",
    "matches",
    "narrower",
    "related",
    "sectors",
    "tags"
  ],
  "RoleGroup": [
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
    "evidence"
  ],
  "Sector": [
    "roles"
  ],
  "Skill": [
    "aliases",
    "broader",
    "demand",
    "evidence",
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
    "libraries": [],
    "links": [
      "kinds",
      "with"
    ],
    "roles": []
  },
  "Query": {
    "libraries": [
      "filter"
    ],
    "roles": [
      "filter",
      "in"
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
    "links": [
      "kinds",
      "with"
    ]
  },
  "Role": {
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
  "Sample": {
    "links": [
      "kinds",
      "with"
    ]
  },
  "Sector": {
    "links": [
      "kinds",
      "with"
    ]
  },
  "Skill": {
    "links": [
      "kinds",
      "with"
    ],
    "roles": []
  }
}
