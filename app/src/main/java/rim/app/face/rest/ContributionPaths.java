package rim.app.face.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rim.app.contribute.ContributionSite;
import rim.app.face.form.AnswerForm;

/// The addresses where a service that takes them has contributions, for its description: the
/// template, a check, the way in, and the receipt.
final class ContributionPaths {
    private static final String ROOT = "/api/v1/contributions";
    private static final String JSON = AnswerForm.JSON.accepted();
    private static final String CSV = AnswerForm.CSV.accepted();
    private static final String WORKBOOK = AnswerForm.XLSX.accepted();

    /// By address, in the order in which they are used.
    static Map<String, Object> all() {
        var paths = new LinkedHashMap<String, Object>();
        paths.put(ROOT + "/template", Map.of("get", template()));
        paths.put(ROOT + "/check", Map.of("post", check()));
        paths.put(ROOT, Map.of("post", receive()));
        paths.put(ROOT + "/{contribution}", Map.of("get", receipt()));
        return paths;
    }

    private static Map<String, Object> template() {
        return operation(
                "contributionTemplate",
                "The file that a region fills in: what a source says, and columns for what is right",
                List.of(
                        PathParts.parameter(
                                "region",
                                "query",
                                true,
                                "a region by code or name",
                                PathParts.TEXT),
                        language(),
                        format("json", "csv", "xlsx")),
                answers("200", "The template", JSON, CSV, WORKBOOK));
    }

    private static Map<String, Object> check() {
        var check =
                operation(
                        "checkContribution",
                        "All that is wrong with a filled-in file; nothing is kept",
                        List.of(language()),
                        answers("200", "What is wrong, and how many lines are right", JSON));
        check.put("requestBody", file());
        return check;
    }

    private static Map<String, Object> receive() {
        var responses = answers("201", "Kept untouched, with its id and digest", JSON);
        responses.put("200", PathParts.response("It was kept before", content(JSON)));
        responses.put(
                "422",
                PathParts.response("What is wrong with it; nothing was kept", content(JSON)));
        var receive =
                operation(
                        "sendContribution",
                        "Send in a filled-in file; the steward decides about each line",
                        List.of(
                                PathParts.parameter(
                                        "by", "query", true, "who sends it", PathParts.TEXT),
                                PathParts.parameter(
                                        "name", "query", false, "name of the file", PathParts.TEXT),
                                language()),
                        responses);
        receive.put("requestBody", file());
        return receive;
    }

    private static Map<String, Object> receipt() {
        return operation(
                "contributionReceipt",
                "What became of each line, and when",
                List.of(
                        PathParts.parameter("contribution", "path", true, "its id", PathParts.TEXT),
                        language(),
                        format("json", "html", "text")),
                answers("200", "The receipt", JSON, "text/html", "text/plain"));
    }

    private static Map<String, Object> operation(
            String id, String summary, List<Object> parameters, Map<String, Object> responses) {
        var operation = new LinkedHashMap<String, Object>();
        operation.put("operationId", id);
        operation.put("summary", summary);
        operation.put("parameters", parameters);
        operation.put("responses", responses);
        operation.put("security", List.of(Map.of("token", List.of())));
        return operation;
    }

    private static Object language() {
        return PathParts.parameter(
                "language", "query", false, "of texts", choice(List.of("en", "sv")));
    }

    private static Object format(String... forms) {
        return PathParts.parameter(
                "format", "query", false, "form of the answer", choice(List.of(forms)));
    }

    private static Map<String, Object> choice(List<String> of) {
        return Map.of("type", "string", "enum", of);
    }

    private static Map<String, Object> file() {
        var content = new LinkedHashMap<String, Object>();
        ContributionSite.TEXTS.forEach(type -> content.put(type, Map.of("schema", PathParts.TEXT)));
        content.put(ContributionSite.WORKBOOK, Map.of());
        return Map.of("required", true, "content", content);
    }

    private static Map<String, Object> answers(String status, String what, String... types) {
        return PathParts.responses(status, what, content(types));
    }

    private static Map<String, Object> content(String... types) {
        var content = new LinkedHashMap<String, Object>();
        for (String type : types) {
            content.put(
                    type,
                    type.equals(JSON) ? Map.of("schema", Map.of("type", "object")) : Map.of());
        }
        return content;
    }

    private ContributionPaths() {}
}
