/** The types of objects behind each interface and union. */
export declare const possibleTypes: Record<string, string[]>;
/** Types of objects without an id: parts of the object that they hang on. */
export declare const embeddedTypes: readonly string[];
/** Types whose id may be null; then they are parts too. */
export declare const partlyKeyedTypes: readonly string[];
/** Fields with plain lists, by type. */
export declare const listFields: Readonly<Record<string, readonly string[]>>;
/** Fields with connections by type, and the arguments that make a list another one. */
export declare const connectionFields: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
