package rim.sources.bytes;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Calls into a library that has no checked exception for a damaged file: it fails with whatever
/// its code meets first.
public final class Damage {

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
            throw new IOException("the workbook is damaged: " + e, e);
        }
    }

    private Damage() {}
}
