/**
 * @generated SignedSource<<7ad05f7df9ebf846de68e493ef5031a9>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type ChangesSubscription$variables = {
  since?: number | null | undefined;
};
export type ChangesSubscription$data = {
  readonly graphChanged: {
    readonly datasets: ReadonlyArray<string>;
    readonly revision: number;
  };
};
export type ChangesSubscription = {
  response: ChangesSubscription$data;
  variables: ChangesSubscription$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "since"
  }
],
v1 = [
  {
    "alias": null,
    "args": [
      {
        "kind": "Variable",
        "name": "since",
        "variableName": "since"
      }
    ],
    "concreteType": "GraphChange",
    "kind": "LinkedField",
    "name": "graphChanged",
    "plural": false,
    "selections": [
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "revision",
        "storageKey": null
      },
      {
        "alias": null,
        "args": null,
        "kind": "ScalarField",
        "name": "datasets",
        "storageKey": null
      }
    ],
    "storageKey": null
  }
];
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "ChangesSubscription",
    "selections": (v1/*:: as any*/),
    "type": "Subscription",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "ChangesSubscription",
    "selections": (v1/*:: as any*/)
  },
  "params": {
    "cacheID": "8fbfda36b487a93140af0e78eda50b17",
    "id": null,
    "metadata": {},
    "name": "ChangesSubscription",
    "operationKind": "subscription",
    "text": "subscription ChangesSubscription(\n  $since: Int\n) {\n  graphChanged(since: $since) {\n    revision\n    datasets\n  }\n}\n"
  }
};
})();

(node as any).hash = "b743377cd0e8a1625a039a7061ec4cec";

export default node;
