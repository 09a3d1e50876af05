import { isGroup, memberNamed, type Group, type Literal, type Member } from '../analysis/literals/literals.ts';
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
  /** The members once more, as those ask for them who look at each object of a long document. */
  readonly listed: Listed;
  /** Where such an object belongs: `an element of "messages"`. */
  readonly home: string | undefined;
  /** What it has lists of. */
  readonly nested: readonly Nested[];
}

interface Listed {
  readonly all: readonly NamedMember[];
  /** Codes, and those of what is around errors. */
  readonly codes: readonly NamedMember[];
  /** What says whether something failed. */
  readonly outcomes: readonly NamedMember[];
  /** The names of what is always sent. */
  readonly required: readonly string[];
  /** By the name, in small letters where those make no difference. */
  readonly byName: ReadonlyMap<string, ResponseMember>;
}

type NamedMember = readonly [name: string, member: ResponseMember];

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
  /** That of an object by the members of its shape, and how many names it stands inside of the outer one. */
  readonly byShape: ReadonlyMap<Members, { readonly description: Description; readonly inside: number }>;
}

/** What the vendor of a catalog says, made ready once for all the responses that there are. */
export function descriptionsFor(catalog: CatalogIndex): Descriptions {
  return catalog.prepared(descriptionsIn);
}

/** Everything in a response that the vendor describes, each object once. */
export function describedIn({ catalog, envelope, errors }: ErrorResponse): readonly Described[] {
  const { byShape, outer } = descriptionsFor(catalog);
  const found: Described[] = [];
  const seen = new Set<Group>();
  const add = (group: Group | undefined, description: Description | undefined, error?: ResponseError): void => {
    // What begins before the text, or goes on behind it, has members that are not seen.
    if (!group?.closed || group.span.start < 0 || !description || seen.has(group)) return;
    seen.add(group);
    const { name, members, anyCase, listed, home, nested } = description;
    found.push({ name, members, anyCase, listed, home, nested, group, error });
  };
  add(envelope?.group, outer?.description);
  for (const error of errors) {
    const { group, shape } = error;
    const { description, inside } = byShape.get(shape.members)!;
    if (inside > 0) add(above(group, inside), outer?.description);
    add(group, description, error);
    for (const nested of description.nested)
      for (const element of elementsOf(memberNamed(group, nested.name, description.anyCase)?.value))
        add(element, nested.description);
  }
  return found;
}

function descriptionsOf({ file }: CatalogIndex): readonly Description[] {
  return (file.responses ?? []).flatMap((shape) => {
    const home = namesIn(shape.path).at(-1);
    const anyCase = shape.caseInsensitive === true;
    const own: Description = {
      name: shape.name,
      members: shape.members,
      anyCase,
      listed: listedOf(shape.members, anyCase),
      home: home === undefined ? undefined : shape.path.endsWith('[]') ? `an element of "${home}"` : `"${home}"`,
      nested: nestedOf(shape),
    };
    return [own, ...own.nested.map(({ description }) => description)];
  });
}

function listedOf(members: Members, anyCase: boolean): Listed {
  const all = Object.entries(members);
  return {
    all,
    codes: all.filter(([, { role }]) => role === 'code' || role === 'envelope'),
    outcomes: all.filter(([, { outcome }]) => outcome !== undefined),
    required: all.flatMap(([name, { required }]) => (required ? [name] : [])),
    byName: new Map(all.map(([name, member]) => [anyCase ? name.toLowerCase() : name, member])),
  };
}

export function described({ listed, anyCase }: Description, name: string): ResponseMember | undefined {
  return listed.byName.get(anyCase ? name.toLowerCase() : name);
}

/** The names of what the vendor always sends and the object has not, apart from `others`. */
export function lacking({ group, listed, anyCase }: Described, others: readonly string[] = []): readonly string[] {
  return listed.required.filter((name) => !memberNamed(group, name, anyCase) && !others.includes(name));
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
    const listed = listedOf(inside, anyCase);
    const home = `an element of "${name}"`;
    return [{ name, description: { name, members: inside, anyCase, listed, home, nested: [] } }];
  });
}

function descriptionsIn(catalog: CatalogIndex): Descriptions {
  const descriptions = descriptionsOf(catalog);
  const shape = catalog.file.responses?.find(
    ({ members }) => !Object.values(members).some(({ role }) => role === 'code'),
  );
  const ofMembers = (members: Members): Description => descriptions.find((one) => one.members === members)!;
  const outer = shape && { description: ofMembers(shape.members), depth: namesIn(shape.path).length };
  const byShape = new Map(
    (catalog.file.responses ?? []).map(({ members, path }) => {
      const inside = outer ? namesIn(path).length - outer.depth : 0;
      return [members, { description: ofMembers(members), inside }] as const;
    }),
  );
  return { descriptions, outer, byShape };
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
