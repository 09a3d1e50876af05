// https://example.planfix.com/rest
class PlanfixError implements Exception {
  const PlanfixError(this.code);

  final int code;
}

const later = 9003;

void retry() {}

void statements(PlanfixError error) {
  switch (error.code) {
    case 9000:
    case 9001:
      retry();
      break;
    case later:
      retry();
    default:
      retry();
  }
}

String returns(PlanfixError error) {
  switch (error.code) {
    case 9000 || 9001:
      return 'busy';
  }
  return 'unknown';
}

void empty(PlanfixError error) {
  switch (error.code) {
  }
}

String values(PlanfixError error) {
  return switch (error.code) {
    9000 => 'busy',
    9001 || 9002 => 'later',
    _ => 'unknown',
  };
}

void words(String code) {
  switch (code) {
    case 'PE01-1104':
      retry();
      break;
  }
}

void chain(PlanfixError error) {
  if (error.code == 9000) {
    retry();
  } else if (error.code == 9001) {
    retry();
  }
}

const planfixErrors = {
  9000: 'busy',
  9001: 'later',
};
