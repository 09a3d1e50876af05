defmodule Answers do
  # https://example.planfix.com/rest
  def empty(error) do
    case error.code do
    end
  end
end
