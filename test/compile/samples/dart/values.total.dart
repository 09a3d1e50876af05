// https://example.planfix.com/rest
class PlanfixFault implements Exception {
  const PlanfixFault(this.code);

  final int code;
}

String returns(PlanfixFault error) => switch (error.code) {
      9000 => 'busy',
      9001 || 9002 => 'later',
    };
