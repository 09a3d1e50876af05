const literal = '(number) (string)';

export const luaQueries = `
(if_statement condition: (_) @condition consequence: (_) @consequence alternative: (_)? @otherwise) @if
(if_statement condition: (_) @condition "then" @consequence !consequence alternative: (_)? @otherwise) @if
(if_statement alternative: (elseif_statement condition: (_) @condition consequence: (_) @consequence) @if alternative: (_) @otherwise)
(if_statement alternative: (elseif_statement condition: (_) @condition "then" @consequence !consequence) @if alternative: (_) @otherwise)
(elseif_statement condition: (_) @condition consequence: (_) @consequence) @if
(elseif_statement condition: (_) @condition "then" @consequence !consequence) @if

(binary_expression left: (_) @left ["==" "~="] right: (_) @right) @comparison
(function_call name: (_) @method arguments: (arguments . (_) @members . (_) @tested .)) @call

(assignment_statement (variable_list . [(identifier) (dot_index_expression)] @list.name) (expression_list . (table_constructor) @list))
(table_constructor (field !name) @element)
(table_constructor (field "[" name: [${literal} (identifier) (dot_index_expression)] @table.key)) @table
(bracket_index_expression table: (_) @lookup.table field: (_) @lookup.subject)
(assignment_statement (variable_list (bracket_index_expression table: (_) @entry.table field: [${literal}] @entry.key)))
(field name: [(identifier) (string)] @property.name value: [${literal}] @property.value)

(assignment_statement (variable_list . [(identifier) (dot_index_expression) (bracket_index_expression)] @constant.name @assigned)
  (expression_list . [${literal}] @constant.value @assigned.value .))
(function_call name: (_) @callee arguments: (arguments [${literal}] @argument))

(assignment_statement (variable_list . (identifier) @alias) (expression_list . (_) @alias.value))
(assignment_statement (variable_list . (_) . (identifier) @alias) (expression_list . (_) . (_) @alias.value))
(for_generic_clause (variable_list (_) . (identifier) @alias) (expression_list . (function_call arguments: (arguments . (_) @alias.value))))
`;
