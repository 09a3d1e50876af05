import { commonQueries, listenersTaking } from '../javascript/queries.ts';

export const typescriptQueries = `${commonQueries}${listenersTaking('(required_parameter pattern: (object_pattern) @alias.pattern)')}
(formal_parameters . (required_parameter pattern: (identifier) @callback.parameter)) @callback
(public_field_definition "static" name: (_) @constant.name value: [(number) (string)] @constant.value)
(public_field_definition name: (_) @field.name value: [(number) (string)] @field.value)
(public_field_definition name: (_) @list.name value: [(array) (new_expression) (call_expression)] @list)
(required_parameter pattern: (identifier) @field.name value: [(number) (string)] @field.value)
(public_field_definition name: (_) @field.name value: (as_expression . [(number) (string)] @field.value))
(pair key: (_) @property.name value: (as_expression . [(number) (string)] @property.value))
(literal_type [(number) (string)] @typed)
(enum_assignment name: (_) @constant.name value: (_) @constant.value)
(variable_declarator name: (identifier) @constant.name value: (as_expression . [(number) (string)] @constant.value))
(variable_declarator name: (identifier) @list.name value: [(as_expression . (array) @list) (satisfies_expression . (array) @list)])
(variable_declarator name: (identifier) @alias value: [(as_expression) (non_null_expression)] @alias.value)
`;
