/**
 * Nearly everything is a call to the grammar: `case`, `def` and `@limit 22` as well. So a construct is told by the word
 * that is called, and all else by the fields of a node: a pattern that names the node itself takes far longer to compile.
 */
export const elixirQueries = `
(_ target: (identifier) @word (_ . (_) @subject .) (do_block) @body (#eq? @word "case")) @switch
(_ left: (_) @subject operator: "|>" right: (_ target: (identifier) @word (do_block) @body (#eq? @word "case"))) @switch
(_ target: (_) @word (do_block) @body (#any-of? @word "cond" "receive" "for" "quote")) @switch
(anonymous_function) @switch @body
(block) @switch @body
(else_block) @switch @body
(rescue_block) @switch @body
(catch_block) @switch @body
(after_block) @switch @body
(_ left: (_ . (_) @label .) operator: "->") @arm
(_ left: (_ left: (_ . (_) @label .) operator: "when" right: (_) @guard) operator: "->") @arm

(_ left: (_) @left operator: ["==" "!=" "===" "!=="] right: (_) @right) @comparison
(_ left: [(integer) (string)] @left operator: "=" right: (_) @right) @comparison
(_ target: (identifier) @method @left (_ . (_ target: (_) (_ [(integer) (string)] @right)) @comparison))
(_ ["fn" "else"] @method @left (_ left: (_ [(integer) (string)] @right) @comparison operator: "->"))
(_ left: (_) @tested operator: ["in" "not in"] right: (list) @members) @membership
(_ left: (_) @tested operator: ["in" "not in"] right: (_ operand: (identifier) @members)) @membership
(_ target: (_ right: (_) @method) (_ . (_) @members . (_) @tested)) @call
(_ target: (_ right: (_) @method) (_ . (_ operand: (identifier) @members) . (_) @tested)) @call
(_ left: (_) @members operator: "|>" right: (_ target: (_ right: (_) @method) (_ . (_) @tested))) @call
(_ left: (_) @tested operator: "|>" right: (_ target: (_ right: (_) @method) (_ . (_ operand: (identifier) @members)))) @call
(_ "fn" (_ left: (_ . (identifier) @callback.parameter .))) @callback

(_ operand: (_ target: (identifier) @list.name (_ . (list) @list .)))
(_ left: (identifier) @list.name operator: "=" right: (list) @list)
(_ operand: (_ target: (identifier) @list.name (_ . (_ target: (_) (_ . (list) @list .)))))
(_ target: (dot) (_ . (list) @constructed.list .)) @constructed
(_ "[" [(integer) (string) (unary_operator)] @element)

(_ "%" (_ (_ left: [(integer) (string) (unary_operator)] @table.key operator: "=>"))) @table
(_ target: (_ operand: (identifier) @lookup.table) key: (_) @lookup.subject)
(_ left: (string) @property.name operator: "=>" right: [(integer) (string)] @property.value)
(_ key: (keyword) @property.name value: [(integer) (string)] @property.value)

(_ operator: "@" operand: (_ target: (identifier) @constant.name (_ . [(integer) (string)] @constant.value .)))
(_ left: (_) @assigned operator: "=" right: [(integer) (string)] @assigned.value)
(_ target: (_) @callee (_ [(integer) (string)] @argument))
(_ "{" . (atom) @callee . [(integer) (string)] @argument)

(_ left: (identifier) @alias operator: ["=" "<-"] right: (_) @alias.value)
(_ left: (_ "%" (map_content) @alias.pattern) operator: ["=" "<-"] right: (_) @alias.value)
(_ left: (string) @alias.outer operator: "=>" right: (_ "%" (map_content) @alias.pattern))
(_ key: (keyword) @alias.outer value: (_ "%" (map_content) @alias.pattern))
(_ (_ left: (string) @alias.field operator: "=>" right: (identifier) @alias)) @alias.inside
(_ (_ key: (keyword) @alias.field value: (identifier) @alias)) @alias.inside
`;
