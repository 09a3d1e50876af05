# https://example.planfix.com/rest
def retry():
    pass


def statements(error):
    match error.code:
        case 9000:
            retry()


def values(error):
    match error.code:
        case 9000 | 9001:
            return "busy"
    return "unknown"


def text(error):
    match error.code:
        case "PE01-1104":
            return "invalid"
