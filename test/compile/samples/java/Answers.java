package sample;

// https://example.planfix.com/rest
class Answers {
    static class PlanfixException extends RuntimeException {
        int code;

        int getCode() {
            return code;
        }
    }

    void retry() {}

    void colons(PlanfixException error) {
        switch (error.getCode()) {
            case 9000:
            case 9001:
                retry();
                break;
        }
    }

    String returns(PlanfixException error) {
        switch (error.getCode()) {
            case 9000:
                return "busy";
        }
        return "unknown";
    }

    void arrows(PlanfixException error) {
        switch (error.getCode()) {
            case 9000, 9001 -> retry();
        }
    }

    void empty(PlanfixException error) {
        switch (error.getCode()) {
        }
    }

    void words(String code) {
        switch (code) {
            case "PE01-1104":
                retry();
                break;
        }
    }

    void chain(PlanfixException error) {
        if (error.getCode() == 9000) {
            retry();
        } else if (error.getCode() == 9001) {
            retry();
        }
    }
}
