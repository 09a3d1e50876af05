import { isGroup, memberNamed, type Group, type Literal, type Member } from '../analysis/literals.ts';
import type { ResponseMember, ResponseShape } from '../catalogs/catalog.ts';
import type { CatalogIndex } from '../catalogs/catalogIndex.ts';
import { namesIn } from './candidates.ts';
import type { ErrorResponse, ResponseError } from './errorResponse.ts';

type Members = Readonly<Record<string, ResponseMember>>;

/** What the vendor says about an object, be it an error, what is around it, or what an error holds a list of. */
export interface Description {
  /** As a sentence names it: `Teamwork CRM error`. */
  readonly name: string;
  readonly members: Members;
  readonly anyCase: boolean;
  /** Where such an object belongs: `an element of "messages"`. */
  readonly home: string | undefined;
  /** What it has lists of. */
  readonly nested: readonly Nested[];
}

interface Nested {
  readonly name: string;
  readonly description: Description;
}

/** An object of a response, with what the vendor says about it. */
export interface Described extends Description {
  readonly group: Group;
  /** The error that it is. */
  readonly error: ResponseError | undefined;
}

/** What a vendor says about all of the objects that it sends. */
export interface Descriptions {
  /** Outer objects and inner ones. */
  readonly descriptions: readonly Description[];
  /** The object that errors stand in, and how many names lead to it. */
  readonly outer: { readonly description: Description; readonly depth: number } | undefined;
}

export type Describe = (catalog: CatalogIndex) => Descriptions;

/** Asks each catalog once, for all the responses of a text. */
export function describer(): Describe {
  const known = new Map<CatalogIndex, Descriptions>();
  return (catalog) => {
    const found = known.get(catalog) ?? descriptionsIn(catalog);
    known.set(catalog, found);
    return found;
  };
}

/** Everything in a response that the vendor describes, each object once. */
export function describedIn(response: ErrorResponse, describe: Describe): readonly Described[] {
  const { catalog, envelope, errors } = response;
  const found = new Map<Group, Described>();
  const { descriptions, outer } = describe(catalog);
  const add = (group: Group | undefined, description: Description | undefined, error?: ResponseError): void => {
    if (group && description && !found.has(group)) found.set(group, { ...description, group, error });
  };
  add(envelope?.group, outer?.description);
  for (const error of errors) {
    const { group, shape } = error;
    const inside = outer && namesIn(shape.path).length - outer.depth;
    if (outer && inside !== undefined && inside > 0) add(above(group, inside), outer.description);
    const description = descriptions.find(({ members }) => members === shape.members)!;
    add(group, description, error);
    for (const nested of description.nested)
      for (const element of elementsOf(memberNamed(group, nested.name, description.anyCase)?.value))
        add(element, nested.description);
  }
  // What begins before the text, or goes on behind it, has members that are not seen.
  return [...found.values()].filter(({ group }) => group.closed && group.span.start >= 0);
}

function descriptionsOf({ file }: CatalogIndex): readonly Description[] {
  return (file.responses ?? []).flatMap((shape) => {
    const home = namesIn(shape.path).at(-1);
    const own: Description = {
      name: shape.name,
      members: shape.members,
      anyCase: shape.caseInsensitive === true,
      home: home === undefined ? undefined : shape.path.endsWith('[]') ? `an element of "${home}"` : `"${home}"`,
      nested: nestedOf(shape),
    };
    return [own, ...own.nested.map(({ description }) => description)];
  });
}

export function described({ members, anyCase }: Description, name: string): ResponseMember | undefined {
  if (!anyCase) return Object.hasOwn(members, name) ? members[name] : undefined;
  return Object.entries(members).find(([known]) => known.toLowerCase() === name.toLowerCase())?.[1];
}

/** The names of what the vendor always sends and the object has not, apart from `others`. */
export function lacking({ group, members, anyCase }: Described, others?: ReadonlySet<string>): readonly string[] {
  return Object.entries(members).flatMap(([name, { required }]) =>
    required && !memberNamed(group, name, anyCase) && !others?.has(name) ? [name] : [],
  );
}

/** The member of the group around it that an object, or the list that it is in, is the value of. */
export function memberHolding(group: Group): Member | undefined {
  const { parent } = group;
  if (!parent) return undefined;
  return parent.members.find(({ value }) => value === group) ?? (group.isElement ? memberHolding(parent) : undefined);
}

function nestedOf({ members, caseInsensitive }: ResponseShape): readonly Nested[] {
  const anyCase = caseInsensitive === true;
  return Object.entries(members).flatMap(([name, { type, members: inside }]): readonly Nested[] => {
    if (type !== 'array' || !inside) return [];
    return [{ name, description: { name, members: inside, anyCase, home: `an element of "${name}"`, nested: [] } }];
  });
}

function descriptionsIn(catalog: CatalogIndex): Descriptions {
  const descriptions = descriptionsOf(catalog);
  const shape = catalog.file.responses?.find(
    ({ members }) => !Object.values(members).some(({ role }) => role === 'code'),
  );
  const description = shape && descriptions.find(({ members }) => members === shape.members);
  return { descriptions, outer: description && { description, depth: namesIn(shape.path).length } };
}

/** The group so many names above one. */
function above(group: Group, names: number): Group | undefined {
  let at: Group | undefined = group;
  for (let left = names; left > 0 && at; at = at.parent) if (!at.isElement) left--;
  return at;
}

function elementsOf(literal: Literal | undefined): readonly Group[] {
  if (!literal || !isGroup(literal)) return [];
  return literal.members.length > 0 ? [literal] : literal.elements.filter(isGroup);
}
