package rim.app.serve.rest;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import rim.app.data.Field;
import rim.app.serve.edition.AskedEdition;

/// One question that can be asked.
///
/// @param path below `/api/v1`, parameters in braces
/// @param id its name, for programs
/// @param summary what it answers, in a few words
/// @param shape how the answer looks
/// @param isOfEdition whether it is put to one edition
record Operation(
        String path,
        String id,
        String summary,
        List<Parameter> parameters,
        Shape shape,
        boolean isOfEdition,
        Question question) {
    Operation {
        parameters = List.copyOf(parameters);
    }

    /// How an answer looks.
    sealed interface Shape {
        /// Rows of these fields.
        record OfTable(List<Field> fields) implements Shape {}

        /// A record of this type, of which a list can be had as rows.
        record OfDocument(Class<?> type) implements Shape {}
    }

    /// Answers.
    @FunctionalInterface
    interface Question {
        Answer answer(AskedEdition edition, Arguments arguments) throws IOException, SQLException;
    }

    List<String> parts() {
        return List.of(path.substring(1).split("/"));
    }

    /// Whether a path, taken apart, is this one's.
    boolean isAt(List<String> asked) {
        var parts = parts();
        if (parts.size() != asked.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).startsWith("{") && !parts.get(i).equals(asked.get(i))) {
                return false;
            }
        }
        return true;
    }

    /// The value that stands in a path for a parameter.
    Optional<String> inPath(String parameter, List<String> asked) {
        int at = parts().indexOf("{" + parameter + "}");
        return at < 0 ? Optional.empty() : Optional.of(asked.get(at));
    }
}
