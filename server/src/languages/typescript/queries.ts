import { commonQueries } from '../javascript/queries.ts';

export const typescriptQueries = `${commonQueries}
(class_declaration name: (_) @owner body: (class_body (public_field_definition "static" name: (_) @constant.name value: [(number) (string)] @constant.value)))
(enum_declaration name: (_) @owner body: (enum_body (enum_assignment name: (_) @constant.name value: (_) @constant.value)))

(variable_declarator name: (identifier) @constant.name value: (as_expression [(number) (string)] @constant.value))
(variable_declarator name: (identifier) @owner
  value: [
    (as_expression (object (pair key: (_) @constant.name value: [(number) (string)] @constant.value)))
    (satisfies_expression (object (pair key: (_) @constant.name value: [(number) (string)] @constant.value)))
    (satisfies_expression (as_expression (object (pair key: (_) @constant.name value: [(number) (string)] @constant.value))))
    (as_expression (satisfies_expression (object (pair key: (_) @constant.name value: [(number) (string)] @constant.value))))
  ])
(variable_declarator name: (identifier) @table.name value: [(as_expression (object) @table.named) (satisfies_expression (object) @table.named)])

(variable_declarator name: (identifier) @alias value: [(as_expression) (non_null_expression)] @alias.value)
(call_expression
  function: (member_expression object: (_) @alias.value property: (property_identifier) @method)
  arguments: (arguments . (arrow_function parameters: (formal_parameters . (required_parameter pattern: (identifier) @alias))))
  (#any-of? @method "map" "forEach" "find" "filter" "some" "every" "flatMap" "findIndex" "findLast"))
(required_parameter pattern: (object_pattern (shorthand_property_identifier_pattern) @alias.field))
`;
