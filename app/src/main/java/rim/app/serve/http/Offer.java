package rim.app.serve.http;

import java.util.List;

/// What programs find at addresses of one shape, for the description of the service.
///
/// @param method `GET` or `POST`
/// @param path with the names of what varies in braces
/// @param meaning what is there
/// @param body media types of what is sent there, the usual one first; none where nothing is
/// @param types media types of the answer, the usual one first; none where it says all by its
///   status
/// @param varying what varies, in the path or behind it
public record Offer(
        String method,
        String path,
        String meaning,
        List<String> body,
        List<String> types,
        List<Varying> varying) {
    /// What stands at a name in the path, or is given by it.
    ///
    /// @param example one that is answered
    public record Varying(String name, String meaning, String example) {
        public static final Varying EDITION =
                new Varying(
                        "edition", "name of an edition, 'current' for the one in force", "current");
    }

    public static Offer at(String path, String meaning, String type, Varying... varying) {
        return at(path, meaning, List.of(plain(type)), List.of(varying));
    }

    public static Offer at(String path, String meaning, List<String> types, List<Varying> varying) {
        return new Offer("GET", path, meaning, List.of(), types, varying);
    }

    public static Offer posted(String path, String meaning, List<String> body, List<String> types) {
        return new Offer("POST", path, meaning, body, types, List.of());
    }

    /// Without the character set.
    private static String plain(String type) {
        return type.replaceFirst("; charset=.*", "");
    }
}
