/** Statement and condition of a link of an if chain. */
const LINK = 'condition: (_) @condition (statement_block) @consequence';

export const powershellQueries = `
(switch_statement . (switch_condition (pipeline)) @subject (switch_body) @body) @switch
(switch_statement
  (switch_parameters . (switch_parameter ["-exact" "-casesensitive"]) . (switch_parameter ["-exact" "-casesensitive"])? .)
  (switch_condition (pipeline)) @subject (switch_body) @body) @switch
(switch_statement (switch_parameters (switch_parameter ["-regex" "-wildcard" "-parallel"])) (switch_body) @body) @switch
(switch_statement (switch_condition (switch_filename)) (switch_body) @body) @switch
(switch_clause (switch_clause_condition) @label) @arm

(if_statement ${LINK} !elseif_clauses else_clause: (_)? @otherwise) @if
(if_statement ${LINK} elseif_clauses: (_) @otherwise) @if
(elseif_clauses (elseif_clause ${LINK}) @if . (elseif_clause)? @otherwise)
(if_statement (elseif_clauses (elseif_clause ${LINK}) @if .) else_clause: (_) @otherwise)

(comparison_expression (comparison_expression) @left (comparison_operator ["-eq" "-ieq" "-ceq" "-ne" "-ine" "-cne"]) (_) @right) @comparison
(comparison_expression (comparison_expression) @tested (comparison_operator ["-in" "-notin"]) (_) @members) @membership
(comparison_expression
  (comparison_expression) @members
  (comparison_operator ["-contains" "-icontains" "-ccontains" "-notcontains" "-inotcontains" "-cnotcontains"])
  (_) @tested) @membership
(invokation_expression . (_) @members @left . (member_name) @method .
  (argument_list (argument_expression_list . (argument_expression) @tested @right .))) @call @comparison
(command_elements (generic_token) @left . (command_argument_sep) . (command_parameter) . (command_argument_sep) . (array_literal_expression) @right) @comparison
(pipeline_chain . (logical_expression) @left . (command command_name: (_) @method (command_elements (array_literal_expression) @right .))) @comparison

(pipeline_chain . (logical_expression) @tested . (command command_name: (_) @should (command_elements (array_literal_expression (_) . (_)) @members .)) (#eq? @should "Should")) @membership
(array_expression (statement_list) @constructed.list) @constructed
(cast_expression (unary_expression (array_expression (statement_list) @constructed.list))) @constructed
(parenthesized_expression (pipeline) @constructed.list) @constructed
(array_expression (statement_list (pipeline) @element))
(array_literal_expression . (unary_expression) @element . ",")
(array_literal_expression "," . (unary_expression) @element)

(hash_literal_expression (hash_literal_body (hash_entry (key_expression (unary_expression)) @table.key))) @table
(element_access . (_) @lookup.table (logical_expression) @lookup.subject)
(hash_entry (key_expression) @property.name (pipeline) @property.value)
(command_elements (command_parameter) @property.name . (command_argument_sep) . (array_literal_expression) @property.value)
(script_parameter (variable) @property.name (script_parameter_default (_) @property.value))

(assignment_expression
  (left_assignment_expression) @alias @assigned @constant.name @list.name
  value: (pipeline) @alias.value @assigned.value @constant.value @list)
(command command_name: (_) @define (command_elements . (command_argument_sep) . (generic_token) @constant.name . (command_argument_sep) . (array_literal_expression) @constant.value)
  (#match? @define "^(?:[Nn]ew|[Ss]et)-[Vv]ariable$"))
(command command_name: (_) @define
  (command_elements . (command_argument_sep) . (command_parameter) . (command_argument_sep) . (generic_token) @constant.name . (command_argument_sep) . (command_parameter) . (command_argument_sep) . (array_literal_expression) @constant.value)
  (#match? @define "^(?:[Nn]ew|[Ss]et)-[Vv]ariable$"))
(foreach_statement (variable) @alias (pipeline) @alias.value)
(enum_member (simple_name) @constant.name (integer_literal) @constant.value)
(class_property_definition (class_attribute) (variable) @constant.name (logical_expression) @constant.value)
(class_property_definition (variable) @field.name (logical_expression) @field.value)

(command command_name: (_) @callee (command_elements (generic_token) @argument))
(command command_name: (_) @callee (command_elements (array_literal_expression (unary_expression) @argument)))
(invokation_expression . (type_literal (type_spec) @callee) (argument_list (argument_expression_list (argument_expression) @argument)))
(invokation_expression . [(variable) (member_access) (element_access)] @receiver (member_name) @callee
  (argument_list (argument_expression_list (argument_expression) @argument)))
`;
