package sample

// https://example.planfix.com/rest
class PlanfixError(val code: Int)

object Answers {
  def retry(): Unit = ()

  def statements(error: PlanfixError): Unit = error.code match {
    case 9000 | 9001 => retry()
    case 9002 =>
      retry()
  }

  def values(error: PlanfixError): String = error.code match {
    case 9000 => "busy"
  }

  def words(code: String): Int = code match {
    case "PE01-1104" => 1
  }
}
