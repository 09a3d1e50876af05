/**
 * All infix operators are one to the grammar, which knows no precedence: `a == 1 || a == 2` is `((a == 1) || a) == 2`.
 * So operators are told apart by their text.
 */
export const scalaQueries = `
(match_expression value: (_) @subject body: (_) @body) @switch
(catch_clause (_) @body) @switch
(call_expression arguments: (case_block) @body) @switch
(case_clause
  pattern: [(integer_literal) (string) (stable_identifier) (identifier) (wildcard) (alternative_pattern)
    (typed_pattern) (case_class_pattern) (infix_pattern) (null_literal) (interpolated_string_expression)] @label
  (guard)? @guard) @arm
(case_clause pattern: (tuple_pattern . (_) @label .) (guard)? @guard) @arm
(case_clause
  pattern: (capture_pattern pattern: [(integer_literal) (string) (stable_identifier) (identifier) (wildcard) (case_class_pattern)] @label)
  (guard)? @guard) @arm
(case_clause pattern: (capture_pattern pattern: (tuple_pattern . (_) @label .)) (guard)? @guard) @arm
(call_expression function: (field_expression value: (_) @assigned)
  arguments: (case_block (case_clause pattern: [(integer_literal) (string)] @assigned.value)))
(call_expression function: (field_expression value: (_) @assigned)
  arguments: (case_block (case_clause pattern: (alternative_pattern [(integer_literal) (string)] @assigned.value))))

(if_expression condition: (_) @condition consequence: (_) @consequence alternative: (_)? @otherwise) @if

(infix_expression
  left: [(identifier) (field_expression) (call_expression) (generic_function) (parenthesized_expression) (integer_literal) (string)] @left
  right: (_) @right) @comparison
(infix_expression left: (infix_expression operator: (_) @junction right: (_) @left) right: (_) @right
  (#any-of? @junction "||" "&&")) @comparison
(call_expression function: (field_expression value: (_) @members field: (_) @method) arguments: (arguments . (_) @tested)) @call
(call_expression function: (field_expression value: (_) @left field: (identifier) @equals) arguments: (arguments . (_) @right .)
  (#eq? @equals "equals")) @comparison

(call_expression function: (call_expression function: (identifier) @method arguments: (arguments . (_) @left .)) arguments: (arguments . (_) @right .)) @comparison
(infix_expression left: (_) @left operator: (identifier) @asserted
  right: (call_expression function: (identifier) @method arguments: (arguments . (_) @right .)) (#any-of? @asserted "should" "must")) @comparison
(call_expression function: (call_expression function: (identifier) @collection) @members arguments: (arguments . (_) @tested .)
  (#any-of? @collection "List" "Seq" "Set" "Vector")) @membership

(val_definition pattern: (identifier) @list.name
  value: (call_expression function: (identifier) @collection arguments: (arguments)) @list
  (#any-of? @collection "List" "Seq" "Set" "Vector" "Array" "IndexedSeq"))
(call_expression function: (identifier) @collection arguments: (arguments) @constructed.list
  (#any-of? @collection "List" "Seq" "Set" "Vector" "Array" "IndexedSeq")) @constructed
(arguments [(integer_literal) (string)] @element)

(arguments (infix_expression left: [(integer_literal) (string) (stable_identifier) (field_expression)] @table.key operator: (_) @arrow)
  (#eq? @arrow "->")) @table
(call_expression function: (identifier) @lookup.table arguments: (arguments . (_) @lookup.subject .))
(infix_expression left: (string) @property.name operator: (_) @arrow right: [(integer_literal) (string)] @property.value
  (#any-of? @arrow "->" ":="))

(assignment_expression left: (_) @assigned right: [(integer_literal) (string)] @assigned.value)
(val_definition pattern: (identifier) @constant.name value: [(integer_literal) (string)] @constant.value)
(var_definition pattern: (identifier) @field.name value: [(integer_literal) (string)] @field.value)
(simple_enum_case name: (_) @constant.name extend: (extends_clause arguments: (arguments . [(integer_literal) (string)] @constant.value)))
(object_definition name: (_) @constant.name extend: (extends_clause arguments: (arguments . [(integer_literal) (string)] @constant.value)))

(call_expression function: (_) @callee arguments: (arguments [(integer_literal) (string)] @argument))
(instance_expression (_) @callee arguments: (arguments [(integer_literal) (string)] @argument))
(extends_clause type: (_) @callee arguments: (arguments [(integer_literal) (string)] @argument))
(case_class_pattern type: (_) @callee pattern: [(integer_literal) (string)] @argument)

(val_definition pattern: (identifier) @alias value: [(field_expression) (call_expression) (identifier) (infix_expression)] @alias.value)
(match_expression value: (_) @alias.value body: (case_block (case_clause pattern: (identifier) @alias)) (#match? @alias "^[a-z]"))
(enumerator . (identifier) @alias (_) @alias.value .)
(lambda_expression parameters: (identifier) @callback.parameter) @callback
(lambda_expression parameters: (bindings . (binding name: (_) @callback.parameter))) @callback

(import_declaration) @import.paths
`;
