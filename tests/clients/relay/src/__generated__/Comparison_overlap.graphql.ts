/**
 * @generated SignedSource<<26b15d719fa22496d889a2c745386c2a>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ReaderFragment } from 'relay-runtime';
import { FragmentRefs } from "relay-runtime";
export type Comparison_overlap$data = {
  readonly id: string;
  readonly sentence: string;
  readonly shared: ReadonlyArray<{
    readonly feature: {
      readonly label: string;
    };
  }>;
  readonly " $fragmentType": "Comparison_overlap";
};
export type Comparison_overlap$key = {
  readonly " $data"?: Comparison_overlap$data;
  readonly " $fragmentSpreads": FragmentRefs<"Comparison_overlap">;
};

import ComparisonOverlapQuery_graphql from './ComparisonOverlapQuery.graphql';

const node: ReaderFragment = {
  "argumentDefinitions": [
    {
      "defaultValue": 3,
      "kind": "LocalArgument",
      "name": "first"
    }
  ],
  "kind": "Fragment",
  "metadata": {
    "refetch": {
      "connection": null,
      "fragmentPathInResult": [
        "node"
      ],
      "operation": ComparisonOverlapQuery_graphql,
      "identifierInfo": {
        "identifierField": "id",
        "identifierQueryVariableName": "id"
      }
    }
  },
  "name": "Comparison_overlap",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "sentence",
      "storageKey": null
    },
    {
      "alias": null,
      "args": [
        {
          "kind": "Variable",
          "name": "first",
          "variableName": "first"
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
              "name": "label",
              "storageKey": null
            }
          ],
          "storageKey": null
        }
      ],
      "storageKey": null
    },
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "id",
      "storageKey": null
    }
  ],
  "type": "Overlap",
  "abstractKey": null
};

(node as any).hash = "850f69ce3fbf44e86b9353a904d1dce0";

export default node;
