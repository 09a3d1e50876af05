package sample

// https://example.planfix.com/rest

type planfixError struct{ Code int }

func retry() {}

func statements(err planfixError) {
	switch err.Code {
	case 9000, 9001:
		retry()
	}
}

func values(err planfixError) string {
	switch err.Code {
	case 9000:
		return "busy"
	}
	return "unknown"
}

func tagless(err planfixError) {
	switch {
	case err.Code == 9000:
		retry()
	case err.Code == 9001:
		retry()
	}
}

func empty(err planfixError) {
	switch err.Code {
	}
}

func words(code string) {
	switch code {
	case "PE01-1104":
		retry()
	}
}
