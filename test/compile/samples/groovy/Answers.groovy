package sample

// https://example.planfix.com/rest
class PlanfixException extends RuntimeException {
    int code
}

enum PlanfixError {
    BUSY(9000), ABSENT(9001)

    final int code

    PlanfixError(int code) {
        this.code = code
    }
}

class Answers {
    static final int RUNNING = 9002
    static final Map<Integer, String> texts = [
        9000: 'Busy',
        9001: 'Gone'
    ]

    void retry() {}

    void colons(PlanfixException error) {
        switch (error.code) {
            case 9000:
            case [9001, RUNNING]:
                retry()
                break
        }
    }

    String returns(PlanfixException error) {
        switch (error.code) {
            case PlanfixError.BUSY.code: return 'busy'
            case 9001..9002: return 'gone'
        }
        'unknown'
    }

    String throwing(PlanfixException error) {
        switch (error.code) {
            default:
                return 'unknown'
            case 9000:
                throw new IllegalStateException("busy ${error.message}")
        }
    }

    void empty(PlanfixException error) {
        switch (error.code) {
        }
    }

    void semicolons(PlanfixException error) {
        switch (error.code) {
            case 9000:
                retry();
                break;
        }
    }

    def chain(PlanfixException error) {
        if (error.code == 9000) {
            retry()
        } else if (error.code == 9001) {
            retry()
        }
        texts[error.code]
    }
}
