// The same document in other languages: functions or methods that each dispatch on a code of primaTime.
//
// A template is a text in which `{i}` is the number of the unit, `{1}` to `{4}` are codes and `{default}` is the
// catch-all, which one unit in 40 lacks. `{1}` is asked for its hover, `{2}` for a completion, `{3}` is edited.

/**
 * @typedef {object} Sample
 * @property {string} languageId
 * @property {string} fileName
 * @property {string} title
 * @property {string} head     what the file begins with
 * @property {string} unit
 * @property {string} fallback the catch-all
 * @property {string} [tail]   what the file ends with
 * @property {boolean} [opensClean] nothing is reported before the first edit
 */

/** @type {readonly Sample[]} */
export const SAMPLES = [
  {
    languageId: 'python',
    fileName: 'answers.py',
    title: 'Python full of match statements',
    head: 'from journal import record\n',
    unit: `

def answer{i}(failure):
    """Answers failure {i} of the time sheet service."""
    match failure.code:
        case "{1}":
            record("first", "unit {i}")
            return f"refused {failure.attempt}"
        case "{2}":
            return "retry" if failure.retryable else "stop"
        case "{3}" | "{4}":
            record("third", str(failure.status))
{default}    return "done {i}"
`,
    fallback: '        case _:\n            return failure.code\n',
  },
  {
    languageId: 'java',
    fileName: 'Answers.java',
    title: 'one Java class full of switch statements',
    head: 'package service;\n\nimport static service.Journal.record;\n\nclass Answers {\n',
    unit: `
    /** Answers failure {i} of the time sheet service. */
    String answer{i}(Failure failure) {
        switch (failure.getCode()) {
            case "{1}":
                record("first", "unit {i}");
                return "refused " + failure.getAttempt();
            case "{2}":
                return failure.isRetryable() ? "retry" : "stop";
            case "{3}":
            case "{4}":
                record("third", String.valueOf(failure.getStatus()));
                break;
{default}        }
        return "done {i}";
    }
`,
    fallback: '            default:\n                return failure.getCode();\n',
    tail: '}\n',
  },
  {
    languageId: 'csharp',
    fileName: 'Answers.cs',
    title: 'one C# class full of switch statements',
    head: 'using System;\n\nnamespace Service\n{\n    class Answers\n    {\n',
    unit: `
        /// <summary>Answers failure {i} of the time sheet service.</summary>
        string Answer{i}(Failure failure)
        {
            switch (failure.Code)
            {
                case "{1}":
                    Journal.Record("first", "unit {i}");
                    return "refused " + failure.Attempt;
                case "{2}":
                    return failure.Retryable ? "retry" : "stop";
                case "{3}":
                case "{4}":
                    Journal.Record("third", failure.Status.ToString());
                    break;
{default}            }
            return $"done {i}";
        }
`,
    fallback: '                default:\n                    return failure.Code;\n',
    tail: '    }\n}\n',
  },
  {
    languageId: 'go',
    fileName: 'answers.go',
    title: 'Go full of switch statements',
    head: 'package service\n\nimport "strconv"\n',
    unit: `
// answer{i} answers failure {i} of the time sheet service.
func answer{i}(failure Failure) string {
	switch failure.Code {
	case "{1}":
		record("first", "unit {i}")
		return "refused " + strconv.Itoa(failure.Attempt)
	case "{2}":
		return retry(failure)
	case "{3}", "{4}":
		record("third", strconv.Itoa(failure.Status))
{default}	}
	return "done {i}"
}
`,
    fallback: '\tdefault:\n\t\treturn failure.Code\n',
  },
  {
    languageId: 'php',
    fileName: 'Answers.php',
    title: 'one PHP class full of switch statements',
    head: '<?php\n\nnamespace Service;\n\nclass Answers\n{\n',
    unit: `
    /** Answers failure {i} of the time sheet service. */
    public function answer{i}(Failure $failure): string
    {
        switch ($failure->code) {
            case '{1}':
                record('first', 'unit {i}');
                return 'refused ' . $failure->attempt;
            case '{2}':
                return $failure->retryable ? 'retry' : 'stop';
            case '{3}':
            case '{4}':
                record('third', (string) $failure->status);
                break;
{default}        }
        return 'done {i}';
    }
`,
    fallback: '            default:\n                return $failure->code;\n',
    tail: '}\n',
  },
  {
    languageId: 'kotlin',
    fileName: 'Answers.kt',
    title: 'Kotlin full of when expressions',
    head: 'package service\n',
    unit: `
/** Answers failure {i} of the time sheet service. */
fun answer{i}(failure: Failure): String {
    when (failure.code) {
        "{1}" -> {
            record("first", "unit {i}")
            return "refused \${failure.attempt}"
        }
        "{2}" -> return if (failure.retryable) "retry" else "stop"
        "{3}", "{4}" -> record("third", failure.status.toString())
{default}    }
    return "done {i}"
}
`,
    fallback: '        else -> return failure.code\n',
  },
  {
    languageId: 'rust',
    fileName: 'answers.rs',
    title: 'Rust full of match expressions',
    head: 'use crate::journal::record;\n',
    unit: `
/// Answers failure {i} of the time sheet service.
pub fn answer{i}(failure: &Failure) -> String {
    match failure.code.as_str() {
        "{1}" => {
            record("first", "unit {i}");
            return format!("refused {}", failure.attempt);
        }
        "{2}" => return retry(failure).to_string(),
        "{3}" | "{4}" => record("third", &failure.status.to_string()),
{default}    }
    "done {i}".to_string()
}
`,
    fallback: '        other => return other.to_string(),\n',
  },
  {
    languageId: 'ruby',
    fileName: 'answers.rb',
    title: 'one Ruby class full of case expressions',
    head: "require 'journal'\n\nclass Answers\n",
    unit: `
  # Answers failure {i} of the time sheet service.
  def answer{i}(failure)
    case failure.code
    when '{1}'
      record('first', 'unit {i}')
      return "refused #{failure.attempt}"
    when '{2}'
      return failure.retryable ? 'retry' : 'stop'
    when '{3}', '{4}'
      record('third', failure.status.to_s)
{default}    end
    'done {i}'
  end
`,
    fallback: '    else\n      return failure.code\n',
    tail: 'end\n',
  },
  {
    languageId: 'cpp',
    fileName: 'answers.cpp',
    title: 'C++ full of comparisons, which are all that it has for strings, and of switches over their hashes',
    opensClean: true,
    head: '#include "journal.h"\n\nnamespace service {\n',
    unit: `
// Answers failure {i} of the time sheet service.
std::string answer{i}(const Failure &failure) {
  switch (codeOf(failure.code)) {
    case hash("{1}"):
      record("first", "unit {i}");
      return "refused " + std::to_string(failure.attempt);
    case hash("{2}"):
      return failure.retryable ? "retry" : "stop";
{default}  }
  if (failure.code == "{3}") {
    record("third", std::to_string(failure.status));
  } else if (failure.code == "{4}") {
    return failure.message;
  }
  return "done {i}";
}
`,
    fallback: '    default:\n      return failure.code;\n',
    tail: '\n}  // namespace service\n',
  },
  {
    languageId: 'scala',
    fileName: 'Answers.scala',
    title: 'one Scala object full of matches',
    head: 'package service\n\nobject Answers {\n',
    unit: `
  /** Answers failure {i} of the time sheet service. */
  def answer{i}(failure: Failure): String = {
    failure.code match {
      case "{1}" =>
        record("first", "unit {i}")
        s"refused \${failure.attempt}"
      case "{2}" =>
        if (failure.retryable) "retry" else "stop"
      case "{3}" | "{4}" =>
        record("third", failure.status.toString)
        "done {i}"
{default}    }
  }
`,
    fallback: '      case other =>\n        other\n',
    tail: '}\n',
  },
  {
    languageId: 'shellscript',
    fileName: 'answers.sh',
    title: 'a shell script full of case commands',
    head: '#!/bin/bash\n. ./journal.sh\n',
    unit: `
# Answers failure {i} of the time sheet service.
answer{i}() {
  case "$error_code" in
    {1})
      record first "unit {i}"
      return 1
      ;;
    {2})
      retry "$attempt"
      ;;
    {3}|{4})
      record third "$status"
      ;;
{default}  esac
  echo "done {i}"
}
`,
    fallback: '    *)\n      echo "$error_code"\n      ;;\n',
  },
];
