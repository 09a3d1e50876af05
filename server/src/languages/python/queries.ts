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
(comparison_operator . (_) @tested . ["in" "not in"] . [(tuple) (list) (set) (identifier) (attribute) (call)] @members .) @membership
(call function: (attribute object: (_) @members attribute: (_) @method) arguments: (argument_list . (_) @tested)) @call
(call function: [(attribute) (identifier)] @method arguments: (argument_list . (_) @tested . (_) @members)) @call
(call function: (identifier) arguments: (argument_list . [(list) (tuple) (set)] @constructed.list)) @constructed
(assignment left: [(identifier) (attribute)] @list.name right: [(list) (tuple) (set) (call)] @list)
(keyword_argument name: (_) @list.name value: [(list) (tuple) (set)] @list)
(pair key: (string) @list.name value: [(list) (tuple)] @list)
(call function: (attribute attribute: (_) @parametrized) arguments: (argument_list . (string) @list.name . [(list) (tuple)] @list) (#eq? @parametrized "parametrize"))
(list [(integer) (string)] @element)
(tuple [(integer) (string)] @element)
(set [(integer) (string)] @element)

(dictionary (pair key: [(integer) (string) (attribute)] @table.key)) @table
(subscript value: [(identifier) (attribute) (dictionary)] @lookup.table subscript: (_) @lookup.subject)
(assignment left: (subscript value: (_) @entry.table subscript: [(integer) (string)] @entry.key))
(pair key: (string) @property.name value: [(integer) (string)] @property.value)
(call function: (_) @property.owner arguments: (argument_list (keyword_argument name: (_) @property.name value: [(integer) (string)] @property.value)))
(dict_pattern key: (string) @property.name . value: (case_pattern [(integer) (string)] @property.value))
(dict_pattern key: (string) @property.name . value: (case_pattern (union_pattern [(integer) (string)] @property.value)))
(keyword_pattern . (_) @property.name . [(integer) (string)] @property.value)
(keyword_pattern . (_) @property.name . (union_pattern [(integer) (string)] @property.value))
(default_parameter name: (_) @field.name value: [(integer) (string)] @field.value)
(typed_default_parameter name: (_) @field.name value: [(integer) (string)] @field.value)
(generic_type (identifier) @literal (type_parameter (type [(integer) (string)] @typed)) (#eq? @literal "Literal"))
(subscript value: (identifier) @literal subscript: [(integer) (string)] @typed (#eq? @literal "Literal"))

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
