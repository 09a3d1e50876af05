/** What JavaScript and TypeScript share. */
export const commonQueries = `
(switch_statement value: (parenthesized_expression) @subject body: (switch_body) @body) @switch
(switch_case value: (_) @label) @arm
(switch_default) @arm.default

(if_statement condition: (_) @condition consequence: (_) @consequence alternative: (else_clause (_) @otherwise)?) @if

(binary_expression left: (_) @left operator: ["===" "==" "!==" "!="] right: (_) @right) @comparison

(call_expression
  function: (member_expression object: [(array) (identifier)] @members property: (property_identifier) @method)
  arguments: (arguments . (_) @tested)
  (#any-of? @method "includes" "indexOf" "has" "get")) @membership
(call_expression
  function: (member_expression
    object: (new_expression arguments: (arguments . (array) @members)) property: (property_identifier) @method)
  arguments: (arguments . (_) @tested)
  (#any-of? @method "has" "get")) @membership
(variable_declarator name: (identifier) @list.name value: (array) @list)
(variable_declarator name: (identifier) @list.name value: (new_expression arguments: (arguments . (array) @list)))
(array [(number) (string)] @element)

(object (pair key: [(number) (string) (computed_property_name)] @table.key)) @table
(subscript_expression object: (identifier) @lookup.table index: (_) @lookup.subject)
(pair key: (_) @property.name value: [(number) (string) (template_string)] @property.value)

(variable_declarator name: (identifier) @constant.name value: [(number) (string) (template_string)] @constant.value)
(variable_declarator name: (identifier) @owner value: (object (pair key: (_) @constant.name value: [(number) (string)] @constant.value)))
(variable_declarator name: (identifier) @owner
  value: (call_expression arguments: (arguments . (object (pair key: (_) @constant.name value: [(number) (string)] @constant.value)))))
(variable_declarator name: (identifier) @table.name value: (object) @table.named)

(new_expression constructor: (_) @callee arguments: (arguments [(number) (string)] @argument))
(call_expression function: (_) @callee arguments: (arguments [(number) (string)] @argument))

(variable_declarator name: (identifier) @alias
  value: [(member_expression) (subscript_expression) (call_expression) (await_expression) (identifier) (parenthesized_expression) (binary_expression)] @alias.value)
(variable_declarator name: (object_pattern (shorthand_property_identifier_pattern) @alias.field) value: (_) @alias.value)
(variable_declarator name: (object_pattern (object_assignment_pattern left: (shorthand_property_identifier_pattern) @alias.field)) value: (_) @alias.value)
(variable_declarator name: (object_pattern (pair_pattern key: (_) @alias.field value: (identifier) @alias)) value: (_) @alias.value)
(variable_declarator
  name: (object_pattern (pair_pattern key: (_) @alias.outer value: (object_pattern (shorthand_property_identifier_pattern) @alias.field)))
  value: (_) @alias.value)
(for_in_statement left: (identifier) @alias right: (_) @alias.value)
(call_expression
  function: (member_expression object: (_) @alias.value property: (property_identifier) @method)
  arguments: (arguments . (arrow_function parameter: (identifier) @alias))
  (#any-of? @method "map" "forEach" "find" "filter" "some" "every" "flatMap" "findIndex" "findLast"))

(import_statement
  (import_clause (named_imports (import_specifier name: (_) @import.name alias: (_)? @import.local))) source: (string) @import.from)
(import_statement (import_clause (namespace_import (identifier) @import.namespace)) source: (string) @import.from)
(import_statement (import_clause (identifier) @import.default) source: (string) @import.from)
(export_statement (export_clause (export_specifier name: (_) @import.name alias: (_)? @import.local)) source: (string) @import.from)
(export_statement "*" source: (string) @import.all)
(variable_declarator
  name: (object_pattern (shorthand_property_identifier_pattern) @import.name)
  value: (call_expression function: (identifier) @require arguments: (arguments . (string) @import.from))
  (#eq? @require "require"))
(variable_declarator
  name: (identifier) @import.namespace
  value: (call_expression function: (identifier) @require arguments: (arguments . (string) @import.from))
  (#eq? @require "require"))
`;

export const javascriptQueries = `${commonQueries}
(class_declaration name: (_) @owner body: (class_body (field_definition "static" property: (_) @constant.name value: [(number) (string)] @constant.value)))
(call_expression
  function: (member_expression object: (_) @alias.value property: (property_identifier) @method)
  arguments: (arguments . (arrow_function parameters: (formal_parameters . (identifier) @alias)))
  (#any-of? @method "map" "forEach" "find" "filter" "some" "every" "flatMap" "findIndex" "findLast"))
(formal_parameters (object_pattern (shorthand_property_identifier_pattern) @alias.field))
`;
