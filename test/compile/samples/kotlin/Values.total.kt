package sample

// https://example.planfix.com/rest
class PlanfixFault(val code: Int)

fun text(error: PlanfixFault): String = when (error.code) {
    9000 -> "busy"
    9001 -> "later"
}
