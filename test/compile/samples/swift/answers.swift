// https://example.planfix.com/rest
struct PlanfixError: Error {
    let code: Int
}

let later = 9003

func retry() {}

func statements(error: PlanfixError) {
    switch error.code {
    case 9000, 9001:
        retry()
    case later:
        break
    default:
        break
    }
}

func falls(error: PlanfixError) {
    switch error.code {
    case 9000:
        fallthrough
    case 9001:
        retry()
    default:
        retry()
    }
}

func words(code: String) {
    switch code {
    case "PE01-1104":
        retry()
    default:
        break
    }
}

func chain(error: PlanfixError) {
    if error.code == 9000 {
        retry()
    } else if error.code == 9001 {
        retry()
    }
}

let planfixErrors: [Int: String] = [
    9000: "busy",
    9001: "later",
]
