defmodule Answers do
  # https://example.planfix.com/rest
  @missing 9001

  def statements(error) do
    case error.code do
      9000 ->
        # Later.
        retry()

      @missing ->
        {:error, :missing}
    end
  end

  def values(body) do
    case body["error"]["code"] do
      9000 -> "busy"
      code when code in [9001, 9002] -> "later"
    end
  end

  def piped(error) do
    error
    |> Map.get("code")
    |> case do
      9000 -> "busy"
    end
  end

  def words(code) do
    case code do
      "PE01-1104" ->
        raise ArgumentError
    end
  end

  def short(error) do
    case error.code do 9000 -> 1; 9001 -> {2, 3} end
  end

  defp retry, do: :ok
end
