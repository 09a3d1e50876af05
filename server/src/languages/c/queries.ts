/** What C and C++ share. */
export const commonQueries = `
(case_statement value: (_) @label) @arm
(case_statement . "default") @arm.default

(binary_expression left: (_) @left right: (_) @right) @comparison
(binary_expression left: (call_expression function: (_) @method arguments: (argument_list . (_) @left . (_) @right)) right: (number_literal)) @comparison
(unary_expression argument: (call_expression function: (_) @method arguments: (argument_list . (_) @left . (_) @right))) @comparison

(init_declarator
  declarator: [(identifier) @list.name (array_declarator declarator: (identifier) @list.name)] value: (initializer_list) @list)
(initializer_list [(number_literal) (string_literal)] @element)
(initializer_list (initializer_list . [(number_literal) (string_literal)] @table.key . (_))) @table
(initializer_list (initializer_pair designator: (subscript_designator [(number_literal) (identifier)] @table.key)) @table.entry) @table

(initializer_pair designator: (field_designator (field_identifier) @property.name) value: [(number_literal) (string_literal)] @property.value)
(assignment_expression left: (_) @assigned right: [(number_literal) (string_literal)] @assigned.value)

(preproc_def name: (identifier) @constant.name value: (preproc_arg) @constant.value)
(enumerator name: (identifier) @constant.name value: [(number_literal) (parenthesized_expression)] @constant.value)
(init_declarator
  declarator: [
    (identifier) @constant.name
    (pointer_declarator declarator: (identifier) @constant.name)
    (array_declarator declarator: (identifier) @constant.name)
  ]
  value: [(number_literal) (string_literal)] @constant.value)

(call_expression function: (_) @callee arguments: (argument_list [(number_literal) (string_literal)] @argument))

(init_declarator
  declarator: [(identifier) @alias (pointer_declarator declarator: (identifier) @alias)]
  value: [(field_expression) (subscript_expression) (call_expression) (identifier) (parenthesized_expression) (cast_expression)] @alias.value)
(assignment_expression left: (identifier) @alias right: [(field_expression) (subscript_expression) (call_expression) (cast_expression)] @alias.value)

(preproc_include path: (string_literal) @import.from @import.all) @import
`;

export const cQueries = `${commonQueries}
(switch_statement condition: (parenthesized_expression) @subject body: (compound_statement) @body) @switch
(if_statement condition: (_) @condition consequence: (_) @consequence alternative: (else_clause (_) @otherwise)?) @if
(subscript_expression argument: (identifier) @lookup.table index: (_) @lookup.subject)
`;
