/**
 * The grammar has no node for a `throw`, for the constants of an enum or for arms with arrows: the first is a call without
 * parentheses, and `rewrites.ts` says as what the others are read.
 */
export const groovyQueries = `
(switch_statement value: (_) @subject body: (switch_block) @body) @switch
(case value: (_)? @label) @arm
(case . "default") @arm.default

(if_statement condition: (_) @condition body: (_) @consequence else_body: (_)? @otherwise) @if

(binary_op . (_) @left . (_) @right .) @comparison
(function_call function: (dotted_identifier . (_) @left) args: (argument_list . (_) @right .)) @comparison

(binary_op . (_) @tested . ["in" "!in"] . (_) @members .) @membership
(_ function: (dotted_identifier . (_) @members (identifier) @method .) args: (argument_list . (_) @tested)) @call
(closure (parameter_list . (parameter name: (_) @callback.parameter))) @callback
(binary_op . (list) @constructed.list "as") @constructed
(function_call function: (dotted_identifier . (list) @constructed.list) args: (argument_list . ")")) @constructed
(function_call function: (dotted_identifier (identifier) @factory .) args: (argument_list . [(number_literal) (string)]) @constructed.list (#any-of? @factory "of" "asList")) @constructed
(declaration name: (_) @list.name value: [(list) (binary_op) (function_call)] @list)
(list [(number_literal) (string)] @element)
(argument_list [(number_literal) (string)] @element)

(map (map_item key: [(number_literal) (string) (parenthesized_expression)] @table.key)) @table
(index . (_) @lookup.table . (_) @lookup.subject .)

(map_item key: (_) @property.name value: [(number_literal) (string)] @property.value)
(argument_list . (string) @property.name . [(number_literal) (string)] @property.value)
(assignment . (_) @assigned "=" [(number_literal) (string)] @assigned.value)
(parameter name: (_) @field.name value: [(number_literal) (string)] @field.value)

(declaration name: (_) @constant.name value: [(number_literal) (string)] @constant.value)
(binary_op . (identifier) . (closure (function_call function: (identifier) @constant.name args: (argument_list . [(number_literal) (string)] @constant.value))))

(_ function: (identifier) @callee args: (argument_list [(number_literal) (string)] @argument))
(_ function: (dotted_identifier . (_) @receiver (identifier) @callee .) args: (argument_list [(number_literal) (string)] @argument))

(declaration name: (_) @alias value: [(dotted_identifier) (access_op) (index) (identifier) (function_call) (parenthesized_expression) (binary_op)] @alias.value)
(for_in_loop variable: (_) @alias collection: (_) @alias.value)
`;
