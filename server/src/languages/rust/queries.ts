export const rustQueries = `
(match_expression value: (_) @subject body: (match_block) @body) @switch
(match_arm pattern: (match_pattern . [(integer_literal) (string_literal) (raw_string_literal) (negative_literal) (char_literal) (boolean_literal) (identifier) (scoped_identifier) (or_pattern) (range_pattern) (reference_pattern) (tuple_struct_pattern) (struct_pattern) (slice_pattern) (const_block) (macro_invocation)] @label condition: (_)? @guard)) @arm
(match_arm pattern: (match_pattern . (tuple_pattern . (_) @label .) condition: (_)? @guard)) @arm
(match_arm pattern: (match_pattern . (tuple_pattern (_) . (_)) @label condition: (_)? @guard)) @arm
(match_arm pattern: (match_pattern (captured_pattern (identifier) . [(integer_literal) (string_literal) (scoped_identifier) (range_pattern)] @label) condition: (_)? @guard)) @arm
(match_arm pattern: (match_pattern (captured_pattern (identifier) . (tuple_pattern . (_) @label .)) condition: (_)? @guard)) @arm
(match_arm pattern: (match_pattern (captured_pattern (identifier) "_") condition: (_)? @guard)) @arm.default
(match_arm pattern: (match_pattern . ["_" (ref_pattern) (mut_pattern)] condition: (_)? @guard)) @arm.default
(match_expression value: (_) @tested body: (match_block (match_arm pattern: (match_pattern (tuple_struct_pattern) @members)))) @membership
(match_expression value: (_) @tested body: (match_block (match_arm pattern: (match_pattern (tuple_struct_pattern (or_pattern) @members))))) @membership
(let_condition pattern: (tuple_struct_pattern) @members value: (_) @tested) @membership
(let_condition pattern: (tuple_struct_pattern (or_pattern) @members) value: (_) @tested) @membership
(tuple_struct_pattern [(integer_literal) (string_literal)] @element)
(tuple_struct_pattern type: (_) (identifier) @element (#match? @element "^[A-Z][A-Z0-9_]+$"))
(or_pattern [(integer_literal) (string_literal)] @element)
(let_condition pattern: [(integer_literal) (string_literal)] @element value: (_) @tested) @membership @members

(if_expression condition: (_) @condition consequence: (_) @consequence alternative: (else_clause (_) @otherwise)?) @if

(binary_expression left: (_) @left right: (_) @right) @comparison
(binary_expression left: (_) @left right: (call_expression function: (identifier) arguments: (arguments . [(integer_literal) (string_literal)] @right .))) @comparison

(call_expression function: (field_expression value: (_) @members field: (_) @method) arguments: (arguments . (_) @tested)) @call
(closure_expression parameters: (closure_parameters . [(identifier) @callback.parameter (reference_pattern (identifier) @callback.parameter) (parameter pattern: (identifier) @callback.parameter)])) @callback
(reference_expression value: (array_expression) @constructed.list) @constructed
(macro_invocation (token_tree) @constructed.list) @constructed
(let_declaration pattern: (identifier) @list.name value: [(array_expression) (reference_expression) (macro_invocation)] @list)
(const_item name: (_) @list.name value: [(array_expression) (reference_expression)] @list)
(static_item name: (_) @list.name value: [(array_expression) (reference_expression)] @list)
(array_expression [(integer_literal) (string_literal)] @element)
(token_tree [(integer_literal) (string_literal)] @element)

(array_expression (tuple_expression . [(integer_literal) (string_literal) (identifier) (scoped_identifier)] @table.key)) @table

(macro_invocation macro: (_) @macro (token_tree [(integer_literal) (string_literal)] @table.key . "=>") @table (#match? @macro "phf_(ordered_)?map$"))

(field_initializer field: (_) @property.name value: [(integer_literal) (string_literal)] @property.value)
(field_pattern name: (_) @property.name pattern: [(integer_literal) (string_literal)] @property.value)
(field_pattern name: (_) @property.name pattern: (or_pattern [(integer_literal) (string_literal)] @property.value))
(token_tree [(string_literal) (identifier)] @property.name . ":" . [(integer_literal) (string_literal)] @property.value)
(assignment_expression left: (_) @assigned right: [(integer_literal) (string_literal)] @assigned.value)

(const_item name: (_) @constant.name value: [(integer_literal) (string_literal)] @constant.value)
(static_item name: (_) @constant.name value: [(integer_literal) (string_literal)] @constant.value)
(enum_variant name: (_) @constant.name value: (integer_literal) @constant.value)

(call_expression function: [(identifier) (field_expression)] @callee arguments: (arguments [(integer_literal) (string_literal)] @argument))
(call_expression function: (scoped_identifier path: (_) @callee) arguments: (arguments [(integer_literal) (string_literal)] @argument))
(macro_invocation (token_tree [(integer_literal) (string_literal)] @argument)) @callee

(let_declaration pattern: (identifier) @alias value: [(field_expression) (index_expression) (call_expression) (try_expression) (await_expression) (reference_expression) (unary_expression) (type_cast_expression) (parenthesized_expression) (identifier)] @alias.value)
(let_declaration pattern: (tuple_struct_pattern type: (_) (identifier) @alias) value: (_) @alias.value)
(let_condition pattern: (tuple_struct_pattern type: (_) (identifier) @alias) value: (_) @alias.value)
(let_declaration pattern: (struct_pattern) @alias.pattern value: (_) @alias.value)
(struct_pattern (field_pattern name: (shorthand_field_identifier) @alias.field)) @alias.inside
(struct_pattern (field_pattern name: (field_identifier) @alias.field pattern: (identifier) @alias)) @alias.inside
(for_expression pattern: (identifier) @alias value: (_) @alias.value)

(use_declaration) @import.paths
(mod_item !body) @import.paths
`;
