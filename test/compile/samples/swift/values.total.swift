// https://example.planfix.com/rest
struct PlanfixFault: Error {
    let code: Int
}

func returns(error: PlanfixFault) -> String {
    switch error.code {
    case 9000:
        return "busy"
    case 9001:
        return "later"
    }
}

func text(error: PlanfixFault) -> String {
    let text = switch error.code {
    case 9000: "busy"
    case 9001: "later"
    }
    return text
}
