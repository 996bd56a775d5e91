/**
 * @generated SignedSource<<fdd1c7e18b7481a083b66b25f4ed69a4>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
import { FragmentRefs, Result } from "relay-runtime";
export type ComparisonQuery$variables = {
  role: string;
  roles: ReadonlyArray<string>;
  wrong: ReadonlyArray<string>;
};
export type ComparisonQuery$data = {
  readonly overlap: {
    readonly " $fragmentSpreads": FragmentRefs<"Comparison_overlap">;
  };
  readonly role: {
    readonly " $fragmentSpreads": FragmentRefs<"Comparison_role">;
  } | null | undefined;
  readonly wrong: Result<{
    readonly sentence: string;
  }, unknown>;
};
export type ComparisonQuery = {
  response: ComparisonQuery$data;
  variables: ComparisonQuery$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "role"
  },
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "roles"
  },
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "wrong"
  }
],
v1 = [
  {
    "kind": "Variable",
    "name": "slug",
    "variableName": "role"
  }
],
v2 = [
  {
    "kind": "Variable",
    "name": "roles",
    "variableName": "roles"
  }
],
v3 = [
  {
    "kind": "Variable",
    "name": "roles",
    "variableName": "wrong"
  }
],
v4 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "sentence",
  "storageKey": null
},
v5 = {
  "alias": null,
  "args": null,
  "kind": "ScalarField",
  "name": "id",
  "storageKey": null
};
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": {
      "throwOnFieldError": true
    },
    "name": "ComparisonQuery",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "Role",
        "kind": "LinkedField",
        "name": "role",
        "plural": false,
        "selections": [
          {
            "args": null,
            "kind": "FragmentSpread",
            "name": "Comparison_role"
          }
        ],
        "storageKey": null
      },
      {
        "alias": null,
        "args": (v2/*:: as any*/),
        "concreteType": "Overlap",
        "kind": "LinkedField",
        "name": "overlap",
        "plural": false,
        "selections": [
          {
            "args": null,
            "kind": "FragmentSpread",
            "name": "Comparison_overlap"
          }
        ],
        "storageKey": null
      },
      {
        "kind": "CatchField",
        "field": {
          "alias": "wrong",
          "args": (v3/*:: as any*/),
          "concreteType": "Overlap",
          "kind": "LinkedField",
          "name": "overlap",
          "plural": false,
          "selections": [
            (v4/*:: as any*/)
          ],
          "storageKey": null
        },
        "to": "RESULT"
      }
    ],
    "type": "Query",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "ComparisonQuery",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": "Role",
        "kind": "LinkedField",
        "name": "role",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "title",
            "storageKey": null
          },
          {
            "alias": null,
            "args": [
              {
                "kind": "Literal",
                "name": "first",
                "value": 2
              }
            ],
            "concreteType": "RoleSkillsConnection",
            "kind": "LinkedField",
            "name": "skills",
            "plural": false,
            "selections": [
              {
                "alias": null,
                "args": null,
                "concreteType": "RoleSkillsConnectionEdge",
                "kind": "LinkedField",
                "name": "edges",
                "plural": true,
                "selections": [
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "weight",
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "concreteType": "Skill",
                    "kind": "LinkedField",
                    "name": "node",
                    "plural": false,
                    "selections": [
                      {
                        "alias": null,
                        "args": null,
                        "kind": "ScalarField",
                        "name": "name",
                        "storageKey": null
                      },
                      (v5/*:: as any*/)
                    ],
                    "storageKey": null
                  }
                ],
                "storageKey": null
              }
            ],
            "storageKey": "skills(first:2)"
          },
          (v5/*:: as any*/)
        ],
        "storageKey": null
      },
      {
        "alias": null,
        "args": (v2/*:: as any*/),
        "concreteType": "Overlap",
        "kind": "LinkedField",
        "name": "overlap",
        "plural": false,
        "selections": [
          (v4/*:: as any*/),
          {
            "alias": null,
            "args": [
              {
                "kind": "Literal",
                "name": "first",
                "value": 3
              }
            ],
            "concreteType": "RegionFeature",
            "kind": "LinkedField",
            "name": "shared",
            "plural": true,
            "selections": [
              {
                "alias": null,
                "args": null,
                "concreteType": null,
                "kind": "LinkedField",
                "name": "feature",
                "plural": false,
                "selections": [
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "__typename",
                    "storageKey": null
                  },
                  {
                    "alias": null,
                    "args": null,
                    "kind": "ScalarField",
                    "name": "label",
                    "storageKey": null
                  },
                  (v5/*:: as any*/)
                ],
                "storageKey": null
              }
            ],
            "storageKey": "shared(first:3)"
          },
          (v5/*:: as any*/)
        ],
        "storageKey": null
      },
      {
        "alias": "wrong",
        "args": (v3/*:: as any*/),
        "concreteType": "Overlap",
        "kind": "LinkedField",
        "name": "overlap",
        "plural": false,
        "selections": [
          (v4/*:: as any*/),
          (v5/*:: as any*/)
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "cacheID": "f0a0fcdc3a7aaebf5b0256201a3fa155",
    "id": null,
    "metadata": {},
    "name": "ComparisonQuery",
    "operationKind": "query",
    "text": "query ComparisonQuery(\n  $role: String!\n  $roles: [String!]!\n  $wrong: [String!]!\n) {\n  role(slug: $role) {\n    ...Comparison_role\n    id\n  }\n  overlap(roles: $roles) {\n    ...Comparison_overlap\n    id\n  }\n  wrong: overlap(roles: $wrong) {\n    sentence\n    id\n  }\n}\n\nfragment Comparison_overlap on Overlap {\n  sentence\n  shared(first: 3) {\n    feature {\n      __typename\n      label\n      id\n    }\n  }\n  id\n}\n\nfragment Comparison_role on Role {\n  title\n  skills(first: 2) {\n    edges {\n      weight\n      node {\n        name\n        id\n      }\n    }\n  }\n  id\n}\n"
  }
};
})();

(node as any).hash = "4c689aa61ce2100df3843a694655197b";

export default node;
