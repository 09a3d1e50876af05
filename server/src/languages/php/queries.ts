const literal = '(integer) (string) (encapsed_string)';
const source =
  '(member_access_expression) (nullsafe_member_access_expression) (subscript_expression) (member_call_expression) (nullsafe_member_call_expression) (function_call_expression) (cast_expression) (variable_name) (binary_expression)';

export const phpQueries = `
(switch_statement condition: (_) @subject body: (_) @body) @switch
(match_expression condition: (_) @subject body: (_) @body) @switch
(case_statement value: (_) @label) @arm
(match_conditional_expression conditional_expressions: (match_condition_list (_) @label)) @arm
[(default_statement) (match_default_expression)] @arm.default

(if_statement condition: (_) @condition body: (_) @consequence alternative: [(else_if_clause) @otherwise (else_clause body: (_) @otherwise)]) @if
(if_statement condition: (_) @condition body: (_) @consequence) @if
(else_if_clause condition: (_) @condition body: (_) @consequence) @if
(if_statement (else_if_clause condition: (_) @condition body: (_) @consequence) @if . [(else_if_clause) @otherwise (else_clause body: (_) @otherwise)])

(binary_expression left: (_) @left right: (_) @right) @comparison

(function_call_expression function: [(name) (qualified_name)] @method arguments: (arguments . (argument (_) @tested) . (argument [(array_creation_expression) (variable_name)] @members))) @call
(member_call_expression name: (name) @method arguments: (arguments . (argument (_) @tested) . (argument (array_creation_expression) @members))) @call
(scoped_call_expression name: (name) @method arguments: (arguments . (argument (_) @tested) . (argument (array_creation_expression) @members))) @call
(member_call_expression object: (function_call_expression function: (name) @expect arguments: (arguments . (argument (_) @tested))) arguments: (arguments . (argument (array_creation_expression) @members)) (#eq? @expect "expect")) @membership
(member_call_expression object: (function_call_expression function: (name) @expect arguments: (arguments . (argument (_) @left))) arguments: (arguments . (argument (_) @right)) (#eq? @expect "expect")) @comparison
(function_call_expression function: (name) @method arguments: (arguments . (argument (_) @tested) . (argument (class_constant_access_expression (_) (name) @members)))) @call
(assignment_expression left: (variable_name) @list.name right: (array_creation_expression) @list)
(property_element name: (_) @list.name default_value: (array_creation_expression) @list)
(const_element (name) @list.name (array_creation_expression) @list)
(array_element_initializer . [${literal}] .) @element

(array_creation_expression (array_element_initializer . [${literal} (class_constant_access_expression)] @table.key . (_))) @table
(subscript_expression . [(variable_name) (array_creation_expression)] @lookup.table . (_) @lookup.subject)
(assignment_expression left: (subscript_expression . (_) @entry.table . [(integer) (string) (encapsed_string)] @entry.key))
(subscript_expression . (scoped_property_access_expression name: (_) @lookup.table) . (_) @lookup.subject)
(subscript_expression . (class_constant_access_expression (_) (name) @lookup.table) . (_) @lookup.subject)
(array_element_initializer . (string) @property.name . [${literal}] @property.value)
(argument name: (name) @property.name [${literal}] @property.value)

(const_element (name) @constant.name [${literal}] @constant.value)
(function_call_expression function: (name) @define
  arguments: (arguments . (argument (_) @constant.name) . (argument [${literal}] @constant.value)) (#eq? @define "define"))
(enum_case name: (_) @constant.name value: [${literal}] @constant.value)
(assignment_expression left: (variable_name) @constant.name right: [${literal}] @constant.value)
(assignment_expression left: [(member_access_expression) (subscript_expression)] @assigned right: [${literal}] @assigned.value)
(property_element name: (variable_name (name) @field.name) default_value: [${literal}] @field.value)
(simple_parameter name: (variable_name (name) @field.name) default_value: [${literal}] @field.value)
(property_promotion_parameter name: (variable_name (name) @field.name) default_value: [${literal}] @field.value)

(attribute (_) @callee parameters: (arguments (argument . [${literal}]) @argument))
(object_creation_expression [(name) (qualified_name)] @callee (arguments (argument . [${literal}]) @argument))
(function_call_expression function: (_) @callee arguments: (arguments (argument . [${literal}]) @argument))
(member_call_expression object: (_) @receiver name: (_) @callee arguments: (arguments (argument . [${literal}]) @argument))
(scoped_call_expression scope: (_) @receiver name: (_) @callee arguments: (arguments (argument . [${literal}]) @argument))

(assignment_expression left: (variable_name (name) @alias) right: [${source}] @alias.value)
(foreach_statement . (_) @alias.value . (variable_name (name) @alias))
(foreach_statement . (_) @alias.value . (pair (_) . (variable_name (name) @alias)))
(catch_clause type: (type_list . (_) @alias.value .) name: (variable_name (name) @alias))
(simple_parameter type: (named_type) @alias.value name: (variable_name (name) @alias))
(list_literal (string (string_content) @alias.field) . (variable_name (name) @alias)) @alias.inside
(assignment_expression left: (list_literal) @alias.pattern right: (_) @alias.value)

(namespace_use_declaration) @import.paths
(require_expression [(string) (encapsed_string)] @import.from @import.all) @import
(require_expression (binary_expression right: [(string) (encapsed_string)] @import.from @import.all)) @import
(require_once_expression [(string) (encapsed_string)] @import.from @import.all) @import
(require_once_expression (binary_expression right: [(string) (encapsed_string)] @import.from @import.all)) @import
(include_expression [(string) (encapsed_string)] @import.from @import.all) @import
(include_expression (binary_expression right: [(string) (encapsed_string)] @import.from @import.all)) @import
(include_once_expression [(string) (encapsed_string)] @import.from @import.all) @import
(include_once_expression (binary_expression right: [(string) (encapsed_string)] @import.from @import.all)) @import
`;
