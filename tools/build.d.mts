/** Builds the pages when their sources changed; true if it did. */
export declare function build(): Promise<boolean>
