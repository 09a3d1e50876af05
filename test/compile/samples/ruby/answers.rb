# https://example.planfix.com/rest
def statements(error)
  case error.code
  when 9000, 9001
    retry_later
  end
end

def values(error)
  case error.code
  when 9000 then 'busy'
  when 9001 then 'later'
  end
end

def patterns(error)
  case error.code
  in 9000 | 9001
    'busy'
  end
end

def words(code)
  case code
  when 'PE01-1104'
    'invalid'
  end
end
