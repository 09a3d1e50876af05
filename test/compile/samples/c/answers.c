/* https://example.planfix.com/rest */
struct planfix_error {
  int code;
};

void retry(void);
int statements(const struct planfix_error *error);

int statements(const struct planfix_error *error) {
  switch (error->code) {
    case 9000:
    case 9001:
      retry();
      break;
  }
  switch (error->code) {
    case 9000:
      return 1;
  }
  switch (error->code) {
  }
  if (error->code == 9000) {
    retry();
  } else if (error->code == 9001) {
    retry();
  }
  return 0;
}
