import type { z } from "zod";
import type { Attributes } from "../../model/Corpus.ts";
import type { EntityType } from "../../model/words.ts";
import type { factFile } from "../schema/factFile.ts";
import type { registryFile } from "../schema/registryFile.ts";
import { Slugs } from "./Slugs.ts";

export type FactFileDraft = z.input<typeof factFile>;
export type StatementDraft = NonNullable<FactFileDraft["statements"]>[number];
type RegistryDraft = z.input<typeof registryFile>;
type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type EntityDraft = Mutable<NonNullable<RegistryDraft["entities"]>[number]>;
type InterestDraft = Mutable<NonNullable<RegistryDraft["interests"]>[number]>;

/** How one entity hangs together with another. */
export interface Affiliation {
  readonly as: "role" | "organOf" | "memberOf";
  readonly title: string;
}

/** What an import knows so far: names become entries of a registry, each once, with an id. */
export class CorpusDraft {
  readonly #slugs = new Slugs();
  readonly #entities = new Map<string, EntityDraft>();
  readonly #interests = new Map<string, InterestDraft>();
  readonly #events = new Map<string, { id: string; name: string }>();
  readonly #affiliations = new Set<string>();

  /** Gives out an id for something else in the one namespace, as articles are. */
  take(name: string, otherwise: string): string {
    return this.#slugs.take(name, otherwise);
  }

  /** The id of an entity of a type and a name. */
  entity(type: EntityType, name: string): string {
    const key = `${type}\n${name}`;
    let entity = this.#entities.get(key);
    if (entity === undefined) {
      const otherwise = `${type.toLowerCase()}-${this.#entities.size + 1}`;
      entity = { id: this.#slugs.take(name, otherwise), type, name };
      this.#entities.set(key, entity);
    }
    return entity.id;
  }

  interest(goal: string): string {
    let interest = this.#interests.get(goal);
    if (interest === undefined) {
      interest = { id: this.#slugs.take(`g ${goal}`, `g-${this.#interests.size + 1}`), goal };
      this.#interests.set(goal, interest);
    }
    return interest.id;
  }

  event(name: string): string {
    let event = this.#events.get(name);
    if (event === undefined) {
      event = { id: this.#slugs.take(name, `event-${this.#events.size + 1}`), name };
      this.#events.set(name, event);
    }
    return event.id;
  }

  /** Other names and attributes of an entity or interest; what it has already stays. */
  describe(
    type: EntityType | "Interest",
    name: string,
    attributes: Attributes,
    aliases: readonly string[] = [],
  ): void {
    if (type === "Interest") {
      this.interest(name);
      const interest = this.#interests.get(name);
      if (interest !== undefined && Object.keys(attributes).length > 0)
        interest.attributes = { ...attributes, ...interest.attributes };
      return;
    }
    this.entity(type, name);
    const entity = this.#entities.get(`${type}\n${name}`);
    if (entity === undefined) return;
    const all = [...new Set([...(entity.aliases ?? []), ...aliases])];
    if (all.length > 0) entity.aliases = all;
    if (Object.keys(attributes).length > 0) entity.attributes = { ...attributes, ...entity.attributes };
  }

  /** Notes that one entity speaks for, or belongs to, another; once, however often it is said. */
  affiliate(type: EntityType, name: string, of: string, { as, title }: Affiliation): void {
    const id = this.entity(type, name);
    const entity = this.#entities.get(`${type}\n${name}`);
    const key = `${id} ${as} ${of}`;
    if (entity === undefined || id === of || this.#affiliations.has(key)) return;
    this.#affiliations.add(key);
    if (as === "role") entity.roles = [...(entity.roles ?? []), { title, of }];
    else entity[as] = [...listOf(entity[as]), of];
  }

  registry(): RegistryDraft {
    const lists = {
      entities: [...this.#entities.values()],
      interests: [...this.#interests.values()],
      events: [...this.#events.values()],
    };
    const filled = Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
    return { format: "registry/1", ...filled };
  }
}

function listOf(value: string | string[] | undefined): string[] {
  return value === undefined ? [] : typeof value === "string" ? [value] : value;
}
