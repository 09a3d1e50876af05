#include <stdexcept>

// https://example.planfix.com/rest
struct PlanfixError {
  int code;
};

enum class Code { Busy = 9000, Later = 9001 };

void retry();

int statements(const PlanfixError &error) {
  switch (error.code) {
    case 9000:
    case 9001:
      retry();
      break;
  }
  switch (error.code) {
    case 9000: {
      return 1;
    }
  }
  switch (error.code) {
  }
  return 0;
}
