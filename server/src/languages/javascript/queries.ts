/**
 * What JavaScript and TypeScript share. Patterns stay shallow, with no predicates and little nesting: compiling a deep one
 * costs the first hover several milliseconds, and what a literal belongs to is found by climbing from it.
 */
export const commonQueries = `
(switch_statement value: (parenthesized_expression) @subject body: (switch_body) @body) @switch
(switch_case value: (_) @label) @arm
(switch_default) @arm.default

(if_statement condition: (_) @condition consequence: (_) @consequence alternative: (else_clause (_) @otherwise)?) @if

(binary_expression left: (_) @left right: (_) @right) @comparison

(call_expression function: (member_expression object: (_) @members property: (_) @method) arguments: (arguments . (_) @tested)) @call
(new_expression arguments: (arguments . (array) @constructed.list)) @constructed
(call_expression arguments: (arguments . (array) @constructed.list)) @constructed
(arrow_function parameter: (identifier) @callback.parameter) @callback
(variable_declarator name: (identifier) @list.name value: [(array) (new_expression) (call_expression)] @list)
(pair key: (property_identifier) @list.name value: (array) @list)
(array [(number) (string)] @element)

(object (pair key: [(number) (string) (computed_property_name)] @table.key)) @table
(new_expression arguments: (arguments . (array (array . [(number) (string) (identifier) (member_expression)] @table.key . (_)) @table.entry) @table))
(subscript_expression object: [(identifier) (member_expression) (parenthesized_expression) (object)] @lookup.table index: (_) @lookup.subject)
(assignment_expression left: (subscript_expression object: (_) @entry.table index: [(number) (string)] @entry.key))
(pair key: (_) @property.name value: [(number) (string) (template_string)] @property.value)

(assignment_expression left: (_) @assigned right: [(number) (string)] @assigned.value)

(variable_declarator name: (identifier) @constant.name value: [(number) (string) (template_string)] @constant.value)

(new_expression constructor: (_) @callee arguments: (arguments [(number) (string)] @argument))
(call_expression function: (_) @callee arguments: (arguments [(number) (string)] @argument))
(call_expression function: (_) @callee arguments: (arguments . (array [(number) (string)] @argument)))
(call_expression function: (member_expression property: (_) @asserts) arguments: (arguments . (string) @property.name . [(number) (string)] @property.value)
  (#any-of? @asserts "toHaveProperty" "property"))

(variable_declarator name: (identifier) @alias
  value: [(member_expression) (subscript_expression) (call_expression) (await_expression) (identifier) (parenthesized_expression) (binary_expression)] @alias.value)
(variable_declarator name: (object_pattern) @alias.pattern value: (_) @alias.value)
(object_pattern (shorthand_property_identifier_pattern) @alias.field) @alias.inside
(object_pattern (object_assignment_pattern left: (_) @alias.field)) @alias.inside
(object_pattern (pair_pattern key: (_) @alias.field value: (identifier) @alias)) @alias.inside
(pair_pattern key: (_) @alias.outer value: (object_pattern) @alias.pattern)
(for_in_statement left: (identifier) @alias right: (_) @alias.value)

(import_clause (named_imports (import_specifier name: (_) @import.name alias: (_)? @import.local)))
(import_clause (namespace_import (identifier) @import.namespace))
(import_clause (identifier) @import.default)
(export_clause (export_specifier name: (_) @import.name alias: (_)? @import.local))
(import_statement source: (string) @import.from) @import
(export_statement source: (string) @import.from) @import
`;

/** `socket.onclose = ({ code }) => …` and `socket.on('close', ({ code }) => …)`: what a listener takes apart is the event's. */
export const listenersTaking = (first: string): string => `
(assignment_expression left: (member_expression) @alias.value
  right: [(arrow_function parameters: (formal_parameters . ${first})) (function_expression parameters: (formal_parameters . ${first}))])
(call_expression function: (member_expression) @alias.value arguments: (arguments . (string) .
  [(arrow_function parameters: (formal_parameters . ${first})) (function_expression parameters: (formal_parameters . ${first}))]))
`;

export const javascriptQueries = `${commonQueries}${listenersTaking('(object_pattern) @alias.pattern')}
(formal_parameters . (identifier) @callback.parameter) @callback
(field_definition "static" property: (_) @constant.name value: [(number) (string)] @constant.value)
(field_definition property: (_) @field.name value: [(number) (string)] @field.value)
(field_definition property: (_) @list.name value: [(array) (new_expression) (call_expression)] @list)
(assignment_pattern left: (identifier) @field.name right: [(number) (string)] @field.value)
`;
