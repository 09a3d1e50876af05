#!/bin/bash
# https://example.planfix.com/rest
statements() {
  case "$error_code" in
    9000|9001) retry ;;
    9002)
      later
      ;;
  esac
}

empty() {
  case "$error_code" in
  esac
}

words() {
  case "$code" in
    PE01-1104) echo invalid ;;
  esac
}
