/** Makes a field policy that joins the `edges` of pages join their `nodes`, too; anything else stays as it is. */
export declare function withJoinedNodes<FieldPolicy>(policy: FieldPolicy): FieldPolicy;
