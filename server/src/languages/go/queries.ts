const literal = '(int_literal) (interpreted_string_literal) (raw_string_literal)';

export const goQueries = `
(expression_switch_statement value: (_) @subject "{" @body) @switch
(expression_case value: (expression_list (_) @label)) @arm
(expression_switch_statement (default_case) @arm.default)

(if_statement condition: (_) @condition consequence: (_) @consequence alternative: (_)? @otherwise) @if

(binary_expression left: (_) @left right: (_) @right) @comparison

(call_expression function: (selector_expression field: (_) @method) arguments: (argument_list . (_) @left . (_) @right .)) @comparison

(call_expression function: (selector_expression field: (_) @method) arguments: (argument_list . (_) @members . (_) @tested .)) @call
(composite_literal body: (literal_value) @constructed.list) @constructed
(var_spec name: (identifier) @list.name value: (expression_list . (composite_literal) @list))
(short_var_declaration left: (expression_list . (identifier) @list.name) right: (expression_list . (composite_literal) @list))
(literal_value (literal_element [${literal}]) @element)

(composite_literal type: (map_type) body: (literal_value (keyed_element key: (literal_element [${literal} (identifier) (selector_expression)]) @table.key)) @table)
(composite_literal type: (slice_type) body: (literal_value (literal_element (literal_value . (literal_element [${literal}]) @table.key . (literal_element))) @table.entry) @table)
(index_expression operand: (identifier) @lookup.table index: (_) @lookup.subject)
(keyed_element key: (literal_element [(identifier) (interpreted_string_literal)] @property.name) value: (literal_element [${literal}] @property.value))

(const_spec name: (identifier) @constant.name value: (expression_list . [${literal}] @constant.value .))
(var_spec name: (identifier) @constant.name value: (expression_list . [${literal}] @constant.value .))
(short_var_declaration left: (expression_list . (identifier) @constant.name) right: (expression_list . [${literal}] @constant.value .))
(assignment_statement left: (expression_list . (_) @assigned .) right: (expression_list . [${literal}] @assigned.value .))

(call_expression function: (_) @callee arguments: (argument_list [${literal}] @argument))
(composite_literal type: [(type_identifier) (qualified_type)] @callee body: (literal_value (literal_element [${literal}] @argument)))

(short_var_declaration left: (expression_list . (identifier) @alias)
  right: (expression_list . [(selector_expression) (index_expression) (call_expression) (type_assertion_expression) (unary_expression) (identifier)] @alias.value))
(var_spec name: (identifier) @alias value: (expression_list . [(selector_expression) (index_expression) (call_expression)] @alias.value))
(var_spec name: (identifier) @alias type: (pointer_type [(qualified_type) (type_identifier)] @alias.value))
(parameter_declaration name: (identifier) @alias type: (pointer_type (qualified_type) @alias.value))
(range_clause left: (expression_list (_) . (identifier) @alias) right: (_) @alias.value)

(import_spec) @import.paths
`;
