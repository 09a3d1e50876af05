const literals = '(integer_literal) (line_string_literal)';

/**
 * The grammar is large, and a pattern that begins with a node dear to compile: a tenth of a second and more for all of
 * them. Those that begin with any node cost nothing, and their fields say as well what they are about. An `if` has no
 * node for its block: the closing brace stands for it.
 */
export const swiftQueries = `
(switch_statement expr: (_) @subject "{" @body) @switch
(switch_entry (switch_pattern (pattern) @label)) @arm
(switch_entry (where_keyword) . (_) @guard) @arm
(switch_entry (default_keyword) @head) @arm.default

(_ . "if" . condition: (_) @condition . "{" "}" @consequence (else)? . [(if_statement) "{"]? @otherwise) @if

(_ lhs: (_) @left rhs: (_) @right) @comparison
(call_expression (simple_identifier) @method (call_suffix (value_arguments . (value_argument . value: (_) @left) . (value_argument . value: (_) @right)))) @comparison

(call_expression (navigation_expression target: (_) @members suffix: (navigation_suffix suffix: (_) @method)) (call_suffix [(value_arguments (value_argument value: (_) @tested)) (lambda_literal) @tested])) @call
(_ type: (lambda_function_type (lambda_function_type_parameters . (lambda_parameter name: (_) @callback.parameter)))) @callback
(call_expression (simple_identifier) (call_suffix (value_arguments . (value_argument value: (array_literal) @constructed.list)))) @constructed
(_ element: [${literals}] @element)

(_ key: (_) @property.name @table.key . value: (_) @property.value) @table
(call_expression (simple_identifier) @lookup.table (call_suffix (value_arguments . "[" . (value_argument value: (_) @lookup.subject))))

(_ name: (value_argument_label (simple_identifier) @property.name) value: [${literals}] @property.value)
(pattern (simple_identifier) @property.name . (pattern [${literals}]) @property.value)
(catch_block error: (pattern (user_type) @callee (pattern [${literals}]) @argument))
(_ target: (_) @assigned result: [${literals}] @assigned.value)
(_ name: (_) @constant.name . "=" . raw_value: [${literals}] @constant.value)

(call_expression [(simple_identifier) (navigation_expression) (prefix_expression)] @callee (call_suffix (value_arguments . "(" (value_argument . value: [${literals}] @argument))))

(_ name: (pattern bound_identifier: (_) @alias @list.name @constant.name) value: (_) @alias.value @list @constant.value)
(_ bound_identifier: (_) @alias . "=" . (_) @alias.value)
(_ item: (pattern bound_identifier: (_) @alias) collection: (_) @alias.value)
(switch_statement expr: (_) @alias.value (switch_entry (switch_pattern (pattern (value_binding_pattern) . (simple_identifier) @alias))))
`;
