/** Every arm is captured once without a label, as `case null` has none that a code could be. */
export const javaQueries = `
(switch_expression condition: (parenthesized_expression) @subject body: (switch_block) @body) @switch
(switch_block_statement_group (switch_label) @head) @arm
(switch_rule (switch_label) @head) @arm
(switch_block_statement_group (switch_label [(decimal_integer_literal) (hex_integer_literal) (string_literal) (identifier) (field_access) (parenthesized_expression) (cast_expression) (binary_expression) (pattern)] @label)) @arm
(switch_rule (switch_label [(decimal_integer_literal) (hex_integer_literal) (string_literal) (identifier) (field_access) (parenthesized_expression) (cast_expression) (binary_expression) (pattern)] @label)) @arm
(switch_block_statement_group (switch_label (guard) @guard)) @arm
(switch_rule (switch_label (guard) @guard)) @arm
(switch_block_statement_group (switch_label "default")) @arm.default
(switch_rule (switch_label "default")) @arm.default

(if_statement condition: (_) @condition consequence: (_) @consequence alternative: (_)? @otherwise) @if

(binary_expression left: (_) @left right: (_) @right) @comparison
(method_invocation object: (_) @left arguments: (argument_list . (_) @right .)) @comparison

(method_invocation object: (method_invocation name: (identifier) @asserted arguments: (argument_list . (_) @left .)) name: (identifier) @method
  arguments: (argument_list . (_) @right .) (#any-of? @asserted "assertThat" "then")) @comparison
(method_invocation name: (identifier) @asserted
  arguments: (argument_list . (_) @left . (method_invocation name: (identifier) @method arguments: (argument_list . (_) @right .)))
  (#eq? @asserted "assertThat")) @comparison

(method_invocation object: (_) @members name: (_) @method arguments: (argument_list . (_) @tested)) @call
(lambda_expression parameters: (identifier) @callback.parameter) @callback
(method_invocation name: (identifier) @factory arguments: (argument_list . [(decimal_integer_literal) (string_literal)]) @constructed.list (#any-of? @factory "of" "asList")) @constructed
(object_creation_expression arguments: (argument_list . (method_invocation arguments: (argument_list) @constructed.list))) @constructed
(array_creation_expression value: (array_initializer) @constructed.list) @constructed
(variable_declarator name: (identifier) @list.name value: [(array_initializer) (array_creation_expression) (method_invocation) (object_creation_expression)] @list)
(array_initializer [(decimal_integer_literal) (string_literal)] @element)
(argument_list [(decimal_integer_literal) (string_literal)] @element)

(argument_list
  (method_invocation name: (identifier) @pair arguments: (argument_list . [(decimal_integer_literal) (string_literal)] @table.key . (_) .)) @table.entry
  (#eq? @pair "entry")) @table
(method_invocation object: (identifier) @lookup.table name: (identifier) @lookup arguments: (argument_list . (_) @lookup.subject)
  (#any-of? @lookup "get" "getOrDefault" "containsKey"))
(argument_list . (string_literal) @property.name . [(decimal_integer_literal) (string_literal)] @property.value)
(element_value_pair key: (_) @property.name value: [(decimal_integer_literal) (string_literal)] @property.value)
(assignment_expression left: (_) @assigned right: [(decimal_integer_literal) (string_literal)] @assigned.value)

(variable_declarator name: (identifier) @constant.name value: [(decimal_integer_literal) (hex_integer_literal) (string_literal)] @constant.value)
(enum_constant name: (identifier) @constant.name arguments: (argument_list . [(decimal_integer_literal) (hex_integer_literal) (string_literal)] @constant.value))

(object_creation_expression type: (_) @callee arguments: (argument_list [(decimal_integer_literal) (string_literal)] @argument))
(method_invocation object: (_)? @receiver name: (_) @callee arguments: (argument_list [(decimal_integer_literal) (string_literal)] @argument))
(annotation name: (_) @callee arguments: (annotation_argument_list [(decimal_integer_literal) (string_literal)] @argument))
(annotation name: (_) @callee arguments: (annotation_argument_list (element_value_array_initializer [(decimal_integer_literal) (string_literal)] @argument)))
(explicit_constructor_invocation constructor: (_) @callee arguments: (argument_list [(decimal_integer_literal) (string_literal)] @argument))

(variable_declarator name: (identifier) @alias value: [(method_invocation) (field_access) (identifier) (parenthesized_expression) (cast_expression) (array_access)] @alias.value)
(enhanced_for_statement name: (identifier) @alias value: (_) @alias.value)

(import_declaration) @import.paths
`;
