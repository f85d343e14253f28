package rim.app.serve.rest;

/// A parameter of a question.
///
/// @param isInPath whether it is a part of the path
/// @param takesSeveral whether several values may be given, separated by commas
/// @param example a value that has an answer in most editions, empty where none is needed
record Parameter(
        String name,
        Kind kind,
        boolean isInPath,
        boolean isNeeded,
        boolean takesSeveral,
        String meaning,
        String example) {
    /// What a value is.
    enum Kind {
        TEXT,
        INTEGER,
        NUMBER,
        TRUTH,
        YEARS
    }

    static Parameter path(String name, String meaning, String example) {
        return new Parameter(name, Kind.TEXT, true, true, false, meaning, example);
    }

    static Parameter text(String name, String meaning) {
        return new Parameter(name, Kind.TEXT, false, false, false, meaning, "");
    }

    static Parameter needed(String name, String meaning, String example) {
        return new Parameter(name, Kind.TEXT, false, true, false, meaning, example);
    }

    static Parameter neededTexts(String name, String meaning, String example) {
        return new Parameter(name, Kind.TEXT, false, true, true, meaning, example);
    }

    static Parameter number(String name, String meaning) {
        return new Parameter(name, Kind.NUMBER, false, false, false, meaning, "");
    }

    static Parameter truth(String name, String meaning) {
        return new Parameter(name, Kind.TRUTH, false, false, false, meaning, "");
    }

    static Parameter texts(String name, String meaning) {
        return new Parameter(name, Kind.TEXT, false, false, true, meaning, "");
    }

    static Parameter integer(String name, String meaning) {
        return new Parameter(name, Kind.INTEGER, false, false, false, meaning, "");
    }

    static Parameter years(String name, String meaning, boolean takesSeveral) {
        return new Parameter(name, Kind.YEARS, false, false, takesSeveral, meaning, "");
    }
}
