export const pythonQueries = `
(match_statement subject: (_) @subject body: (block) @body) @switch
(case_clause
  (case_pattern [(integer) (string) (dotted_name) (class_pattern) (list_pattern) (tuple_pattern) (dict_pattern) (as_pattern) (union_pattern)] @label)
  guard: (if_clause)? @guard) @arm
(case_clause (case_pattern "_") guard: (if_clause)? @guard) @arm.default

(if_statement condition: (_) @condition consequence: (_) @consequence) @if
(if_statement condition: (_) @condition consequence: (_) @consequence . (comment)* . [(elif_clause) @otherwise (else_clause body: (_) @otherwise)]) @if
(elif_clause condition: (_) @condition consequence: (_) @consequence) @if
(if_statement (elif_clause condition: (_) @condition consequence: (_) @consequence) @if . (comment)* . [(elif_clause) @otherwise (else_clause body: (_) @otherwise)])

(comparison_operator . (_) @left . ["==" "!="] . (_) @right .) @comparison
(comparison_operator . (_) @tested . "in" . [(tuple) (list) (set) (identifier)] @members .) @membership
(call function: (attribute object: (_) @members attribute: (_) @method) arguments: (argument_list . (_) @tested)) @call
(assignment left: (identifier) @list.name right: [(list) (tuple) (set)] @list)
(list [(integer) (string)] @element)
(tuple [(integer) (string)] @element)
(set [(integer) (string)] @element)

(dictionary (pair key: [(integer) (string) (attribute)] @table.key)) @table
(subscript value: (identifier) @lookup.table subscript: (_) @lookup.subject)
(pair key: (string) @property.name value: [(integer) (string)] @property.value)
(call function: (_) @property.owner arguments: (argument_list (keyword_argument name: (_) @property.name value: [(integer) (string)] @property.value)))

(assignment left: (identifier) @constant.name right: [(integer) (string)] @constant.value)

(call function: (_) @callee arguments: (argument_list [(integer) (string)] @argument))

(assignment left: (identifier) @alias right: [(attribute) (subscript) (call) (await) (identifier) (boolean_operator) (parenthesized_expression)] @alias.value)
(named_expression name: (identifier) @alias value: (_) @alias.value)
(for_statement left: (identifier) @alias right: (_) @alias.value)
(for_in_clause left: (identifier) @alias right: (_) @alias.value)

(import_from_statement module_name: (_) @import.from) @import
(import_from_statement name: (dotted_name) @import.name)
(import_from_statement name: (aliased_import name: (_) @import.name alias: (_) @import.local))
(import_from_statement module_name: (_) @import.from (wildcard_import) @import.all) @import
(import_statement name: (dotted_name) @import.from @import.namespace) @import
(import_statement name: (aliased_import name: (_) @import.from alias: (_) @import.namespace)) @import
`;
