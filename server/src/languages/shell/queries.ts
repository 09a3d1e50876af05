export const shellQueries = `
(case_statement value: (_) @subject) @switch @body
(case_item value: (_) @label) @arm

(binary_expression left: (_) @left right: (_) @right) @comparison
(command (_) @left . (word) . [(number) (word) (string) (raw_string)] @right) @comparison

(command name: (command_name) @method argument: (_) @left . argument: [(number) (word) (string) (raw_string)] @right) @comparison

(array (concatenation . (word) . [(number) (word)] @table.key) @table.entry) @table
(subscript name: (variable_name) @lookup.table index: (_) @lookup.subject)
(variable_assignment name: (subscript name: (variable_name) @entry.table index: [(number) (word)] @entry.key))

(variable_assignment name: (variable_name) @list.name value: (array) @list)
(array [(number) (word) (string) (raw_string)] @element)

(variable_assignment name: (variable_name) @constant.name value: [(number) (word) (string) (raw_string)] @constant.value)
(command name: (command_name) @callee argument: [(number) (word) (string) (raw_string)] @argument)

(variable_assignment name: (variable_name) @alias value: [(command_substitution) (string) (simple_expansion) (expansion)] @alias.value)
`;
