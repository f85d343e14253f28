package rim.app.serve.http;

import java.util.regex.Pattern;

/// The part of a file or an answer that is asked for.
///
/// @param status the HTTP status of an answer with it
/// @param first byte, from 0
/// @param length in bytes
/// @param size of the whole
record ByteRange(int status, long first, long length, long size) {
    private static final Pattern ONE = Pattern.compile("bytes\\s*=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

    static ByteRange whole(long size) {
        return new ByteRange(200, 0, size, size);
    }

    /// Reads a `Range` header. What asks for several parts or is none is answered with the whole,
    /// as every server may.
    static ByteRange of(String header, long size) {
        var found = ONE.matcher(header.strip());
        if (!found.matches() || (found.group(1).isEmpty() && found.group(2).isEmpty())) {
            return whole(size);
        }
        if (found.group(1).isEmpty()) {
            long last = Math.min(size, Long.parseLong(found.group(2)));
            return last == 0 ? none(size) : new ByteRange(206, size - last, last, size);
        }
        long first = Long.parseLong(found.group(1));
        long last =
                found.group(2).isEmpty()
                        ? size - 1
                        : Math.min(size - 1, Long.parseLong(found.group(2)));
        if (!found.group(2).isEmpty() && Long.parseLong(found.group(2)) < first) {
            return whole(size);
        }
        return first >= size ? none(size) : new ByteRange(206, first, last - first + 1, size);
    }

    private static ByteRange none(long size) {
        return new ByteRange(416, 0, 0, size);
    }

    /// Whether it was asked for as a part, be there one or none.
    boolean isPart() {
        return status == 206 || status == 416;
    }

    /// As `Content-Range` says it.
    String told() {
        return status == 206
                ? "bytes " + first + "-" + (first + length - 1) + "/" + size
                : "bytes */" + size;
    }
}
