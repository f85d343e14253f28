package rim.app.serve.http;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was asked: the part of an HTTP request that an answer may depend on.
///
/// @param method such as `GET`; a `HEAD` arrives as `GET`
/// @param path the parts of the path between slashes, percent-decoded; a `+` stays one
/// @param parameters of the query string, decoded, in their order
/// @param accept the `Accept` header, `*/*` where there is none
/// @param type the media type of the body, empty where there is none
/// @param content the body as it was sent, empty where there is none
/// @param address of the service as the client has it, such as `http://stat.example.org:8080`;
///   empty where it does not say, where it is a name that every machine has for itself, or where
///   somebody between passed the request on; only for places that keep answers by it, or none
/// @param headers of a request with a body by their names in lower case, which no kept answer
///   depends on; none of others
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record Asked(
        String method,
        List<String> path,
        Map<String, List<String>> parameters,
        String accept,
        String type,
        byte[] content,
        String address,
        Map<String, List<String>> headers) {
    public Asked {
        path = List.copyOf(path);
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /// What is asked with nothing but an address and what is accepted.
    public static Asked of(List<String> path, Map<String, List<String>> parameters, String accept) {
        return new Asked("GET", path, parameters, accept, "", new byte[0], "", Map.of());
    }

    /// The body as text, in UTF-8.
    public String body() {
        return new String(content, StandardCharsets.UTF_8);
    }

    /// The only value of a parameter.
    ///
    /// @throws Problem when it was given twice
    public Optional<String> parameter(String name) {
        var values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw Problem.badRequest(
                    "The parameter '" + name + "' was given " + values.size() + " times.");
        }
        return values.stream().filter(v -> !v.isBlank()).findFirst();
    }
}
