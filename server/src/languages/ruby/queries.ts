const PATTERN =
  '[(integer) (string) (simple_symbol) (constant) (scope_resolution) (range) (array_pattern) (hash_pattern) (find_pattern) (variable_reference_pattern) (expression_reference_pattern) (regex) (nil) (true) (false) (parenthesized_pattern) (alternative_pattern)] @label';

export const rubyQueries = `
(case value: (_) @subject) @switch @body
(case !value) @switch @body
(case_match value: (_) @subject) @switch @body
(when pattern: (pattern (_) @label)) @arm
(in_clause pattern: ${PATTERN} guard: (_)? @guard) @arm
(in_clause pattern: (as_pattern value: ${PATTERN}) @head guard: (_)? @guard) @arm
(in_clause pattern: (identifier) guard: (_)? @guard) @arm.default
(case (else) @arm.default)
(case_match else: (else) @arm.default)

(if condition: (_) @condition consequence: (then) @consequence alternative: (elsif)? @otherwise) @if
(if condition: (_) @condition consequence: (then) @consequence alternative: (else) @otherwise) @if
(elsif condition: (_) @condition consequence: (then) @consequence alternative: (_)? @otherwise) @if

(binary left: (_) @left operator: ["==" "!=" "==="] right: (_) @right) @comparison
(call receiver: (_) @left arguments: (_ . [(integer) (string)] @right)) @comparison
(call receiver: (_) @tested method: (identifier) @in arguments: (_ . (_) @members) (#eq? @in "in?")) @membership
(call receiver: (call arguments: (_ . (array) @members)) arguments: (_ . (call method: (identifier) @in arguments: (_ . (_) @tested))) (#eq? @in "include")) @membership
(call method: (identifier) @method arguments: (_ . (_) @members . (_) @tested) !receiver) @call
(call receiver: [(integer) (string)] @left arguments: (_ . (_) @right)) @comparison
(call receiver: (call arguments: (_ . (_) @left)) arguments: (_ . (call arguments: (_ . [(integer) (string)] @right)))) @comparison
(test_pattern value: (_) @left pattern: [(integer) (string)] @right) @comparison

(call receiver: (_) @members method: (identifier) @method arguments: (_ . (_) @tested)) @call
(call receiver: (_) @members method: (identifier) @method block: (_) @tested) @call
(block parameters: (block_parameters . (identifier) @callback.parameter)) @callback
(do_block parameters: (block_parameters . (identifier) @callback.parameter)) @callback

(assignment left: [(constant) (identifier)] @list.name right: [(array) (string_array)] @list)
(assignment left: [(constant) (identifier)] @list.name right: (call receiver: [(array) (string_array)] @list !arguments))
(assignment left: (constant) @list.name right: (call receiver: (constant) arguments: (_ . (array) @list)))
(assignment left: (constant) @list.name right: (call receiver: (call receiver: (constant) arguments: (_ . (array) @list)) !arguments))
(assignment left: [(constant) (identifier)] @list.name right: [(element_reference) (symbol_array)] @list)
(assignment left: [(constant) (identifier)] @list.name right: (call receiver: [(element_reference) (symbol_array)] @list !arguments))
(call receiver: (constant) arguments: (_ . (array) @constructed.list)) @constructed
(element_reference object: (constant) @set [(integer) (string)] @element (#any-of? @set "Set" "SortedSet"))
(array [(integer) (string)] @element)
(string_array (bare_string) @element)
(symbol_array (bare_symbol) @element)

(hash (pair key: [(integer) (string) (constant) (scope_resolution)] @table.key)) @table
(element_reference object: [(constant) (identifier) (instance_variable) (scope_resolution) (hash)] @lookup.table (_) @lookup.subject)
(assignment left: (element_reference object: [(identifier) (constant) (instance_variable)] @entry.table [(integer) (string)] @entry.key))

(pair key: [(hash_key_symbol) (simple_symbol) (string)] @property.name value: [(integer) (string)] @property.value)
(keyword_pattern key: (_) @property.name value: [(integer) (string)] @property.value)
(keyword_pattern key: (_) @property.name value: (alternative_pattern [(integer) (string)] @property.value))
(optional_parameter name: (_) @field.name value: [(integer) (string)] @field.value)
(keyword_parameter name: (_) @property.name value: [(integer) (string)] @property.value)

(assignment left: (constant) @constant.name right: [(integer) (string)] @constant.value)
(assignment left: (constant) @constant.name right: (call receiver: (string) @constant.value !arguments))
(assignment left: [(identifier) (instance_variable) (call) (element_reference)] @assigned right: [(integer) (string)] @assigned.value)

(call method: (identifier) @callee arguments: (_ [(integer) (string)] @argument) !receiver)
(call receiver: (_) @receiver method: (identifier) @callee arguments: (_ [(integer) (string)] @argument))
(call method: (super) @callee arguments: (_ [(integer) (string)] @argument))

(assignment left: (identifier) @alias right: [(call) (element_reference) (identifier) (instance_variable) (binary) (parenthesized_statements)] @alias.value)
(match_pattern value: (_) @alias.value pattern: (hash_pattern) @alias.pattern)
(hash_pattern (keyword_pattern key: (_) @alias.field !value)) @alias.inside

(call method: (identifier) @require arguments: (argument_list . (string) @import.from @import.all)
  (#any-of? @require "require_relative" "require")) @import
`;
