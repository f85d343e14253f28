package rim.app.serve.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An answer that says why there is no other: problem details after RFC 9457.
///
/// Its text is made for whoever asked and holds nothing about the machine.
public final class Problem extends RuntimeException {
    private final int status;
    private final String title;
    private final List<String> candidates;
    private final Map<String, String> headers = new LinkedHashMap<>();

    /// @param status the HTTP status
    /// @param title the kind of problem, the same for all of its kind
    /// @param detail what is wrong in this case, and the remedy
    /// @param candidates what may have been meant
    public Problem(int status, String title, String detail, List<String> candidates) {
        super(detail, null, false, false);
        this.status = status;
        this.title = title;
        this.candidates = List.copyOf(candidates);
    }

    public static Problem badRequest(String detail) {
        return new Problem(400, "Bad request", detail, List.of());
    }

    public static Problem notFound(String detail) {
        return new Problem(404, "Not found", detail, List.of());
    }

    public static Problem notAcceptable(String detail) {
        return new Problem(406, "Not acceptable", detail, List.of());
    }

    static Problem tooBusy(String detail) {
        return new Problem(503, "Too busy", detail, List.of()).with("Retry-After", "1");
    }

    static Problem ofTheService() {
        return new Problem(
                500,
                "Internal error",
                "The service failed on this request. Its operator finds the cause on its standard"
                        + " error.",
                List.of());
    }

    /// The same with a header.
    public Problem with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /// What is wrong, and the remedy.
    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<String> candidates() {
        return candidates;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
