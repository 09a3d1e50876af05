/** The grammar wraps each argument in a node of its own, without a field for its name. */
export const kotlinQueries = `
(when_expression (when_subject "(" . (_) .) @subject "{" @body) @switch
(when_expression (when_subject (variable_declaration) (_) @subject) "{" @body) @switch
(when_expression . "when" . "{" @body) @switch
(when_entry condition: [(number_literal) (string_literal) (multiline_string_literal) (identifier) (navigation_expression) (parenthesized_expression) (call_expression) (unary_expression) (type_test) (binary_expression)] @label) @arm
(when_entry condition: (infix_expression . (_) @label . (_) . (_) @guard)) @arm
(when_entry condition: (range_test "in" (_) @label)) @arm
(when_entry condition: (range_test "!in") @label) @arm
(when_entry . "else") @arm.default

(if_expression condition: (_) @condition . (_) @consequence . (_)? @otherwise) @if

(binary_expression left: (_) @left right: (_) @right) @comparison
(infix_expression . (_) @left . (identifier) . (_) @right) @comparison
(call_expression (navigation_expression . (_) @left) (value_arguments . (value_argument . (_) @right .) .)) @comparison
(call_expression (identifier) @method (value_arguments . (value_argument . (_) @left .) . (value_argument . (_) @right .))) @comparison

(in_expression left: (_) @tested right: (_) @members) @membership
(when_expression (when_subject (_) @tested .) (when_entry condition: (range_test "in" (_) @members))) @membership
(call_expression (navigation_expression . (_) @members (identifier) @method .) (value_arguments . (value_argument (_) @tested))) @call
(call_expression (navigation_expression . (_) @members (identifier) @method .) (annotated_lambda) @tested) @call
(lambda_literal (lambda_parameters . (variable_declaration (identifier) @callback.parameter))) @callback
(call_expression (identifier) @factory (value_arguments) @constructed.list (#any-of? @factory "setOf" "listOf" "arrayOf" "intArrayOf" "hashSetOf" "mutableSetOf")) @constructed
(property_declaration (variable_declaration (identifier) @list.name) (call_expression) @list)
(value_arguments (value_argument . [(number_literal) (string_literal)] .) @element)

(value_arguments (value_argument (infix_expression . [(number_literal) (string_literal) (identifier) (navigation_expression)] @table.key . (identifier)))) @table
(index_expression (identifier) @lookup.table (_) @lookup.subject)

(value_argument (identifier) @property.name . [(number_literal) (string_literal)] @property.value)
(value_arguments . (value_argument . (string_literal) @property.name .) . (value_argument . [(number_literal) (string_literal)] @property.value .))
(infix_expression . (string_literal) @property.name . (identifier) . [(number_literal) (string_literal)] @property.value)
(assignment left: (_) @assigned right: [(number_literal) (string_literal)] @assigned.value)
(class_parameter (identifier) @field.name (user_type) [(number_literal) (string_literal)] @field.value)
(function_value_parameters (parameter (identifier) @field.name) . [(number_literal) (string_literal)] @field.value)

(property_declaration (variable_declaration (identifier) @constant.name) [(number_literal) (string_literal)] @constant.value)
(enum_entry (identifier) @constant.name (value_arguments . (value_argument [(number_literal) (string_literal)] @constant.value)))

(call_expression [(identifier) (navigation_expression)] @callee (value_arguments (value_argument . [(number_literal) (string_literal)] .) @argument))
(constructor_invocation (user_type) @callee (value_arguments (value_argument . [(number_literal) (string_literal)] .) @argument))

(property_declaration (variable_declaration (identifier) @alias) [(navigation_expression) (call_expression) (index_expression) (identifier) (as_expression) (unary_expression) (binary_expression) (parenthesized_expression)] @alias.value)
(when_subject (variable_declaration (identifier) @alias) (_) @alias.value)
(for_statement (variable_declaration (identifier) @alias) . (_) @alias.value)
(property_declaration (multi_variable_declaration) @alias.pattern (_) @alias.value)
(multi_variable_declaration (variable_declaration (identifier) @alias.field)) @alias.inside

(import) @import.paths
`;
