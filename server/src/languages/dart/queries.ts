const number = '(decimal_integer_literal) (hex_integer_literal)';
const literal = `[${number} (string_literal)]`;

/**
 * The grammar has no node for `e.code` or `fail(4009)`: it is `e`, or `fail`, and a `selector` beside it, whatever holds the two.
 * A selector that is captured as the owner of something stands for all that is before it. What can be told by what stands
 * beside it is, as a pattern that names the node around takes the grammar's many forms of expression apart, which is slow.
 */
export const dartQueries = `
(switch_statement condition: (_) @subject body: (switch_block) @body) @switch
(switch_expression condition: (_) @subject "{" @body) @switch
(switch_statement_case) @arm
(switch_expression_case) @arm
(switch_statement_default) @arm.default
[(constant_pattern) (variable_pattern) (list_pattern) (map_pattern) (record_pattern) (object_pattern) (cast_pattern) (relational_operator) (equality_operator)] @label
"when" @guard
[":" "=>"] @head

(if_statement "(" . (_) @condition consequence: (_) @consequence alternative: (_)? @otherwise) @if

(equality_expression . (_) @left (equality_operator) . (_) @right) @comparison
(arguments . (argument) @left . (argument (identifier) @method . (selector (argument_part (arguments . (argument) @right .))))) @comparison

((selector [(unconditional_assignable_selector (identifier) @method) (conditional_assignable_selector (identifier) @method)]) @members . (selector (argument_part (arguments . (argument) @tested))) @call)
(formal_parameter_list . (formal_parameter (identifier) @callback.parameter .)) @callback
(static_final_declaration . (identifier) @list.name . [(list_literal) (set_or_map_literal)] @list)
(initialized_identifier . (identifier) @list.name . [(list_literal) (set_or_map_literal)] @list)
(initialized_variable_definition (identifier) @list.name . [(list_literal) (set_or_map_literal)] @list)
(list_literal ${literal} @element)
(set_or_map_literal ${literal} @element)

(set_or_map_literal (pair . [${number} (string_literal) (identifier)] @table.key)) @table
(selector (unconditional_assignable_selector (index_selector . (_) @lookup.subject))) @lookup.table

(pair . (string_literal) @property.name . ${literal} @property.value .)
([(string_literal) (identifier)] @property.name . ":" . (constant_pattern . ${literal} .) @property.value)
([(string_literal) (identifier)] @property.name . ":" . (constant_pattern) . (logical_or_operator) . (constant_pattern . ${literal} .) @property.value)
(named_argument (label (identifier) @property.name) . ${literal} @property.value .)
(assignment_expression left: (_) @assigned right: ${literal} @assigned.value .)
(cascade_section (cascade_selector) @assigned . ${literal} @assigned.value .)
(initialized_identifier . (identifier) @field.name . ${literal} @field.value .)
(field_initializer (identifier) @field.name . ${literal} @field.value .)
((formal_parameter (identifier) @field.name .) . ${literal} @field.value)
((formal_parameter (constructor_param (identifier) @field.name .)) . ${literal} @field.value)
((method_signature (getter_signature name: (identifier) @field.name)) . (function_body . ${literal} @field.value .))

(static_final_declaration . (identifier) @constant.name . ${literal} @constant.value .)
(initialized_variable_definition (identifier) @constant.name . ${literal} @constant.value .)
(enum_constant name: (identifier) @constant.name (argument_part (arguments . (argument . ${literal} .) @constant.value)))

((selector [(unconditional_assignable_selector (identifier) @callee) (conditional_assignable_selector (identifier) @callee)]) @receiver . (selector (argument_part (arguments (argument . ${literal} .) @argument))))
(selector (argument_part (arguments (argument . ${literal} .) @argument))) @callee
([(type_identifier) (super) (this)] @callee . (arguments (argument . ${literal} .) @argument))

(initialized_variable_definition name: (identifier) @alias . value: (_) @alias.value)
((method_signature (getter_signature name: (identifier) @alias)) . (function_body . (_) @alias.value))
((identifier) @alias . "in" . (_) @alias.value)
((type_identifier) @alias.value . (catch_clause (catch_parameters . (identifier) @alias)))
(pattern_variable_declaration (_) @alias.pattern . (_) @alias.value .)
((string_literal) @alias.field . ":" . (constant_pattern) @alias)
((string_literal) @alias.field . ":" . (variable_pattern (identifier) @alias .))
(":" . (constant_pattern) @alias.field)

((configurable_uri (uri (string_literal) @import.from @import.all)) @import (#not-match? @import.from "^.(dart|package):"))
(import_specification (configurable_uri (uri (string_literal) @import.from)) "as" . (identifier) @import.namespace) @import
`;
