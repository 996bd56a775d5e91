/** The path of the schema; on Windows it begins with the drive. */
export declare const schema: string;
/** The language of the artifacts. */
export declare const language = "typescript";
