-- https://example.planfix.com/rest
local function retry() end
local function later() end

local function statements(err)
  if err.code == 9000 then
    retry()
  elseif err.code == 9001 or err.code == 9002 then
    later() -- again
  end
end

local function values(err)
  if err.code == 9000 then
    return "busy"
  elseif err.code == 9001 then
    return "later"
  else
    return "unknown"
  end
end

local function line(err)
  if err.code == 9000 then retry() elseif err.code == 9001 then later() end
end

local function words(code)
  if code == "PE01-1104" then
    retry()
  elseif code == "PE01-1109" then
    later()
  end
end

local planfix_errors = {
  [9000] = "busy",
  [9001] = "later",
}

local inline = { [9000] = "busy", [9001] = "later" }

return { statements, values, line, words, planfix_errors, inline }
