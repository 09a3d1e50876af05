import { commonQueries } from '../c/queries.ts';

export const cppQueries = `${commonQueries}
(switch_statement condition: (condition_clause value: (_) @subject) body: (compound_statement) @body) @switch
(if_statement condition: (condition_clause value: (_) @condition) consequence: (_) @consequence alternative: (else_clause (_) @otherwise)?) @if
(binary_expression left: (_) @left right: (user_defined_literal (string_literal) @right)) @comparison

(call_expression function: (field_expression argument: (_) @members field: (_) @method) arguments: (argument_list . (_) @tested)) @call
(subscript_expression argument: (identifier) @lookup.table indices: (subscript_argument_list . (_) @lookup.subject))

(field_declaration (storage_class_specifier) declarator: (field_identifier) @constant.name default_value: [(number_literal) (string_literal)] @constant.value)
(field_declaration declarator: (field_identifier) @field.name default_value: [(number_literal) (string_literal)] @field.value)
(init_declarator
  declarator: (identifier) @constant.name value: (initializer_list . [(number_literal) (string_literal)] @constant.value .))

(compound_literal_expression value: (initializer_list) @constructed.list) @constructed
(compound_literal_expression type: (_) @callee value: (initializer_list [(number_literal) (string_literal)] @argument))
(new_expression type: (_) @callee arguments: (argument_list [(number_literal) (string_literal)] @argument))
(declaration type: (_) @callee declarator: (init_declarator value: (argument_list [(number_literal) (string_literal)] @argument)))

(init_declarator declarator: (reference_declarator (identifier) @alias) value: (_) @alias.value)
(for_range_loop declarator: [(identifier) @alias (reference_declarator (identifier) @alias)] right: (_) @alias.value)
`;
