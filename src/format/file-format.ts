// What a format of files is to the doors that read and write files: endings, options, and a reader and writer.
import type { Dataset, VocabularyInput } from '../kinds/dataset.js';
import type { Actor } from '../schema/actor.js';
import type { Chunks } from './table/text-chunks.js';

export interface FormatOption {
  /** What it takes: `<name>`, `<name...>` for several; a switch takes nothing. */
  readonly takes?: string;
  readonly help: string;
}

/** A format, as lists of formats know it before it is loaded. */
export interface FileFormat {
  /** What its files are called: "votes". */
  readonly name: string;
  /** How their names end, in small letters. */
  readonly endings: readonly string[];
  readonly options: Readonly<Record<string, FormatOption>>;
  /** Are the ids of what is read made up of names, which say more? */
  readonly hasMadeUpIds?: boolean;
  readonly load: () => Promise<FileDoor>;
}

export interface FileDoor {
  read(file: SourceFile, options: object, asker: FileAsker): Promise<FileReading>;
  write?(dataset: Dataset): string;
}

/** A file that can be read, wherever it is. */
export interface SourceFile {
  readonly path: string;
  /** All of it, whether UTF-8 or UTF-16, gzipped or not; refused with this advice if it has more characters. */
  text(most: number, advice: string): Promise<string>;
  /** All of it, unpacked if it is gzipped. */
  bytes(): Promise<Uint8Array>;
  /** Opens it from its beginning, in pieces of so many bytes. */
  open(pieceLength: number): Chunks;
  /** The file whose name has another word in the place of this one, if it is there. */
  sibling(word: string, other: string): Promise<SourceFile | undefined>;
}

/** Who has a file read. */
export interface FileAsker {
  readonly caller: string;
  /** What an option is called there: `--roll-calls`. */
  called(option: string): string;
  /** Another file, named in an option. */
  file(path: string): Promise<SourceFile>;
  /** Actors that everybody knows, for files that have only their names. */
  actors(): Promise<readonly Actor[]>;
}

/** What a file holds: a whole data set, or a vocabulary with its claims as a stream. */
export interface FileReading {
  readonly dataset: Dataset | VocabularyInput;
  readonly claims?: AsyncIterable<readonly unknown[]>;
  /** What was passed over; complete when the claims have been read. */
  readonly skipped?: () => { readonly count: number; readonly first: unknown };
}
