package sample

// https://example.planfix.com/rest
class PlanfixError(val code: Int)

fun retry() {}

fun statements(error: PlanfixError) {
    when (error.code) {
        9000 -> retry()
        9001, 9002 -> {
            retry()
        }
    }
}

fun empty(error: PlanfixError) {
    when (error.code) {
    }
}

fun words(code: String) {
    when (code) {
        "PE01-1104" -> retry()
    }
}
