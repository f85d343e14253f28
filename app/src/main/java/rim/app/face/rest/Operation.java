package rim.app.face.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import rim.app.ask.Description;
import rim.app.ask.Given;
import rim.app.ask.Parameter;
import rim.app.ask.Question;
import rim.app.serve.http.Asked;
import rim.app.serve.http.Problem;

/// A question as it is asked over HTTP, made from its description.
///
/// @param parts of its path below `/api/v1`, parameters in braces
/// @param parameters those that can be given over HTTP
record Operation(
        Question question,
        Description description,
        List<String> parts,
        List<Parameter<?>> parameters) {
    static Operation of(Question question) {
        var description = question.description();
        var parameters =
                description.parameters().stream()
                        .filter(each -> each.reach() != Parameter.Reach.COMMAND)
                        .toList();
        var parts = new ArrayList<>(List.of(description.name()));
        parameters.stream()
                .filter(each -> each.place() == Parameter.Place.PATH)
                .forEach(each -> parts.add("{" + each.name() + "}"));
        return new Operation(question, description, List.copyOf(parts), parameters);
    }

    /// Its name, for programs.
    String id() {
        return description.name();
    }

    boolean isOfEdition() {
        return switch (description.scope()) {
            case EDITION -> true;
            case HOME -> false;
        };
    }

    /// Whether a path, taken apart, is this one's.
    boolean isAt(List<String> asked) {
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

    /// What was given with a request.
    ///
    /// @param path below `/api/v1`
    /// @throws Problem when there is a parameter that the question does not know
    /// @throws rim.app.ask.WrongUsage when one is missing or makes no sense
    Given given(Asked asked, List<String> path) {
        return Given.of(description, texts(asked, path));
    }

    /// The same as texts, by name.
    Map<String, List<String>> texts(Asked asked, List<String> path) {
        checkNames(asked);
        var texts = new LinkedHashMap<String, List<String>>();
        for (var each : parameters) {
            int at = parts.indexOf("{" + each.name() + "}");
            texts.put(
                    each.name(),
                    at < 0
                            ? asked.parameters().getOrDefault(each.name(), List.of())
                            : List.of(path.get(at)));
        }
        return texts;
    }

    private void checkNames(Asked asked) {
        var known = new TreeSet<String>();
        known.add("format");
        parameters.stream()
                .filter(each -> each.place() != Parameter.Place.PATH)
                .forEach(each -> known.add(each.name()));
        for (var name : asked.parameters().keySet()) {
            if (!known.contains(name)) {
                throw Problem.badRequest(
                        "Unknown parameter: '"
                                + name
                                + "' (known here: "
                                + String.join(", ", known)
                                + ").");
            }
        }
    }
}
