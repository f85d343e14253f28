package rim.app.serve.http;

import java.util.LinkedHashMap;
import java.util.Map;
import rim.app.print.Json;

/// The JSON form of problems, RFC 9457: `type`, `title`, `status`, `detail` and, where something
/// near was found, `candidates`.
final class ProblemJson {
    static final String TYPE = "application/problem+json";

    static Reply of(Problem problem) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "about:blank");
        members.put("title", problem.title());
        members.put("status", problem.status());
        members.put("detail", problem.detail());
        if (!problem.candidates().isEmpty()) {
            members.put("candidates", problem.candidates());
        }
        var json = Json.indented(members);
        return new Reply(
                problem.status(), TYPE, problem.headers(), Reply.text(TYPE, json).body(), () -> {});
    }

    private ProblemJson() {}
}
