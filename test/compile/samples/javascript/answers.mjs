// https://example.planfix.com/rest
const retry = () => undefined;

export function statements(error) {
  switch (error.code) {
    case 9000:
      retry();
      break;
  }
}

export function values(error) {
  switch (error.code) {
    case 9000:
      return 'busy';
    case 9001:
      return 'later';
  }
}

export function words(error) {
  switch (error.code) {
    case 'PE01-1104':
      retry();
  }
}
