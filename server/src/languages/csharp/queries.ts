/** Every arm is captured once without a label, as a type or a property pattern has none that a code could be. */
export const csharpQueries = `
(switch_statement value: (_) @subject body: (switch_body) @body) @switch
(switch_expression . (_) @subject "{" @body) @switch
(switch_section [(constant_pattern) (or_pattern) (and_pattern) (relational_pattern) (parenthesized_pattern) (negated_pattern) (declaration_pattern) (recursive_pattern) (type_pattern) (var_pattern) (discard)] @label) @arm
(switch_expression_arm . [(constant_pattern) (or_pattern) (and_pattern) (relational_pattern) (parenthesized_pattern) (negated_pattern) (declaration_pattern) (recursive_pattern) (type_pattern) (var_pattern) (discard)] @label) @arm
(switch_section (when_clause) @guard) @arm
(switch_expression_arm (when_clause) @guard) @arm
(switch_section "default" @head) @arm.default

(if_statement condition: (_) @condition consequence: (_) @consequence alternative: (_)? @otherwise) @if

(binary_expression left: (_) @left right: (_) @right) @comparison
(is_pattern_expression expression: (_) @left pattern: (constant_pattern) @right) @comparison
(invocation_expression function: (member_access_expression expression: (_) @left) arguments: (argument_list . (argument (_) @right))) @comparison
(is_pattern_expression expression: (_) @left pattern: (negated_pattern (constant_pattern) @right)) @comparison
(invocation_expression
  function: (member_access_expression expression: (invocation_expression function: (member_access_expression expression: (_) @left name: (identifier) @should)) name: (identifier) @method)
  arguments: (argument_list . (argument (_) @right)) (#eq? @should "Should")) @comparison
(invocation_expression arguments: (argument_list . (argument (_) @left) .
  (argument (invocation_expression function: (member_access_expression expression: (_) name: (identifier) @method) arguments: (argument_list . (argument (_) @right) .))))) @comparison
(is_pattern_expression expression: (_) @tested pattern: (or_pattern) @members) @membership
(or_pattern (constant_pattern) @element)
(subpattern . [(identifier) @property.name (member_access_expression name: (identifier) @property.name)] (constant_pattern) @property.value)
(subpattern . [(identifier) @property.name (member_access_expression name: (identifier) @property.name)] (or_pattern (constant_pattern) @property.value))
(subpattern . (identifier) @property.name (or_pattern (or_pattern (constant_pattern) @property.value)))

(invocation_expression function: (member_access_expression expression: (_) @members name: (_) @method) arguments: (argument_list . (argument (_) @tested))) @call
(lambda_expression parameters: (implicit_parameter) @callback.parameter) @callback
(variable_declarator name: (identifier) @list.name [(initializer_expression) (implicit_array_creation_expression) (array_creation_expression) (object_creation_expression) (implicit_object_creation_expression) (collection_expression)] @list)
(implicit_array_creation_expression (initializer_expression) @constructed.list) @constructed
(array_creation_expression (initializer_expression) @constructed.list) @constructed
(object_creation_expression initializer: (initializer_expression) @constructed.list) @constructed
(implicit_object_creation_expression (initializer_expression) @constructed.list) @constructed
(initializer_expression [(integer_literal) (string_literal)] @element)
(collection_expression (collection_element (expression_element [(integer_literal) (string_literal)])) @element)

(initializer_expression (initializer_expression . [(integer_literal) (string_literal)] @table.key)) @table
(initializer_expression (assignment_expression left: (element_binding_expression (argument [(integer_literal) (string_literal)] @table.key))) @table.entry) @table
(element_access_expression expression: (identifier) @lookup.table subscript: (bracketed_argument_list (argument (_) @lookup.subject)))
(argument name: (identifier) @property.name [(integer_literal) (string_literal)] @property.value)
(attribute_argument (identifier) @property.name [(integer_literal) (string_literal)] @property.value)
(property_declaration name: (identifier) @property.name value: [(integer_literal) (string_literal)] @property.value)
(property_declaration name: (identifier) @property.name value: (arrow_expression_clause [(integer_literal) (string_literal)] @property.value))
(assignment_expression left: (_) @assigned right: [(integer_literal) (string_literal)] @assigned.value)

(variable_declarator name: (identifier) @constant.name [(integer_literal) (string_literal)] @constant.value)
(enum_member_declaration name: (identifier) @constant.name value: (integer_literal) @constant.value)

(object_creation_expression type: (_) @callee arguments: (argument_list (argument [(integer_literal) (string_literal)] @argument)))
(invocation_expression function: (_) @callee arguments: (argument_list (argument [(integer_literal) (string_literal)] @argument)))

(variable_declarator name: (identifier) @alias [(member_access_expression) (element_access_expression) (invocation_expression) (await_expression) (identifier) (cast_expression) (binary_expression) (conditional_access_expression)] @alias.value)
(attribute name: (_) @callee (attribute_argument_list (attribute_argument . [(integer_literal) (string_literal)] @argument .)))

(invocation_expression arguments: (argument_list . (argument (string_literal)) . (argument (declaration_expression name: (identifier) @alias)) .)) @alias.value
(foreach_statement left: (identifier) @alias right: (_) @alias.value)

(using_directive) @import.paths
`;
