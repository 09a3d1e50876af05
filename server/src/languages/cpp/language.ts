import { cFlow, cLexis, cNames, cWriting } from '../c/language.ts';
import type { Language } from '../language.ts';
import { cppQueries } from './queries.ts';

export const cpp: Language = {
  ids: ['cpp', 'cuda-cpp'],
  extensions: ['.cpp', '.cc', '.cxx', '.hpp', '.h'],
  name: 'C++',
  lexis: {
    ...cLexis,
    strings: [
      { open: 'R"(', close: ')"', escape: 'none', multiline: true },
      { open: 'R"json(', close: ')json"', escape: 'none', multiline: true },
      { open: 'R"JSON(', close: ')JSON"', escape: 'none', multiline: true },
      ...cLexis.strings,
    ],
    digitSeparator: "'",
    topLevel:
      /(?:static|extern|inline|typedef|using|template|constexpr|const|void|auto|namespace|class|struct|enum|#include)\b/y,
    container: /^(?:inline\s+)?(?:namespace(?:\s+[\w:]+)?|(?:class|struct)\s+[\w\s]+(?::[^:{};][^{};]*)?)\s*\{$/,
    member:
      /(?:public|private|protected|static|virtual|inline|explicit|constexpr|const|template|void|auto|class|struct|enum)\b|[\w:<>]+[\s*&]+\w+\s*\(/y,
  },
  syntax: {
    grammar: 'cpp',
    queries: cppQueries,
    ...cNames,
    declarations:
      /\b([A-Z]\w*|k[A-Z]\w*)(?:(?<=(?:#[ \t]*define|\benum|\bclass|\bstruct)[ \t]+\w+)|(?=(?:\[\])?\s*(?:=\s*["\d(]|\{["\d])))/gm,
    flow: {
      ...cFlow,
      exits: [...cFlow.exits, 'throw_statement', 'co_return_statement'],
      leaves: [...cFlow.leaves, 'throw_statement', 'co_return_statement'],
      scopes: [...cFlow.scopes, 'lambda_expression', 'for_range_loop', 'field_declaration_list'],
      owners: { ...cFlow.owners, class_specifier: 'name', struct_specifier: 'name' },
      transparent: [...cFlow.transparent, 'field_declaration_list'],
      enumMembers: ['enumerator'],
      enumHead: /^enum\s+(?:class|struct)\b/,
      equality: [...cFlow.equality, '.compare('],
      lookups: ['count', 'contains', 'find', 'at'],
    },
    writing: {
      ...cWriting,
      literals: {
        kind: 'text',
        open: 'R"json(',
        close: ')json"',
        constant: 'constexpr char {name}[] = {value};',
        naming: 'snake',
      },
      forms: [
        {
          ...cWriting.forms[0]!,
          unexpected: 'throw std::runtime_error("Unexpected code");',
          unhandled: 'throw std::runtime_error({message});',
        },
      ],
      ifTextLink: 'else if ({subject} == {label})',
    },
  },
};
