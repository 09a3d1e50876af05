package sample;

// https://example.planfix.com/rest
class Values {
    static class PlanfixException extends RuntimeException {
        int code;

        int getCode() {
            return code;
        }
    }

    String arrows(PlanfixException error) {
        return switch (error.getCode()) {
            case 9000 -> "busy";
            case 9001 -> {
                yield "later";
            }
        };
    }
}
