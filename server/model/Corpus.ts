import type { Ref } from "./Ref.ts";
import type {
  Ascription,
  Certainty,
  EntityType,
  Form,
  LinkType,
  MergeConfidence,
  Modality,
  Polarity,
  PredicateKind,
} from "./words.ts";

/**
 * What a set of checked files says, ready to be loaded: every reference resolves (but links to articles that are not
 * among the files), every default is filled in but the ascription, which depends on merges and is derived in the graph.
 */
export interface Corpus {
  readonly sources: readonly Source[];
  /** Real paths of the directories among the PATHs given: sources of earlier loads under them that are gone are removed. */
  readonly directories: readonly string[];
}

/** One file and what it defines. A file holds one kind of document. */
export interface Source {
  /** Absolute real path: what identifies the source in the graph. */
  readonly path: string;
  /** SHA-256 of the file's bytes, hex. */
  readonly sha256: string;
  readonly content: FactsContent | RegistryContent | VocabularyContent;
}

export interface FactsContent {
  readonly kind: "facts";
  readonly article: Article;
  readonly coding: Coding;
  readonly statements: readonly Statement[];
}

export interface RegistryContent {
  readonly kind: "registry";
  readonly entities: readonly Entity[];
  readonly interests: readonly Interest[];
  readonly events: readonly Event[];
  readonly merges: readonly Merge[];
}

export interface VocabularyContent {
  readonly kind: "vocabulary";
  readonly predicates: readonly Predicate[];
}

export interface Entity {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly wikidata?: string;
  readonly organOf: readonly string[];
  readonly memberOf: readonly string[];
  readonly roles: readonly Role[];
  readonly attributes?: Attributes;
}

/** What the source of the data keeps besides: name -> text. */
export type Attributes = Readonly<Record<string, string>>;

export interface Role {
  readonly title: string;
  readonly of: string;
  /** EDTF level 1. */
  readonly from?: string;
  readonly to?: string;
}

export interface Interest {
  readonly id: string;
  readonly goal: string;
  readonly broader: readonly string[];
  readonly opposite?: string;
  readonly attributes?: Attributes;
}

export interface Event {
  readonly id: string;
  readonly name: string;
  /** EDTF level 1. */
  readonly when?: string;
}

export interface Merge {
  readonly keep: string;
  readonly same: readonly string[];
  readonly by: string;
  readonly on: string;
  readonly why: string;
  readonly confidence: MergeConfidence;
}

export interface Predicate {
  readonly name: string;
  readonly kind: PredicateKind;
  /** Stances only. */
  readonly sign?: 1 | 0 | -1;
  readonly label: string;
  readonly inverse?: string;
  readonly symmetric: boolean;
  readonly subjects: readonly string[];
  readonly objects: readonly string[];
  readonly meaning: string;
}

export interface Article {
  readonly id: string;
  readonly outlet: string;
  readonly title: string;
  readonly url?: string;
  readonly authors: readonly string[];
  /** EDTF level 1. */
  readonly published: string;
  readonly language: string;
  readonly translation?: string;
  readonly text?: ArticleText;
  readonly attributes?: Attributes;
}

/** What identifies the text without holding it: of the normalised text (UTF-8 without BOM, LF, NFC). */
export interface ArticleText {
  readonly sha256: string;
  /** Code points. */
  readonly chars: number;
  readonly body: readonly [start: number, end: number];
}

export interface Coding {
  /** `<article>` for the coding of record, `<article>@<coder>` for others. */
  readonly id: string;
  readonly by: string;
  readonly on: string;
  readonly method: string;
  readonly status: string;
}

export interface Statement {
  /** Global: `<coding>/<local id>`. */
  readonly id: string;
  readonly subject: Ref;
  readonly predicate: string;
  readonly objects: readonly Ref[];
  /** A node or unspecified. */
  readonly speaker: Ref;
  /** Voices between the outlet and the speaker, outermost first; slugs. */
  readonly via: readonly string[];
  /** Only where the file says so; else derived. */
  readonly ascription?: Ascription;
  readonly polarity: Polarity;
  readonly certainty: Certainty;
  readonly modality: Modality;
  readonly presupposed: boolean;
  readonly form: Form;
  readonly gloss: string;
  /** EDTF level 1; the article's date where the file does not say. */
  readonly said: string;
  readonly when?: string;
  readonly place?: string;
  readonly amount?: Amount;
  readonly spans: readonly Span[];
  readonly links: readonly Link[];
  /** Only where it was not who coded the rest. */
  readonly by?: string;
  readonly attributes?: Attributes;
}

export interface Amount {
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
  readonly about: boolean;
  /** As people read it: "about 1,100,000 USD". */
  readonly label: string;
}

/** Where a statement's words stand. Paragraph 0 is before the body, -1 after it. */
export interface Span {
  readonly paragraph?: number;
  readonly sentence?: number;
  /** Code points of the normalised text, end exclusive. */
  readonly start?: number;
  readonly end?: number;
  /** Of these characters; 16 hex digits or more. */
  readonly sha256?: string;
}

export interface Link {
  readonly type: LinkType;
  /** Global id of a statement, perhaps of an article that is not loaded. */
  readonly to: string;
}
