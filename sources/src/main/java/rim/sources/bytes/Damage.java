package rim.sources.bytes;

import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Calls into a library that has no checked exception for a damaged file: it fails with whatever
/// its code meets first.
public final class Damage {

    // how the JDK's parser of streams parts the place from what is wrong there
    private static final Pattern PLACE = Pattern.compile("^ParseError at .*\\s+Message: ");

    /// What the library does.
    public interface Call<T extends @Nullable Object> {
        T call() throws Exception;
    }

    /// @throws IOException for every failure of the call
    public static <T extends @Nullable Object> T guarded(Call<T> call) throws IOException {
        try {
            return call.call();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("the workbook is damaged: " + reason(e), e);
        }
    }

    // What the library met first, without the names of its classes and on one line.
    private static String reason(Exception failure) {
        Throwable first = failure;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        var message = first.getMessage();
        return message == null
                ? first.toString()
                : PLACE.matcher(message).replaceFirst("").replaceAll("\\s+", " ").strip();
    }

    private Damage() {}
}
