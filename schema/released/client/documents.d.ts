export * from './generated/documentNodes.ts';
export type * from './generated/operations.ts';
export type { TypedDocumentNode } from './typedDocumentNode.ts';
