import { pascal } from '../../../server/src/export/constants/names.ts';

/** A program in one language that branches on two constants of a generated file. */
export interface Program {
  readonly language: string;
  /** Where the generated file stands, and what it is said to belong to. */
  readonly constants: string;
  readonly module?: string;
  /** Where the program stands: in another file, or below the constants where that is undefined. */
  readonly path?: string;
  /** `first` and `second` are names of constants as the program has to write them, `subject` the properties that lead to a code. */
  readonly text: (type: string, first: string, second: string, subject: readonly string[]) => string;
  /** A name as the program writes it. */
  readonly label: (type: string, name: string) => string;
}

const dotted = (type: string, name: string): string => `${type}.${name}`;
const coloned = (type: string, name: string): string => `${type}::${name}`;

export const programs: readonly Program[] = [
  {
    language: 'typescript',
    constants: 'src/codes.ts',
    path: 'src/handler.ts',
    label: dotted,
    text: (type, first, second) => `import { ${type} } from './codes';
function handle(error: ApiError) {
  switch (error.code) {
    case ${first}:
      return retry();
    case ${second}:
      return stop();
  }
}
`,
  },
  {
    language: 'javascript',
    constants: 'src/codes.js',
    path: 'src/handler.js',
    label: dotted,
    text: (type, first, second) => `import { ${type} } from './codes.js';
function handle(error) {
  switch (error.code) {
    case ${first}:
      return retry();
    case ${second}:
      return stop();
  }
}
`,
  },
  {
    language: 'python',
    constants: 'app/codes.py',
    path: 'app/handler.py',
    label: dotted,
    text: (type, first, second) => `from .codes import ${type}

def handle(error):
    match error.code:
        case ${first}:
            return "Wait"
        case ${second}:
            return "Stop"
`,
  },
  {
    language: 'java',
    constants: 'com/acme/codes/TYPE.java',
    module: 'com.acme.codes',
    path: 'com/acme/Handler.java',
    label: (_, name) => name,
    text: (type, first, second, subject) => `package com.acme;

import com.acme.codes.${type};

class Handler {
    ${type} handle(ApiException error) {
        switch (error${subject.map((name) => `.get${pascal(name.split('_'))}()`).join('')}) {
            case ${first}:
                retry();
                break;
            case ${second}:
                stop();
                break;
        }
    }
}
`,
  },
  {
    language: 'kotlin',
    constants: 'com/acme/codes/TYPE.kt',
    module: 'com.acme.codes',
    path: 'com/acme/Handler.kt',
    label: (type, name) => `${type}.${name}.code`,
    text: (type, first, second) => `package com.acme

import com.acme.codes.${type}

fun handle(error: ApiException): String = when (error.code) {
    ${first} -> "Wait"
    ${second} -> "Stop"
    else -> error.text
}
`,
  },
  {
    language: 'csharp',
    constants: 'Acme/Codes/TYPE.cs',
    module: 'Acme.Codes',
    path: 'Acme/Handler.cs',
    label: dotted,
    text: (_, first, second) => `using Acme.Codes;

namespace Acme;

class Handler
{
    void Handle(ApiException error)
    {
        switch (error.Code)
        {
            case ${first}:
                Retry();
                break;
            case ${second}:
                Stop();
                break;
        }
    }
}
`,
  },
  {
    language: 'go',
    constants: 'codes/codes.go',
    module: 'codes',
    path: 'handler.go',
    label: (_, name) => `codes.${name}`,
    text: (_, first, second) => `package acme

import "example.com/acme/codes"

func handle(err *Error) {
	switch err.Code {
	case ${first}:
		retry()
	case ${second}:
		stop()
	}
}
`,
  },
  {
    language: 'rust',
    constants: 'src/codes.rs',
    path: 'src/handler.rs',
    label: coloned,
    text: (type, first, second) => `use crate::codes::${type};

fn handle(error: &ApiError) {
    match error.code {
        ${first} => retry(),
        ${second} => stop(),
        _ => {}
    }
}
`,
  },
  {
    language: 'php',
    constants: 'src/Codes/TYPE.php',
    module: 'Acme\\Codes',
    path: 'src/Handler.php',
    label: (type, name) => `${type}::${name}`,
    text: (type, first, second) => `<?php
namespace Acme;

use Acme\\Codes\\${type};

function handle($error) {
    switch (${type}::tryFrom($error->code)) {
        case ${first}:
            retry();
            break;
        case ${second}:
            stop();
            break;
    }
}
`,
  },
  {
    language: 'ruby',
    constants: 'lib/codes.rb',
    path: 'lib/handler.rb',
    label: coloned,
    text: (_, first, second) => `require_relative 'codes'

def handle(error)
  case error.code
  when ${first}
    retry_later
  when ${second}
    stop
  end
end
`,
  },
  {
    language: 'swift',
    constants: 'Codes.swift',
    label: (type, name) => `${type}.${name}.rawValue`,
    text: (_, first, second) => `func handle(error: ApiError) {
    switch error.code {
    case ${first}: retry()
    case ${second}: stop()
    default: break
    }
}
`,
  },
  {
    language: 'dart',
    constants: 'lib/codes.dart',
    path: 'lib/handler.dart',
    label: dotted,
    text: (type, first, second) => `import 'codes.dart';

void handle(ApiException error) {
  switch (${type}.fromCode(error.code)) {
    case ${first}:
      retry();
    case ${second}:
      stop();
  }
}
`,
  },
];
